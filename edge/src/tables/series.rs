//! Units through the periods as CSV: one alone, or some side by side with all of their kinds.

use contract::{
    AgencyKind, Comparison, Counter, EditionHead, EditionId, Figures, Measure, MeasureWithEditions,
    Period, Standing, UnitResult, UnitSeries,
};
use portal::{i18n::Lang, ranking::counts};

use super::csv::{BYTE_ORDER_MARK, line, word};

/// `so-sanh_dung-han_H26-H29_2026-09.csv`, up to the newest period.
pub fn name(beginning: &str, measure: &Measure, units: &[UnitSeries]) -> String {
    let codes: Vec<_> = units.iter().map(|unit| unit.unit.as_str()).collect();
    let points = units.iter().flat_map(|unit| &unit.points);
    let newest = points.map(|point| point.period).max();
    let newest = newest.map(|period| format!("_{period}"));
    format!(
        "{beginning}_{}_{}{}.csv",
        measure.slug,
        codes.join("-"),
        newest.unwrap_or_default()
    )
}

/// A row for each unit and period, the oldest first. All units of a kind together have no code.
pub fn table(lang: Lang, found: &MeasureWithEditions, comparison: &Comparison) -> String {
    let is_counted = found.measure.formula.is_some();
    let mut columns = vec![
        "measure",
        "period",
        "version",
        "basis",
        "kind",
        "code",
        "name",
        "rank",
        "rank_best",
        "rank_worst",
        "value",
        "n",
        "low_95",
        "high_95",
        "change",
        "band",
        "missing",
    ];
    if is_counted {
        columns.extend(Counter::ALL.map(Counter::as_str));
    }
    let heads: Vec<_> = columns.into_iter().map(str::to_owned).collect();
    let mut lines = format!("{BYTE_ORDER_MARK}{}", line(&heads));
    for unit in &comparison.units {
        for point in &unit.points {
            let row = Row {
                found,
                edition: point.edition,
                period: point.period,
                kind: unit.kind,
                code: unit.unit.as_str(),
                name: lang.name(&unit.name),
                result: &point.result,
                figures: Some(&point.figures),
            };
            lines += &line(&row.cells(is_counted));
        }
    }
    let texts = lang.compare_texts();
    for kind in &comparison.kinds {
        for point in &kind.points {
            let row = Row {
                found,
                edition: point.edition,
                period: point.period,
                kind: kind.kind,
                code: "",
                name: texts.all_of(kind.kind).to_owned(),
                result: &point.result,
                figures: None,
            };
            lines += &line(&row.cells(is_counted));
        }
    }
    lines
}

struct Row<'a> {
    found: &'a MeasureWithEditions,
    edition: EditionId,
    period: Period,
    kind: AgencyKind,
    code: &'a str,
    name: String,
    result: &'a UnitResult,
    figures: Option<&'a Figures>,
}

impl Row<'_> {
    fn cells(&self, is_counted: bool) -> Vec<String> {
        fn text<T: ToString>(value: Option<T>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        let result = self.result;
        let rank = |rank: fn(&Standing) -> u32| text(result.standing.as_ref().map(rank));
        let mut cells = vec![
            self.found.measure.slug.to_string(),
            self.period.to_string(),
            self.edition.version.to_string(),
            self.head()
                .map(|head| word(&head.basis))
                .unwrap_or_default(),
            word(&self.kind),
            self.code.to_owned(),
            self.name.clone(),
            rank(|standing| standing.rank),
            rank(|standing| standing.best),
            rank(|standing| standing.worst),
            text(result.value),
            text(result.n),
            text(result.low),
            text(result.high),
            text(result.change),
            result.band.as_ref().map(word).unwrap_or_default(),
            match self.figures {
                Some(Figures::Missing { reason }) => word(reason),
                _ => String::new(),
            },
        ];
        if is_counted {
            let counts = self.figures.and_then(counts);
            let count = |counter| text(counts.map(|counts| counts.get(counter)));
            cells.extend(Counter::ALL.map(count));
        }
        cells
    }

    fn head(&self) -> Option<&EditionHead> {
        let editions = &self.found.editions;
        editions.iter().find(|head| head.id == self.edition)
    }
}
