//! A small catalogue of real names, and needs with the answer each of them wants.

use std::sync::LazyLock;

use domain::catalogue::{Entry, Hit, Index};

pub struct Catalogue {
    pub index: Index,
    pub codes: Vec<&'static str>,
    pub names: Vec<&'static str>,
}

pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let result_codes = ["KQ.G15.000031".to_owned()];
    let rows: Vec<[&str; 4]> = rows(include_str!("catalogue.txt")).collect();
    let entry = |&[code, sector, agency, name]: &[&'static str; 4]| Entry {
        code,
        name,
        sector,
        agency,
        keywords: "",
        result_codes: if code == "1.001193" {
            &result_codes
        } else {
            &[]
        },
        weight: 0,
    };
    Catalogue {
        index: Index::build(rows.iter().map(entry)),
        codes: rows.iter().map(|row| row[0]).collect(),
        names: rows.iter().map(|row| row[3]).collect(),
    }
});

impl Catalogue {
    pub fn codes_of(&self, hits: &[Hit]) -> Vec<&'static str> {
        hits.iter()
            .map(|hit| self.codes[hit.position as usize])
            .collect()
    }

    pub fn first(&self, query: &str) -> &'static str {
        self.codes_of(&self.index.search(query, 1))
            .first()
            .copied()
            .unwrap_or("nothing")
    }
}

/// Lines of `field | field`, comments left out.
pub fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let fields: Vec<&str> = line.splitn(N, '|').map(str::trim).collect();
        fields.try_into().ok()
    })
}

/// An index of names alone, coded 1.000000, 1.000001 and so on.
pub fn index_of(names: &[&str]) -> Index {
    let codes: Vec<String> = (0..names.len())
        .map(|place| format!("1.{place:06}"))
        .collect();
    let entry = |(name, code)| Entry {
        code,
        name,
        sector: "",
        agency: "",
        keywords: "",
        result_codes: &[],
        weight: 0,
    };
    Index::build(
        names
            .iter()
            .copied()
            .zip(codes.iter().map(String::as_str))
            .map(entry),
    )
}
