//! The list as a table for spreadsheets: no text of it can begin a formula.

use super::KeptDossiers;
use crate::i18n::Lang;

/// The first row names the columns. Secrets are not in it: the sealed file holds those.
pub fn sheet(lang: Lang, kept: &KeptDossiers) -> String {
    let texts = lang.mine_texts();
    let mut sheet = String::from('\u{feff}');
    line(
        &mut sheet,
        texts.sheet_columns.iter().map(ToString::to_string),
    );
    for dossier in &kept.dossiers {
        let summary = dossier.summary();
        let day =
            |date: Option<contract::Date>| date.map(|date| date.to_string()).unwrap_or_default();
        line(
            &mut sheet,
            [
                dossier.code.to_string(),
                summary
                    .map(|one| one.procedure.name.clone())
                    .unwrap_or_default(),
                summary
                    .map(|one| lang.name(&one.agency.name))
                    .unwrap_or_default(),
                summary
                    .map(|one| lang.tracking_texts().labels.status(one.status).to_owned())
                    .unwrap_or_default(),
                day(summary.and_then(|one| one.due_on)),
                day(summary.and_then(|one| one.settled_on)),
                dossier.label.clone(),
                summary.map(|one| one.as_of.to_string()).unwrap_or_default(),
            ]
            .into_iter(),
        );
    }
    sheet
}

fn line(sheet: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<_> = cells.map(|cell| quoted(&harmless(cell))).collect();
    sheet.push_str(&cells.join(","));
    sheet.push_str("\r\n");
}

/// Spreadsheets compute what begins so.
fn harmless(cell: String) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        true => format!("'{cell}"),
        false => cell,
    }
}

fn quoted(cell: &str) -> String {
    match cell.contains([',', '"', '\n', '\r', ';']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}
