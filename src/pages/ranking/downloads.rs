//! The ranking as files, each of this very edition; and this page for others.

use contract::{Edition, EditionHead};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser,
    client::performance::{
        SIGNING_KEY, address_of_hash_list, address_of_raw_figures, address_of_signature,
    },
    i18n::{use_lang, use_ranking_texts, use_texts},
    route::{DATA_LICENCE, Months, RankingView, Route, with_ending},
};

/// In the order of their texts.
const ENDINGS: [&str; 5] = [".csv", ".json", ".svg", ".png", ".zip"];

#[component]
pub fn Downloads(
    edition: StoredValue<Edition>,
    view: Memo<RankingView>,
    /// Those that were taken together, where it is not one edition.
    months: Vec<EditionHead>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let (head, title) = edition.with_value(|edition| {
        let title = lang.name(&edition.raw.measure.name);
        (edition.head.clone(), title)
    });
    // Several months together are no edition: they have a table, and the figures of each month.
    let is_edition = months.is_empty();
    let proofs = match is_edition {
        true => {
            let hash = &head.hash;
            vec![
                (address_of_raw_figures(hash), texts.raw_figures.to_owned()),
                (address_of_hash_list(hash), texts.hash_list.to_owned()),
                (address_of_signature(hash), texts.signature.to_owned()),
                (SIGNING_KEY.to_owned(), texts.signing_key.to_owned()),
            ]
        }
        false => months
            .iter()
            .map(|month| {
                let name = texts.period(lang, month.period);
                let address = address_of_raw_figures(&month.hash);
                (address, (texts.raw_figures_of)(&name))
            })
            .collect(),
    };
    let proofs = proofs
        .into_iter()
        .map(|(href, words)| file_link(move || href.clone(), words));
    let shown = ENDINGS
        .into_iter()
        .zip(texts.page_as)
        .filter(|(ending, _)| is_edition || *ending == ".csv")
        .map(|(ending, words)| {
            let (measure, id) = (head.measure.clone(), head.id);
            let address = move || {
                // A file is of one edition for good.
                let view = view.get();
                let view = RankingView {
                    edition: Some(id),
                    months: match is_edition {
                        true => Months::One,
                        false => view.months,
                    },
                    ..view
                };
                with_ending(&Route::Ranking(measure.clone(), view).path(lang), ending)
            };
            file_link(address, words.to_owned())
        });
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <ul class="bullets">{shown.collect_view()}{proofs.collect_view()}</ul>
            <p class="note"><a class="downloads__link" href=DATA_LICENCE rel="license noopener">{texts.licence}</a></p>
            <Share title />
        </section>
    }
    .into_any()
}

/// The router must leave files alone.
fn file_link(href: impl Fn() -> String + Send + Sync + 'static, words: String) -> impl IntoView {
    view! {
        <li><a class="downloads__link" href=href rel="external" download>{words}</a></li>
    }
}

/// By the device's own sheet where it has one, else by copying the address.
#[component]
fn Share(title: String) -> impl IntoView {
    let texts = use_ranking_texts();
    let said_texts = &use_texts().procedure;
    let said = RwSignal::new("");
    let words = match browser::can_share() {
        true => texts.share,
        false => texts.copy_address,
    };
    let share = move |_| {
        if browser::can_share() {
            browser::share(&title);
            return;
        }
        spawn_local(async move {
            let is_copied = match browser::href() {
                Some(address) => browser::copy(&address).await,
                None => false,
            };
            said.try_set(match is_copied {
                true => said_texts.link_copied,
                false => said_texts.copy_failed,
            });
        });
    };
    // Only a script can: without one there is no button.
    view! {
        <p class="tools scripted">
            <button class="button button--quiet" type="button" on:click=share>{words}</button>
            <span role="status">{said}</span>
        </p>
    }
}
