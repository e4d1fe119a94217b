//! The page of one document.

use contract::Submission;
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::submission::{Due, SubmissionShown},
};

use super::{check, overdue, page, settled, stopped, withdrawn, without_limit};
use crate::render;

fn one(lang: Lang, submission: Submission) -> String {
    render(lang, || {
        let today = page().as_of;
        let due = view! { <Due submission=submission.clone() today /> };
        let due = due.into_any();
        view! { <SubmissionShown submission due /> }
    })
}

/// What only the applicant of a dossier is told, and what only they may do.
#[track_caller]
fn speaks_to_nobody(html: &str) {
    for word in [
        "bạn",
        "Hồ sơ này",
        "một cửa",
        "phiếu xin lỗi",
        "Phản ánh",
        " your ",
        "Công dân",
        "dossier is",
    ] {
        assert!(!html.contains(word), "{word}: {html}");
    }
}

#[test]
fn a_settled_one_names_its_answer() {
    let html = one(Lang::Vi, settled());
    check(
        &html,
        &[
            "số liệu minh họa",
            "Bộ Tài chính",
            "<dd>Đề án</dd>",
            "9101/QĐ-TTg, ban hành ngày 23/7/2026.",
            "href=\"https://example.com/9001?a=1&amp;b=2\"",
            "datetime=\"2026-07-27\"",
            "Giải quyết trước hạn 2 ngày làm việc",
            "Ngày này được tính thế nào",
            "Tình trạng tính đến ngày 23/11/2026.",
            "href=\"/ho-so/trinh-chinh-phu/9001-ttr-btc.json\"",
        ],
    );
    assert!(!html.contains(".ics"), "a past date is for no calendar");
    speaks_to_nobody(&html);
}

#[test]
fn an_overdue_one_says_by_how_much_and_offers_no_complaint() {
    let html = one(Lang::Vi, overdue());
    check(
        &html,
        &[
            "due__word--late",
            "Quá hạn 7 ngày (5 ngày làm việc)",
            "Ngày 13/11/2026 hạn được hẹn lại là ngày 30/11/2026.",
        ],
    );
    speaks_to_nobody(&html);
    let html = one(Lang::En, overdue());
    check(&html, &["Overdue by 7 days"]);
    assert!(!html.contains(".ics"), "a past date is for no calendar");
    speaks_to_nobody(&html);
}

#[test]
fn a_stopped_one_says_what_it_waits_for() {
    for (lang, stopped_since, missing) in [
        (
            Lang::Vi,
            "Thời hạn đang dừng từ ngày 12/11/2026: chờ cơ quan trình bổ sung tài liệu.",
            "Tài liệu cần bổ sung",
        ),
        (
            Lang::En,
            "The clock stands still since 12 November 2026: waiting for papers from the agency that submitted it.",
            "Papers to be added",
        ),
    ] {
        let html = one(lang, stopped());
        check(
            &html,
            &[stopped_since, missing, "Dự toán &lt;đã thẩm định&gt;"],
        );
        speaks_to_nobody(&html);
    }
}

#[test]
fn one_that_ended_or_has_no_limit_says_so() {
    let html = one(Lang::Vi, withdrawn());
    check(
        &html,
        &["Việc giải quyết đã khép lại: Cơ quan trình rút văn bản."],
    );
    speaks_to_nobody(&html);
    let html = one(Lang::En, without_limit());
    check(
        &html,
        &["This document has no time limit that could be counted to a day."],
    );
    speaks_to_nobody(&html);
}
