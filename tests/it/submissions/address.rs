//! The choices of the list in its address and back, and the addresses of documents.

use contract::SubmissionState;
use portal::{
    client::submissions::{address_of_day, address_of_submission, address_of_submissions},
    i18n::Lang,
    route::{Destination, Route, SubmissionView, key},
};
use proptest::{option, prelude::*, sample};

use crate::address::find;

fn view() -> impl Strategy<Value = SubmissionView> {
    let words = "[0-9a-zA-ZđĐ&?/ -]{0,12}[0-9a-z]".prop_map(|text| text.parse().expect("words"));
    let code = "[A-Z][0-9]{2}".prop_map(|code| code.parse().expect("a code"));
    let states = sample::select(SubmissionState::ALL.to_vec());
    let choices = (option::of(words), option::of(code), option::of(states));
    (choices, option::of("[0-9A-Za-z_-]{1,20}")).prop_map(|((q, agency, state), cursor)| {
        SubmissionView {
            q,
            agency,
            state,
            cursor,
            ignored: Vec::new(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_comes_back_from_the_address_it_was_written_to(view in view()) {
        for lang in Lang::ALL {
            let route = Route::Submissions(view.clone());
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }
}

#[test]
fn a_document_is_found_by_its_number_in_any_case() {
    let route = Route::Submission("9001-ttr-btc".parse().expect("a slug"));
    let address = route.path(Lang::En);
    assert_eq!(address, "/en/ho-so/trinh-chinh-phu/9001-ttr-btc");
    assert_eq!(find(&address), Destination::Page(Lang::En, route));
    let moved = Destination::Moved("/ho-so/trinh-chinh-phu/9001-ttr-btc".to_owned());
    assert_eq!(find("/ho-so/Trinh-Chinh-Phu/9001-TTr-BTC/"), moved);
    for nowhere in [
        "/ho-so/trinh-chinh-phu/9001_ttr",
        "/ho-so/trinh-chinh-phu/9001/ttr",
    ] {
        assert_eq!(find(nowhere), Destination::Nowhere(Lang::Vi), "{nowhere}");
    }
}

#[test]
fn choices_that_are_none_are_left_out_and_named() {
    let read = SubmissionView::from_query(|key| match key {
        key::AGENCY => Some("<script>".to_owned()),
        key::STATE => Some("late".to_owned()),
        _ => Some(" ".to_owned()),
    });
    assert_eq!(read.ignored, [key::AGENCY, key::STATE]);
    assert!(!read.is_narrowed());
}

#[test]
fn another_page_of_the_list_keeps_the_choices() {
    let view = SubmissionView {
        q: "cầu treo".parse().ok(),
        state: Some(SubmissionState::Overdue),
        ..SubmissionView::default()
    };
    let later = view.at(Some("abc".to_owned()));
    assert_eq!(
        Route::Submissions(later.clone()).path(Lang::Vi),
        "/ho-so/trinh-chinh-phu?q=c%E1%BA%A7u%20treo&trang-thai=overdue&sau=abc"
    );
    assert_eq!(later.at(None), view);
    assert_eq!(
        address_of_submissions(&later),
        "/api/v1/submissions?q=c%E1%BA%A7u%20treo&state=overdue&cursor=abc"
    );
}

#[test]
fn the_api_is_asked_for_a_document_and_for_the_day() {
    let number = "9001-ttr-btc".parse().expect("a slug");
    assert_eq!(
        address_of_submission(&number),
        "/api/v1/submissions/9001-ttr-btc"
    );
    assert_eq!(address_of_day(), "/api/v1/submissions?limit=1");
}
