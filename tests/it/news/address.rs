//! The choices of the list in its address and back, articles, and addresses within a text.

use contract::{ArticleKind, Date, NewsFilter};
use portal::{
    client::news::{address_of_article, address_of_news, address_of_some},
    i18n::Lang,
    route::{Destination, NewsView, Route, inward, key},
};
use proptest::{option, prelude::*, sample};

use crate::address::find;

fn view() -> impl Strategy<Value = NewsView> {
    let words = "[0-9a-zA-ZđĐ&?/ -]{0,12}[0-9a-z]".prop_map(|text| text.parse().expect("words"));
    let topic = "[a-z]{1,8}(-[a-z]{1,8}){0,2}".prop_map(|slug| slug.parse().expect("a slug"));
    let agency = "[A-Z][0-9]{2}".prop_map(|code| code.parse().expect("a code"));
    let kinds = sample::select(ArticleKind::ALL.to_vec());
    let days = (1_u8..=14, 15_u8..=28);
    let days = option::of(days);
    let choices = (
        option::of(words),
        option::of(topic),
        option::of(agency),
        option::of(kinds),
        days,
    );
    let view = (choices, option::of("[0-9A-Za-z_-]{1,20}"));
    view.prop_map(|((q, topic, agency, kind, days), cursor)| NewsView {
        filter: NewsFilter {
            q,
            topic,
            agency,
            kind,
            from: days.and_then(|(from, _)| Date::new(2026, 11, from).ok()),
            to: days.and_then(|(_, to)| Date::new(2026, 11, to).ok()),
        },
        cursor,
        ignored: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_comes_back_from_the_address_it_was_written_to(view in view()) {
        for lang in Lang::ALL {
            let route = Route::News(view.clone());
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }
}

#[test]
fn the_list_has_one_address_and_asks_the_api_at_one() {
    let view = NewsView {
        filter: NewsFilter {
            q: "một cửa".parse().ok(),
            topic: "cai-cach".parse().ok(),
            agency: "G15".parse().ok(),
            kind: Some(ArticleKind::Report),
            from: "2026-01-01".parse().ok(),
            to: "2026-12-31".parse().ok(),
        },
        cursor: Some("abc".to_owned()),
        ignored: Vec::new(),
    };
    assert_eq!(
        Route::News(view.clone()).path(Lang::En),
        "/en/tin-tuc?q=m%E1%BB%99t%20c%E1%BB%ADa&chu-de=cai-cach&co-quan=G15&loai=report&tu=2026-01-01&den=2026-12-31&sau=abc"
    );
    assert_eq!(
        address_of_news(&view),
        "/api/v1/news?q=m%E1%BB%99t%20c%E1%BB%ADa&topic=cai-cach&agency=G15&kind=report&from=2026-01-01&to=2026-12-31&cursor=abc"
    );
    let bare = NewsView::default();
    assert_eq!(address_of_some(&bare, 20), "/api/v1/news?limit=20");
    assert_eq!(Route::News(bare).path(Lang::Vi), "/tin-tuc");
}

#[test]
fn an_article_is_found_at_its_name_in_any_case() {
    let slug: contract::Slug = "nghi-quyet-36a".parse().expect("a slug");
    assert_eq!(address_of_article(&slug), "/api/v1/news/nghi-quyet-36a");
    let route = Route::Article(slug);
    for lang in Lang::ALL {
        let address = route.path(lang);
        assert_eq!(find(&address), Destination::Page(lang, route.clone()));
    }
    let moved = Destination::Moved("/en/tin-tuc/nghi-quyet-36a".to_owned());
    assert_eq!(find("/EN/tin-tuc/Nghi-Quyet-36A/"), moved);
    for nowhere in ["/tin-tuc/a_b", "/tin-tuc/a/b", "/tin-tuc/a.b"] {
        assert_eq!(find(nowhere), Destination::Nowhere(Lang::Vi), "{nowhere}");
    }
}

#[test]
fn choices_that_are_none_are_left_out_and_named() {
    let read = NewsView::from_query(|key| match key {
        key::TOPIC => Some("<script>".to_owned()),
        key::ARTICLE_KIND => Some("gossip".to_owned()),
        key::FROM => Some("20/11/2026".to_owned()),
        _ => Some(" ".to_owned()),
    });
    assert_eq!(read.ignored, [key::TOPIC, key::ARTICLE_KIND, key::FROM]);
    assert!(!read.is_narrowed());
}

#[test]
fn a_last_day_before_the_first_is_left_out() {
    let read = NewsView::from_query(|key| match key {
        key::FROM => Some("2026-11-20".to_owned()),
        key::TO => Some("2026-11-19".to_owned()),
        _ => None,
    });
    assert_eq!(read.ignored, [key::TO]);
    assert!(read.filter.from.is_some() && read.filter.to.is_none());
}

#[track_caller]
fn check_inward(address: &str, lang: Lang, href: &str, is_page: bool) {
    let found = inward(address, lang);
    assert_eq!((found.href.as_str(), found.is_page), (href, is_page));
}

#[test]
fn an_address_in_a_text_leads_to_the_page_in_the_readers_language() {
    check_inward(
        "/thu-tuc/1.001193#phi",
        Lang::En,
        "/en/thu-tuc/1.001193#phi",
        true,
    );
    check_inward(
        "/en/thu-tuc?q=a&phi=free",
        Lang::Vi,
        "/thu-tuc?q=a&phi=free",
        true,
    );
    check_inward("/THU-TUC/1001193", Lang::En, "/en/thu-tuc/1.001193", true);
    check_inward("/", Lang::En, "/en", true);
    // Documents of their own, data and files are for the browser.
    check_inward("/ho-so", Lang::En, "/en/ho-so", false);
    check_inward(
        "/api/v1/news?limit=1",
        Lang::En,
        "/api/v1/news?limit=1",
        false,
    );
    check_inward("/tin-tuc.atom", Lang::Vi, "/tin-tuc.atom", false);
}
