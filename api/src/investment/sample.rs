//! Figures that nobody published: a made-up table for looking at the page before a real one comes.
//!
//! The same on every machine. Weights of provinces and sectors are drawn by chance and follow no
//! real place: projects = province × sector × year; registered = projects × usual size;
//! implemented = a part of registered.

use contract::{AgencyCode, Capital, Named, RegistrationsOfYear};

use super::{InvestmentRow, InvestmentTable};
use crate::performance::{Chance, Unit};

const FIRST_YEAR: u16 = 2016;
pub const LAST_YEAR: u16 = 2025;

pub fn table(sectors: &[Named], provinces: &[Unit]) -> InvestmentTable {
    let mut rows = Vec::new();
    for year in FIRST_YEAR..=LAST_YEAR {
        for sector in sectors {
            for province in provinces {
                rows.push(InvestmentRow {
                    year,
                    sector: sector.code.clone(),
                    province: province.code.clone(),
                    capital: capital(year, sector.code.as_str(), province.code.as_str()),
                });
            }
        }
    }
    InvestmentTable { source: None, rows }
}

/// What stays with a province or a sector through all years.
const ALWAYS: u64 = 0;

fn capital(year: u16, sector: &str, province: &str) -> Capital {
    let of_province = Chance::new(province, ALWAYS).between(10, 100);
    let mut lasting = Chance::new(sector, ALWAYS);
    let of_sector = lasting.between(10, 100);
    let usual_size_usd = lasting.between(1_500, 12_000) * 1_000;
    let mut chance = Chance::new(&format!("{sector} {province}"), u64::from(year));
    let projects =
        of_province * of_sector * trend(year) * chance.between(600, 1_400) / 1_000_000_000;
    let registered_usd = projects * usual_size_usd * chance.between(700, 1_300) / 1_000;
    Capital {
        projects,
        registered_usd,
        implemented_usd: registered_usd * chance.between(400, 700) / 1_000,
    }
}

/// Of a thousand in the first year: a little more each year.
fn trend(year: u16) -> u64 {
    1_000 + u64::from(year - FIRST_YEAR) * 60
}

/// Enterprises newly registered in each province and year.
pub fn registered(provinces: &[Unit]) -> Vec<(AgencyCode, RegistrationsOfYear)> {
    let years = FIRST_YEAR..=LAST_YEAR;
    let of_year = |year: u16| {
        provinces.iter().map(move |province| {
            let code = province.code.as_str();
            let weight = Chance::new(code, ALWAYS).between(10, 100);
            let mut chance = Chance::new(code, u64::from(year));
            let enterprises = weight * trend(year) * chance.between(900, 1_100) / 20_000;
            let figures = RegistrationsOfYear {
                year,
                enterprises,
                capital_vnd: enterprises * chance.between(6_000, 14_000) * 1_000_000,
            };
            (province.code.clone(), figures)
        })
    };
    years.flat_map(of_year).collect()
}
