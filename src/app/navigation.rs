//! What a browser does on a full page load and leptos_router does not: after a link the new
//! heading gets the focus and is announced; after Back and Forward the reader stands where they
//! stood, on the same link, as soon as the page is long enough again.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
    time::Duration,
};

use leptos::{ev, prelude::*};
use leptos_router::hooks::use_location;

use crate::{
    browser::{self, Focus, Place},
    components::page_heading::PageTitle,
};

/// How long a returning reader's place is looked for: a slow answer is given up after 8 s.
const PATIENCE_MS: f64 = 10_000.0;
const LOOK_EVERY: Duration = Duration::from_millis(40);

#[derive(Default)]
struct Memory {
    entry: RefCell<String>,
    places: RefCell<HashMap<String, Place>>,
    /// The address that Back or Forward led to, until the page there is shown.
    traversed_to: RefCell<Option<String>>,
    /// Counts up whenever looking for an old place must stop.
    search: Cell<u32>,
}

/// Starts watching, and returns the text of the frame's one live region.
pub fn start() -> Signal<String> {
    let title = RwSignal::new(String::new());
    let announcement = RwSignal::new(String::new());
    provide_context(PageTitle(title));
    browser::take_over_scroll_restoration();

    let memory = Rc::new(Memory::default());
    memory.adopt_current_entry();
    memory.return_to_place();
    watch_departures(&memory);
    watch_arrivals(&memory, title, announcement);
    announcement.into()
}

fn watch_departures(memory: &Rc<Memory>) {
    let on_press = Rc::clone(memory);
    // In the capture phase: the place is noted before the router changes anything.
    let click = move |event: ev::MouseEvent| {
        on_press.search.set(on_press.search.get() + 1);
        if let Some(href) = browser::pressed_link(&event) {
            on_press.note_place(Some(href));
        }
    };
    let submitting = Rc::clone(memory);
    let on_submit = move |_: ev::SubmitEvent| submitting.note_place(None);
    let leaving = Rc::clone(memory);
    let on_leave = move |_: ev::PageTransitionEvent| leaving.note_place(None);
    let returning = Rc::clone(memory);
    let on_return = move |_: ev::PopStateEvent| {
        returning.note_place(None);
        returning.adopt_current_entry();
        returning.traversed_to.replace(Some(browser::address()));
    };
    let moving = Rc::clone(memory);
    let stop = move || moving.search.set(moving.search.get() + 1);
    let (wheel, touch, key) = (stop.clone(), stop.clone(), stop);

    browser::on_capture("click", click);
    browser::on_capture("submit", on_submit);
    browser::on_capture("pagehide", on_leave);
    browser::on_capture("popstate", on_return);
    browser::on_capture("wheel", move |_: ev::WheelEvent| wheel());
    browser::on_capture("touchmove", move |_: ev::TouchEvent| touch());
    browser::on_capture("keydown", move |_: ev::KeyboardEvent| key());
}

fn watch_arrivals(memory: &Rc<Memory>, title: RwSignal<String>, announcement: RwSignal<String>) {
    let location = use_location();
    let memory = Rc::clone(memory);
    Effect::new(move |before: Option<Here>| {
        let here = Here {
            path: location.pathname.get(),
            query: location.search.get(),
            fragment: location.hash.get(),
        };
        let Some(before) = before else {
            return here;
        };
        let address = here.address();
        let traversed = memory.traversed_to.take().is_some_and(|to| to == address);
        let memory = Rc::clone(&memory);
        let (new_page, new_part) = (before.path != here.path, before.fragment != here.fragment);
        let part = here.fragment.trim_start_matches('#').to_owned();
        let arrive = move || match traversed {
            true => memory.return_to_place(),
            false => {
                memory.begin_entry(&address);
                meet(new_page, new_part.then_some(part));
                if new_page {
                    announcement.set(title.get_untracked());
                }
            }
        };
        // The router writes the address bar once the new view is drawn.
        request_animation_frame(move || request_animation_frame(arrive));
        here
    });
}

/// What the router says the address is.
#[derive(PartialEq)]
struct Here {
    path: String,
    query: String,
    fragment: String,
}

impl Here {
    fn address(&self) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        format!("{}{mark}{}{}", self.path, self.query, self.fragment)
    }
}

/// A new page begins at its heading, a part of it at that part. New results on the same page keep
/// the focus where it is, unless the focused element went away with the old ones.
fn meet(new_page: bool, part: Option<String>) {
    match part.filter(|part| !part.is_empty()) {
        Some(part) => browser::focus_id(&part),
        None if new_page || browser::focus_is_lost() => browser::focus_heading(),
        None => {}
    }
}

impl Memory {
    /// The history entry that is current now, with the mark it got when it was new.
    fn adopt_current_entry(&self) {
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
    fn begin_entry(&self, address: &str) {
        if browser::address() != address {
            browser::push_address(address);
        }
        self.entry.replace(new_mark());
        browser::mark_history(&self.entry.borrow());
    }

    fn note_place(&self, pressed: Option<String>) {
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

    fn return_to_place(self: &Rc<Self>) {
        let Some(place) = self.place() else {
            return;
        };
        let search = self.search.get() + 1;
        self.search.set(search);
        Rc::clone(self).look_for(place, search, browser::now_ms() + PATIENCE_MS);
    }

    fn look_for(self: Rc<Self>, place: Place, search: u32, until_ms: f64) {
        if self.search.get() != search {
            return;
        }
        if browser::can_return_to(&place) || browser::now_ms() >= until_ms {
            browser::return_to(&place);
            return;
        }
        set_timeout(move || self.look_for(place, search, until_ms), LOOK_EVERY);
    }
}

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
