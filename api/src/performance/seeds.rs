//! The measures, and the editions a fresh start has: Index 766 as published, the on-time share
//! that follows from it, and the generated set.

use std::collections::HashMap;

use contract::{
    AgencyCode, Basis, Citation, Date, Figures, Measure, MissingReason, Period, named::Bilingual,
};
use serde::Deserialize;

use super::{Draft, illustrative};
use crate::{import::seed, store::StoreError};

const MEASURES: &str = include_str!("../../seed/measures.json");
const RANKING_766: &str = include_str!("../../seed/ranking_766.csv");

pub fn measures() -> Result<Vec<Measure>, StoreError> {
    serde_json::from_str(MEASURES).map_err(broken)
}

/// The measure of the embedded list that has this slug.
pub fn measure(slug: &str) -> Result<Measure, StoreError> {
    let found = measures()?
        .into_iter()
        .find(|one| one.slug.as_str() == slug);
    found.ok_or_else(|| StoreError::Seed(format!("no measure {slug}")))
}

/// All editions of a fresh start, in the order of publication.
pub fn drafts() -> Result<Vec<Draft>, StoreError> {
    let mut drafts = Vec::new();
    for (snapshot, rows) in snapshots()? {
        drafts.push(score(snapshot, &rows)?);
        drafts.push(share(snapshot, &rows)?);
    }
    drafts.extend(illustrative::drafts()?);
    Ok(drafts)
}

#[derive(Clone, Deserialize)]
struct Row {
    snapshot: Date,
    code: AgencyCode,
    total: Hundredths,
    ckmb: Hundredths,
    tdgq: Hundredths,
    cldv: Hundredths,
    tttt: Hundredths,
    mdhl: Hundredths,
    mdsh: Hundredths,
}

/// A number with two decimals, kept whole: 17.69 times 5 is 88.45 and nothing beside it.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Hundredths(u32);

impl TryFrom<String> for Hundredths {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = text
            .split_once('.')
            .filter(|(_, decimals)| decimals.len() == 2)
            .map(|(whole, decimals)| format!("{whole}{decimals}"));
        let number = digits.and_then(|digits| digits.parse().ok());
        number
            .map(Self)
            .ok_or_else(|| format!("{text:?} is no number with two decimals"))
    }
}

impl Hundredths {
    fn times(self, factor: u32) -> Self {
        Self(self.0 * factor)
    }

    /// Divided once, so it is the number nearest to the decimal one.
    fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// The rows of each snapshot, the oldest first.
fn snapshots() -> Result<Vec<(Date, Vec<Row>)>, StoreError> {
    let rows: Vec<Row> = seed::rows(RANKING_766)?;
    let mut days: Vec<Date> = rows.iter().map(|row| row.snapshot).collect();
    days.sort_unstable();
    days.dedup();
    let of = |day: Date| rows.iter().filter(move |row| row.snapshot == day);
    Ok(days
        .into_iter()
        .map(|day| (day, of(day).cloned().collect()))
        .collect())
}

fn score(snapshot: Date, rows: &[Row]) -> Result<Draft, StoreError> {
    let figures = |row: &Row| Figures::Value {
        value: row.total.value(),
        parts: [row.ckmb, row.tdgq, row.cldv, row.tttt, row.mdhl, row.mdsh]
            .map(Hundredths::value)
            .to_vec(),
    };
    let sum = |row: &Row| {
        let parts = [row.ckmb, row.tdgq, row.cldv, row.tttt, row.mdhl, row.mdsh];
        parts.iter().map(|part| part.0).sum::<u32>()
    };
    // Each of seven numbers is rounded to 0.01, so sums may miss by 0.03.
    let apart: Vec<u32> = rows
        .iter()
        .map(|row| sum(row).abs_diff(row.total.0))
        .filter(|apart| *apart > 3)
        .collect();
    let ends = apart.iter().min().zip(apart.iter().max());
    let note = ends.map(|(least, most)| {
        let count = apart.len();
        let points = |sign: char, hundredths: u32| {
            format!("{}{sign}{:02}", hundredths / 100, hundredths % 100)
        };
        let [least_vi, most_vi] = [*least, *most].map(|one| points(',', one));
        let [least, most] = [*least, *most].map(|one| points('.', one));
        Bilingual::new(
            format!(
                "Ở chính nguồn công bố, tổng điểm của {count} tỉnh khác tổng các nhóm từ \
                 {least_vi} đến {most_vi} điểm."
            ),
            format!(
                "In the source itself the totals of provinces ({count} of them) differ from the \
                 sum of their groups by {least} to {most} points."
            ),
        )
    });
    Ok(Draft {
        basis: Basis::Published,
        note,
        ..draft("diem-766", snapshot, rows, figures)?
    })
}

fn share(snapshot: Date, rows: &[Row]) -> Result<Draft, StoreError> {
    const PERCENT_OF_A_POINT: u32 = 5;
    let figures = |row: &Row| Figures::Value {
        value: row.tdgq.times(PERCENT_OF_A_POINT).value(),
        parts: Vec::new(),
    };
    Ok(Draft {
        basis: Basis::Derived,
        note: Some(Bilingual::new(
            "Suy ra từ điểm đã công bố: điểm Tiến độ, kết quả giải quyết nhân 5.",
            "Derived from published points: Progress and results times 5.",
        )),
        ..draft("dung-han-766", snapshot, rows, figures)?
    })
}

fn draft(
    measure: &str,
    snapshot: Date,
    rows: &[Row],
    figures: impl Fn(&Row) -> Figures,
) -> Result<Draft, StoreError> {
    let figures: HashMap<AgencyCode, Figures> = rows
        .iter()
        .map(|row| (row.code.clone(), figures(row)))
        .collect();
    Ok(Draft {
        measure: self::measure(measure)?,
        period: Period::YearTo(snapshot),
        basis: Basis::Other,
        units_on: snapshot,
        published_on: snapshot,
        source: Some(Citation {
            title: Bilingual::new(
                "Cổng Dịch vụ công quốc gia: đánh giá chất lượng phục vụ",
                "National Public Service Portal: quality of service",
            ),
            url: Some("https://dichvucong.gov.vn/danh-gia-chat-luong-phuc-vu".to_owned()),
        }),
        note: None,
        figures,
        absent: MissingReason::NotPublished,
    })
}

fn broken(error: impl std::fmt::Display) -> StoreError {
    StoreError::Seed(error.to_string())
}
