//! Which papers are ticked: kept on this device, shared as a link, sent nowhere.

use contract::ProcedureCode;
use leptos::{prelude::*, task::spawn_local};

use crate::{browser, i18n::use_texts};

/// What stands before the ticks in a shared link's fragment.
const FRAGMENT: &str = "co=";

/// Ticks by place in the list of papers.
#[derive(Clone, Copy)]
pub struct Checklist {
    ticks: RwSignal<Vec<bool>>,
    storage_key: StoredValue<String>,
}

impl Checklist {
    /// Ticks from the link, else those kept on the device. A list of another length is another
    /// list: old ticks would stand beside the wrong papers.
    pub fn new(code: &ProcedureCode, papers: usize) -> Self {
        let storage_key = format!("papers:{code}:{papers}");
        if let Some(shared) = newly_shared(&storage_key) {
            browser::remember(&storage_key, &shared);
        }
        let known = browser::recall(&storage_key)
            .or_else(shared_ticks)
            .unwrap_or_default();
        Self {
            ticks: RwSignal::new(read_ticks(&known, papers)),
            storage_key: StoredValue::new(storage_key),
        }
    }

    pub fn is_ticked(self, at: usize) -> bool {
        self.ticks.read().get(at).copied().unwrap_or_default()
    }

    pub fn tick(self, at: usize, ticked: bool) {
        self.ticks.update(|ticks| {
            if let Some(tick) = ticks.get_mut(at) {
                *tick = ticked;
            }
        });
        self.keep();
    }

    fn clear(self) {
        self.ticks.update(|ticks| ticks.fill(false));
        self.keep();
    }

    fn keep(self) {
        let written = self.written();
        self.storage_key
            .with_value(|key| browser::remember(key, &written));
    }

    fn written(self) -> String {
        write_ticks(&self.ticks.read_untracked())
    }

    /// How many are ticked, of how many.
    fn counts(self) -> (u32, u32) {
        let ticks = self.ticks.read();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (
            count(ticks.iter().filter(|tick| **tick).count()),
            count(ticks.len()),
        )
    }
}

/// Ticks named by the address.
fn shared_ticks() -> Option<String> {
    browser::fragment()
        .strip_prefix(FRAGMENT)
        .map(str::to_owned)
}

/// A shared link counts once in a tab: what the reader ticks afterwards outlives a reload.
fn newly_shared(storage_key: &str) -> Option<String> {
    let shared = shared_ticks()?;
    let taken_key = format!("taken:{storage_key}");
    if browser::recall_in_tab(&taken_key).as_deref() == Some(shared.as_str()) {
        return None;
    }
    browser::remember_in_tab(&taken_key, &shared);
    Some(shared)
}

/// Places of the ticks, such as `0.3.4`. What is not a place in the list is passed over.
pub fn read_ticks(text: &str, papers: usize) -> Vec<bool> {
    let mut ticks = vec![false; papers];
    for place in text
        .split('.')
        .filter_map(|place| place.parse::<usize>().ok())
    {
        if let Some(tick) = ticks.get_mut(place) {
            *tick = true;
        }
    }
    ticks
}

pub fn write_ticks(ticks: &[bool]) -> String {
    let places = ticks.iter().enumerate().filter(|(_, ticked)| **ticked);
    places
        .map(|(place, _)| place.to_string())
        .collect::<Vec<_>>()
        .join(".")
}

#[component]
pub fn ChecklistTools(checklist: Checklist) -> impl IntoView {
    let texts = &use_texts().procedure;
    let said = RwSignal::new("");
    let count = move || {
        let (done, all) = checklist.counts();
        (texts.ticked)(done, all)
    };
    let share = move |_| {
        let link = browser::address_with_fragment(&format!("{FRAGMENT}{}", checklist.written()));
        spawn_local(async move {
            let copied = match link {
                Some(link) => browser::copy(&link).await,
                None => false,
            };
            said.try_set(if copied {
                texts.link_copied
            } else {
                texts.copy_failed
            });
        });
    };
    view! {
        <p class="papers__count scripted" role="status">{count}</p>
        <div class="tools">
            <button class="button button--quiet" type="button" on:click=share>{texts.share_ticks}</button>
            <button class="button button--quiet" type="button" on:click=move |_| checklist.clear()>
                {texts.clear_ticks}
            </button>
            <button class="button button--quiet" type="button" on:click=|_| browser::print()>{texts.print}</button>
            <span role="status">{said}</span>
        </div>
    }
}
