//! Addresses: built once, read back the same, in both languages.

use contract::{FeeKind, OnlineFiling, ProcedureFilter};
use percent_encoding::percent_decode_str;
use portal::{
    i18n::Lang,
    route::{
        CompareView, Destination, NewsView, ProcedureSearch, RankingView, Route, SubmissionView,
        in_language, key,
    },
};

fn filter() -> ProcedureFilter {
    ProcedureFilter {
        q: "đăng ký & khai sinh?".parse().ok(),
        agency: "G15".parse().ok(),
        sector: "ho-tich".parse().ok(),
        audience: "cong-dan-viet-nam".parse().ok(),
        life_event: "co-con-nho".parse().ok(),
        level: "commune".parse().ok(),
        online: Some(OnlineFiling::Yes),
        fee: Some(FeeKind::ByRegulation),
    }
}

#[test]
fn every_choice_comes_back_from_the_address_it_was_written_to() {
    let search = ProcedureSearch {
        filter: filter(),
        cursor: Some("abc".to_owned()),
        ignored: Vec::new(),
    };
    let pairs = search.pairs();
    assert_eq!(pairs.len(), 9);
    let read = ProcedureSearch::from_query(|key| {
        pairs
            .iter()
            .find(|(known, _)| *known == key)
            .map(|(_, value)| value.clone())
    });
    assert_eq!(read, search);
}

#[test]
fn a_value_in_a_query_is_percent_encoded() {
    let path = Route::search(filter()).path(Lang::Vi);
    assert!(
        path.starts_with("/thu-tuc?q=%C4%91%C4%83ng%20k%C3%BD%20%26%20khai%20sinh%3F&"),
        "{path}"
    );
}

#[test]
fn a_choice_that_is_none_is_left_out_and_named() {
    let read = ProcedureSearch::from_query(|key| match key {
        key::LEVEL => Some("district".to_owned()),
        key::AGENCY => Some("   ".to_owned()),
        key::SECTOR => Some("<script>".to_owned()),
        _ => None,
    });
    assert_eq!(read.filter, ProcedureFilter::default());
    assert_eq!(read.ignored, [key::SECTOR, key::LEVEL]);
}

#[track_caller]
fn check_switch(path: &str, query: &str, lang: Lang, expected: &str) {
    assert_eq!(in_language(path, query, lang), expected);
}

#[test]
fn switching_the_language_keeps_the_page_and_the_query() {
    check_switch("/", "", Lang::En, "/en");
    check_switch("/en", "", Lang::Vi, "/");
    check_switch("/en/", "", Lang::Vi, "/");
    check_switch(
        "/thu-tuc",
        "q=a&phi=free",
        Lang::En,
        "/en/thu-tuc?q=a&phi=free",
    );
    check_switch("/en/thu-tuc/1.001193", "", Lang::Vi, "/thu-tuc/1.001193");
    check_switch("/su-kien", "?sau=x", Lang::Vi, "/su-kien?sau=x");
}

#[test]
fn only_en_and_what_lies_under_it_is_english() {
    assert_eq!(Lang::of_path("/en"), Lang::En);
    assert_eq!(Lang::of_path("/en/thu-tuc"), Lang::En);
    assert_eq!(Lang::of_path("/energy"), Lang::Vi);
    assert_eq!(Lang::of_path("/"), Lang::Vi);
}

#[test]
fn every_route_has_an_address_under_its_language() {
    let routes = [
        Route::Home,
        Route::Procedures(ProcedureSearch::default()),
        Route::Procedure("1001193".parse().expect("a code")),
        Route::LifeEvents,
        Route::LifeEvent("co-con-nho".parse().expect("a slug"), None),
        Route::Agencies,
        Route::Rankings,
        Route::Ranking("dung-han".parse().expect("a slug"), RankingView::default()),
        Route::RankedUnit("H26".parse().expect("a code")),
        Route::Compare(CompareView::default()),
        Route::Dossiers,
        Route::MyDossiers,
        Route::Submissions(SubmissionView::default()),
        Route::Submission("9001-ttr-btc".parse().expect("a slug")),
        Route::News(NewsView::default()),
        Route::Article("nghi-quyet-36a".parse().expect("a slug")),
        Route::Accessibility,
    ];
    for route in routes {
        let (vi, en) = (route.path(Lang::Vi), route.path(Lang::En));
        assert!(vi.starts_with('/') && !vi.starts_with("/en"), "{vi}");
        assert_eq!(in_language(&vi, "", Lang::En), en);
    }
    assert_eq!(
        Route::Procedure("1001193".parse().expect("a code")).path(Lang::En),
        "/en/thu-tuc/1.001193"
    );
}

/// Where an address leads, its query read as the app reads it.
pub fn find(address: &str) -> Destination {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    Route::find(path, |key| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .filter(|(name, _)| *name == key)
            .map(|(_, value)| {
                let value = percent_decode_str(value).decode_utf8().expect("UTF-8");
                value.into_owned()
            })
            .collect()
    })
}

#[track_caller]
fn check_moved(address: &str, right: &str) {
    assert_eq!(
        find(address),
        Destination::Moved(right.to_owned()),
        "{address}"
    );
}

#[test]
fn every_route_is_found_again_at_its_own_address() {
    let routes = [
        Route::Home,
        Route::Procedures(ProcedureSearch::default()),
        Route::Procedure("1.001193".parse().expect("a code")),
        Route::Procedure("1.012753.H19".parse().expect("a code")),
        Route::LifeEvents,
        Route::LifeEvent("co-con-nho".parse().expect("a slug"), None),
        Route::LifeEvent(
            "co-con-nho".parse().expect("a slug"),
            Some("abc".to_owned()),
        ),
        Route::Agencies,
        Route::Rankings,
        Route::Ranking("dung-han".parse().expect("a slug"), RankingView::default()),
        // The slug under which the units stand is no measure, but may name one.
        Route::Ranking("don-vi".parse().expect("a slug"), RankingView::default()),
        Route::RankedUnit("H26".parse().expect("a code")),
        Route::RankedUnit("bo-dan-toc".parse().expect("a code")),
        Route::Compare(CompareView::default()),
        Route::Dossiers,
        Route::MyDossiers,
        Route::Submissions(SubmissionView::default()),
        Route::Submission("9001-ttr-btc".parse().expect("a slug")),
        Route::News(NewsView::default()),
        Route::Article("nghi-quyet-36a".parse().expect("a slug")),
        Route::Accessibility,
    ];
    for lang in Lang::ALL {
        for route in &routes {
            let address = route.path(lang);
            assert_eq!(
                find(&address),
                Destination::Page(lang, route.clone()),
                "{address}"
            );
        }
    }
}

#[test]
fn other_spellings_lead_to_the_right_one() {
    check_moved("/thu-tuc/1001193", "/thu-tuc/1.001193");
    check_moved("/thu-tuc/1.012753.h19", "/thu-tuc/1.012753.H19");
    check_moved("/THU-TUC/", "/thu-tuc");
    check_moved("/en/", "/en");
    check_moved("/EN/co-quan", "/en/co-quan");
    check_moved("/index.html", "/");
    check_moved("//", "/");
    check_moved("/su-kien//co-con-nho", "/su-kien/co-con-nho");
    check_moved("/xep-hang/DUNG-HAN/", "/xep-hang/dung-han");
    check_moved("/XEP-HANG/so-sanh/", "/xep-hang/so-sanh");
    check_moved("/en/xep-hang/don-vi/h26", "/en/xep-hang/don-vi/H26");
}

#[test]
fn an_address_of_nobody_leads_nowhere_and_never_to_another_host() {
    for (address, lang) in [
        ("/khong-co", Lang::Vi),
        ("/en/nothing", Lang::En),
        ("//example.org", Lang::Vi),
        ("/thu-tuc/abc", Lang::Vi),
        ("/thu-tuc/1.001193/x", Lang::Vi),
        ("/xep-hang/a_b", Lang::Vi),
        ("/en/xep-hang/don-vi/x", Lang::En),
        ("/xep-hang/dung-han/H26", Lang::Vi),
        ("/%ff%fe", Lang::Vi),
        ("/enough", Lang::Vi),
    ] {
        assert_eq!(find(address), Destination::Nowhere(lang), "{address}");
    }
}
