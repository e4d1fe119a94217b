//! What goes over the wire, and comes back the same.

use std::fmt::Debug;

use contract::{
    AdministrativeLevel, Agency, AgencyKind, AudienceGroup, ChannelKind, CodeBasis, FeeKind,
    LifeEvent, List, OnlineFiling, Problem, ProblemKind, Procedure, ProcedurePage, Sector,
    Suggestion, TimeLimit, TimeUnit,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

#[track_caller]
fn round_trips<T: Serialize + DeserializeOwned + PartialEq + Debug>(wire: Value) {
    let value: T = serde_json::from_value(wire.clone()).expect("is read");
    assert_eq!(serde_json::to_value(&value).expect("is written"), wire);
}

#[track_caller]
fn reads<T: DeserializeOwned + PartialEq + Debug>(wire: Value, expected: T) {
    assert_eq!(
        serde_json::from_value::<T>(wire).expect("is read"),
        expected
    );
}

#[test]
fn words_of_a_newer_api_are_read_as_unknown() {
    let word = json!("from_the_future");
    reads(word.clone(), AdministrativeLevel::Other);
    reads(word.clone(), OnlineFiling::No);
    reads(word.clone(), FeeKind::NotStated);
    reads(word.clone(), ChannelKind::Other);
    reads(word.clone(), TimeUnit::Unknown);
    reads(word.clone(), AgencyKind::Other);
    reads(word.clone(), CodeBasis::Ours);
    reads(word.clone(), AudienceGroup::Other);
    reads(json!({"kind": word}), TimeLimit::NotStated);
}

#[test]
fn a_key_of_a_newer_api_is_left_alone() {
    reads(
        json!({"code": "ho-tich", "name": {"vi": "Hộ tịch", "fr": "x"}, "procedures": 1, "new": 2}),
        Sector {
            code: "ho-tich".parse().unwrap(),
            name: contract::Bilingual::vietnamese("Hộ tịch"),
            procedures: 1,
        },
    );
}

#[test]
fn a_bad_code_or_date_is_not_read() {
    let sector = json!({"code": "hộ tịch", "name": {"vi": "x"}, "procedures": 1});
    assert!(serde_json::from_value::<Sector>(sector).is_err());
    assert!(serde_json::from_value::<contract::Date>(json!("2025-02-29")).is_err());
    assert!(serde_json::from_value::<contract::ProcedureCode>(json!(1.001193)).is_err());
}

#[test]
fn every_answer_comes_back_as_it_was_sent() {
    round_trips::<Procedure>(procedure());
    round_trips::<ProcedurePage>(page());
    round_trips::<List<Suggestion>>(json!({"items": [{
        "code": "1.001193", "name": "Đăng ký khai sinh", "highlights": [[0, 4]],
        "agency": {"code": "G15", "name": {"vi": "Bộ Tư pháp", "en": "Ministry of Justice"}}
    }]}));
    round_trips::<List<Agency>>(json!({"items": [{
        "code": "H60", "codeBasis": "seen", "kind": "province",
        "name": {"vi": "Tỉnh Tuyên Quang"}, "validFrom": "2025-07-01",
        "mergedFrom": ["Tỉnh Hà Giang", "Tỉnh Tuyên Quang"], "procedures": 0
    }]}));
    round_trips::<List<LifeEvent>>(json!({"items": [{
        "code": "co-con-nho", "portalCode": "COCONNHO", "group": "citizen", "position": 1,
        "name": {"vi": "Có con nhỏ", "en": "Having a child"}, "procedures": 31
    }]}));
    round_trips::<Problem>(json!({
        "type": "/problems/invalid-request", "title": "The request is not understood",
        "status": 400, "instance": "/api/v1/procedures",
        "errors": [{"field": "limit", "reason": "a number from 1 to 100"}], "requestId": "a1"
    }));
}

#[test]
fn each_kind_of_problem_has_its_own_name() {
    use ProblemKind::{
        AddressTooLong, Busy, HeadersTooLarge, Internal, InvalidRequest, MethodNotAllowed,
        NotAcceptable, NotFound, TimedOut, TooLarge, Withdrawn,
    };
    let kinds = [
        InvalidRequest,
        NotFound,
        Withdrawn,
        MethodNotAllowed,
        NotAcceptable,
        TooLarge,
        AddressTooLong,
        HeadersTooLarge,
        TimedOut,
        Busy,
        Internal,
    ];
    let mut slugs: Vec<_> = kinds.iter().map(|kind| kind.slug()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), kinds.len());
    assert!(kinds.iter().all(|kind| (400..600).contains(&kind.status())));
}

fn procedure() -> Value {
    json!({
        "code": "1.001193", "name": "Đăng ký khai sinh",
        "agency": {"code": "G15", "name": {"vi": "Bộ Tư pháp"}},
        "sector": {"code": "ho-tich", "name": {"vi": "Hộ tịch"}},
        "summary": "Ghi nhận việc sinh.",
        "levels": ["commune"],
        "audiences": [{"code": "cong-dan-viet-nam", "name": {"vi": "Công dân Việt Nam"}}],
        "lifeEvents": [{"code": "co-con-nho", "name": {"vi": "Có con nhỏ"}}],
        "online": "yes", "fee": "priced",
        "documentCases": [
            {"documents": [{"name": "Tờ khai", "formTemplate": "TK", "originals": 1, "copies": 0}]},
            {"condition": "Khi ủy quyền", "documents": []}
        ],
        "channels": [
            {"kind": "online", "timeLimit": {"kind": "limit", "amount": 0.5, "unit": "working_day"},
             "fee": "priced", "fees": [{"amountVnd": 8000, "note": "mỗi bản"}], "notes": []},
            {"kind": "postal", "timeLimit": {"kind": "see_notes"}, "fee": "not_stated",
             "fees": [{}], "notes": ["Gửi bưu điện"]}
        ],
        "steps": ["Nộp"], "conditions": [], "executedBy": ["UBND cấp xã"],
        "receivedAt": "Một cửa", "decidedBy": "UBND", "coordinatedWith": "Công an",
        "outcomes": [{"name": "Giấy khai sinh", "code": "KQ.G15.000031"}],
        "legalBases": [{"name": "Luật Hộ tịch", "number": "60/2014/QH13"}],
        "decisionNumber": "163/QĐ-BTP", "officialUrl": "https://dichvucong.gov.vn",
        "source": {"name": "dichvucong.gov.vn", "readOn": "2026-07", "restated": true},
        "updatedOn": "2026-11-22"
    })
}

fn page() -> Value {
    json!({
        "items": [{
            "code": "1.001193", "name": "Đăng ký khai sinh", "highlights": [],
            "agency": {"code": "G15", "name": {"vi": "Bộ Tư pháp"}},
            "sector": {"code": "ho-tich", "name": {"vi": "Hộ tịch"}},
            "levels": ["commune"], "timeLimits": [{"kind": "not_stated"}],
            "online": "no", "fee": "by_regulation", "updatedOn": "2026-11-22"
        }],
        "total": 21, "next": "MQ",
        "facets": {
            "agency": [{"value": "G15", "name": {"vi": "Bộ Tư pháp"}, "count": 21}],
            "sector": [], "audience": [], "lifeEvent": [], "level": [],
            "online": [{"value": "no", "count": 21}], "fee": []
        },
        "didYouMean": "khai sinh",
        "catalogue": {"procedures": 66, "updatedOn": "2026-11-22"}
    })
}
