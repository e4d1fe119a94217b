//! Fees: what the source says and what it only seems to say.

use api::import::{fees, record::Method};
use contract::FeeKind;
use serde_json::json;

#[track_caller]
fn check(kind: &str, fees: &[(Option<f64>, &str)], description: &str, expected: FeeKind) {
    let (found, _) = fees::of_channel(&method(kind, fees, description));
    assert_eq!(found, expected, "{kind} {fees:?} {description}");
}

fn method(kind: &str, fees: &[(Option<f64>, &str)], description: &str) -> Method {
    let fees: Vec<_> = fees
        .iter()
        .map(|(amount, note)| json!({"amount": amount, "note": note}))
        .collect();
    serde_json::from_value(json!({
        "channel": "DIRECT", "feeKind": kind, "fees": fees, "description": description,
    }))
    .expect("works in a test")
}

#[test]
fn free_is_free_only_when_nothing_says_otherwise() {
    for (description, expected) in [
        ("", FeeKind::Free),
        ("Nộp tại cổng. Miễn phí.", FeeKind::Free),
        (
            "20 ngày, kể từ ngày nhận đủ kinh phí hỗ trợ, quyết định",
            FeeKind::Free,
        ),
        (
            "Chi phí chuyển phát theo quy định của bưu điện",
            FeeKind::Free,
        ),
        (
            "Miễn lệ phí theo quy định tại Thông tư 1/2020",
            FeeKind::Free,
        ),
        ("Không thu phí theo quy định", FeeKind::Free),
        ("Cơ quan phi chính phủ theo quy định", FeeKind::Free),
        (
            "Phí : Thông tư số 261/2016/TT-BTC quy định về phí hàng hải",
            FeeKind::ByRegulation,
        ),
        (
            "- Các loại phí được quy định tại:\n+ Thông tư số 261/2016/TT-BTC",
            FeeKind::ByRegulation,
        ),
        ("Lệ phí do HĐND cấp tỉnh quyết định", FeeKind::ByRegulation),
        (
            "Lệ phí do Hội đồng nhân dân quyết định",
            FeeKind::ByRegulation,
        ),
        ("Nộp phí, lệ phí theo quy định", FeeKind::ByRegulation),
    ] {
        check("free", &[], description, expected);
    }
    let council = [(None, "Mức thu do Hội đồng nhân dân cấp tỉnh quy định.")];
    check("free", &council, "", FeeKind::ByRegulation);
}

#[test]
fn a_note_decides_where_the_source_points_at_it() {
    for (note, expected) in [
        (
            "Theo quy định của Hội đồng nhân dân cấp tỉnh",
            FeeKind::ByRegulation,
        ),
        ("Theo Luật phí và lệ phí", FeeKind::ByRegulation),
        (
            "Thông tư số 60/2023/TT-BTC ngày 07/9/2023",
            FeeKind::ByRegulation,
        ),
        (
            "Không thu lệ phí đối với tổ hợp tác theo quy định",
            FeeKind::ByRegulation,
        ),
        ("20.000 vnđ /tờ khai", FeeKind::Priced),
        ("Lệ phí: 1.500.000 đồng/lần", FeeKind::Priced),
        ("từ 150.000đ", FeeKind::Priced),
        ("Không thu phí", FeeKind::Free),
        ("Chưa quy định.", FeeKind::NotStated),
        ("Tàu bay->Dưới 20 tấn", FeeKind::NotStated),
        ("a", FeeKind::NotStated),
        ("từ 3.000 GT trở lên", FeeKind::NotStated),
    ] {
        check("see_note", &[(None, note)], "", expected);
    }
    check("unknown", &[], "", FeeKind::NotStated);
}

#[test]
fn amounts_that_cannot_be_are_mended_or_dropped() {
    for (amount, note, expected) in [
        (8_000.0, "", Some(8_000)),
        (2_000.0, "/trang", Some(2_000)),
        (150.0, "150.000 đồng/lần/thẻ.", Some(150_000)),
        (500.0, "áp dụng mức 2.500.000 đồng", None),
        (150.0, "Phí thẩm định", None),
        (2016.0, "", None),
        (0.0, "", None),
        (-5.0, "", None),
        (1e300, "", None),
    ] {
        let method = method("amount", &[(Some(amount), note)], "");
        let (_, fees) = fees::of_channel(&method);
        let found = fees.first().and_then(|fee| fee.amount_vnd);
        assert_eq!(found, expected, "{amount} {note}");
    }
    check("amount", &[(Some(2016.0), "")], "", FeeKind::NotStated);
}

#[test]
fn a_procedure_is_priced_before_all_and_free_last() {
    use FeeKind::{ByRegulation, Free, NotStated, Priced};
    for (channels, expected) in [
        (&[Free, Priced, ByRegulation][..], Priced),
        (&[Free, ByRegulation], ByRegulation),
        (&[NotStated, Free], Free),
        (&[NotStated], NotStated),
        (&[], NotStated),
    ] {
        assert_eq!(fees::of_procedure(channels.iter().copied()), expected);
    }
}
