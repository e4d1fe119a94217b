//! The page of one dossier, rendered on the host.

use contract::{Dossier, DossierStatus, FoundDossier};
use leptos::prelude::*;
use portal::{dossier::Found, i18n::Lang};

use super::{CODE, dossier, event, received, set_anew};
use crate::render;

fn shown(lang: Lang, dossier: Dossier) -> String {
    let found = FoundDossier::Whole(Box::new(dossier));
    render(lang, || view! { <Found found /> })
}

#[track_caller]
fn check(html: &str, texts: &[&str]) {
    // Between two texts of one sentence the renderer leaves a mark.
    let html = html.replace("<!>", "");
    for text in texts {
        assert!(html.contains(text), "{text}\n{html}");
    }
}

fn in_status(status: DossierStatus) -> Dossier {
    let mut events = vec![event("2026-11-01T08:00", DossierStatus::Registered)];
    let mut last = event("2026-11-04T10:00", status);
    last.note = Some("Ảnh chụp bị mờ".to_owned());
    if !matches!(
        status,
        DossierStatus::Registered | DossierStatus::NotAccepted
    ) {
        events.push(received());
    }
    events.push(last);
    dossier(events, "2026-11-05T08:00")
}

/// What to do, in both languages, whatever the status.
#[test]
fn every_status_says_what_to_do_in_both_languages() {
    let words = [
        (
            DossierStatus::Registered,
            "Mới đăng ký",
            "đang chờ bộ phận một cửa",
            "waits for the one-stop desk",
        ),
        (
            DossierStatus::Received,
            "Được tiếp nhận",
            "Bạn chưa phải làm gì",
            "Nothing for now",
        ),
        (
            DossierStatus::NotAccepted,
            "Không được tiếp nhận",
            "nộp hồ sơ mới",
            "file a new one",
        ),
        (
            DossierStatus::Processing,
            "Đang xử lý",
            "Bạn chưa phải làm gì",
            "Nothing for now",
        ),
        (
            DossierStatus::MorePapers,
            "Yêu cầu bổ sung giấy tờ",
            "Nộp bổ sung giấy tờ",
            "Hand in more papers",
        ),
        (
            DossierStatus::Payment,
            "nghĩa vụ tài chính",
            "Nộp phí",
            "Pay a fee",
        ),
        (
            DossierStatus::Withdrawn,
            "rút hồ sơ",
            "đã được rút",
            "was withdrawn",
        ),
        (
            DossierStatus::Halted,
            "Dừng xử lý",
            "đã dừng xử lý",
            "stopped working",
        ),
        (
            DossierStatus::Settled,
            "Đã xử lý xong",
            "Kết quả đã có",
            "The result is there",
        ),
        (
            DossierStatus::Returned,
            "Đã trả kết quả",
            "không phải làm gì nữa",
            "Nothing more",
        ),
    ];
    assert_eq!(words.map(|(status, ..)| status), DossierStatus::ALL);
    for (status, label, vi, en) in words {
        let html = shown(Lang::Vi, in_status(status));
        check(
            &html,
            &[CODE, "Bạn cần làm gì bây giờ", label, vi, "Ng*** V** A"],
        );
        check(
            &shown(Lang::En, in_status(status)),
            &["What you must do now", en],
        );
    }
}

#[test]
fn a_request_is_quoted_with_what_is_missing() {
    let mut asked = event("2026-11-04T10:00", DossierStatus::MorePapers);
    asked.note = Some("Ảnh <mờ>".to_owned());
    asked.missing = vec!["Giấy chứng sinh".to_owned()];
    let html = shown(
        Lang::Vi,
        dossier(vec![received(), asked], "2026-11-05T08:00"),
    );
    check(
        &html,
        &[
            "Ảnh &lt;mờ&gt;",
            "Giấy chứng sinh",
            "Thời hạn đang dừng từ ngày 4/11/2026: chờ bạn bổ sung giấy tờ.",
            "cơ quan còn 3 ngày làm việc",
            "không nhận: thiếu chữ ký",
        ],
    );
}

#[test]
fn the_due_date_comes_with_its_ledger_and_a_calendar_file() {
    let html = shown(Lang::Vi, dossier(vec![received()], "2026-11-05T08:00"));
    check(
        &html,
        &[
            "thứ hai, 9/11/2026",
            "Còn 2 ngày làm việc",
            "Cuối tuần, không tính",
            "7/11/2026 – 8/11/2026",
            "data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR",
            "DTSTART%3BVALUE%3DDATE%3A20261109",
            "download=\"H56.14-261102-0001.ics\"",
        ],
    );
    let today = shown(Lang::Vi, dossier(vec![received()], "2026-11-09T23:59"));
    check(&today, &["Hạn là hôm nay"]);
    let english = shown(Lang::En, dossier(vec![received()], "2026-11-06T08:00"));
    check(&english, &["Monday, 9 November 2026", "1 working day left"]);
}

#[test]
fn a_late_dossier_says_since_when_one_may_complain() {
    let html = shown(Lang::Vi, dossier(vec![received()], "2026-11-12T08:00"));
    check(
        &html,
        &[
            "Quá hạn 3 ngày (3 ngày làm việc)",
            "chậm nhất ngày 6/11/2026",
            "Từ ngày 10/11/2026 bạn có thể phản ánh",
        ],
    );
    assert!(!html.contains("VCALENDAR"), "the date has passed");
    let told = set_anew("2026-11-05T10:00", "2026-11-16");
    let again = set_anew("2026-11-16T10:00", "2026-11-20");
    let html = shown(
        Lang::Vi,
        dossier(vec![received(), told, again], "2026-11-17T08:00"),
    );
    check(
        &html,
        &[
            "hẹn lại ngày 16/11/2026",
            "đúng quy định",
            "dời thêm 1 lần",
            "Quá hạn 8 ngày",
        ],
    );
}

#[test]
fn a_date_of_a_year_that_is_not_decided_is_doubted() {
    let filed = event("2026-12-30T09:00", DossierStatus::Received);
    let html = shown(Lang::Vi, dossier(vec![filed], "2026-12-30T10:00"));
    check(&html, &["của năm 2027 chưa được quyết định đủ"]);
}

#[test]
fn a_step_back_is_explained_and_the_next_one_named() {
    let asked = event("2026-11-04T10:00", DossierStatus::MorePapers);
    let mut again = event("2026-11-06T10:00", DossierStatus::Processing);
    again.clock = Some(contract::ClockChange::StartsAgain);
    let html = shown(
        Lang::Vi,
        dossier(vec![received(), asked, again], "2026-11-06T11:00"),
    );
    check(
        &html,
        &[
            "Bạn đã bổ sung, hồ sơ trở lại bước giải quyết.",
            "thời hạn được tính lại từ đầu",
            "Bước 2/4: đang thực hiện. Giải quyết.",
            "aria-current=\"step\"",
            "thẩm định, ký kết quả",
        ],
    );
}

#[test]
fn who_has_the_code_alone_sees_the_stage_alone() {
    let stage = dossier(vec![received()], "2026-11-05T08:00").stage;
    let html = render(
        Lang::Vi,
        || view! { <Found found=FoundDossier::Stage(stage) /> },
    );
    check(&html, &[CODE, "Thanh Hóa", "mời nhập thêm mã tra cứu"]);
    for hidden in ["Ng***", "<h2>Ngày hẹn trả", "9/11/2026", "Tờ khai"] {
        assert!(!html.contains(hidden), "{hidden}");
    }
}
