//! What programs want to know of a package. `schema` grows with every change that takes something
//! away.

use contract::Scale;
use portal::{
    client::performance::SIGNING_KEY,
    i18n::{FileColumn, Lang},
    route::DATA_LICENCE,
};
use serde_json::{Value, json};

use super::{
    super::{
        csv::{Column, columns},
        sheet::Sheet,
    },
    Entry,
};
use crate::config::PublicUrl;

const SCHEMA: u32 = 1;

pub fn text(sheet: &Sheet, entries: &[Entry], public: &PublicUrl) -> String {
    let (head, raw) = (&sheet.edition.head, &sheet.edition.raw);
    let measure = &raw.measure;
    let sheets = Lang::ALL.map(|lang| sheet.in_language(lang, public));
    let both = |of: fn(&Sheet) -> String| both(&sheets, of);
    let whole = json!({
        "schema": SCHEMA,
        "title": measure.name,
        "finding": both(|sheet| sheet.finding.clone()),
        "definition": measure.definition,
        "limits": measure.limits,
        "method": {
            "version": measure.version,
            "formula": measure.formula,
            "direction": measure.direction,
            "scale": measure.scale,
            "bands": measure.bands,
            "minimum": measure.minimum,
            "legalBasis": measure.legal_basis,
        },
        "edition": {
            "measure": head.measure,
            "id": head.id,
            "period": head.period,
            "version": head.id.version,
            "publishedOn": head.published_on,
            "unitsOn": head.units_on,
            "basis": head.basis,
            "note": head.note,
            "earlier": raw.earlier,
            "hash": head.hash,
            "coverage": head.coverage,
        },
        "shown": {
            "address": sheet.address,
            "kind": sheet.selection.kind,
            "region": sheet.region(),
            "units": sheet.selection.rows.len(),
            "isPublishedRule": !sheet.view.has_own_rule(measure.minimum),
            "countsReturned": sheet.view.choice.counts_returned,
            "minimum": sheet.view.choice.minimum.unwrap_or(measure.minimum),
        },
        "source": head.source,
        "licence": {
            "spdx": "CC-BY-4.0",
            "url": DATA_LICENCE,
            "covers": both(|sheet| sheet.lang.file_texts().licence.to_owned()),
        },
        "citation": both(Sheet::citation),
        "lastUpdated": head.published_on,
        "columns": columns(measure).into_iter().map(|one| column(sheet, one)).collect::<Vec<_>>(),
        "files": entries.iter().map(file).collect::<Vec<_>>(),
        "signingKey": public.join(SIGNING_KEY),
    });
    format!("{whole:#}\n")
}

fn both(sheets: &[Sheet], of: fn(&Sheet) -> String) -> Value {
    let texts = sheets
        .iter()
        .map(|sheet| (sheet.lang.code().to_owned(), of(sheet).into()));
    Value::Object(texts.collect())
}

fn column(sheet: &Sheet, column: Column) -> Value {
    let measure = &sheet.edition.raw.measure;
    let meanings =
        Lang::ALL.map(|lang| (lang.code().to_owned(), column.meaning(lang, measure).into()));
    json!({
        "name": column.head(sheet.lang, measure),
        "unit": unit(column, measure.scale),
        "description": Value::Object(meanings.into_iter().collect()),
    })
}

/// In what a column counts; nothing where it holds words.
fn unit(column: Column, scale: Scale) -> Option<&'static str> {
    let of_scale = match scale {
        Scale::Percent => "percent",
        Scale::Points { .. } => "points",
    };
    match column {
        Column::Part(_) => Some("points"),
        Column::Counter(_) => Some("dossiers"),
        Column::Fixed(column) => match column {
            FileColumn::Value | FileColumn::Low | FileColumn::High => Some(of_scale),
            FileColumn::Count => Some("dossiers"),
            FileColumn::Change => Some("points"),
            FileColumn::Rank | FileColumn::RankBest | FileColumn::RankWorst => Some("rank"),
            FileColumn::Measure
            | FileColumn::Period
            | FileColumn::Version
            | FileColumn::Basis
            | FileColumn::Code
            | FileColumn::Name
            | FileColumn::Band
            | FileColumn::Missing => None,
        },
    }
}

fn file(entry: &Entry) -> Value {
    let meanings = Lang::ALL.map(|lang| {
        let meaning = (lang.file_texts().file)(entry.role);
        (lang.code().to_owned(), meaning.into())
    });
    json!({
        "name": entry.name,
        "description": Value::Object(meanings.into_iter().collect()),
        "sha256": entry.digest(),
    })
}
