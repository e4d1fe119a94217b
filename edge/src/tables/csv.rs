//! The rows of a ranking as CSV (RFC 4180).

use contract::{AgencyKind, Counter, Edition, EditionHead};
use portal::{
    i18n::Lang,
    ranking::{Row, Selection, counts},
    route::Months,
};

/// `xep-hang_dung-han_tinh_2026-09_v1.csv`; of months together, which have no version,
/// `xep-hang_dung-han_tinh_3-thang_2026-09.csv`.
pub fn name(edition: &Edition, selection: &Selection, months: Months) -> String {
    let units = match selection.kind {
        AgencyKind::Ministry => "bo",
        AgencyKind::Province | AgencyKind::Other => "tinh",
    };
    let EditionHead {
        measure,
        period,
        id,
        ..
    } = &edition.head;
    match months {
        Months::One => format!("xep-hang_{measure}_{units}_{period}_v{}.csv", id.version),
        Months::Three | Months::Twelve => {
            let count = months.count();
            format!("xep-hang_{measure}_{units}_{count}-thang_{period}.csv")
        }
    }
}

/// Spreadsheets take a file for Vietnamese letters only with this in front.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Decimal points and no separators whatever the language, so that programs read it too. Names of
/// columns are those of the API; sample data says so in each row, for rows are copied.
pub fn table(lang: Lang, edition: &Edition, selection: &Selection) -> String {
    let measure = &edition.raw.measure;
    let is_counted = measure.formula.is_some();
    let mut columns = vec![
        "measure",
        "period",
        "version",
        "basis",
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
    // Of how many months the counts are, where several are taken together.
    if selection.rows.iter().any(|row| row.months.is_some()) {
        columns.push("months");
    }
    let parts = measure.parts.iter().map(|part| lang.name(&part.name));
    let heads: Vec<String> = columns
        .into_iter()
        .map(str::to_owned)
        .chain(parts)
        .collect();
    let mut lines = format!("{BYTE_ORDER_MARK}{}", line(&heads));
    for row in &selection.rows {
        lines += &line(&cells(lang, edition, row, is_counted));
    }
    lines
}

fn cells(lang: Lang, edition: &Edition, row: &Row, is_counted: bool) -> Vec<String> {
    let head = &edition.head;
    let result = &row.result;
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let rank = |rank: fn(&contract::Standing) -> u32| {
        let standing = result.standing.as_ref();
        standing
            .map(|standing| rank(standing).to_string())
            .unwrap_or_default()
    };
    let mut cells = vec![
        head.measure.to_string(),
        head.period.to_string(),
        head.id.version.to_string(),
        word(&head.basis),
        row.unit.code.to_string(),
        lang.name(&row.unit.name),
        rank(|standing| standing.rank),
        rank(|standing| standing.best),
        rank(|standing| standing.worst),
        number(result.value),
        result.n.map(|n| n.to_string()).unwrap_or_default(),
        number(result.low),
        number(result.high),
        number(result.change),
        result.band.as_ref().map(word).unwrap_or_default(),
        match &row.unit.figures {
            contract::Figures::Missing { reason } => word(reason),
            _ => String::new(),
        },
    ];
    if is_counted {
        let counts = counts(&row.unit.figures);
        let count = |counter| counts.map(|counts| counts.get(counter).to_string());
        cells.extend(Counter::ALL.map(|counter| count(counter).unwrap_or_default()));
    }
    cells.extend(row.months.map(|(known, _)| known.to_string()));
    let parts: &[f64] = match &row.unit.figures {
        contract::Figures::Value { parts, .. } => parts,
        _ => &[],
    };
    // A row is as long as the header, whatever is known.
    let of = |at: usize| parts.get(at).map(ToString::to_string).unwrap_or_default();
    cells.extend((0..edition.raw.measure.parts.len()).map(of));
    cells
}

/// A fixed value by its name in the API.
pub fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// One record of RFC 4180.
pub fn line(cells: &[String]) -> String {
    let quoted = |cell: &String| match cell.contains([',', '"', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let cells: Vec<_> = cells.iter().map(quoted).collect();
    format!("{}\r\n", cells.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_with_a_comma_or_a_quote_is_quoted() {
        let cells = ["a", "b,c", "d\"e"].map(str::to_owned);
        assert_eq!(line(&cells), "a,\"b,c\",\"d\"\"e\"\r\n");
    }
}
