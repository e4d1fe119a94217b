//! Choices in the address and back.

use contract::{
    ArrangementForm, ArrangementStage, EnterpriseColumn, EnterpriseFilter, FigureFilter,
};
use portal::{
    client::enterprises::{address_of_enterprises, address_of_figures, address_of_many},
    i18n::Lang,
    route::{Destination, EnterpriseView, FiguresView, Route, Sort, key},
};
use proptest::{option, prelude::*, sample};

use crate::address::find;

fn view() -> impl Strategy<Value = EnterpriseView> {
    let words =
        "[a-z0-9 &=%+#?đàộ]{0,8}[a-zđ]".prop_map(|words| words.trim().parse().expect("words"));
    let owner = "[A-Z][0-9]{2}".prop_map(|code| code.parse().expect("a code"));
    let stages = sample::select(ArrangementStage::ALL.to_vec());
    let forms = sample::select(ArrangementForm::ALL.to_vec());
    let shares = (0..=100u8).prop_map(|share| share.to_string().parse().expect("a share"));
    let columns = sample::select(EnterpriseColumn::ALL.to_vec());
    let filter = (
        option::of(words),
        option::of(owner),
        option::of(stages),
        option::of(forms),
        option::of(shares),
    );
    let cursor = option::of("[0-9A-Za-z_-]{1,20}");
    (filter, columns, any::<bool>(), cursor).prop_map(|(filter, column, is_descending, cursor)| {
        EnterpriseView {
            filter: EnterpriseFilter {
                q: filter.0,
                owner: filter.1,
                stage: filter.2,
                form: filter.3,
                share_from: filter.4,
            },
            sort: Sort {
                column,
                is_descending,
            },
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
            let route = Route::Enterprises(view.clone());
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }
}

#[test]
fn figures_come_back_from_their_address() {
    let filter = FigureFilter {
        year: Some(2024),
        sector: "xay-dung".parse().ok(),
        province: "H26".parse().ok(),
    };
    let route = Route::EnterpriseFigures(FiguresView {
        filter: filter.clone(),
        ignored: Vec::new(),
    });
    let address = route.path(Lang::En);
    assert_eq!(
        address,
        "/en/doanh-nghiep/so-lieu?nam=2024&linh-vuc=xay-dung&tinh=H26"
    );
    assert_eq!(find(&address), Destination::Page(Lang::En, route));
    let view = FiguresView {
        filter,
        ..FiguresView::default()
    };
    assert_eq!(
        address_of_figures(&view),
        "/api/v1/enterprise-figures?year=2024&sector=xay-dung&province=H26"
    );
}

#[test]
fn codes_are_written_in_one_way_and_what_is_none_leads_nowhere() {
    let moved = |right: &str| Destination::Moved(right.to_owned());
    for (path, expected) in [
        (
            "/doanh-nghiep/minhhoa-001",
            moved("/doanh-nghiep/MINHHOA-001"),
        ),
        (
            "/Doanh-Nghiep/0100684378",
            moved("/doanh-nghiep/0100684378"),
        ),
        (
            "/doanh-nghiep/0100684378/",
            moved("/doanh-nghiep/0100684378"),
        ),
        ("/doanh-nghiep/010068437", Destination::Nowhere(Lang::Vi)),
        ("/en/doanh-nghiep/x", Destination::Nowhere(Lang::En)),
        ("/doanh-nghiep/so-lieu/x", Destination::Nowhere(Lang::Vi)),
    ] {
        assert_eq!(find(path), expected, "{path}");
    }
}

#[test]
fn what_cannot_be_read_is_left_out_and_named() {
    let address = "/doanh-nghiep?q=&co-quan=x&giai-doan=done&hinh-thuc=equitisation&von-tu=200\
                   &sap=x&chieu=y";
    let Destination::Page(_, Route::Enterprises(view)) = find(address) else {
        panic!("no list");
    };
    let ignored = [
        key::AGENCY,
        key::STAGE,
        key::SHARE_FROM,
        key::SORT,
        key::ORDER,
    ];
    assert_eq!(view.ignored, ignored);
    assert_eq!(view.filter.form, Some(ArrangementForm::Equitisation));
    assert_eq!(
        view.filter.q, None,
        "an empty field is no choice and no mistake"
    );
    let Destination::Page(_, Route::EnterpriseFigures(view)) =
        find("/doanh-nghiep/so-lieu?nam=abc&linh-vuc=a--b&tinh=H26")
    else {
        panic!("no figures");
    };
    assert_eq!(view.ignored, [key::YEAR, key::SECTOR]);
}

#[test]
fn another_order_begins_at_the_beginning_and_keeps_the_choices() {
    let view = EnterpriseView {
        filter: EnterpriseFilter {
            stage: Some(ArrangementStage::Offering),
            ..EnterpriseFilter::default()
        },
        cursor: Some("abc".to_owned()),
        ..EnterpriseView::default()
    };
    let sorted = view.sorted_by(EnterpriseColumn::Share);
    let wire = "/api/v1/enterprises?stage=offering&sort=share";
    assert_eq!(address_of_enterprises(&sorted), wire);
    let again = sorted.sorted_by(EnterpriseColumn::Share);
    let wire = "/api/v1/enterprises?stage=offering&sort=-share&limit=100";
    assert_eq!(address_of_many(&again), wire);
    assert_eq!(
        address_of_enterprises(&view),
        "/api/v1/enterprises?stage=offering&cursor=abc"
    );
}
