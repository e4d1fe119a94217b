//! Where the reader stood on each page of this tab, by history entry.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
    time::Duration,
};

use leptos::prelude::set_timeout;

use crate::browser::{self, Focus, Place};

/// What the front door writes the page's text into.
const SNAPSHOT: &str = "snapshot";

/// How long a returning reader's place is looked for: a slow answer is given up after 8 s.
const PATIENCE_MS: f64 = 10_000.0;
const LOOK_EVERY: Duration = Duration::from_millis(40);

/// What is known of the reader's way through the site.
#[derive(Default)]
pub struct Memory {
    entry: RefCell<String>,
    places: RefCell<HashMap<String, Place>>,
    /// The address that Back or Forward led to, until the page there is shown.
    pub traversed_to: RefCell<Option<String>>,
    /// Whether the page shown was come to by a link: its name is announced, also when it comes late.
    pub announces: Cell<bool>,
    /// Counts up whenever looking for an old place must stop.
    search: Cell<u32>,
}

impl Memory {
    /// The history entry that is current now, with the mark it got when it was new.
    pub fn adopt_current_entry(&self) {
        let mark = browser::history_mark().filter(|mark| !mark.is_empty());
        let mark = mark.unwrap_or_else(|| {
            let fresh = new_mark();
            browser::mark_history(&fresh);
            fresh
        });
        self.entry.replace(mark);
    }

    /// The router has pushed a new entry. It drops the push when its own record of visited
    /// addresses ends in the same one, which two steps Back make possible: push it then.
    pub fn begin_entry(&self, address: &str) {
        if browser::address() != address {
            browser::push_address(address);
        }
        self.entry.replace(new_mark());
        browser::mark_history(&self.entry.borrow());
    }

    pub fn note_place(&self, pressed: Option<String>) {
        let place = browser::current_place(pressed);
        let entry = self.entry.borrow().clone();
        browser::remember_in_tab(&storage_key(&entry), &write_place(&place));
        self.places.borrow_mut().insert(entry, place);
    }

    fn place(&self) -> Option<Place> {
        let entry = self.entry.borrow();
        let known = self.places.borrow().get(&*entry).cloned();
        known.or_else(|| read_place(&browser::recall_in_tab(&storage_key(&entry))?))
    }

    pub fn return_to_place(self: &Rc<Self>) {
        let place = self.place().unwrap_or_default();
        let wanted = place.clone();
        self.once(
            move || browser::can_return_to(&wanted),
            move || browser::return_to(&place),
        );
    }

    /// The first page of this load: reached by Back or Forward, loaded again, or new.
    pub fn open(self: &Rc<Self>) {
        // The text was there before the app: the browser scrolled it, and the reader moves on it.
        if browser::has_id(SNAPSHOT) {
            if let Some(place) = self.place().filter(|_| browser::came_by_history()) {
                browser::refocus(&place);
            }
            return;
        }
        match self.place() {
            Some(_) if browser::came_by_history() => self.return_to_place(),
            // Loaded again: where it was scrolled to, and the focus where the browser puts it.
            Some(Place { scroll_y, .. }) => {
                let wanted = Place {
                    scroll_y,
                    focus: None,
                };
                self.once(
                    move || browser::can_return_to(&wanted),
                    move || browser::scroll_to(scroll_y),
                );
            }
            None => self.open_at_part(),
        }
    }

    /// An address may name a part of a page whose text is still on its way.
    fn open_at_part(self: &Rc<Self>) {
        let part = browser::fragment();
        if part.is_empty() || part.contains('=') {
            return;
        }
        let wanted = part.clone();
        self.once(
            move || browser::has_id(&wanted),
            move || browser::reveal_id(&part),
        );
    }

    /// The code of the page may still be on its way, and the heading with it.
    pub fn focus_heading(self: &Rc<Self>) {
        self.once(
            || browser::has_id(browser::HEADING_ID),
            browser::focus_heading,
        );
    }

    /// The reader moves on their own: leave them where they are.
    pub fn stop_looking(&self) {
        self.search.set(self.search.get() + 1);
    }

    /// Acts once the page is ready for it, at the latest when patience ends; not at all when the
    /// reader moves first. While the app opens no place is final: what is drawn later moves it.
    fn once(self: &Rc<Self>, ready: impl Fn() -> bool + 'static, act: impl FnOnce() + 'static) {
        if browser::window().is_none() {
            return;
        }
        let search = self.search.get() + 1;
        self.search.set(search);
        let until_ms = browser::now_ms() + PATIENCE_MS;
        Rc::clone(self).look(search, until_ms, Box::new(ready), Box::new(act));
    }

    fn look(self: Rc<Self>, search: u32, until_ms: f64, ready: Ready, act: Box<dyn FnOnce()>) {
        if self.search.get() != search {
            return;
        }
        let is_ready = !browser::is_opening() && ready();
        if is_ready || browser::now_ms() >= until_ms {
            act();
            return;
        }
        set_timeout(move || self.look(search, until_ms, ready, act), LOOK_EVERY);
    }
}

type Ready = Box<dyn Fn() -> bool>;

/// Unlike any mark of this tab: the moment, in milliseconds, and a count within it.
fn new_mark() -> String {
    thread_local! {
        static COUNT: Cell<u32> = const { Cell::new(0) };
    }
    let count = COUNT.get() + 1;
    COUNT.set(count);
    format!("{}-{count}", browser::now_ms() as u64)
}

fn storage_key(entry: &str) -> String {
    format!("place:{entry}")
}

fn write_place(place: &Place) -> String {
    let y = place.scroll_y.round() as i64;
    match &place.focus {
        Some(Focus::Id(id)) => format!("{y} id {id}"),
        Some(Focus::Href(href)) => format!("{y} href {href}"),
        None => y.to_string(),
    }
}

fn read_place(text: &str) -> Option<Place> {
    let mut parts = text.splitn(3, ' ');
    let scroll_y = parts.next()?.parse::<i64>().ok()? as f64;
    let focus = match (parts.next(), parts.next()) {
        (Some("id"), Some(id)) => Some(Focus::Id(id.to_owned())),
        (Some("href"), Some(href)) => Some(Focus::Href(href.to_owned())),
        _ => None,
    };
    Some(Place { scroll_y, focus })
}
