//! The list as a table, the nearest due date first.

use std::time::Duration;

use contract::DossierCode;
use leptos::prelude::*;

use super::{Shelf, controls::Controls};
use crate::{
    components::sort_table::{Head, SortTable, Sorting},
    dossier::{
        Found,
        kept::{Filter, KeptState, MineColumn, Row, rows},
        standing,
    },
    format,
    i18n::{Lang, use_lang, use_mine_texts},
    route::Route,
};

/// More would make a slow phone wait for each letter of a search.
const AT_ONCE: usize = 25;

#[component]
pub fn List(shelf: Shelf) -> impl IntoView {
    let texts = use_mine_texts();
    let filter = RwSignal::new(Filter::default());
    let order = RwSignal::new((MineColumn::Due, false));
    let limit = RwSignal::new(AT_ONCE);
    let open = RwSignal::new(None::<DossierCode>);
    let all = rows_after_paint(shelf, filter, order);
    let shown = Memo::new(move |_| {
        let all = all.read();
        all.iter().take(limit.get()).cloned().collect::<Vec<_>>()
    });
    let count = move || {
        let all_kept = shelf.kept.with(|kept| kept.dossiers.len());
        match all.with(Vec::len) {
            0 => texts.nothing_left.to_owned(),
            left => (texts.shown)(left, all_kept),
        }
    };
    let more = move || {
        let hidden = all.with(Vec::len).saturating_sub(limit.get());
        (hidden > 0).then(|| {
            let label = (texts.more)(hidden.min(AT_ONCE));
            view! {
                <button type="button" class="button button--quiet" on:click=move |_| limit.update(|limit| *limit += AT_ONCE)>
                    {label}
                </button>
            }
        })
    };
    view! {
        <Controls shelf filter />
        <p role="status">{count}</p>
        <Opened shelf open />
        <Table shelf shown order open />
        {more}
    }
    .into_any()
}

/// A word that is still being typed is not looked for.
const TYPING: Duration = Duration::from_millis(250);

/// The rows, counted again once the press that asked for it has been seen to be heard: on a slow
/// phone five hundred take longer than a frame.
fn rows_after_paint(
    shelf: Shelf,
    filter: RwSignal<Filter>,
    order: RwSignal<(MineColumn, bool)>,
) -> RwSignal<Vec<Row>> {
    let count = move || {
        let kept = shelf.kept.read();
        rows(&kept, &filter.read(), order.get(), shelf.today())
    };
    let all = RwSignal::new(untrack(count));
    let asked = StoredValue::new(0_u32);
    Effect::new(move |before: Option<String>| {
        shelf.kept.track();
        order.track();
        let words = filter.read().words.clone();
        let Some(before) = before else {
            return words;
        };
        let pause = match before == words {
            true => Duration::ZERO,
            false => TYPING,
        };
        asked.update_value(|asked| *asked += 1);
        let number = asked.get_value();
        request_animation_frame(move || {
            let later = move || {
                // Only the last of several presses counts, and the page may be gone.
                if asked.try_get_value() == Some(number) {
                    all.try_set(untrack(count));
                }
            };
            set_timeout(later, pause);
        });
        words
    });
    all
}

#[component]
fn Table(
    shelf: Shelf,
    shown: Memo<Vec<Row>>,
    order: RwSignal<(MineColumn, bool)>,
    open: RwSignal<Option<DossierCode>>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_mine_texts();
    let heads = MineColumn::ALL.into_iter().map(|column| Head {
        word: Some(column.word()),
        label: texts.column(column).to_owned(),
        is_number: false,
    });
    let last = Head {
        word: None,
        label: texts.actions.to_owned(),
        is_number: false,
    };
    let column = |at: usize| MineColumn::ALL.get(at).copied().unwrap_or_default();
    let sorting = Sorting {
        order: Signal::derive(move || {
            let (column, is_descending) = order.get();
            let at = MineColumn::ALL.iter().position(|one| *one == column);
            (at.unwrap_or_default(), is_descending)
        }),
        // The list is on the device alone: no address leads to an order of it.
        pairs: Callback::new(|_| Vec::new()),
        press: Callback::new(move |at| {
            order.update(|(sorted, is_descending)| {
                *is_descending = *sorted == column(at) && !*is_descending;
                *sorted = column(at);
            });
        }),
        sorted: texts.sorted,
    };
    let body = move || {
        let rows = shown.get().into_iter();
        rows.map(|row| line(lang, row, shelf, open)).collect_view()
    };
    let heads = heads.chain([last]).collect();
    let action = Route::MyDossiers.path(lang);
    view! {
        <div class="mine__list"><SortTable heading=texts.table heads action sorting body=body.into() /></div>
    }
}

fn line(
    lang: Lang,
    row: Row,
    shelf: Shelf,
    open: RwSignal<Option<DossierCode>>,
) -> impl IntoView + use<> {
    let texts = lang.mine_texts();
    let dossier = &row.dossier;
    let code = dossier.code.clone();
    let summary = dossier.summary();
    let status = match (&dossier.state, summary) {
        (KeptState::NotFound, _) => texts.unknown,
        (KeptState::New, _) | (_, None) => texts.new,
        (_, Some(summary)) => lang.tracking_texts().labels.status(summary.status),
    };
    let unread = dossier
        .is_unread()
        .then(|| view! { " "<span class="timeline__now">{texts.unread}</span> });
    let bare = dossier
        .secret
        .is_none()
        .then(|| view! { <br /><small>{texts.no_secret}</small> });
    let none = || texts.no_value.to_owned();
    let procedure = summary.map_or_else(none, |one| one.procedure.name.clone());
    let agency = summary.map_or_else(none, |one| lang.name(&one.agency.name));
    let told = summary.map_or_else(none, |one| format::date(lang, one.as_of.date()));
    let label = dossier.label.clone();
    let opened = code.clone();
    let removed = code.clone();
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="mine__open" aria-label=(texts.open)(code.as_str())
                    on:click=move |_| open.set(Some(opened.clone()))>{code.to_string()}</button>
                {unread}{bare}
            </th>
            <td data-label=texts.column(MineColumn::Procedure)><span class="mine__name" lang=lang.of_content()>{procedure}</span></td>
            <td data-label=texts.column(MineColumn::Agency)>{agency}</td>
            <td data-label=texts.column(MineColumn::Status)>{status}</td>
            <td data-label=texts.column(MineColumn::Due)>{due(lang, &row)}</td>
            <td data-label=texts.column(MineColumn::Label)>{label}</td>
            <td data-label=texts.column(MineColumn::Told)>{told}</td>
            <td>
                <button type="button" class="button button--quiet" aria-label=(texts.remove)(removed.as_str())
                    on:click=move |_| shelf.remove(&removed)>{texts.remove_short}</button>
            </td>
        </tr>
    }
}

/// The date, and how it stands today.
fn due(lang: Lang, row: &Row) -> AnyView {
    let due_on = row.dossier.summary().and_then(|summary| summary.due_on);
    let date = due_on.map(|due_on| format::date(lang, due_on));
    let standing = row.progress.as_ref().and_then(|now| standing(lang, now));
    match (date, standing) {
        (Some(date), Some(standing)) => {
            let class = standing.is_late.then_some("due__word--late");
            view! { <span>{date}<br /><small class=class>{standing.words}</small></span> }
                .into_any()
        }
        (Some(date), None) => date.into_any(),
        (None, _) => lang.mine_texts().no_value.into_any(),
    }
}

/// One dossier of the list, whole; what the device keeps of it is not enough for that.
#[component]
fn Opened(shelf: Shelf, open: RwSignal<Option<DossierCode>>) -> impl IntoView {
    let texts = use_mine_texts();
    Effect::new(move || {
        if open.read().is_some() {
            request_animation_frame(|| crate::browser::focus_id("mine-opened"));
        }
    });
    move || {
        let code = open.get()?;
        let found = shelf.found.with(|found| found.get(&code).cloned());
        let body = match found {
            Some(found) => view! { <Found found /> }.into_any(),
            None => view! { <p>{texts.never_updated}</p> }.into_any(),
        };
        Some(view! {
            <section id="mine-opened" class="mine__opened" tabindex="-1" aria-label=(texts.open)(code.as_str())>
                <button type="button" class="button button--quiet" on:click=move |_| open.set(None)>{texts.close}</button>
                {body}
            </section>
        })
    }
}
