//! One select for each facet, with counts; a plain form field where no script runs.

use contract::{Facet, ProcedureFacets};
use leptos::prelude::*;

use crate::{
    components::in_turn::InTurn,
    i18n::{Lang, ListTexts, Texts, use_lang, use_texts},
    route::{ProcedureSearch, key},
};

/// The values of one facet, its name, its parameter and the value chosen now.
pub struct Field {
    pub key: &'static str,
    pub label: &'static str,
    pub values: Vec<Facet>,
    pub chosen: Option<String>,
}

impl Field {
    /// The name of the value chosen; the bare value where no facet knows it.
    pub fn chosen_name(&self, lang: Lang, texts: &Texts) -> Option<String> {
        let chosen = self.chosen.as_ref()?;
        let known = self.values.iter().find(|facet| facet.value == *chosen);
        Some(known.map_or_else(|| chosen.clone(), |facet| texts.facet_value(lang, facet)))
    }
}

/// All the facets in the order of the panel.
pub fn fields(search: &ProcedureSearch, facets: ProcedureFacets, texts: &ListTexts) -> Vec<Field> {
    let pairs = search.pairs();
    let field = |key: &'static str, label: &'static str, values: Vec<Facet>| {
        let chosen = pairs
            .iter()
            .find(|(known, _)| *known == key)
            .map(|(_, value)| value.clone());
        Field {
            key,
            label,
            values,
            chosen,
        }
    };
    vec![
        field(key::AGENCY, texts.agency, facets.agency),
        field(key::SECTOR, texts.sector, facets.sector),
        field(key::AUDIENCE, texts.audience, facets.audience),
        field(key::LIFE_EVENT, texts.life_event, facets.life_event),
        field(key::LEVEL, texts.level, facets.level),
        field(key::ONLINE, texts.online, facets.online),
        field(key::FEE, texts.fee, facets.fee),
    ]
}

#[component]
pub fn FilterFields(search: ProcedureSearch, facets: ProcedureFacets) -> impl IntoView {
    let texts = &use_texts().list;
    fields(&search, facets, texts)
        .into_iter()
        .map(|field| view! { <InTurn><FilterField field /></InTurn> })
        .collect_view()
}

#[component]
fn FilterField(field: Field) -> impl IntoView {
    let lang = use_lang();
    let texts = use_texts();
    let chosen = field.chosen.unwrap_or_default();
    let nothing_chosen = chosen.is_empty();
    let id = format!("filter-{}", field.key);
    // A value that the address has and the facets do not (yet) know must stay chosen.
    let unknown = (!chosen.is_empty() && !field.values.iter().any(|facet| facet.value == chosen))
        .then(|| {
            let value = chosen.clone();
            view! { <option value=value selected=true prop:selected=true>{chosen.clone()}</option> }
        });
    let options = field
        .values
        .into_iter()
        .map(|facet| {
            let label = texts.facet_value(lang, &facet);
            let count = crate::format::integer(lang, facet.count.into());
            let selected = facet.value == chosen;
            view! { <option value=facet.value selected=selected prop:selected=selected>{format!("{label} ({count})")}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{field.label}</label>
            <select class="field__select" id=id name=field.key>
                <option value="" prop:selected=nothing_chosen>{texts.list.any}</option>
                {unknown}
                {options}
            </select>
        </div>
    }
}
