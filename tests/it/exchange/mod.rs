//! The document exchange: its address, its sentence, its order, its page.

mod address;
mod order;
mod page;
mod sentence;

use contract::{
    AgencyName, Basis, Bilingual, Citation, ConnectionState, ExchangeClass, ExchangeConnection,
    ExchangeConnections, ExchangeFact, ExchangeNote, ExchangeNoteKind, ExchangeOrigin,
    ExchangeReport, ExchangeUnit, ExchangeUnits, MonthDocuments, MonthPair, NthMonth,
    PartnerDocuments, Period, Tiers, UnitDocuments, UnitMonth,
};

pub fn origin(basis: Basis) -> ExchangeOrigin {
    ExchangeOrigin {
        basis,
        source: None,
        begun_on: "2019-03-12".parse().expect("a day"),
        as_of: "2020-03-31".parse().expect("a day"),
        notes: vec![ExchangeNote {
            kind: ExchangeNoteKind::Delay,
            text: Bilingual::new("Có <sau> khi hết tháng.", "Known after its end."),
        }],
    }
}

fn month(month: &str, documents: u64) -> MonthDocuments {
    MonthDocuments {
        month: month.parse().expect("a month"),
        documents,
    }
}

pub fn report(basis: Basis) -> ExchangeReport {
    let (first, last) = (month("2019-03", 1_000), month("2020-03", 1_283));
    let pair = MonthPair {
        earlier: first,
        later: last,
    };
    let tenth = MonthPair {
        earlier: first,
        later: month("2019-12", 2_000),
    };
    ExchangeReport {
        origin: origin(basis),
        total: 4_283,
        months: vec![first, month("2019-12", 2_000), last],
        year_before: Some(pair),
        since_first: vec![
            NthMonth {
                nth: 10,
                pair: tenth,
            },
            NthMonth { nth: 13, pair },
        ],
        coverage: Vec::new(),
        facts: vec![ExchangeFact {
            on: "2020-02-25".parse().expect("a day"),
            text: Bilingual::new("Hơn 1,3 triệu <văn bản>.", "More than 1.3 million."),
            source: Citation {
                title: Bilingual::vietnamese("Tin ngày 27/2/2020"),
                url: None,
            },
        }],
    }
}

fn named(code: &str, name: &str) -> AgencyName {
    AgencyName {
        code: code.parse().expect("a code"),
        name: Bilingual::vietnamese(name),
    }
}

pub fn units() -> ExchangeUnits {
    let unit = |code, name, class, sent, received| UnitDocuments {
        unit: named(code, name),
        class,
        sent,
        received,
    };
    ExchangeUnits {
        origin: origin(Basis::Illustrative),
        month: Period::Month(2020, 3),
        items: vec![
            unit("H26", "Hà <Nội>", ExchangeClass::Province, 300, 700),
            unit("G15", "Bộ Tư pháp", ExchangeClass::Ministry, 483, 200),
            unit("H17", "Đà Nẵng", ExchangeClass::Province, 300, 383),
            unit("H01", "An Giang", ExchangeClass::Province, 200, 0),
        ],
        total: 4,
        sent: 1_283,
        received: 1_283,
        next: None,
    }
}

pub fn connections() -> ExchangeConnections {
    let connection = |code, name, class, state, last: Option<&str>| ExchangeConnection {
        unit: named(code, name),
        class,
        state,
        last_document_on: last.map(|day| day.parse().expect("a day")),
    };
    let since = ConnectionState::Connected {
        since: "2019-04-01".parse().expect("a day"),
        tiers: Tiers::Two,
    };
    ExchangeConnections {
        basis: Basis::Illustrative,
        source: None,
        notes: Vec::new(),
        items: vec![
            connection(
                "G15",
                "Bộ Tư pháp",
                ExchangeClass::Ministry,
                since,
                Some("2020-03-30"),
            ),
            connection(
                "uy-ban-mau",
                "Ủy ban mẫu",
                ExchangeClass::Other,
                ConnectionState::UnderWay,
                None,
            ),
        ],
    }
}

pub fn unit() -> ExchangeUnit {
    let month = |month: &str, sent, received| UnitMonth {
        month: month.parse().expect("a month"),
        sent,
        received,
    };
    ExchangeUnit {
        origin: origin(Basis::Illustrative),
        unit: named("G15", "Bộ <Tư pháp>"),
        class: ExchangeClass::Ministry,
        connection: connections().items.into_iter().next(),
        months: vec![month("2019-03", 1_200, 30), month("2019-04", 800, 40)],
        partners: vec![PartnerDocuments {
            class: ExchangeClass::Province,
            sent: 2_000,
            received: 70,
        }],
    }
}
