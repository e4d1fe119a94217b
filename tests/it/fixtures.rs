//! Values that tests show: shaped as the API sends them.

use contract::{
    AdministrativeLevel, AgencyName, Bilingual, Catalogue, Channel, ChannelKind, Date,
    DocumentCase, Fee, FeeKind, LegalBasis, Named, OnlineFiling, Outcome, Procedure,
    ProcedureFacets, ProcedurePage, ProcedureSummary, RequiredDocument, Source, TimeLimit,
    TimeUnit,
};

pub fn agency() -> AgencyName {
    AgencyName {
        code: "G15".parse().expect("a code"),
        name: Bilingual::new("Bộ Tư pháp", "Ministry of Justice"),
    }
}

pub fn named(code: &str, name: &str) -> Named {
    Named {
        code: code.parse().expect("a slug"),
        name: Bilingual::vietnamese(name),
    }
}

pub fn summary(code: &str, name: &str) -> ProcedureSummary {
    ProcedureSummary {
        code: code.parse().expect("a code"),
        name: name.to_owned(),
        highlights: vec![(0, 2)],
        agency: agency(),
        sector: named("ho-tich", "Hộ tịch"),
        levels: vec![AdministrativeLevel::Commune],
        time_limits: vec![days(3.0), days(5.0)],
        online: OnlineFiling::Yes,
        fee: FeeKind::Free,
        updated_on: day(),
    }
}

pub fn days(amount: f64) -> TimeLimit {
    TimeLimit::Limit {
        amount,
        unit: TimeUnit::WorkingDay,
    }
}

pub fn page(items: Vec<ProcedureSummary>) -> ProcedurePage {
    ProcedurePage {
        total: u32::try_from(items.len()).expect("a small list"),
        items,
        next: None,
        facets: ProcedureFacets::default(),
        did_you_mean: None,
        catalogue: Catalogue {
            procedures: 2_849,
            updated_on: day(),
        },
    }
}

pub fn day() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

pub fn procedure() -> Procedure {
    Procedure {
        code: "1.001193".parse().expect("a code"),
        name: "Thủ tục đăng ký khai sinh".to_owned(),
        agency: agency(),
        sector: named("ho-tich", "Hộ tịch"),
        summary: None,
        levels: vec![AdministrativeLevel::Commune],
        audiences: vec![named("cong-dan-viet-nam", "Công dân Việt Nam")],
        life_events: Vec::new(),
        online: OnlineFiling::Yes,
        fee: FeeKind::Priced,
        document_cases: vec![always(), in_case()],
        channels: vec![
            channel(ChannelKind::Online, 10_000),
            channel(ChannelKind::Direct, 20_000),
        ],
        steps: vec!["Nộp hồ sơ.".to_owned(), "Nhận kết quả.".to_owned()],
        conditions: Vec::new(),
        executed_by: vec!["Ủy ban nhân dân cấp xã".to_owned()],
        received_at: None,
        decided_by: None,
        coordinated_with: None,
        outcomes: vec![Outcome {
            name: "Giấy khai sinh".to_owned(),
            code: Some("KQ.G15.000031".to_owned()),
        }],
        legal_bases: vec![LegalBasis {
            name: "Luật Hộ tịch".to_owned(),
            number: Some("60/2014/QH13".to_owned()),
        }],
        decision_number: Some("163/QĐ-BTP".to_owned()),
        official_url: "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/x".to_owned(),
        source: Source {
            name: "dichvucong.gov.vn".to_owned(),
            read_on: "2026-07".to_owned(),
            restated: true,
        },
        updated_on: day(),
    }
}

pub fn channel(kind: ChannelKind, amount_vnd: i64) -> Channel {
    Channel {
        kind,
        time_limit: days(1.0),
        fee: FeeKind::Priced,
        fees: vec![Fee {
            amount_vnd: Some(amount_vnd),
            note: String::new(),
        }],
        notes: Vec::new(),
    }
}

fn always() -> DocumentCase {
    DocumentCase {
        condition: String::new(),
        documents: vec![document("Tờ khai", 1)],
        notes: Vec::new(),
    }
}

fn in_case() -> DocumentCase {
    DocumentCase {
        condition: "Trẻ bị bỏ rơi".to_owned(),
        documents: vec![document("Biên bản", 0)],
        notes: vec!["Lưu ý: nộp trong ngày.".to_owned()],
    }
}

fn document(name: &str, originals: u32) -> RequiredDocument {
    RequiredDocument {
        name: name.to_owned(),
        form_template: None,
        originals,
        copies: 0,
    }
}
