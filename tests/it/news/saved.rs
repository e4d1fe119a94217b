//! Searches kept on the device.

use contract::Moment;
use portal::{
    news::saved::{SavedSearches, newest},
    route::NewsView,
};

use super::{one, page};

fn view(topic: &str) -> NewsView {
    NewsView::from_query(|key| (key == "chu-de").then(|| topic.to_owned()))
}

fn at(text: &str) -> Moment {
    text.parse().expect("a moment")
}

#[test]
fn a_search_comes_back_from_the_device_as_it_was_saved() {
    let mut kept = SavedSearches::default();
    assert!(kept.add("Cải cách".to_owned(), &view("cai-cach"), Moment::MIN));
    let later = view("cai-cach").at(Some("abc".to_owned()));
    assert!(kept.add("Again".to_owned(), &later, Moment::MIN));
    assert_eq!(kept.searches.len(), 1, "the same search on a later page");
    let read = SavedSearches::read(Some(&kept.written()));
    assert_eq!(read, kept);
    assert_eq!(read.searches[0].view(), view("cai-cach"));
    assert_eq!(SavedSearches::read(Some("{")), SavedSearches::default());
    assert_eq!(SavedSearches::read(None), SavedSearches::default());
    kept.remove(&later);
    assert!(kept.searches.is_empty());
}

#[test]
fn what_came_since_the_last_look_is_counted_until_somebody_looks() {
    let mut kept = SavedSearches::default();
    let old = at("2026-11-20T09:29:59+07:00");
    assert!(kept.add("x".to_owned(), &view("x"), old));
    let found = page(vec![one("a", "A"), one("b", "B")]);
    assert_eq!(kept.searches[0].newer(&found), 2);
    assert!(kept.look(&view("x"), newest(&found)));
    assert_eq!(kept.searches[0].newer(&found), 0);
    assert!(!kept.look(&view("x"), newest(&found)), "seen already");
    assert!(!kept.look(&view("y"), newest(&found)), "not saved");
}

#[test]
fn there_is_room_for_ten() {
    let mut kept = SavedSearches::default();
    for number in 0..SavedSearches::MOST {
        assert!(kept.add(String::new(), &view(&format!("t-{number}")), Moment::MIN));
    }
    assert!(!kept.add(String::new(), &view("one-more"), Moment::MIN));
    assert!(kept.add(String::new(), &view("t-3"), Moment::MIN), "known");
}
