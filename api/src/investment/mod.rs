//! Foreign direct investment and registrations of enterprises: the table that was imported last, or
//! a made-up one, and its sums.

mod sample;

use std::{cmp::Reverse, collections::BTreeMap};

use contract::{
    AgencyCode, AgencyKind, Basis, Bilingual, Capital, Citation, Date, EnterpriseFigures,
    FigureFilter, InvestmentFigures, Named, Registrations, RegistrationsOfYear, SliceFigures, Slug,
    YearFigures,
};
use domain::fold::sort_key;
use serde::{Deserialize, Serialize};

use crate::{
    import::seed,
    performance::{Unit, units_ever, units_on},
    store::StoreError,
};
use sample::registered;

const SECTORS: &str = include_str!("../../seed/investment_sectors.csv");

/// A table as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvestmentTable {
    pub source: Option<Citation>,
    pub rows: Vec<InvestmentRow>,
}

/// One sector of one province in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvestmentRow {
    pub year: u16,
    pub sector: Slug,
    pub province: AgencyCode,
    pub capital: Capital,
}

/// The table in memory, with the names that its codes stand for.
pub struct Investment {
    basis: Basis,
    table: InvestmentTable,
    sectors: Vec<Named>,
    /// Those that the table has a row of, or all of today where it is made up.
    provinces: Vec<Unit>,
    /// Made up with the table; once that is real there are none.
    registrations: Vec<(AgencyCode, RegistrationsOfYear)>,
}

/// The sectors that a table may name.
pub fn sectors() -> Result<Vec<Named>, StoreError> {
    #[derive(Deserialize)]
    struct Row {
        code: Slug,
        name_vi: String,
        name_en: String,
    }
    let rows: Vec<Row> = seed::rows(SECTORS)?;
    let named = rows.into_iter().map(|row| Named {
        code: row.code,
        name: Bilingual::new(row.name_vi, row.name_en),
    });
    Ok(named.collect())
}

impl Investment {
    /// Of what was imported; as long as that is nothing, of a sample.
    pub fn of(imported: Option<InvestmentTable>) -> Result<Self, StoreError> {
        let sectors = sectors()?;
        match imported {
            Some(table) => {
                let mut provinces: Vec<Unit> = units_ever()?.into_values().collect();
                provinces.retain(|unit| table.rows.iter().any(|row| row.province == unit.code));
                Ok(Self {
                    basis: Basis::Published,
                    table,
                    sectors,
                    provinces,
                    registrations: Vec::new(),
                })
            }
            None => {
                let mut provinces = units_on(Date::last_of(sample::LAST_YEAR, 12))?;
                provinces.retain(|unit| unit.kind == AgencyKind::Province);
                Ok(Self {
                    basis: Basis::Illustrative,
                    table: sample::table(&sectors, &provinces),
                    registrations: registered(&provinces),
                    sectors,
                    provinces,
                })
            }
        }
    }

    /// All sums are made of the same rows, so they agree with each other.
    pub fn figures(&self, filter: &FigureFilter) -> EnterpriseFigures {
        let of_year = |row: &&InvestmentRow| filter.year.is_none_or(|year| row.year == year);
        let of_sector =
            |row: &&InvestmentRow| filter.sector.as_ref().is_none_or(|one| row.sector == *one);
        let of_province = |row: &&InvestmentRow| {
            filter
                .province
                .as_ref()
                .is_none_or(|one| row.province == *one)
        };
        let rows = || self.table.rows.iter();
        let mut years: BTreeMap<u16, Capital> =
            rows().map(|row| (row.year, Capital::default())).collect();
        for row in rows().filter(of_sector).filter(of_province) {
            let sum = years.entry(row.year).or_default();
            *sum = sum.plus(row.capital);
        }
        let by_sector = self.sectors.iter().map(|sector| {
            let own = rows().filter(of_year).filter(of_province);
            let own = own.filter(|row| row.sector == sector.code);
            slice(sector.code.as_str(), &sector.name, sum(own))
        });
        let by_province = self.provinces.iter().map(|unit| {
            let own = rows().filter(of_year).filter(of_sector);
            let own = own.filter(|row| row.province == unit.code);
            slice(unit.code.as_str(), &unit.name, sum(own))
        });
        let chosen = rows().filter(of_year).filter(of_sector).filter(of_province);
        EnterpriseFigures {
            investment: InvestmentFigures {
                basis: self.basis,
                source: self.table.source.clone(),
                total: sum(chosen),
                by_year: years
                    .into_iter()
                    .map(|(year, capital)| YearFigures { year, capital })
                    .collect(),
                by_sector: in_order(by_sector.collect()),
                by_province: in_order(by_province.collect()),
            },
            registrations: self.registrations(filter),
        }
    }

    fn registrations(&self, filter: &FigureFilter) -> Option<Registrations> {
        let mut years: BTreeMap<u16, RegistrationsOfYear> = BTreeMap::new();
        for (province, of_year) in &self.registrations {
            if filter.province.as_ref().is_some_and(|one| one != province) {
                continue;
            }
            let nothing = RegistrationsOfYear {
                year: of_year.year,
                enterprises: 0,
                capital_vnd: 0,
            };
            let sum = years.entry(of_year.year).or_insert(nothing);
            sum.enterprises += of_year.enterprises;
            sum.capital_vnd += of_year.capital_vnd;
        }
        (!self.registrations.is_empty()).then(|| Registrations {
            basis: Basis::Illustrative,
            by_year: years.into_values().collect(),
        })
    }
}

fn sum<'a>(rows: impl Iterator<Item = &'a InvestmentRow>) -> Capital {
    rows.fold(Capital::default(), |sum, row| sum.plus(row.capital))
}

fn slice(code: &str, name: &Bilingual, capital: Capital) -> SliceFigures {
    SliceFigures {
        code: code.to_owned(),
        name: name.clone(),
        capital,
    }
}

/// The most registered capital first; equals in the Vietnamese order of names.
fn in_order(mut slices: Vec<SliceFigures>) -> Vec<SliceFigures> {
    slices.sort_by_cached_key(|slice| {
        (
            Reverse(slice.capital.registered_usd),
            sort_key(&slice.name.vi),
            slice.code.clone(),
        )
    });
    slices
}
