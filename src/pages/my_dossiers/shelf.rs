//! The list as it is in memory, written to the device after each change.

use std::collections::HashMap;

use contract::{Date, DossierBatch, DossierCode, DossierLookup, FoundDossier, LookupOutcome};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{self, DeviceError},
    client::{self, ClientError},
    dossier::kept::{Added, Entry, KeptDossiers, Taken, device, take_in},
    i18n::{MineTexts, use_mine_texts},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Refused,
    Full,
}

#[derive(Clone, Copy)]
pub struct Shelf {
    pub kept: RwSignal<KeptDossiers>,
    /// Whether the device has been read.
    pub is_read: RwSignal<bool>,
    pub is_asking: RwSignal<bool>,
    pub trouble: RwSignal<Option<Trouble>>,
    pub failing: RwSignal<Option<ClientError>>,
    /// What just happened, in a sentence.
    pub word: RwSignal<String>,
    /// Whole dossiers, in memory for as long as the page is open.
    pub found: RwSignal<HashMap<DossierCode, FoundDossier>>,
    texts: &'static MineTexts,
}

impl Shelf {
    /// Reads the device, then asks for what is new.
    pub fn open() -> Self {
        let shelf = Self {
            kept: RwSignal::default(),
            is_read: RwSignal::new(false),
            is_asking: RwSignal::new(false),
            trouble: RwSignal::new(None),
            failing: RwSignal::new(None),
            word: RwSignal::default(),
            found: RwSignal::default(),
            texts: use_mine_texts(),
        };
        spawn_local(async move {
            let read = device::read().await;
            if shelf.kept.try_get_untracked().is_none() {
                return;
            }
            match read {
                Ok(kept) => shelf.kept.set(kept),
                Err(error) => shelf.say_trouble(error),
            }
            shelf.is_read.set(true);
            shelf.refresh();
        });
        shelf
    }

    /// The day by the server's clock; by the device's where no server has answered yet.
    pub fn today(self) -> Date {
        let now_ms = browser::now_ms();
        let known = self.kept.with(|kept| kept.today(now_ms));
        known.unwrap_or_else(|| browser::today_in_vietnam(now_ms))
    }

    pub fn refresh(self) {
        let items: Vec<_> = self.kept.with_untracked(|kept| {
            let each = kept.dossiers.iter();
            each.map(|dossier| DossierLookup {
                code: dossier.code.clone(),
                secret: dossier.secret.clone(),
            })
            .collect()
        });
        if items.is_empty() || self.is_asking.get_untracked() {
            return;
        }
        self.is_asking.set(true);
        self.word.set(self.texts.refreshing.to_owned());
        spawn_local(async move {
            let answer = client::dossiers::look_up_all(&DossierBatch { items }).await;
            // The reader may have left.
            if self.is_asking.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(answer) => {
                    self.failing.set(None);
                    let mut taken = Taken::default();
                    let now_ms = browser::now_ms();
                    self.kept
                        .update(|kept| taken = take_in(kept, &answer, now_ms));
                    let found = answer.items.into_iter().filter_map(|item| {
                        let LookupOutcome::Found { dossier } = item.outcome else {
                            return None;
                        };
                        Some((item.code, dossier))
                    });
                    self.found.set(found.collect());
                    self.word.set(self.said_of(&taken));
                    self.write();
                }
                Err(error) => {
                    self.word.set(String::new());
                    self.failing.set(Some(error));
                }
            }
        });
    }

    fn said_of(self, taken: &Taken) -> String {
        let texts = self.texts;
        let changed = (taken.changed > 0).then(|| (texts.changed)(taken.changed));
        let not_found = (taken.not_found > 0).then(|| (texts.not_found)(taken.not_found));
        let minutes = taken.retry_after_s.div_ceil(60).max(1);
        let later = (taken.later > 0).then(|| (texts.later)(taken.later, minutes));
        let said: Vec<_> = [changed, not_found, later].into_iter().flatten().collect();
        said.join(" ")
    }

    /// What is added is asked for at once.
    pub fn add(self, entries: Vec<Entry>) -> String {
        let mut added = Added::default();
        self.kept.update(|kept| added = kept.add(entries));
        self.write();
        self.refresh();
        let Added { new, known, beyond } = added;
        let said = (self.texts.added)(new, known);
        match beyond {
            0 => said,
            beyond => format!("{said} {}", (self.texts.beyond)(beyond)),
        }
    }

    pub fn mark_seen(self) {
        self.kept.update(|kept| {
            for dossier in &mut kept.dossiers {
                dossier.seen = dossier.summary().map(|summary| summary.as_of);
            }
        });
        self.write();
    }

    pub fn remove(self, code: &DossierCode) {
        self.kept
            .update(|kept| kept.dossiers.retain(|dossier| dossier.code != *code));
        self.write();
    }

    pub fn remove_all(self) {
        self.kept.set(KeptDossiers::default());
        self.found.set(HashMap::new());
        self.failing.set(None);
        self.word.set(self.texts.deleted.to_owned());
        spawn_local(async move {
            let forgotten = device::forget().await;
            self.note(forgotten);
        });
    }

    fn write(self) {
        let kept = self.kept.get_untracked();
        spawn_local(async move {
            let written = device::write(&kept).await;
            self.note(written);
        });
    }

    fn note(self, done: Result<(), DeviceError>) {
        match done {
            Ok(()) => {
                self.trouble.try_set(None);
            }
            Err(error) => self.say_trouble(error),
        }
    }

    fn say_trouble(self, error: DeviceError) {
        self.trouble.try_set(Some(match error {
            DeviceError::Refused => Trouble::Refused,
            DeviceError::Full => Trouble::Full,
        }));
    }
}
