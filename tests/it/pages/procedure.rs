//! One procedure: its order, its papers, its fees, what it leaves out.

use leptos::prelude::*;
use portal::{i18n::Lang, pages::procedure::ProcedureView};

use super::{has, in_order};
use crate::{fixtures, render};

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
