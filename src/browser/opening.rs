//! The app opens in steps, so that no step keeps a slow phone from answering a touch: while the
//! page's text still stands in its place, work is put off and done a piece at a time.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    time::Duration,
};

use leptos::prelude::set_timeout;

type Work = Box<dyn FnOnce()>;

thread_local! {
    static OPENING: Cell<bool> = const { Cell::new(false) };
    static HOLDS: Cell<u32> = const { Cell::new(0) };
    /// What comes last, while something is waited for.
    static WAITING: Cell<Option<Work>> = const { Cell::new(None) };
    static PUT_OFF: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
}

/// Does the first work, then all that it put off, a task each, then the last.
pub fn open(first: impl FnOnce() + 'static, last: impl FnOnce() + 'static) {
    OPENING.set(true);
    PUT_OFF.with_borrow_mut(|works| works.push_back(Box::new(first)));
    step(Box::new(last));
}

/// Puts work off while the app opens; does it at once at any other time.
pub fn in_its_turn(work: impl FnOnce() + 'static) {
    match OPENING.get() {
        true => PUT_OFF.with_borrow_mut(|works| works.push_back(Box::new(work))),
        false => work(),
    }
}

/// True until the first page is drawn to its end.
pub fn is_opening() -> bool {
    OPENING.get()
}

/// Keeps the app from being shown until something that it cannot do without has come.
#[must_use]
pub struct Hold {
    is_opening: bool,
}

/// Nothing is held once the app is open.
pub fn hold_opening() -> Hold {
    let is_opening = OPENING.get();
    HOLDS.set(HOLDS.get() + u32::from(is_opening));
    Hold { is_opening }
}

impl Hold {
    /// It has come, or it will not: then the page's text stays.
    pub fn release(self, has_come: bool) {
        if !self.is_opening {
            return;
        }
        HOLDS.set(HOLDS.get() - 1);
        match has_come {
            false => super::tell_boot_script("stopped"),
            true => {
                if let Some(last) = WAITING.take() {
                    step(last);
                }
            }
        }
    }
}

fn step(last: Work) {
    set_timeout(
        move || match PUT_OFF.with_borrow_mut(VecDeque::pop_front) {
            Some(work) => {
                work();
                step(last);
            }
            None if HOLDS.get() > 0 => WAITING.set(Some(last)),
            None => {
                OPENING.set(false);
                last();
            }
        },
        Duration::ZERO,
    );
}
