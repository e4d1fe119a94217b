//! What became of a unit's dossiers: settled early, on time, late. As rows of a chart.

use contract::{Counter, Figures};

use crate::{
    charts::stacked_share::{Part, PartTone, ShareRow},
    format,
    i18n::Lang,
};

const PARTS: [(PartTone, Counter); 3] = [
    (PartTone::Early, Counter::SettledEarly),
    (PartTone::OnTime, Counter::SettledOnTime),
    (PartTone::Late, Counter::SettledLate),
];

/// None where a finished value is all there is.
pub fn share_row(
    lang: Lang,
    name: String,
    name_lang: Option<&'static str>,
    figures: &Figures,
) -> Option<ShareRow> {
    let texts = lang.ranking_texts();
    let counts = match figures {
        Figures::Counted { counts } => counts,
        Figures::Missing { .. } => {
            let detail = texts.missing(figures).unwrap_or_default().to_owned();
            return Some(ShareRow {
                name,
                name_lang,
                detail,
                parts: Vec::new(),
            });
        }
        Figures::Value { .. } => return None,
    };
    let whole = PARTS.map(|(_, counter)| counter);
    let whole = counts.sum(&whole);
    let part = |(tone, counter): (PartTone, Counter)| {
        let count = counts.get(counter);
        let share = count as f64 / whole.max(1) as f64 * 100.0;
        let share = format::percent(lang, share);
        let name = (texts.counters)(counter);
        let said = format::count(lang, count);
        Part {
            tone,
            value: count as f64,
            spoken: (texts.part)(name, &share, &said),
            label: share,
            count: said,
        }
    };
    Some(ShareRow {
        name,
        name_lang,
        detail: (texts.settled)(&format::count(lang, whole)),
        parts: PARTS.map(part).into(),
    })
}

/// The tones in words.
pub fn legend(lang: Lang) -> Vec<(PartTone, String)> {
    let word = |counter| (lang.ranking_texts().counters)(counter).to_owned();
    PARTS.map(|(tone, counter)| (tone, word(counter))).into()
}
