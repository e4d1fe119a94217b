//! The page as text, rendered from its address and the answers at hand.

use std::collections::HashMap;

use contract::{
    AgencyKind, Basis, Coverage, Edition, EditionHead, List, MeasureWithEditions, Period,
};
use portal::{
    client::{Answers, AtHand, ClientError},
    components::page_facts::Standing,
    snapshot::{self, Snapshot},
};
use serde::Serialize;

use super::{comparison, id, month};
use crate::rankings::{day, edition, measure, provinces};

type Known = (String, Result<String, ClientError>);

fn is(address: &str, value: &impl Serialize) -> Known {
    let body = serde_json::to_string(value).expect("JSON");
    (address.to_owned(), Ok(body))
}

fn head(period: Period) -> EditionHead {
    EditionHead {
        measure: measure().slug,
        id: id(period),
        period,
        published_on: day(),
        basis: Basis::Illustrative,
        source: None,
        note: None,
        units_on: day(),
        coverage: vec![Coverage {
            kind: AgencyKind::Province,
            expected: 3,
            reported: 3,
        }],
        hash: "0".repeat(64),
    }
}

fn found() -> MeasureWithEditions {
    MeasureWithEditions {
        measure: measure(),
        editions: [3, 2, 1].map(|at| head(month(at))).into(),
    }
}

fn list() -> List<MeasureWithEditions> {
    List {
        items: vec![found()],
    }
}

fn newest() -> Edition {
    let mut edition = edition(provinces());
    edition.head.period = month(3);
    edition.head.id.period = month(3);
    edition
}

fn known() -> Vec<Known> {
    vec![
        is("/api/v1/measures", &list()),
        is("/api/v1/measures/dung-han/editions/2026-03-v1", &newest()),
        is(
            "/api/v1/measures/dung-han/series?units=H26~H12~H05",
            &comparison(),
        ),
    ]
}

fn page(address: &str, known: Vec<Known>) -> Snapshot {
    let known: HashMap<_, _> = known
        .into_iter()
        .map(|(url, body)| {
            let found = AtHand {
                body: body.map(Into::into),
                stale_since: None,
            };
            (url, found)
        })
        .collect();
    snapshot::render(address, Answers::new(known))
}

const THREE: &str = "/xep-hang/so-sanh?so-sanh=H26~H12~H05";

#[track_caller]
fn in_order(html: &str, parts: &[&str]) {
    let places: Vec<_> = parts
        .iter()
        .map(|part| {
            html.find(part)
                .unwrap_or_else(|| panic!("no {part} in {html}"))
        })
        .collect();
    assert!(places.is_sorted(), "{parts:?} stand at {places:?}");
}

#[test]
fn the_page_asks_for_measures_and_units_at_once() {
    let cold = page(THREE, Vec::new());
    assert_eq!(
        cold.missing,
        [
            "/api/v1/measures",
            "/api/v1/measures/dung-han/series?units=H26~H12~H05"
        ]
    );
}

#[test]
fn a_comparison_says_first_that_its_figures_are_made_up_and_ends_with_a_table() {
    let page = page(THREE, known());
    assert!(page.missing.is_empty(), "{:?}", page.missing);
    assert_eq!(page.facts.standing, Standing::Found);
    assert_eq!(page.facts.title, "So sánh: Hà Nội, Cà Mau, Bắc Ninh");
    in_order(
        &page.html,
        &[
            "<form",
            "số liệu minh họa",
            "class=\"finding\"",
            "id=\"dien-bien\"",
            "kieu=rieng",
            "id=\"hai-ky\"",
            "id=\"co-cau\"",
            "id=\"tung-ky\"",
            "<th scope=\"row\">Tháng 3/2026</th>",
            "<th scope=\"row\">Tháng 1/2026</th>",
            "href=\"/xep-hang/don-vi/H26\"",
            "/xep-hang/so-sanh.csv?so-sanh=H26~H12~H05&amp;chi-so=dung-han",
        ],
    );
    assert!(!page.html.contains("NaN"), "{}", page.html);
}

#[test]
fn those_chosen_are_ticked_and_all_others_are_there_to_tick() {
    let html = page(THREE, known()).html;
    let boxes: Vec<&str> = html
        .split("<input")
        .filter(|rest| rest.contains("type=\"checkbox\""))
        .filter_map(|rest| rest.split('>').next())
        .collect();
    assert_eq!(boxes.len(), provinces().len());
    let ticked = boxes.iter().filter(|one| one.contains("checked"));
    assert_eq!(ticked.count(), 3, "{boxes:?}");
    assert!(boxes.iter().all(|one| one.contains("name=\"so-sanh\"")));
}

#[test]
fn small_charts_are_drawn_where_they_are_asked_for() {
    let together = page(THREE, known()).html;
    let apart = page(&format!("{THREE}&kieu=rieng"), known()).html;
    assert!(together.contains("many__line") && !together.contains("multiples__panel"));
    assert!(!apart.contains("many__line") && apart.contains("multiples__panel"));
    // Three units and all together.
    assert_eq!(apart.matches("class=\"multiples__panel\"").count(), 4);
}

#[test]
fn without_units_there_is_a_form_to_choose_them_and_nothing_is_asked_in_vain() {
    let page = page("/en/xep-hang/so-sanh", known());
    assert!(page.missing.is_empty(), "{:?}", page.missing);
    assert_eq!(page.facts.title, "Compare units");
    in_order(
        &page.html,
        &["Choose one to six", "<form", "<details", "open"],
    );
    assert!(!page.html.contains("id=\"dien-bien\""));
}

#[test]
fn what_is_left_out_is_said_by_name() {
    let mut known = known();
    known.push(is(
        "/api/v1/measures/dung-han/series?units=H26~H12~H05~H01~H14",
        &comparison(),
    ));
    let asked = "so-sanh=H26~H12~H05~H01~H14~X01~H30~H26&tu=1999-01&kieu=x&chi-so=khong-co";
    let page = page(&format!("/xep-hang/so-sanh?{asked}"), known);
    for sentence in [
        "trong địa chỉ: kieu.",
        "Đã bỏ ra: H30.",
        "Không có đơn vị nào mang mã X01 trong bảng này.",
        "Không có chỉ số này",
        "Hai kỳ được chọn trùng nhau, hoặc có kỳ không có số liệu.",
    ] {
        assert!(
            page.html.contains(sentence),
            "no {sentence} in {}",
            page.html
        );
    }
    assert!(page.missing.is_empty(), "{:?}", page.missing);
}

#[test]
fn an_unknown_unit_does_not_take_the_others_with_it() {
    let mut known = known();
    let with_unknown = "/api/v1/measures/dung-han/series?units=H26~H12~H05~H99";
    known.push((with_unknown.to_owned(), Err(ClientError::NotFound)));
    let page = page(&format!("{THREE}~H99"), known);
    assert!(page.missing.is_empty(), "{:?}", page.missing);
    assert!(page.html.contains("class=\"finding\""), "{}", page.html);
    assert_eq!(page.facts.standing, Standing::Found);
}

#[test]
fn a_failure_leaves_the_form_and_offers_another_try() {
    let mut known = known();
    let error = ClientError::ServerFault {
        status: 503,
        until_ms: None,
    };
    known[2].1 = Err(error);
    let page = page(THREE, known);
    assert_eq!(page.facts.standing, Standing::Failed);
    in_order(&page.html, &["<form", "</form>", "Thử lại"]);
}
