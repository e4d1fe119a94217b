//! What a browser does on a full page load and leptos_router does not: after a link the new
//! heading gets the focus and is announced; after Back and Forward the reader stands where they
//! stood, on the same link, as soon as the page is long enough again.

use std::rc::Rc;

use leptos::{ev, prelude::*};
use leptos_router::hooks::use_location;

use super::memory::Memory;
use crate::{browser, components::page_heading::PageTitle};

/// Notes where readers leave from. Must begin before the router does: of two listeners for Back
/// on the window the first registered hears it first, and the router changes the page at once.
#[derive(Clone, Copy)]
pub struct Departures(StoredValue<Rc<Memory>, LocalStorage>);

impl Departures {
    pub fn watch() -> Self {
        browser::take_over_scroll_restoration();
        let memory = Rc::new(Memory::default());
        memory.adopt_current_entry();
        watch_departures(&memory);
        Self(StoredValue::new_local(memory))
    }
}

/// Greets readers where they arrive, and returns the text of the frame's one live region.
pub fn watch_arrivals_and_announce() -> Signal<String> {
    let title = RwSignal::new(String::new());
    let announcement = RwSignal::new(String::new());
    provide_context(PageTitle(title));

    let Departures(memory) = expect_context();
    let memory = memory.get_value();
    memory.open();
    watch_arrivals(&memory, title, announcement);
    announcement.into()
}

fn watch_departures(memory: &Rc<Memory>) {
    let on_press = Rc::clone(memory);
    // In the capture phase: the place is noted before the router changes anything.
    let click = move |event: ev::MouseEvent| {
        on_press.stop_looking();
        if let Some(href) = browser::pressed_link(&event) {
            // The address already names this part, so the router has nothing new to tell.
            if let Some(part) = href
                .strip_prefix('#')
                .filter(|part| *part == browser::fragment())
            {
                browser::focus_id(part);
            }
            on_press.note_place(Some(href));
        }
    };
    let submitting = Rc::clone(memory);
    let on_submit = move |_: ev::SubmitEvent| submitting.note_place(None);
    let leaving = Rc::clone(memory);
    let on_leave = move |_: ev::PageTransitionEvent| {
        leaving.note_place(None);
        browser::give_back_scroll_restoration();
    };
    let on_show = |_: ev::PageTransitionEvent| browser::take_over_scroll_restoration();
    let returning = Rc::clone(memory);
    let on_return = move |_: ev::PopStateEvent| {
        returning.note_place(None);
        returning.adopt_current_entry();
        returning.traversed_to.replace(Some(browser::address()));
    };
    let moving = Rc::clone(memory);
    let stop = move || moving.stop_looking();
    let (wheel, touch, key) = (stop.clone(), stop.clone(), stop);

    browser::on_capture("click", click);
    browser::on_capture("submit", on_submit);
    browser::on_capture("pagehide", on_leave);
    browser::on_capture("pageshow", on_show);
    browser::on_capture("popstate", on_return);
    browser::on_capture("wheel", move |_: ev::WheelEvent| wheel());
    browser::on_capture("touchmove", move |_: ev::TouchEvent| touch());
    browser::on_capture("keydown", move |_: ev::KeyboardEvent| key());
}

fn watch_arrivals(memory: &Rc<Memory>, title: RwSignal<String>, announcement: RwSignal<String>) {
    let location = use_location();
    let naming = Rc::clone(memory);
    Effect::new(move || {
        let title = title.get();
        if naming.announces.get() {
            announcement.set(title);
        }
    });
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
        memory.announces.set(new_page && !traversed);
        let arrive = move || match traversed {
            true => memory.return_to_place(),
            false => {
                memory.begin_entry(&address);
                meet(&memory, new_page, new_part.then_some(part));
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
fn meet(memory: &Rc<Memory>, new_page: bool, part: Option<String>) {
    match part.filter(|part| !part.is_empty()) {
        Some(part) => browser::focus_id(&part),
        None if new_page || browser::focus_is_lost() => memory.focus_heading(),
        None => {}
    }
}
