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

fn step(last: Work) {
    set_timeout(
        move || match PUT_OFF.with_borrow_mut(VecDeque::pop_front) {
            Some(work) => {
                work();
                step(last);
            }
            None => {
                OPENING.set(false);
                last();
            }
        },
        Duration::ZERO,
    );
}
