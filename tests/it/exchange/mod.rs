//! The document exchange: its address, its sentence, its order, its page.

mod address;
mod page;

use contract::{
    AgencyName, Basis, Bilingual, Citation, ConnectionState, ExchangeClass, ExchangeConnection,
    ExchangeConnections, ExchangeFact, ExchangeNote, ExchangeNoteKind, ExchangeOrigin,
    ExchangeReport, ExchangeUnit, ExchangeUnits, MonthDocuments, MonthPair, NthMonth,
    PartnerDocuments, Period, Tiers, UnitDocuments, UnitMonth,
};
use portal::{
    exchange::{
        axis_maximum, connected, finding, is_unknown_month, marked, select, shown_month,
        unit_finding,
    },
    i18n::Lang,
    route::{ExchangeView, Sort, UnitColumn, UnitSort},
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

fn sorted(column: UnitColumn, is_descending: bool) -> Vec<String> {
    let view = ExchangeView {
        sort: UnitSort(Sort {
            column,
            is_descending,
        }),
        ..ExchangeView::default()
    };
    let units = select(Lang::Vi, &units().items, &view);
    units.iter().map(|one| one.unit.code.to_string()).collect()
}

#[test]
fn every_column_sorts_both_ways_and_equals_stand_in_the_order_of_names() {
    // As the Vietnamese alphabet has it: An Giang, Bộ Tư pháp, Đà Nẵng, Hà Nội.
    assert_eq!(
        sorted(UnitColumn::Name, false),
        ["H01", "G15", "H17", "H26"]
    );
    assert_eq!(sorted(UnitColumn::Name, true), ["H26", "H17", "G15", "H01"]);
    assert_eq!(
        sorted(UnitColumn::Class, false),
        ["G15", "H01", "H17", "H26"]
    );
    assert_eq!(
        sorted(UnitColumn::Class, true),
        ["H01", "H17", "H26", "G15"]
    );
    assert_eq!(sorted(UnitColumn::Sent, true), ["G15", "H17", "H26", "H01"]);
    assert_eq!(
        sorted(UnitColumn::Sent, false),
        ["H01", "H17", "H26", "G15"]
    );
    assert_eq!(
        sorted(UnitColumn::Received, true),
        ["H26", "H17", "G15", "H01"]
    );
}

#[test]
fn a_class_narrows_bodies_and_connections_down() {
    let view = ExchangeView {
        class: Some(ExchangeClass::Ministry),
        ..ExchangeView::default()
    };
    assert_eq!(select(Lang::Vi, &units().items, &view).len(), 1);
    let all = connections().items;
    assert_eq!(connected(&all, None), all);
    assert_eq!(connected(&all, Some(ExchangeClass::Other)), all[1..]);
    assert!(connected(&all, Some(ExchangeClass::Party)).is_empty());
}

#[test]
fn the_sentence_is_computed_from_the_months() {
    assert_eq!(
        finding(Lang::Vi, &report(Basis::Published)).expect("a sentence"),
        "Từ ngày 12/3/2019 đến ngày 31/3/2020 có 4.283 văn bản gửi qua trục. Riêng tháng 3/2020: 1.283 văn bản, tăng 28,3% so với tháng 3/2019. Tháng thứ 10 gấp 2 lần tháng đầu tiên."
    );
    assert_eq!(
        finding(Lang::En, &report(Basis::Published)).expect("a sentence"),
        "From 12 March 2019 to 31 March 2020, 4,283 documents were sent through the exchange. In March 2020: 1,283, 28.3% more than in March 2019. Month 10 had 2 times as many as the first."
    );
}

#[test]
fn what_has_no_base_is_not_said() {
    let mut found = report(Basis::Published);
    found.year_before = found.year_before.map(|pair| MonthPair {
        earlier: MonthDocuments {
            documents: 0,
            ..pair.earlier
        },
        ..pair
    });
    found.since_first.clear();
    assert_eq!(
        finding(Lang::Vi, &found).expect("a sentence"),
        "Từ ngày 12/3/2019 đến ngày 31/3/2020 có 4.283 văn bản gửi qua trục. Riêng tháng 3/2020: 1.283 văn bản."
    );
    let pair = |earlier, later| MonthPair {
        earlier: month("2019-03", earlier),
        later: month("2020-03", later),
    };
    for (pair, expected) in [
        (pair(10, 5), "giảm 50,0% so với tháng 3/2019"),
        (pair(10, 10), "bằng tháng 3/2019"),
    ] {
        found.year_before = Some(pair);
        let said = finding(Lang::Vi, &found).expect("a sentence");
        assert!(said.contains(expected), "{said}");
    }
    found.months.clear();
    assert_eq!(finding(Lang::Vi, &found), None);
}

#[test]
fn where_a_sentence_stands_alone_it_says_that_it_is_made_up() {
    let said = |basis| marked(Lang::Vi, basis, "Có 1.".to_owned());
    assert_eq!(said(Basis::Illustrative), "Số liệu minh họa. Có 1.");
    assert_eq!(said(Basis::Published), "Có 1.");
    assert_eq!(
        unit_finding(Lang::Vi, &unit()).expect("a sentence"),
        "Từ tháng 3/2019 đến tháng 4/2019, Bộ <Tư pháp> gửi 2.000 và nhận 70 văn bản qua trục."
    );
}

#[test]
fn a_month_of_which_nothing_is_known_gives_way_to_the_newest() {
    let report = report(Basis::Published);
    let view = |month: Option<&str>| ExchangeView {
        month: month.map(|month| month.parse().expect("a month")),
        ..ExchangeView::default()
    };
    for (asked, shown, is_unknown) in [
        (None, "2020-03", false),
        (Some("2019-12"), "2019-12", false),
        (Some("2019-11"), "2020-03", true),
    ] {
        let view = view(asked);
        let found = shown_month(&report, &view).expect("a month");
        assert_eq!(found.to_string(), shown, "{asked:?}");
        assert_eq!(is_unknown_month(&report, &view), is_unknown, "{asked:?}");
    }
}

#[test]
fn the_axis_of_a_chart_begins_at_zero() {
    let cases: [(&[u64], f64); 5] = [
        (&[71_846, 226_417], 1_000_000.0),
        (&[0, 999], 1_000.0),
        (&[0, 1_000], 2_000.0),
        (&[5, 5], 100.0),
        (&[], 10.0),
    ];
    for (values, expected) in cases {
        let maximum = axis_maximum(values.iter().copied());
        assert_eq!(maximum, expected, "{values:?}");
        let lowest = values.iter().min().copied().unwrap_or_default() as f64;
        assert!(
            lowest < maximum / 10.0,
            "the lowest lies in the first tenth"
        );
    }
}
