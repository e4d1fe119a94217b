//! Components: each shows its values and nothing else.

use leptos::prelude::*;
use portal::{
    client::ClientError,
    components::{
        breadcrumbs::Breadcrumbs,
        failure::{Failure, StaleNote},
        header::Masthead,
        highlighted::{Highlighted, pieces},
        pagination::Pagination,
        procedure_list::ProcedureList,
    },
    i18n::Lang,
};

use crate::{fixtures, render};

#[track_caller]
fn check_pieces(name: &str, ranges: &[(u32, u32)], expected: &str) {
    let shown: String = pieces(name, ranges)
        .into_iter()
        .map(|(text, marked)| if marked { format!("[{text}]") } else { text })
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn marks_fall_on_letters_not_bytes() {
    check_pieces(
        "Đăng ký khai sinh",
        &[(0, 4), (8, 12)],
        "[Đăng] ký [khai] sinh",
    );
    check_pieces("Đăng ký", &[], "Đăng ký");
}

#[test]
fn marks_that_make_no_sense_are_left_out() {
    check_pieces(
        "Đăng ký",
        &[(5, 3), (6, 99), (2, 4), (100, 200)],
        "Đăng k[ý]",
    );
    check_pieces("", &[(0, 3)], "");
}

#[test]
fn a_name_is_text_even_when_it_looks_like_html() {
    let html = render(Lang::Vi, || {
        view! { <Highlighted name="<script>alert(1)</script>".to_owned() ranges=vec![(1, 7)] /> }
    });
    assert!(!html.contains("<script"), "{html}");
    assert!(html.contains("<mark"), "{html}");
}

#[test]
fn a_listed_procedure_shows_agency_time_fee_and_online_filing() {
    let items = vec![fixtures::summary("1.001193", "Thủ tục đăng ký khai sinh")];
    let html = render(Lang::Vi, || view! { <ProcedureList items /> });
    for part in [
        "href=\"/thu-tuc/1.001193\"",
        "Bộ Tư pháp",
        "3 ngày làm việc hoặc 5 ngày làm việc",
        "Miễn phí",
        "Có nộp trực tuyến",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn on_an_english_page_vietnamese_names_are_marked_as_such() {
    let items = vec![fixtures::summary("1.001193", "Thủ tục đăng ký khai sinh")];
    let html = render(Lang::En, || view! { <ProcedureList items /> });
    assert!(html.contains("href=\"/en/thu-tuc/1.001193\""), "{html}");
    assert!(
        html.contains("<h3 lang=\"vi\"") || html.contains("lang=\"vi\" class"),
        "{html}"
    );
    assert!(html.contains("Ministry of Justice"), "{html}");
}

#[test]
fn a_failure_that_may_pass_offers_to_try_again() {
    let shown = |error: ClientError| {
        render(
            Lang::Vi,
            move || view! { <Failure error retry=Callback::new(|()| ()) /> },
        )
    };
    let fault = shown(ClientError::ServerFault {
        status: 500,
        until_ms: None,
    });
    assert!(
        fault.contains("role=\"alert\"") && fault.contains("Thử lại</button>"),
        "{fault}"
    );
    let unknown = shown(ClientError::NotFound);
    assert!(!unknown.contains("<button"), "{unknown}");
}

#[test]
fn retrying_waits_as_long_as_the_server_asked() {
    let error = ClientError::RateLimited { until_ms: 12_000.0 };
    let html = render(
        Lang::Vi,
        || view! { <Failure error retry=Callback::new(|()| ()) /> },
    );
    assert!(html.contains("sau 12 giây"), "{html}");
    assert!(html.contains("disabled"), "{html}");
}

#[test]
fn an_old_copy_says_from_when_it_is() {
    let html = render(Lang::Vi, || {
        view! { <StaleNote since="10:32".to_owned() retry=Callback::new(|()| ()) /> }
    });
    assert!(html.contains("dữ liệu lúc 10:32"), "{html}");
}

#[test]
fn the_masthead_marks_the_section_and_keeps_the_page_in_the_other_language() {
    let html = render(Lang::Vi, || {
        let path = Signal::stored("/thu-tuc/1.001193".to_owned());
        let other_address = Signal::stored("/en/thu-tuc/1.001193".to_owned());
        view! { <Masthead path other_address /> }
    });
    assert!(html.contains("aria-current=\"true\""), "{html}");
    assert_eq!(html.matches("aria-current").count(), 1, "{html}");
    assert!(html.contains("hreflang=\"en\""), "{html}");
}

#[test]
fn the_last_page_has_no_next() {
    let html = render(Lang::Vi, || {
        view! { <Pagination next=None first=Some("/thu-tuc".to_owned()) /> }
    });
    assert!(
        !html.contains("rel=\"next\"") && html.contains("Về đầu danh sách"),
        "{html}"
    );
}

#[test]
fn breadcrumbs_begin_at_home() {
    let html = render(Lang::En, || view! { <Breadcrumbs /> });
    assert!(
        html.contains("href=\"/en\"") && html.contains("Home"),
        "{html}"
    );
}
