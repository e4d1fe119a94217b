//! Views of pages: from data to HTML, no browser and no network.

use contract::{Agency, AgencyKind, AudienceGroup, Bilingual, CodeBasis, LifeEvent, List};
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::{
        agencies::AgenciesView,
        home::LifeEventLists,
        life_event::LifeEventView,
        life_events::LifeEventsView,
        procedure::ProcedureView,
        procedures::{FilterFields, ResultsView},
    },
    route::ProcedureSearch,
};

use crate::{fixtures, render};

#[track_caller]
fn has(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

/// Where in the page each part first stands, in the order given.
#[track_caller]
fn in_order(html: &str, parts: &[&str]) {
    let places: Vec<_> = parts
        .iter()
        .map(|part| html.find(part).expect(part))
        .collect();
    assert!(places.is_sorted(), "{parts:?} stand at {places:?}");
}

fn search(q: &str) -> ProcedureSearch {
    ProcedureSearch::from_query(|key| (key == "q").then(|| q.to_owned()))
}

#[test]
fn results_say_how_many_and_for_what() {
    let page = fixtures::page(vec![fixtures::summary(
        "1.001193",
        "Thủ tục đăng ký khai sinh",
    )]);
    let html = render(
        Lang::Vi,
        || view! { <ResultsView page search=search("khai sinh") /> },
    );
    has(
        &html,
        &[
            "1 thủ tục cho “khai sinh”",
            "role=\"status\"",
            "1.001193",
            "2.849 thủ tục",
            "22/11/2026",
        ],
    );
}

#[test]
fn no_result_is_no_dead_end() {
    let mut page = fixtures::page(Vec::new());
    page.did_you_mean = Some("khai sinh".to_owned());
    let html = render(
        Lang::Vi,
        || view! { <ResultsView page search=search("kai snh") /> },
    );
    has(
        &html,
        &[
            "Không tìm thấy",
            "Bạn có thể thử",
            "href=\"/thu-tuc?q=khai%20sinh\"",
            "dichvucong.gov.vn",
        ],
    );
    assert_eq!(html.matches("<li>").count(), 4, "four tips");
}

#[test]
fn what_was_searched_for_is_shown_as_text() {
    let page = fixtures::page(Vec::new());
    let html = render(
        Lang::Vi,
        || view! { <ResultsView page search=search("<img src=x onerror=alert(1)>") /> },
    );
    assert!(!html.contains("<img"), "{html}");
}

#[test]
fn the_next_page_is_an_address() {
    let mut page = fixtures::page(vec![fixtures::summary("1.001193", "A")]);
    page.next = Some("abc".to_owned());
    let html = render(
        Lang::En,
        || view! { <ResultsView page search=search("a") /> },
    );
    has(
        &html,
        &["href=\"/en/thu-tuc?q=a&amp;sau=abc\"", "rel=\"next\""],
    );
}

#[test]
fn a_procedure_keeps_its_fixed_order() {
    let html = render(
        Lang::Vi,
        || view! { <ProcedureView procedure=fixtures::procedure() /> },
    );
    in_order(
        &html,
        &[
            "class=\"glance\"",
            "id=\"ai-lam-duoc\"",
            "id=\"giay-to\"",
            "id=\"bieu-mau\"",
            "id=\"phi\"",
            "id=\"thoi-han\"",
            "id=\"cac-buoc\"",
            "id=\"noi-nop\"",
            "id=\"ket-qua\"",
            "id=\"can-cu\"",
            "id=\"nguon\"",
        ],
    );
}

#[test]
fn a_procedure_tells_papers_always_needed_from_those_of_a_case() {
    let html = render(
        Lang::Vi,
        || view! { <ProcedureView procedure=fixtures::procedure() /> },
    );
    in_order(
        &html,
        &[
            "Luôn cần",
            "Tờ khai",
            "1 bản chính",
            "Trường hợp 1: ",
            "Trẻ bị bỏ rơi",
            "Biên bản",
        ],
    );
    assert_eq!(html.matches("type=\"checkbox\"").count(), 2);
}

#[test]
fn the_start_button_says_where_it_goes() {
    let html = render(
        Lang::Vi,
        || view! { <ProcedureView procedure=fixtures::procedure() /> },
    );
    has(
        &html,
        &[
            "Nộp trực tuyến – trên dichvucong.gov.vn",
            "rel=\"external noopener\"",
        ],
    );
    let mut offline = fixtures::procedure();
    offline.online = contract::OnlineFiling::No;
    let html = render(Lang::Vi, || view! { <ProcedureView procedure=offline /> });
    assert!(!html.contains("Nộp trực tuyến –"), "{html}");
}

#[test]
fn fees_and_times_name_amount_unit_and_rule() {
    let html = render(
        Lang::Vi,
        || view! { <ProcedureView procedure=fixtures::procedure() /> },
    );
    has(
        &html,
        &[
            "10.000 đ – 20.000 đ",
            "1 ngày làm việc",
            "không tính thứ bảy, chủ nhật",
        ],
    );
    has(
        &html,
        &[
            "viết lại ngắn gọn từ dichvucong.gov.vn",
            "7/2026",
            "163/QĐ-BTP",
            "KQ.G15.000031",
        ],
    );
}

#[test]
fn what_the_source_leaves_out_is_said_where_it_would_stand() {
    let mut bare = fixtures::procedure();
    bare.steps.clear();
    bare.channels.clear();
    bare.document_cases.clear();
    bare.outcomes.clear();
    bare.legal_bases.clear();
    bare.audiences.clear();
    let html = render(Lang::Vi, || view! { <ProcedureView procedure=bare /> });
    // Who, papers, forms, fees, time, steps, result, conditions, legal bases.
    assert_eq!(html.matches("Nguồn không ghi.").count(), 9, "{html}");
}

#[test]
fn the_text_of_a_procedure_cannot_become_markup() {
    let mut hostile = fixtures::procedure();
    hostile.steps = vec!["<script>alert(1)</script>".to_owned(), "x".to_owned()];
    hostile.executed_by = vec!["\"><svg onload=alert(1)>".to_owned()];
    let html = render(Lang::Vi, || view! { <ProcedureView procedure=hostile /> });
    assert!(
        !html.contains("<script") && !html.contains("<svg onload"),
        "{html}"
    );
}

#[test]
fn a_filter_chosen_in_the_address_stays_chosen_without_its_facet() {
    let search = ProcedureSearch::from_query(|key| (key == "co-quan").then(|| "G99".to_owned()));
    let html = render(Lang::Vi, || {
        view! { <FilterFields search facets=contract::ProcedureFacets::default() /> }
    });
    has(&html, &["value=\"G99\" selected", "name=\"linh-vuc\""]);
    assert_eq!(html.matches("<select").count(), 7);
}

fn events() -> List<LifeEvent> {
    let event = |code: &str, group, name: &str, position| LifeEvent {
        code: code.parse().expect("a slug"),
        portal_code: code.to_uppercase(),
        group,
        position,
        name: Bilingual::new(name, name.to_uppercase()),
        procedures: 31,
    };
    List {
        items: vec![
            event("co-con-nho", AudienceGroup::Citizen, "Có con nhỏ", 1),
            event("khoi-su", AudienceGroup::Business, "Khởi sự", 1),
        ],
    }
}

#[test]
fn life_events_are_grouped_with_their_counts() {
    let html = render(Lang::Vi, || view! { <LifeEventsView list=events() /> });
    in_order(
        &html,
        &[
            "Công dân",
            "/su-kien/co-con-nho",
            "31 thủ tục",
            "Doanh nghiệp",
            "/su-kien/khoi-su",
        ],
    );
    let home = render(Lang::En, || view! { <LifeEventLists list=events() /> });
    in_order(
        &home,
        &["Life events", "/en/su-kien/co-con-nho", "Business events"],
    );
}

#[test]
fn a_life_event_without_procedures_leads_on() {
    let event = "co-con-nho".parse().expect("a slug");
    let html = render(Lang::Vi, || {
        view! { <LifeEventView event page=fixtures::page(Vec::new()) search=ProcedureSearch::default() /> }
    });
    has(&html, &["Chưa có thủ tục nào", "href=\"/su-kien\""]);
}

#[test]
fn an_agency_says_how_sure_its_code_is_and_what_it_was_merged_from() {
    let agency = |code: &str, kind, basis, merged: &[&str], procedures| Agency {
        code: code.parse().expect("a code"),
        code_basis: basis,
        kind,
        name: Bilingual::vietnamese(code),
        valid_from: None,
        valid_to: None,
        merged_from: merged.iter().map(|unit| (*unit).to_owned()).collect(),
        successor: None,
        procedures,
    };
    let list = List {
        items: vec![
            agency("G20", AgencyKind::Ministry, CodeBasis::Recalled, &[], 0),
            agency(
                "H38",
                AgencyKind::Province,
                CodeBasis::Seen,
                &["Lào Cai", "Yên Bái"],
                5,
            ),
        ],
    };
    let html = render(Lang::Vi, || view! { <AgenciesView list /> });
    in_order(
        &html,
        &[
            "G20",
            "mã chưa đối chiếu",
            "Chưa có trong danh mục",
            "Xem 5 thủ tục",
            "Hợp nhất từ",
            "Lào Cai, Yên Bái",
        ],
    );
}
