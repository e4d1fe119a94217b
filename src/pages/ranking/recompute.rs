//! "Tính lại": the reader's own device computes the edition again from the raw figures.

use contract::{Edition, RawFigures};
use domain::performance::{Difference, Field, differences};
use leptos::{prelude::*, task::spawn_local};
use sha2::{Digest as _, Sha256};

use crate::{
    client::{self, ClientError},
    components::failure::Failure,
    i18n::{Lang, use_lang, use_ranking_texts},
};

/// How far it has come.
#[derive(Clone, Debug, PartialEq)]
enum Progress {
    NotBegun,
    UnderWay,
    Done(Verdict),
    Failed(ClientError),
}

/// What the raw figures say of the published ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The file is the one whose digest was published.
    pub is_genuine: bool,
    pub units: usize,
    pub differences: Vec<Difference>,
}

/// None when the text is no file of raw figures of this edition's measure.
pub fn verify(edition: &Edition, text: &str) -> Option<Verdict> {
    let raw: RawFigures = serde_json::from_str(text).ok()?;
    if raw.measure.slug != edition.head.measure {
        return None;
    }
    let digest = Sha256::digest(text.as_bytes());
    let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    Some(Verdict {
        is_genuine: hash == edition.head.hash,
        units: raw.units.len(),
        differences: differences(&raw, &edition.results),
    })
}

#[component]
pub fn Recompute(edition: StoredValue<Edition>) -> impl IntoView {
    let texts = use_ranking_texts();
    let progress = RwSignal::new(Progress::NotBegun);
    let begin = Callback::new(move |()| {
        progress.set(Progress::UnderWay);
        let hash = edition.with_value(|edition| edition.head.hash.clone());
        spawn_local(async move {
            let fetched = client::fetch_raw_figures(&hash).await;
            let done = fetched.map(|text| edition.try_with_value(|edition| verify(edition, &text)));
            // The reader may be elsewhere by then, and the signal gone.
            progress.try_set(match done {
                Ok(Some(Some(verdict))) => Progress::Done(verdict),
                Ok(_) => Progress::Failed(ClientError::NotUnderstood {
                    detail: "not a file of raw figures".into(),
                }),
                Err(error) => Progress::Failed(error),
            });
        });
    });
    let face = move || match progress.get() {
        Progress::NotBegun => ().into_any(),
        Progress::UnderWay => view! { <p>{texts.recomputing}</p> }.into_any(),
        Progress::Done(verdict) => view! { <VerdictView edition verdict /> }.into_any(),
        Progress::Failed(error) => view! { <Failure error retry=begin /> }.into_any(),
    };
    view! {
        <section class="part" id="tinh-lai">
            <h2 class="part__heading">{texts.recompute}</h2>
            <p>{texts.recompute_lead}</p>
            <p class="scripted">
                <button class="button" type="button" on:click=move |_| begin.run(())>{texts.recompute_button}</button>
            </p>
            <div role="status">{face}</div>
        </section>
    }
    .into_any()
}

/// As many as a reader can take in; the number says how many there are.
const MOST_NAMED: usize = 20;

#[component]
fn VerdictView(edition: StoredValue<Edition>, verdict: Verdict) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let found = count(verdict.differences.len());
    let says = match (found, verdict.is_genuine) {
        (0, true) => (texts.agrees)(count(verdict.units)),
        (0, false) => texts.altered.to_owned(),
        (found, _) => (texts.disagrees)(found),
    };
    let altered = (!verdict.is_genuine && found > 0).then(|| view! { <p>{texts.altered}</p> });
    let class = match found == 0 && verdict.is_genuine {
        true => "verdict verdict--agrees",
        false => "verdict verdict--disagrees",
    };
    let named = verdict
        .differences
        .iter()
        .take(MOST_NAMED)
        .map(|difference| view! { <li>{named(lang, edition, difference)}</li> })
        .collect_view();
    view! {
        <div class=class>
            <p class="verdict__says">{says}</p>
            {altered}
            <ul class="bullets">{named}</ul>
        </div>
    }
}

fn named(lang: Lang, edition: StoredValue<Edition>, difference: &Difference) -> String {
    let texts = lang.ranking_texts();
    let unit = edition.with_value(|edition| {
        let unit = edition.raw.units.get(difference.unit);
        unit.map(|unit| lang.name(&unit.name)).unwrap_or_default()
    });
    let fields = &texts.fields;
    let field = match difference.field {
        Field::Rank => fields.rank,
        Field::Value => fields.value,
        Field::Count => fields.count,
        Field::Interval => fields.interval,
        Field::Change => fields.change,
        Field::Band => fields.band,
    };
    (texts.difference)(&unit, field)
}
