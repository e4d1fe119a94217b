//! The pages, rendered from answers of the API.

use contract::{Enterprise, EnterprisePage};
use leptos::prelude::*;
use portal::{
    enterprises::{event, finding, ipo_day, summary},
    i18n::Lang,
    pages::{enterprise::EnterpriseShown, enterprises::EnterprisesShown},
    route::EnterpriseView,
};
use serde_json::{Value, json};

use crate::render;

fn head(code: &str, basis: &str) -> Value {
    json!({
        "code": code,
        "name": { "vi": "Tổng công ty <Bến>", "en": "Ferry & co" },
        "owner": { "code": "G12", "name": { "vi": "Bộ Tài chính" } },
        "stateSharePercent": 48.5,
        "form": "equitisation",
        "stage": "offering",
        "ipo": {
            "plannedOn": "2027-03-01", "sharesOffered": 5_000_000, "startPriceVnd": 10_000,
            "outcome": { "status": "planned" },
        },
        "disclosures": { "onTime": 2, "late": 1, "missing": 1, "awaited": 3 },
        "basis": basis,
    })
}

fn page(items: Vec<Value>) -> EnterprisePage {
    let total = items.len();
    let page = json!({
        "items": items, "total": total, "asOf": "2026-11-22",
        "facets": { "owner": [], "stage": [], "form": [] },
    });
    serde_json::from_value(page).expect("a page")
}

fn enterprise(code: &str, basis: &str) -> Enterprise {
    let enterprise = json!({
        "head": head(code, basis),
        "asOf": "2026-11-22",
        "status": "paused",
        "address": { "vi": "Hà Nội" },
        "legalRepresentative": { "vi": "Người đại diện" },
        "businessLine": { "vi": "Vận tải", "en": "Transport" },
        "registeredOn": "2006-02-04",
        "steps": [
            { "stage": "planned", "on": "2024-01-10", "decision": "1/QĐ" },
            { "stage": "offering", "on": "2025-06-10" },
        ],
        "disclosures": [
            {
                "id": "a", "title": { "vi": "Báo cáo" }, "state": "missing",
                "obligation": { "kind": "periodic", "dueOn": "2026-05-31" },
                "due": "2026-05-31T23:59:59+07:00",
            },
            {
                "id": "b", "title": { "vi": "Thay người" }, "state": "on_time",
                "obligation": { "kind": "unusual", "occurredAt": "2026-08-04T15:00:00+07:00" },
                "due": "2026-08-06T03:00:00+07:00", "madeAt": "2026-08-05T08:30:00+07:00",
            },
        ],
        "registrationChanges": [],
        "timeline": [
            {
                "id": "copy-2026-11-01-3600", "at": "2026-11-01T01:00:00+07:00",
                "event": { "kind": "copy", "fields": ["name", "state_share"] },
            },
            { "id": "moon", "at": "2026-10-01T01:00:00+07:00", "event": { "kind": "moon" } },
        ],
    });
    serde_json::from_value(enterprise).expect("an enterprise")
}

pub fn plain(html: String) -> String {
    html.replace("<!>", "")
}

#[track_caller]
pub fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part}: {html}");
    }
}

fn list(lang: Lang, items: Vec<Value>) -> String {
    plain(render(lang, || {
        let view = Memo::new(|_| EnterpriseView::default());
        let go = Callback::new(|_| ());
        view! { <EnterprisesShown page=page(items) view go /> }
    }))
}

#[test]
fn each_row_says_what_is_made_up_and_real_ones_say_nothing_of_the_kind() {
    let html = list(Lang::Vi, vec![head("MINHHOA-001", "illustrative")]);
    check(
        &html,
        &[
            "class=\"sample__word\">số liệu minh họa</strong>",
            "MINHHOA-001",
            "<span class=\"enterprises__sample\">số liệu minh họa</span>",
            "Tổng công ty &lt;Bến&gt;",
            "data-label=\"Đại diện chủ sở hữu\"",
            "48,5%",
            "dự kiến 1/3/2027",
            "3 trên 4 đến hạn, 1 trễ",
            "Đang bán",
            "href=\"/doanh-nghiep.csv\"",
        ],
    );
    let html = list(Lang::En, vec![head("0100684378", "published")]);
    assert!(!html.contains("sample"), "{html}");
    check(
        &html,
        &[
            "Ferry &amp; co",
            "lang=\"vi\" class=\"\">Bộ Tài chính",
            "48.5%",
            "3 of 4 due, 1 late",
        ],
    );
}

#[test]
fn a_list_without_rows_says_what_to_do() {
    let html = list(Lang::Vi, Vec::new());
    check(
        &html,
        &["Thử bớt từ hoặc bớt lựa chọn.", "href=\"/doanh-nghiep\""],
    );
    assert!(!html.contains("<table"), "{html}");
}

#[test]
fn one_shows_fields_steps_offering_disclosures_history_and_how_to_follow() {
    let html = plain(render(Lang::Vi, || {
        view! { <EnterpriseShown enterprise=enterprise("MINHHOA-001", "illustrative") /> }
    }));
    check(
        &html,
        &[
            "số liệu minh họa",
            "không có thật",
            "Tạm ngừng kinh doanh",
            "Quyết định 1/QĐ",
            "aria-current=\"step\"",
            "Chưa diễn ra",
            "5.000.000",
            "10.000 đ",
            "trong 36 giờ",
            "31/5/2026",
            "Quá hạn, chưa công bố",
            "3:00 ngày 6/8/2026",
            "8:30 ngày 5/8/2026",
            "id=\"copy-2026-11-01-3600\"",
            "Bản lưu ở đây thay đổi: tên, tỷ lệ vốn nhà nước",
            "Việc khác",
            "href=\"/doanh-nghiep/MINHHOA-001.atom\"",
            "href=\"/doanh-nghiep/MINHHOA-001.feed.json\"",
            "href=\"/doanh-nghiep/MINHHOA-001.csv\"",
        ],
    );
    let html = plain(render(Lang::En, || {
        view! { <EnterpriseShown enterprise=enterprise("0100684378", "published") /> }
    }));
    assert!(!html.contains("sample"), "{html}");
    check(
        &html,
        &[
            "lang=\"vi\">Hà Nội",
            "Transport",
            "href=\"/en/doanh-nghiep/0100684378.atom\"",
        ],
    );
}

#[test]
fn one_without_steps_offering_or_obligations_says_so() {
    let mut bare = enterprise("0100684378", "published");
    bare.head.form = None;
    bare.head.ipo = None;
    bare.steps = Vec::new();
    bare.disclosures = Vec::new();
    bare.timeline = Vec::new();
    let html = render(Lang::Vi, || view! { <EnterpriseShown enterprise=bare /> });
    check(
        &html,
        &[
            "chưa có bước sắp xếp nào",
            "Chưa có lịch phát hành",
            "Chưa có khoản công bố nào",
            "Chưa có diễn biến nào.",
        ],
    );
}

#[test]
fn sentences_are_computed_in_both_languages() {
    let one = enterprise("MINHHOA-001", "illustrative");
    assert_eq!(
        summary(Lang::En, &one),
        "Sample data. Ferry & co: owner's representative Bộ Tài chính, state share 48.5%, stage: \
         For sale."
    );
    assert_eq!(
        event(Lang::En, &one.timeline[0]),
        "Our copy changed: name, state share"
    );
    assert_eq!(ipo_day(Lang::Vi, None), None);
    let list = page(vec![head("MINHHOA-001", "illustrative")]);
    assert_eq!(
        finding(Lang::En, &list),
        "1 enterprise. Disclosures are counted up to the beginning of 22 November 2026."
    );
}
