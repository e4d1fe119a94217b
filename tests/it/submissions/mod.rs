//! Documents before the Government: addresses, one of them, the list.

mod address;
mod one;

use contract::{
    ActorRole, AgencyName, AnswerDocument, Basis, Bilingual, ClockChange, DocumentNumber,
    DossierEvent, DossierStatus, Submission, SubmissionKind, SubmissionPage, SubmissionState,
    TimeLimit,
};
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::submissions::SubmissionsShown,
    route::SubmissionView,
    submissions::{Tally, finding},
};

use crate::{fixtures::days, render};

fn event(at: &str, status: DossierStatus) -> DossierEvent {
    DossierEvent {
        at: format!("{at}+07:00").parse().expect("a moment"),
        status,
        office: Some("Văn phòng Chính phủ".to_owned()),
        actor: ActorRole::Specialist,
        note: None,
        missing: Vec::new(),
        clock: None,
    }
}

fn submission(number: &str, limit: f64, events: Vec<DossierEvent>) -> Submission {
    let number: DocumentNumber = number.parse().expect("a number");
    let (first, last) = (&events[0], &events[events.len() - 1]);
    Submission {
        slug: number.slug().clone(),
        agency: AgencyName {
            code: "G12".parse().expect("a code"),
            name: Bilingual::new("Bộ Tài chính", "Ministry of Finance"),
        },
        kind: SubmissionKind::Project,
        title: Bilingual::vietnamese(format!("Đề án <mẫu> {number}")),
        received_at: first.at,
        time_limit: days(limit),
        status: last.status,
        as_of: last.at,
        answer: None,
        source: None,
        basis: Basis::Illustrative,
        number,
        events,
    }
}

fn settled() -> Submission {
    let events = vec![
        event("2026-07-06T09:00:00", DossierStatus::Received),
        event("2026-07-23T15:30:00", DossierStatus::Settled),
    ];
    let mut settled = submission("9001/TTr-BTC", 15.0, events);
    settled.answer = Some(AnswerDocument {
        number: "9101/QĐ-TTg".parse().expect("a number"),
        issued_on: "2026-07-23".parse().expect("a day"),
        url: Some("https://example.com/9001?a=1&b=2".to_owned()),
    });
    settled
}

fn overdue() -> Submission {
    let mut reset = event("2026-11-13T09:00:00", DossierStatus::Processing);
    reset.clock = Some(ClockChange::SetAnew {
        due_on: "2026-11-30".parse().expect("a day"),
    });
    let received = event("2026-11-02T09:00:00", DossierStatus::Received);
    submission("9002/TTr-BTC", 10.0, vec![received, reset])
}

fn stopped() -> Submission {
    let mut more = event("2026-11-12T09:00:00", DossierStatus::MorePapers);
    more.missing = vec!["Dự toán <đã thẩm định>".to_owned()];
    let received = event("2026-11-09T09:00:00", DossierStatus::Received);
    submission("9003/TTr-BTC", 10.0, vec![received, more])
}

fn withdrawn() -> Submission {
    let received = event("2026-11-09T09:00:00", DossierStatus::Received);
    let gone = event("2026-11-10T09:00:00", DossierStatus::Withdrawn);
    submission("9004/TTr-BTC", 10.0, vec![received, gone])
}

fn without_limit() -> Submission {
    let received = event("2026-11-09T09:00:00", DossierStatus::Received);
    let mut open = submission("9005/TTr-BTC", 1.0, vec![received]);
    open.time_limit = TimeLimit::NotStated;
    open
}

fn page() -> SubmissionPage {
    SubmissionPage {
        items: vec![
            settled(),
            overdue(),
            stopped(),
            withdrawn(),
            without_limit(),
        ],
        total: 7,
        next: Some("weiter".to_owned()),
        as_of: "2026-11-23".parse().expect("a day"),
    }
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part}: {html}");
    }
}

#[test]
fn the_sentence_counts_all_and_says_what_the_page_holds() {
    let mut page = page();
    assert_eq!(
        finding(Lang::Vi, &page),
        "Đến ngày 23/11/2026 có 7 văn bản. Trong 5 văn bản ở trang này: 1 đã có kết quả, trong đó 0 trễ hạn; 2 đang giải quyết, trong đó 1 quá hạn; 1 tạm dừng; 1 đã khép lại mà không có kết quả."
    );
    page.total = 5;
    assert_eq!(
        finding(Lang::En, &page),
        "By 23 November 2026, 5 documents: 1 settled, of them 0 late; 2 open, of them 1 overdue; 1 waiting for more papers; 1 closed without a result."
    );
}

#[test]
fn every_state_is_counted_once() {
    let tally = Tally::of(SubmissionState::ALL.into_iter());
    assert_eq!(tally.all(), 9);
    assert_eq!((tally.settled, tally.settled_late), (3, 1));
    assert_eq!((tally.open, tally.overdue), (4, 1));
}

#[test]
fn every_state_has_a_name_of_its_own() {
    for lang in Lang::ALL {
        let texts = lang.submission_texts();
        let mut names = SubmissionState::ALL.map(texts.state_name).to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), SubmissionState::ALL.len(), "{names:?}");
    }
}

fn list(lang: Lang, page: SubmissionPage, view: SubmissionView) -> String {
    render(lang, || view! { <SubmissionsShown page view /> })
}

#[test]
fn the_list_shows_when_each_is_due_and_how_it_stands_in_words() {
    let html = list(Lang::Vi, page(), SubmissionView::default());
    check(
        &html,
        &[
            "số liệu minh họa",
            "href=\"/ho-so/trinh-chinh-phu/9001-ttr-btc\"",
            "9001/TTr-BTC",
            "Bộ Tài chính",
            "Đề án &lt;mẫu&gt; 9002/TTr-BTC",
            "27/7/2026",
            "Giải quyết trước hạn 2 ngày làm việc",
            "16/11/2026",
            "class=\"due__word--late\">Quá hạn 7 ngày (5 ngày làm việc) và chưa có kết quả",
            "Tạm dừng, chờ bổ sung",
            "Không tiếp nhận, đã rút hoặc dừng",
            "Đang giải quyết, không có hạn tính được",
            "href=\"/ho-so/trinh-chinh-phu?sau=weiter\"",
        ],
    );
    assert_eq!(html.matches("due__word--late").count(), 1, "{html}");
    let html = list(Lang::En, page(), SubmissionView::default());
    check(
        &html,
        &[
            "illustrative data",
            "Ministry of Finance",
            "<span lang=\"vi\">Đề án",
            "Overdue by 7 days (5 working days)",
            "href=\"/en/ho-so/trinh-chinh-phu/9003-ttr-btc\"",
        ],
    );
}

#[test]
fn what_is_published_is_not_called_made_up() {
    let mut page = page();
    for one in &mut page.items {
        one.basis = Basis::Published;
    }
    let html = list(Lang::Vi, page, SubmissionView::default());
    assert!(!html.contains("số liệu minh họa"), "{html}");
}

#[test]
fn a_later_page_leads_back_to_the_first_with_the_same_choices() {
    let view = SubmissionView {
        agency: "G12".parse().ok(),
        cursor: Some("abc".to_owned()),
        ..SubmissionView::default()
    };
    let mut page = page();
    page.next = None;
    let html = list(Lang::Vi, page, view);
    check(&html, &["href=\"/ho-so/trinh-chinh-phu?co-quan=G12\""]);
    assert!(!html.contains("rel=\"next\""), "{html}");
}

#[test]
fn nothing_found_says_what_to_change_and_an_empty_list_does_not() {
    let empty = SubmissionPage {
        items: Vec::new(),
        total: 0,
        next: None,
        ..page()
    };
    let view = SubmissionView {
        q: "xyz".parse().ok(),
        ..SubmissionView::default()
    };
    let html = list(Lang::Vi, empty.clone(), view);
    check(
        &html,
        &[
            "Không có văn bản nào khớp",
            "Bỏ bớt lựa chọn",
            "href=\"/ho-so/trinh-chinh-phu\"",
        ],
    );
    let html = list(Lang::En, empty, SubmissionView::default());
    check(&html, &["There is no document in the list yet."]);
    assert!(!html.contains("<table") && !html.contains("<ul"), "{html}");
}
