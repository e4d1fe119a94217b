//! An edition computed again, for those who do not want to take our word.

use contract::{EditionHead, KindTotal, RawFigures, UnitResult};
use domain::performance::{Choice, Difference, Field, compute, differences, totals};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::{digest, shelf::coverage};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Measure and edition.
    pub name: String,
    pub units: usize,
    /// Digest of the raw figures, as the head of the edition has it.
    pub hash: String,
    /// One sentence for each figure that does not follow; empty when all do.
    pub mismatches: Vec<String>,
}

#[derive(Deserialize)]
struct File<'a> {
    head: EditionHead,
    #[serde(borrow)]
    raw: &'a RawValue,
    results: Vec<UnitResult>,
    totals: Vec<KindTotal>,
}

/// `raw` is the file of raw figures; without it the part in the edition stands for it.
pub fn verify(edition: &str, raw: Option<&str>) -> Result<Verdict, serde_json::Error> {
    let File {
        head,
        raw: part,
        results,
        totals: published,
    } = serde_json::from_str(edition)?;
    let bytes = raw.unwrap_or(part.get());
    let figures: RawFigures = serde_json::from_str(bytes)?;
    let mut mismatches = about_the_files(&head, &figures, bytes)?;
    if raw.is_some() && figures != serde_json::from_str::<RawFigures>(part.get())? {
        mismatches.push("raw: the file is another one than the part in the edition".to_owned());
    }
    let computed = compute(&figures, Choice::default());
    for one in differences(&figures, &results) {
        mismatches.push(sentence(&one, &figures, &computed, &results));
    }
    if totals(&figures, Choice::default()) != published {
        mismatches.push("totals: do not follow from the raw figures".to_owned());
    }
    Ok(Verdict {
        name: format!("{} {}", head.measure, head.id),
        units: figures.units.len(),
        hash: head.hash,
        mismatches,
    })
}

/// A file that was laid out anew for reading still says the same; its digest is taken of the
/// figures as we write them.
fn about_the_files(
    head: &EditionHead,
    raw: &RawFigures,
    bytes: &str,
) -> Result<Vec<String>, serde_json::Error> {
    let mut mismatches = Vec::new();
    let found = digest(bytes);
    if head.hash != found && head.hash != digest(&serde_json::to_string(raw)?) {
        mismatches.push(format!("hash: published {}, computed {found}", head.hash));
    }
    let is_of_head = [
        ("measure", head.measure == raw.measure.slug),
        (
            "period",
            head.period == raw.period && head.id.period == raw.period,
        ),
        ("version", head.id.version == raw.version),
        ("basis", head.basis == raw.basis),
        ("unitsOn", head.units_on == raw.units_on),
        ("coverage", head.coverage == coverage(&raw.units)),
    ];
    let other = is_of_head.into_iter().filter(|(_, is_equal)| !is_equal);
    mismatches.extend(other.map(|(what, _)| format!("{what}: head and raw figures differ")));
    Ok(mismatches)
}

fn sentence(
    difference: &Difference,
    raw: &RawFigures,
    computed: &[UnitResult],
    published: &[UnitResult],
) -> String {
    let at = difference.unit;
    let unit = match raw.units.get(at) {
        Some(unit) => format!("{} {}", unit.code, unit.name.vi),
        None => format!("result {at}, which no unit has"),
    };
    let nothing = UnitResult::default();
    let shown = |results: &[UnitResult]| {
        let result = results.get(at).unwrap_or(&nothing);
        text(result, difference.field)
    };
    let (field, ours, theirs) = (name(difference.field), shown(computed), shown(published));
    format!("{unit}: {field}: published {theirs}, computed {ours}")
}

fn name(field: Field) -> &'static str {
    match field {
        Field::Rank => "rank",
        Field::Value => "value",
        Field::Count => "n",
        Field::Interval => "interval",
        Field::Change => "change",
        Field::Band => "band",
    }
}

fn text(result: &UnitResult, field: Field) -> String {
    fn or_nothing<T: std::fmt::Debug>(value: Option<T>) -> String {
        value.map_or("nothing".to_owned(), |value| format!("{value:?}"))
    }
    match field {
        Field::Rank => or_nothing(result.standing.map(|standing| standing.rank)),
        Field::Value => or_nothing(result.value),
        Field::Count => or_nothing(result.n),
        Field::Interval => or_nothing(result.low.zip(result.high)),
        Field::Change => or_nothing(result.change),
        Field::Band => or_nothing(result.band),
    }
}
