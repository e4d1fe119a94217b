//! The form above the enterprises. Without a script a plain GET form.

use contract::{ArrangementForm, ArrangementStage, EnterpriseFacets, Facet};
use leptos::{ev, prelude::*};

use crate::{
    browser,
    components::choice_field::{ChoiceField, Choices, with_chosen},
    i18n::{Lang, use_enterprise_texts, use_lang, use_texts},
    route::{EnterpriseView, Route, key},
};

/// Shares of the State that decide something: any, more than a third, more than half, two thirds,
/// all of it.
const SHARES: [u8; 4] = [36, 51, 65, 100];

#[component]
pub fn Controls(
    facets: Memo<EnterpriseFacets>,
    view: EnterpriseView,
    go: Callback<EnterpriseView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let mut read = EnterpriseView::from_query(|key| browser::form_value(&event, key));
        read.ignored = Vec::new();
        go.run(read);
    };
    let action = Route::Enterprises(EnterpriseView::default()).path(lang);
    let clear = view.is_narrowed().then(|| {
        view! { <a href=action.clone()>{texts.clear}</a> }
    });
    // The order of the table outlives another choice.
    let order = EnterpriseView {
        sort: view.sort,
        ..EnterpriseView::default()
    };
    let order = order
        .pairs()
        .into_iter()
        .map(|(key, value)| view! { <input type="hidden" name=key value=value /> })
        .collect_view();
    let filters = (use_texts().list.filters)(view.filter.choices());
    let words = view.filter.q.as_ref().map(ToString::to_string);
    // A part of its own: the form as one type would be too deep for the compiler.
    let panel = view! {
        <details class="filters">
            <summary class="filters__summary">{filters}</summary>
            <div class="filters__body">
                <Fields facets view />
                {order}
                <button class="button" type="submit">{texts.show}</button>
                {clear}
            </div>
        </details>
    }
    .into_any();
    view! {
        <form class="controls" method="get" action=action aria-label=texts.controls on:submit=on_submit>
            <Words words />
            {panel}
        </form>
    }
    .into_any()
}

/// Always in sight; the choices lie behind a button where there is little room.
#[component]
fn Words(#[prop(optional_no_strip)] words: Option<String>) -> impl IntoView {
    let texts = use_enterprise_texts();
    view! {
        <label class="field__label" for="tim-doanh-nghiep">{texts.words}</label>
        <p class="field__hint" id="tim-doanh-nghiep-goi-y">{texts.words_hint}</p>
        <div class="search">
            <div class="search__field">
                <input
                    class="search__input"
                    id="tim-doanh-nghiep"
                    type="search"
                    name=key::Q
                    maxlength="1200"
                    autocomplete="off"
                    value=words
                    aria-describedby="tim-doanh-nghiep-goi-y"
                />
            </div>
            <button class="search__button" type="submit">{texts.find}</button>
        </div>
    }
    .into_any()
}

/// The counts may come while somebody types; the field of the words stays as it is.
#[component]
fn Fields(facets: Memo<EnterpriseFacets>, view: EnterpriseView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    move || {
        let facets = facets.get();
        let filter = &view.filter;
        let all = || Some(texts.all.to_owned());
        let word = |chosen: Option<String>| chosen.unwrap_or_default();
        let owner = word(filter.owner.as_ref().map(ToString::to_string));
        let stage = word(filter.stage.map(|stage| stage.as_str().to_owned()));
        let form = word(filter.form.map(|form| form.as_str().to_owned()));
        let share = word(filter.share_from.map(|share| share.to_string()));
        let owners = with_chosen(named(lang, &facets.owner), &owner);
        let stage_name = filter.stage.map(texts.stage_name);
        let stages = with_named(stages(lang, &facets.stage), &stage, stage_name);
        let form_name = filter.form.map(texts.form_name);
        let forms = with_named(forms(lang, &facets.form), &form, form_name);
        let shares = SHARES.map(|share| (share.to_string(), (texts.at_least)(share)));
        let shares = with_chosen(shares.into(), &share);
        view! {
            <ChoiceField name=key::AGENCY label=texts.owner nothing=all() choices=owners chosen=owner />
            <ChoiceField name=key::STAGE label=texts.stage nothing=all() choices=stages chosen=stage />
            <ChoiceField name=key::FORM label=texts.form nothing=all() choices=forms chosen=form />
            <ChoiceField name=key::SHARE_FROM label=texts.share_from nothing=all() choices=shares chosen=share />
        }
    }
}

/// What is chosen has its name before the counts are here.
fn with_named(choices: Choices, chosen: &str, name: Option<&'static str>) -> Choices {
    match name {
        Some(name) if choices.is_empty() => vec![(chosen.to_owned(), name.to_owned())],
        _ => with_chosen(choices, chosen),
    }
}

fn named(lang: Lang, facets: &[Facet]) -> Choices {
    let name = |facet: &Facet| facet.name.as_ref().map(|name| lang.name(name));
    choices(lang, facets, |facet| {
        name(facet).unwrap_or_else(|| facet.value.clone())
    })
}

fn stages(lang: Lang, facets: &[Facet]) -> Choices {
    let name = lang.enterprise_texts().stage_name;
    choices(lang, facets, |facet| {
        let stage = facet.value.parse().unwrap_or(ArrangementStage::Other);
        name(stage).to_owned()
    })
}

fn forms(lang: Lang, facets: &[Facet]) -> Choices {
    let name = lang.enterprise_texts().form_name;
    choices(lang, facets, |facet| {
        let form = facet.value.parse().unwrap_or(ArrangementForm::Other);
        name(form).to_owned()
    })
}

fn choices(lang: Lang, facets: &[Facet], name: impl Fn(&Facet) -> String) -> Choices {
    let counted = lang.enterprise_texts().choice;
    let choice = |facet: &Facet| (facet.value.clone(), counted(&name(facet), facet.count));
    facets.iter().map(choice).collect()
}
