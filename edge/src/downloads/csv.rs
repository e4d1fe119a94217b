//! The rows of a ranking as CSV (RFC 4180).

use contract::{Counter, Edition, Figures, Measure, Standing};
use portal::{
    format,
    i18n::{FileColumn, Lang},
    ranking::{Row, Selection, counts},
};

/// Spreadsheets take a file for Vietnamese letters only with this in front.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What a column of the table holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Column {
    Fixed(FileColumn),
    Counter(Counter),
    /// A group of the score, by its place.
    Part(usize),
}

pub fn columns(measure: &Measure) -> Vec<Column> {
    let counters = measure.formula.iter().flat_map(|_| Counter::ALL);
    FileColumn::ALL
        .map(Column::Fixed)
        .into_iter()
        .chain(counters.map(Column::Counter))
        .chain((0..measure.parts.len()).map(Column::Part))
        .collect()
}

impl Column {
    /// The names are those of the API.
    pub fn head(self, lang: Lang, measure: &Measure) -> String {
        match self {
            Self::Fixed(column) => column.as_str().to_owned(),
            Self::Counter(counter) => counter.as_str().to_owned(),
            Self::Part(at) => measure
                .parts
                .get(at)
                .map(|part| lang.name(&part.name))
                .unwrap_or_default(),
        }
    }

    pub fn meaning(self, lang: Lang, measure: &Measure) -> String {
        match self {
            Self::Fixed(column) => (lang.file_texts().column)(column).to_owned(),
            Self::Counter(counter) => (lang.ranking_texts().counters)(counter).to_owned(),
            Self::Part(at) => {
                let maximum = measure.parts.get(at).map_or(0.0, |part| part.maximum);
                (lang.file_texts().part)(&format::decimal(lang, maximum))
            }
        }
    }
}

/// Decimal points and no separators whatever the language, so that programs read it too. Sample
/// data says so in each row, for rows are copied.
pub fn table(lang: Lang, edition: &Edition, selection: &Selection) -> String {
    let measure = &edition.raw.measure;
    let rows = &selection.rows;
    let is_together = rows.iter().any(|row| row.months.is_some());
    let columns = columns(measure);
    let mut heads: Vec<_> = columns
        .iter()
        .map(|column| column.head(lang, measure))
        .collect();
    // Of how many months the counts are, where several are taken together.
    heads.extend(is_together.then(|| "months".to_owned()));
    let mut lines = format!("{BYTE_ORDER_MARK}{}", line(&heads));
    for row in rows {
        let mut cells: Vec<_> = columns
            .iter()
            .map(|column| cell(lang, edition, row, *column))
            .collect();
        cells.extend(row.months.map(|(known, _)| known.to_string()));
        lines += &line(&cells);
    }
    lines
}

fn cell(lang: Lang, edition: &Edition, row: &Row, column: Column) -> String {
    let figures = &row.unit.figures;
    match column {
        Column::Fixed(column) => fixed(lang, edition, row, column),
        Column::Counter(counter) => or_nothing(counts(figures).map(|all| all.get(counter))),
        Column::Part(at) => match figures {
            Figures::Value { parts, .. } => or_nothing(parts.get(at)),
            Figures::Counted { .. } | Figures::Missing { .. } => String::new(),
        },
    }
}

fn fixed(lang: Lang, edition: &Edition, row: &Row, column: FileColumn) -> String {
    let head = &edition.head;
    let Row { unit, result, .. } = row;
    let rank = |rank: fn(Standing) -> u32| or_nothing(result.standing.map(rank));
    match column {
        FileColumn::Measure => head.measure.to_string(),
        FileColumn::Period => head.period.to_string(),
        FileColumn::Version => head.id.version.to_string(),
        FileColumn::Basis => word(&head.basis),
        FileColumn::Code => unit.code.to_string(),
        FileColumn::Name => lang.name(&unit.name),
        FileColumn::Rank => rank(|standing| standing.rank),
        FileColumn::RankBest => rank(|standing| standing.best),
        FileColumn::RankWorst => rank(|standing| standing.worst),
        FileColumn::Value => or_nothing(result.value),
        FileColumn::Count => or_nothing(result.n),
        FileColumn::Low => or_nothing(result.low),
        FileColumn::High => or_nothing(result.high),
        FileColumn::Change => or_nothing(result.change),
        FileColumn::Band => result.band.as_ref().map(word).unwrap_or_default(),
        FileColumn::Missing => match &unit.figures {
            Figures::Missing { reason } => word(reason),
            Figures::Counted { .. } | Figures::Value { .. } => String::new(),
        },
    }
}

fn or_nothing(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A fixed value by its name in the API.
pub fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// One record of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in
/// front, which makes it a text there.
pub fn line(cells: &[String]) -> String {
    let quoted = |cell: &String| {
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let is_number = cell.parse::<f64>().is_ok();
        let cell = match is_formula && !is_number {
            true => format!("'{cell}"),
            false => cell.clone(),
        };
        match cell.contains([',', '"', '\r', '\n']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell,
        }
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

    #[test]
    fn no_text_is_taken_for_a_formula_and_numbers_stay_numbers() {
        let cells = ["- việc", "=1+1", "@a,b", "-3.5", "+7", "a=b"].map(str::to_owned);
        assert_eq!(line(&cells), "'- việc,'=1+1,\"'@a,b\",-3.5,+7,a=b\r\n");
    }
}
