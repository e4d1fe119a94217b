//! Questions to ministers: the rate, and each standing.

use contract::{Question, QuestionPage};
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::programmes::QuestionShown,
    programmes::{questions_title, rate_sentence},
    route::QuestionView,
};
use serde_json::{Value, json};

use super::check;
use crate::render;

fn question(standing: Value) -> Question {
    let question = json!({
        "code": "CH-7K3MQ2PD",
        "question": "Khi nào <có>?",
        "background": "Dòng một\nDòng hai",
        "minister": { "code": "G12", "name": { "vi": "Bộ Tài chính", "en": "Ministry of Finance" } },
        "receivedAt": "2026-09-01T08:00:00+07:00",
        "standing": standing,
        "basis": "illustrative",
    });
    serde_json::from_value(question).expect("a question")
}

fn shown(lang: Lang, question: Question) -> String {
    let programme = "dan-hoi".parse::<contract::Slug>().expect("a slug");
    render(lang, || view! { <QuestionShown programme question /> }).replace("<!>", "")
}

fn page(asked: u32, answered: u32) -> QuestionPage {
    let page = json!({
        "items": [], "total": 0,
        "rate": {
            "asked": asked, "answered": answered, "formAnswers": 0,
            "until": "2026-10-31", "later": 0, "unpublished": 0, "basis": "derived",
        },
        "ministers": [{ "code": "G12", "name": { "vi": "Bộ Tài chính" } }],
    });
    serde_json::from_value(page).expect("a page")
}

#[test]
fn the_rate_has_its_number_and_its_day() {
    for (lang, asked, answered, expected) in [
        (
            Lang::Vi,
            1_200,
            400,
            "Tính đến hết ngày 31/10/2026: 400 trên 1.200 câu hỏi đã đăng được trả lời trong chương trình (33,3%).",
        ),
        (
            Lang::Vi,
            0,
            0,
            "Tính đến hết ngày 31/10/2026 chưa có câu hỏi nào được đăng.",
        ),
        (
            Lang::En,
            4,
            4,
            "To the end of 31 October 2026: 4 of 4 published questions were answered in the programme (100.0%).",
        ),
    ] {
        assert_eq!(rate_sentence(lang, &page(asked, answered)), expected);
    }
}

#[test]
fn a_list_is_named_by_what_was_chosen() {
    let view = QuestionView::from_query(|key| match key {
        "trang-thai" => Some("answered".to_owned()),
        "co-quan" => Some("G12".to_owned()),
        _ => None,
    });
    let title = questions_title(Lang::Vi, Some(&page(1, 1)), &view);
    assert_eq!(title, "đã trả lời – Bộ Tài chính – Câu hỏi gửi Bộ trưởng");
    let unnamed = questions_title(Lang::En, None, &view);
    assert_eq!(unnamed, "answered – G12 – Questions to ministers");
}

#[test]
fn each_standing_says_what_became_of_the_question() {
    for (standing, expected) in [
        (json!({ "state": "received" }), vec!["đã nhận"]),
        (
            json!({ "state": "under_review", "on": "2026-09-02" }),
            vec!["đang được đọc", "2/9/2026"],
        ),
        (
            json!({ "state": "published", "on": "2026-09-02" }),
            vec!["đã đăng, chờ trả lời"],
        ),
        (
            json!({ "state": "refused", "on": "2026-09-02", "reason": "off_topic", "sentence": "Xin <lỗi>." }),
            vec![
                "không đăng",
                "không phải câu hỏi gửi Bộ trưởng",
                "Xin &lt;lỗi&gt;.",
            ],
        ),
        (
            json!({ "state": "form_answered", "on": "2026-09-02", "sentence": "Đã chuyển." }),
            vec!["chỉ chuyển đi hoặc ghi nhận", "Đã chuyển."],
        ),
        (
            json!({ "state": "answered", "on": "2026-09-02",
                "clip": { "episode": "tap-mot", "title": { "vi": "Tập một" }, "atS": 83 } }),
            vec![
                "đã trả lời",
                "href=\"/chuong-trinh/dan-hoi/tap-mot?t=83\"",
                "Tập một (1:23)",
            ],
        ),
        (
            json!({ "state": "handed_over" }),
            vec!["tình trạng chưa rõ"],
        ),
    ] {
        let html = shown(Lang::Vi, question(standing));
        check(&html, &expected);
        check(
            &html,
            &["Khi nào &lt;có&gt;?", "<p>Dòng hai</p>", "số liệu minh họa"],
        );
    }
}

#[test]
fn what_is_not_published_is_not_shown() {
    let hidden = Question {
        question: None,
        background: None,
        ..question(json!({ "state": "received" }))
    };
    let html = shown(Lang::En, hidden);
    check(
        &html,
        &[
            "What it says is shown once it is published.",
            "Ministry of Finance",
        ],
    );
    assert!(!html.contains("Background"), "{html}");
}
