//! The package in words, in both languages.

use contract::Counter;
use portal::{client::performance::SIGNING_KEY, format, i18n::FileRole};

use super::{
    super::{csv::columns, sheet::Sheet},
    Entry,
};
use crate::config::PublicUrl;

/// The same in each language, the first that of most readers.
pub fn text(sheets: &[Sheet], entries: &[Entry], public: &PublicUrl) -> String {
    let parts = sheets.iter().map(|sheet| part(sheet, entries, public));
    parts.collect::<Vec<_>>().join("\n\n* * *\n\n")
}

fn part(sheet: &Sheet, entries: &[Entry], public: &PublicUrl) -> String {
    let (lang, measure) = (sheet.lang, &sheet.edition.raw.measure);
    let (texts, files) = (lang.ranking_texts(), lang.file_texts());
    let steps = (files.steps)(
        &name_of(entries, FileRole::Edition),
        &sheet.edition.head.hash,
        &public.join(SIGNING_KEY),
    );
    let sections = [
        (texts.definition, definition(sheet)),
        (texts.exclusions, lang.name(&measure.limits)),
        (files.shown, shown(sheet)),
        (files.files, listed(sheet, entries)),
        (files.columns, of_columns(sheet)),
        (texts.source, source(sheet)),
        (files.verify, steps),
    ];
    let sections = sections.map(|(heading, text)| format!("{heading}\n\n{}\n", text.trim_end()));
    let title = format!("{} – {}", sheet.title(), sheet.period());
    format!("{title}\n\n{}\n\n{}", head(sheet), sections.join("\n"))
}

/// First of all, that figures are made up where they are.
fn head(sheet: &Sheet) -> String {
    let texts = sheet.lang.ranking_texts();
    let sample = sheet.is_sample();
    let sample = sample.then(|| format!("[{}] {}", texts.sample, texts.sample_note));
    let parts = sample.into_iter().chain([sheet.finding.clone()]);
    parts.collect::<Vec<_>>().join("\n\n")
}

fn definition(sheet: &Sheet) -> String {
    let (lang, measure) = (sheet.lang, &sheet.edition.raw.measure);
    let texts = lang.ranking_texts();
    let formula = measure.formula.as_ref().map(|formula| {
        let sum = |counters: &[Counter]| {
            let names: Vec<_> = counters.iter().map(|one| (texts.counters)(*one)).collect();
            names.join(" + ")
        };
        let minimum = (texts.minimum_rule)(&format::count(lang, measure.minimum));
        let formula = (texts.formula)(&sum(&formula.numerator), &sum(&formula.denominator));
        format!("\n{formula}\n{}\n{minimum}", texts.interval_rule)
    });
    let version = (texts.version)(measure.version);
    let name = lang.name(&measure.definition);
    format!("{name}{}\n{version}.", formula.unwrap_or_default())
}

fn shown(sheet: &Sheet) -> String {
    let dates = format!("{}.", sheet.dates().join("; "));
    let address = format!("{}: {}", sheet.lang.file_texts().address, sheet.address);
    let lines = [dates].into_iter().chain(sheet.choices()).chain([address]);
    lines.collect::<Vec<_>>().join("\n")
}

fn listed(sheet: &Sheet, entries: &[Entry]) -> String {
    let of_role = sheet.lang.file_texts().file;
    let lines = entries
        .iter()
        .map(|entry| format!("- {}: {}\n", entry.name, of_role(entry.role)));
    lines.collect()
}

fn of_columns(sheet: &Sheet) -> String {
    let measure = &sheet.edition.raw.measure;
    let lines = columns(measure).into_iter().map(|column| {
        let (head, meaning) = (
            column.head(sheet.lang, measure),
            column.meaning(sheet.lang, measure),
        );
        format!("- {head}: {meaning}\n")
    });
    lines.collect()
}

fn source(sheet: &Sheet) -> String {
    let head = &sheet.edition.head;
    let url = head
        .source
        .as_ref()
        .and_then(|source| source.url.as_deref());
    let source = match url {
        Some(url) => format!("{} ({url}).", sheet.source()),
        None => format!("{}.", sheet.source()),
    };
    let note = head.note.as_ref().map(|note| sheet.lang.name(note));
    let licence = sheet.lang.file_texts().licence.to_owned();
    let lines = [source]
        .into_iter()
        .chain(note)
        .chain([licence, sheet.citation()]);
    lines.collect::<Vec<_>>().join("\n")
}

fn name_of(entries: &[Entry], role: FileRole) -> String {
    let found = entries.iter().find(|entry| entry.role == role);
    found.map(|entry| entry.name.clone()).unwrap_or_default()
}
