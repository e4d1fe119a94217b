//! Procedures made of a code and a name; the rest is always the same.

use contract::{
    AdministrativeLevel, AgencyName, Bilingual, Channel, ChannelKind, Date, Fee, FeeKind, Named,
    OnlineFiling, Procedure, ProcedureSummary, Source, TimeLimit, TimeUnit,
};

pub fn day(day: u8) -> Date {
    Date::new(2026, 11, day).expect("a day")
}

pub fn agency() -> AgencyName {
    AgencyName {
        code: "G15".parse().expect("a code"),
        name: Bilingual::new("Bộ Tư pháp", "Ministry of Justice"),
    }
}

fn sector() -> Named {
    Named {
        code: "ho-tich".parse().expect("a slug"),
        name: Bilingual::vietnamese("Hộ tịch"),
    }
}

fn limit() -> TimeLimit {
    TimeLimit::Limit {
        amount: 3.0,
        unit: TimeUnit::WorkingDay,
    }
}

pub fn summary(procedure: &Procedure) -> ProcedureSummary {
    ProcedureSummary {
        code: procedure.code.clone(),
        name: procedure.name.clone(),
        highlights: Vec::new(),
        agency: procedure.agency.clone(),
        sector: procedure.sector.clone(),
        levels: procedure.levels.clone(),
        time_limits: vec![limit()],
        online: procedure.online,
        fee: procedure.fee,
        updated_on: procedure.updated_on,
    }
}

pub fn procedure(code: &str, name: &str) -> Procedure {
    Procedure {
        code: code.parse().expect("a code"),
        name: name.to_owned(),
        agency: agency(),
        sector: sector(),
        summary: None,
        levels: vec![AdministrativeLevel::Commune],
        audiences: Vec::new(),
        life_events: Vec::new(),
        online: OnlineFiling::Yes,
        fee: FeeKind::Priced,
        document_cases: Vec::new(),
        channels: vec![Channel {
            kind: ChannelKind::Online,
            time_limit: limit(),
            fee: FeeKind::Priced,
            fees: vec![Fee {
                amount_vnd: Some(25_000),
                note: String::new(),
            }],
            notes: Vec::new(),
        }],
        steps: Vec::new(),
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
        updated_on: day(21),
    }
}
