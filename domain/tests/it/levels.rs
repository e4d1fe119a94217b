//! What the text of a procedure shows of the criteria of levels 1 to 4.

use contract::{
    AgencyName, Bilingual, Channel, ChannelKind, Criterion, Date, DocumentCase, FeeKind,
    LevelClaim, LevelVerdict, Mark, Marks, Named, OnlineFiling, Procedure, RequiredDocument,
    Source, TimeLimit, TimeUnit,
};
use domain::levels::{audit, claim, marks, range, tally, verdict};

fn agency() -> AgencyName {
    AgencyName {
        code: "G15".parse().expect("a code"),
        name: Bilingual::vietnamese("Bộ Tư pháp"),
    }
}

fn channel(kind: ChannelKind, note: &str) -> Channel {
    Channel {
        kind,
        time_limit: TimeLimit::Limit {
            amount: 3.0,
            unit: TimeUnit::WorkingDay,
        },
        fee: FeeKind::Priced,
        fees: Vec::new(),
        notes: vec![note.to_owned()],
    }
}

/// It says all but how the fee is paid and how the result comes.
fn procedure() -> Procedure {
    Procedure {
        code: "1.001193".parse().expect("a code"),
        name: "Đăng ký khai sinh".to_owned(),
        agency: agency(),
        sector: Named {
            code: "ho-tich".parse().expect("a slug"),
            name: Bilingual::vietnamese("Hộ tịch"),
        },
        summary: None,
        levels: Vec::new(),
        audiences: Vec::new(),
        life_events: Vec::new(),
        online: OnlineFiling::Yes,
        fee: FeeKind::Priced,
        document_cases: vec![DocumentCase {
            condition: String::new(),
            documents: vec![RequiredDocument {
                name: "Tờ khai".to_owned(),
                form_template: Some("mau-01.doc".to_owned()),
                originals: 1,
                copies: 0,
            }],
            notes: Vec::new(),
        }],
        channels: vec![channel(ChannelKind::Online, "")],
        steps: vec!["Nộp hồ sơ.".to_owned()],
        conditions: Vec::new(),
        executed_by: Vec::new(),
        received_at: None,
        decided_by: None,
        coordinated_with: None,
        outcomes: Vec::new(),
        legal_bases: Vec::new(),
        decision_number: None,
        official_url: "https://dichvucong.gov.vn/x".to_owned(),
        source: Source {
            name: "dichvucong.gov.vn".to_owned(),
            read_on: "2026-07".to_owned(),
            restated: true,
        },
        updated_on: Date::MIN,
    }
}

fn saying(step: &str) -> Procedure {
    Procedure {
        steps: vec![step.to_owned()],
        ..procedure()
    }
}

#[test]
fn what_a_text_does_not_speak_of_is_unknown_and_not_denied() {
    let found = marks(&procedure());
    let expected = Marks {
        information: Mark::Met,
        forms: Mark::Met,
        online_filing: Mark::Met,
        online_payment: Mark::Unknown,
        remote_result: Mark::Unknown,
    };
    assert_eq!(found, expected);
    assert_eq!(range(&found), (3, 4));
}

#[test]
fn only_the_list_of_channels_can_deny_that_one_files_online() {
    let direct = |channels| Procedure {
        online: OnlineFiling::No,
        channels,
        ..procedure()
    };
    let listed = marks(&direct(vec![channel(ChannelKind::Direct, "")]));
    assert_eq!(listed.online_filing, Mark::NotMet);
    assert_eq!(range(&listed), (2, 2));
    let silent = marks(&direct(Vec::new()));
    assert_eq!(silent.online_filing, Mark::Unknown);
    assert_eq!(range(&silent), (0, 4), "it tells no time either");
}

#[test]
fn no_fee_needs_no_payment() {
    let free = Procedure {
        fee: FeeKind::Free,
        ..procedure()
    };
    assert_eq!(marks(&free).online_payment, Mark::Met);
    let elsewhere = Procedure {
        fee: FeeKind::ByRegulation,
        ..procedure()
    };
    assert_eq!(marks(&elsewhere).online_payment, Mark::Unknown);
}

#[track_caller]
fn check_result(step: &str, expected: Mark) {
    assert_eq!(marks(&saying(step)).remote_result, expected, "{step}");
}

#[test]
fn a_result_by_post_or_online_is_read_and_a_slip_is_no_result() {
    for step in [
        "Người nộp nhận kết quả trực tiếp hoặc qua dịch vụ bưu chính công ích.",
        "Nộp hồ sơ; Trả kết quả bằng bản giấy và bản điện tử hợp lệ",
        "Có thể đăng ký nhận kết quả trực tiếp hoặc trực tuyến qua Cổng dịch vụ công",
    ] {
        check_result(step, Mark::Met);
    }
    for step in [
        "Gửi Phiếu hẹn, trả kết quả qua thư điện tử hoặc bưu chính",
        "Gửi phiếu xin lỗi và hẹn lại ngày trả kết quả qua bưu chính",
        "Nộp tại Bộ phận Tiếp nhận và Trả kết quả hoặc qua bưu chính",
        "Nộp hồ sơ qua bưu chính. Nhận kết quả tại trụ sở",
        "Nhận kết quả tại nơi đã nộp hồ sơ",
    ] {
        check_result(step, Mark::Unknown);
    }
}

/// "Nhận kết quả" is the end of other words too.
#[test]
fn to_acknowledge_a_result_is_not_to_receive_one() {
    for step in [
        "Nộp văn bản đề nghị xác nhận kết quả khảo sát qua đường bưu điện",
        "Đề nghị công nhận kết quả thăm dò gửi qua dịch vụ bưu chính",
    ] {
        check_result(step, Mark::Unknown);
    }
    check_result(
        "Người nộp trực tiếp nhận kết quả hoặc qua dịch vụ bưu chính",
        Mark::Met,
    );
    check_result(
        "Trong 03 ngày, trả kết quả qua dịch vụ bưu chính",
        Mark::Met,
    );
}

#[test]
fn what_a_text_denies_it_does_not_say() {
    let paying = saying("Thủ tục này không thanh toán trực tuyến");
    assert_ne!(marks(&paying).online_payment, Mark::Met);
    let mut claiming = procedure();
    claiming.channels = vec![channel(
        ChannelKind::Online,
        "Chưa cung cấp dịch vụ công trực tuyến toàn trình",
    )];
    assert_eq!(claim(&claiming), LevelClaim::Online);
}

#[test]
fn a_fee_that_is_paid_online_is_read() {
    let paid = saying("Thực hiện thanh toán trực tuyến trên Cổng Dịch vụ công");
    assert_eq!(marks(&paid).online_payment, Mark::Met);
    let desk = saying("Nộp lệ phí tại bộ phận một cửa");
    assert_eq!(marks(&desk).online_payment, Mark::Unknown);
}

#[test]
fn a_claim_stands_in_the_name_or_beside_a_channel_and_not_in_a_rule_for_many() {
    let named = Procedure {
        name: "Đăng ký xe thực hiện bằng dịch vụ công trực tuyến toàn trình".to_owned(),
        ..procedure()
    };
    assert_eq!(claim(&named), LevelClaim::FullyOnline);
    let noted = |note| Procedure {
        channels: vec![channel(ChannelKind::Online, note)],
        ..procedure()
    };
    let partly = noted("Cung cấp dịch vụ công trực tuyến một phần");
    assert_eq!(claim(&partly), LevelClaim::PartiallyOnline);
    let many = noted("Qua Cổng DVC quốc gia đối với các TTHC đã toàn trình");
    assert_eq!(claim(&many), LevelClaim::Online);
    let offline = Procedure {
        online: OnlineFiling::No,
        channels: vec![channel(ChannelKind::Direct, "")],
        ..procedure()
    };
    assert_eq!(claim(&offline), LevelClaim::None);
}

#[test]
fn a_claim_is_held_against_the_level_it_needs() {
    use LevelClaim::{FullyOnline, Online, PartiallyOnline};
    assert_eq!(verdict(FullyOnline, 4, 4), LevelVerdict::Shown);
    assert_eq!(verdict(FullyOnline, 3, 4), LevelVerdict::NotShown);
    assert_eq!(verdict(FullyOnline, 2, 2), LevelVerdict::Contradicted);
    assert_eq!(verdict(PartiallyOnline, 3, 4), LevelVerdict::Shown);
    assert_eq!(verdict(PartiallyOnline, 2, 2), LevelVerdict::Contradicted);
    assert_eq!(verdict(Online, 4, 4), LevelVerdict::NoClaim);
    assert_eq!(verdict(LevelClaim::None, 0, 2), LevelVerdict::NoClaim);
}

#[test]
fn the_counts_of_an_agency_add_up() {
    let contradicted = Procedure {
        name: "Cấp lại bằng dịch vụ công toàn trình".to_owned(),
        online: OnlineFiling::No,
        channels: vec![channel(ChannelKind::Direct, "")],
        ..procedure()
    };
    let audits = [audit(&procedure()), audit(&contradicted)];
    let levels = tally(agency(), &audits);
    assert_eq!(levels.procedures, 2);
    assert_eq!(
        (levels.fully_online, levels.contradicted, levels.not_shown),
        (1, 1, 0)
    );
    for (count, criterion) in levels.criteria.iter().zip(Criterion::ALL) {
        assert_eq!(count.criterion, criterion);
        assert_eq!(count.met + count.not_met + count.unknown, 2);
    }
    let filing = levels.criteria[2];
    assert_eq!((filing.met, filing.not_met), (1, 1));
}
