//! What the address of a comparison says: which units, by which measure, drawn how, and between
//! which two periods.

use std::collections::HashSet;

use contract::{AgencyCode, ComparedUnits, Period, Slug};

use super::{key, reader::Reader};

/// Everything a reader can set on a comparison. An address says only what differs from the usual.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompareView {
    /// In the order chosen, each once, no more than can be told apart.
    pub units: Vec<AgencyCode>,
    /// The main one when absent.
    pub measure: Option<Slug>,
    pub drawing: Drawing,
    /// Between which periods a change is told; the first and the last with figures when absent.
    pub from: Option<Period>,
    pub to: Option<Period>,
    /// Units beyond the most; the page says that it left them out.
    pub left_out: Vec<AgencyCode>,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawing {
    /// All lines in one chart.
    #[default]
    Together,
    /// A small chart for each unit.
    Apart,
}

const DRAWINGS: [(&str, Drawing); 2] = [("chung", Drawing::Together), ("rieng", Drawing::Apart)];

impl CompareView {
    /// Reads the parameters of an address, each with all its values: a form without a script sends
    /// one for each unit.
    pub fn from_query(get: impl Fn(&str) -> Vec<String>) -> Self {
        let mut ignored = Vec::new();
        let (units, left_out) = units(&get(key::COMPARED), &mut ignored);
        let read = |key: &'static str| Reader::new(key, get(key).into_iter().next());
        let measure = read(key::MEASURE).parsed(&mut ignored);
        let drawing = read(key::DRAWING).one_of(&DRAWINGS, &mut ignored);
        let from = read(key::FROM).parsed(&mut ignored);
        let to = read(key::TO).parsed(&mut ignored);
        Self {
            units,
            measure,
            drawing: drawing.unwrap_or_default(),
            from,
            to,
            left_out,
            ignored,
        }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let measure = self.measure.as_ref();
        let drawing = (self.drawing == Drawing::Apart).then(|| "rieng".to_owned());
        [
            (key::COMPARED, unit_list(&self.units)),
            (key::MEASURE, measure.map(ToString::to_string)),
            (key::DRAWING, drawing),
            (key::FROM, self.from.map(|period| period.to_string())),
            (key::TO, self.to.map(|period| period.to_string())),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }

    /// One unit alone, for readers to add others.
    pub fn of(unit: AgencyCode) -> Self {
        Self {
            units: vec![unit],
            ..Self::default()
        }
    }
}

/// `H26~H29`, in an address and for the API; nothing where there is no unit.
pub fn unit_list(units: &[AgencyCode]) -> Option<String> {
    let codes: Vec<&str> = units.iter().map(AgencyCode::as_str).collect();
    let separator = ComparedUnits::SEPARATOR.to_string();
    (!codes.is_empty()).then(|| codes.join(&separator))
}

/// Those to show, and those that are too many.
fn units(values: &[String], ignored: &mut Vec<&'static str>) -> (Vec<AgencyCode>, Vec<AgencyCode>) {
    let mut units: Vec<AgencyCode> = Vec::new();
    // An address may name thousands.
    let mut known: HashSet<AgencyCode> = HashSet::new();
    let codes = values
        .iter()
        .flat_map(|value| value.split(ComparedUnits::SEPARATOR))
        .map(str::trim)
        .filter(|code| !code.is_empty());
    for code in codes {
        match code.parse::<AgencyCode>() {
            Ok(code) if known.insert(code.clone()) => units.push(code),
            Ok(_) => {}
            Err(_) if ignored.contains(&key::COMPARED) => {}
            Err(_) => ignored.push(key::COMPARED),
        }
    }
    let left_out = units.split_off(units.len().min(ComparedUnits::MOST));
    (units, left_out)
}
