//! Addresses of programmes, both ways.

use portal::{
    i18n::Lang,
    route::{Destination, EpisodeView, ProgrammeRoute, Route},
};

fn find(address: &str) -> Destination {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    Route::find(path, |key| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let own = pairs.filter(|(name, _)| *name == key);
        own.map(|(_, value)| value.to_owned()).collect()
    })
}

#[track_caller]
fn stays(address: &str) {
    match find(address) {
        Destination::Page(lang, route) => assert_eq!(route.path(lang), address),
        other => panic!("{address}: {other:?}"),
    }
}

#[test]
fn each_page_has_an_address_that_leads_back_to_it() {
    for address in [
        "/chuong-trinh",
        "/en/chuong-trinh/it-today",
        "/chuong-trinh/it-today?q=giay&mua=2&chu-de=phap-luat&sau=abc",
        "/chuong-trinh/it-today/doc-giay-hen",
        "/chuong-trinh/it-today/doc-giay-hen?t=83&tim=hen",
        "/chuong-trinh/dan-hoi/cau-hoi",
        "/en/chuong-trinh/dan-hoi/cau-hoi?trang-thai=form_answered&co-quan=G12&sau=x",
        "/chuong-trinh/dan-hoi/cau-hoi/CH-7K3MQ2PD",
    ] {
        stays(address);
    }
}

#[test]
fn what_cannot_be_read_is_left_out_and_named() {
    for (address, right, ignored) in [
        (
            "/chuong-trinh/a?mua=x&chu-de=%",
            "/chuong-trinh/a",
            vec!["mua", "chu-de"],
        ),
        (
            "/chuong-trinh/a/b?t=-1&tim=",
            "/chuong-trinh/a/b",
            vec!["t"],
        ),
        (
            "/chuong-trinh/a/cau-hoi?trang-thai=no&co-quan=x",
            "/chuong-trinh/a/cau-hoi",
            vec!["trang-thai", "co-quan"],
        ),
    ] {
        let Destination::Page(lang, Route::Programmes(below)) = find(address) else {
            panic!("{address}");
        };
        assert_eq!(below.ignored(), ignored);
        assert_eq!(Route::from(below).path(lang), right);
    }
}

#[test]
fn other_spellings_move_and_nonsense_leads_nowhere() {
    for (address, right) in [
        ("/Chuong-Trinh/", "/chuong-trinh"),
        (
            "/chuong-trinh/dan-hoi/cau-hoi/ch7k3mq2pd",
            "/chuong-trinh/dan-hoi/cau-hoi/CH-7K3MQ2PD",
        ),
    ] {
        assert_eq!(find(address), Destination::Moved(right.to_owned()));
    }
    for address in [
        "/chuong-trinh/it today",
        "/chuong-trinh/a/cau-hoi/abc",
        "/chuong-trinh/a/b/c",
        "/chuong-trinh/a/cau-hoi/CH-7K3MQ2PD/x",
    ] {
        assert_eq!(find(address), Destination::Nowhere(Lang::Vi), "{address}");
    }
}

#[test]
fn a_place_in_an_episode_is_the_same_page() {
    let slug = |text: &str| text.parse().expect("a slug");
    let at = ProgrammeRoute::Episode(slug("a"), slug("b"), EpisodeView::at(83));
    let plain = ProgrammeRoute::Episode(slug("a"), slug("b"), EpisodeView::default());
    assert_eq!(at.without_place(), plain);
}
