//! Due dates, and the ledger that leads to them.

mod properties;
mod standing;

use contract::{Date, Moment, TimeLimit, TimeUnit};
use domain::deadline::{
    AfterStop, Calendar, Certainty, DayKind, Deadline, Due, Entry, Holiday, Receipt, Stop,
    StopReason, Terms, TermsError, deadline,
};

fn day(text: &str) -> Date {
    text.parse().expect(text)
}

/// `2026-11-02 14:59`.
fn moment(text: &str) -> Moment {
    let text = text.trim();
    format!("{}:00+07:00", text.replace(' ', "T"))
        .parse()
        .expect(text)
}

fn limit(text: &str) -> TimeLimit {
    let unit_at = text.find(|c: char| c.is_ascii_lowercase()).expect(text);
    let (amount, unit) = text.split_at(unit_at);
    TimeLimit::Limit {
        amount: amount.parse().expect(text),
        unit: match unit {
            "wd" => TimeUnit::WorkingDay,
            "d" => TimeUnit::Day,
            "m" => TimeUnit::Month,
            "h" => TimeUnit::Hour,
            other => panic!("{other}"),
        },
    }
}

/// `papers 2026-11-04 10:00>2026-11-06 09:00 again`.
fn stop(text: &str) -> Stop {
    let (text, after) = match text.strip_suffix(" again") {
        Some(text) => (text, AfterStop::StartsAgain),
        None => (text, AfterStop::GoesOn),
    };
    let (reason, times) = text.split_once(' ').expect(text);
    let (from, until) = times.split_once('>').expect(text);
    Stop {
        from: moment(from),
        until: Some(until).filter(|until| !until.is_empty()).map(moment),
        reason: match reason {
            "papers" => StopReason::MorePapers,
            "payment" => StopReason::Payment,
            "halted" => StopReason::Halted,
            other => panic!("{other}"),
        },
        after,
    }
}

fn terms(received: &str, within: &str, stops: &str) -> Terms {
    let stops = stops.split(", ").filter(|text| !text.is_empty());
    Terms {
        received_at: moment(received),
        limit: limit(within),
        stops: stops.map(stop).collect(),
    }
}

fn counted(terms: &Terms) -> Deadline {
    deadline(terms, Calendar::vietnam()).expect("terms in order")
}

#[test]
fn due_dates_are_those_that_were_counted_by_hand() {
    let lines = include_str!("cases.txt").lines();
    let cases: Vec<_> = lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    for case in cases {
        let columns: Vec<_> = case.splitn(5, ';').map(str::trim).collect();
        let [received, within, stops, due, _] = columns[..] else {
            panic!("{case}");
        };
        match counted(&terms(received, within, stops)).due {
            Due::On(date) => assert_eq!(date.to_string(), due, "{case}"),
            Due::Stopped { left, .. } => assert_eq!(left.to_string(), due, "{case}"),
            Due::NotStated => panic!("{case}"),
        }
    }
}

#[test]
fn the_ledger_says_how_each_day_was_counted() {
    let terms = terms(
        "2026-02-11 16:00",
        "3wd",
        "papers 2026-02-13 10:00>2026-02-24 09:00",
    );
    let ledger = counted(&terms).ledger;
    let told: Vec<_> = ledger
        .iter()
        .map(|line| {
            (
                line.from.to_string(),
                line.to.to_string(),
                line.entry,
                line.counted,
            )
        })
        .collect();
    let line =
        |from: &str, to: &str, entry, counted| (from.to_owned(), to.to_owned(), entry, counted);
    assert_eq!(
        told,
        [
            line(
                "2026-02-11",
                "2026-02-12",
                Entry::Received(Receipt::AfterHours),
                0
            ),
            line("2026-02-13", "2026-02-13", Entry::Counted, 1),
            line(
                "2026-02-14",
                "2026-02-24",
                Entry::Stopped(StopReason::MorePapers),
                0
            ),
            line("2026-02-25", "2026-02-26", Entry::Counted, 2),
        ]
    );
}

#[test]
fn days_off_stand_in_lines_of_their_own() {
    let ledger = counted(&terms("2026-08-27 09:00", "2wd", "")).ledger;
    let entries: Vec<_> = ledger.iter().map(|line| line.entry).collect();
    assert_eq!(
        entries,
        [
            Entry::Received(Receipt::InTime),
            Entry::Counted,
            Entry::Weekend,
            Entry::Holiday(Holiday::Swapped),
            Entry::Holiday(Holiday::NationalDay),
            Entry::Counted,
        ]
    );
    let ledger = counted(&terms("2026-11-08 09:00", "5d", "")).ledger;
    assert_eq!(ledger[0].entry, Entry::Received(Receipt::DayOff));
    assert_eq!(ledger.last().map(|line| line.entry), Some(Entry::Moved));
}

#[test]
fn a_limit_that_cannot_be_counted_has_no_due_date() {
    for limit in [TimeLimit::SeeNotes, TimeLimit::NotStated] {
        let mut terms = terms("2026-11-02 09:00", "1wd", "");
        terms.limit = limit;
        let deadline = counted(&terms);
        assert_eq!(deadline.due, Due::NotStated);
        assert_eq!(deadline.ledger.len(), 1);
    }
}

#[test]
fn terms_that_cannot_be_are_refused() {
    let refused = |terms: &Terms| deadline(terms, Calendar::vietnam()).expect_err("refused");
    for stops in [
        "papers 2026-11-01 09:00>2026-11-04 09:00",
        "papers 2026-11-05 09:00>2026-11-04 09:00",
        "papers 2026-11-04 09:00>2026-11-06 09:00, payment 2026-11-05 09:00>2026-11-09 09:00",
        "papers 2026-11-04 09:00>, payment 2026-11-05 09:00>2026-11-09 09:00",
    ] {
        let number = 1 + stops.matches(", ").count();
        let found = refused(&terms("2026-11-02 09:00", "5wd", stops));
        assert_eq!(found, TermsError::StopsOutOfOrder { number }, "{stops}");
    }
    for amount in [-1.0, f64::NAN, f64::INFINITY, 100_000.0] {
        let mut terms = terms("2026-11-02 09:00", "1wd", "");
        terms.limit = TimeLimit::Limit {
            amount,
            unit: TimeUnit::WorkingDay,
        };
        assert_eq!(refused(&terms), TermsError::LimitOutOfRange, "{amount}");
    }
}

#[test]
fn the_calendar_says_how_sure_it_is() {
    let calendar = Calendar::vietnam();
    for (date, kind) in [
        ("2026-02-17", DayKind::Holiday(Holiday::Tet)),
        ("2026-04-27", DayKind::Holiday(Holiday::InLieu)),
        ("2026-08-22", DayKind::Worked),
        ("2026-11-22", DayKind::Weekend),
        ("2026-11-23", DayKind::Working),
        ("2026-11-24", DayKind::Holiday(Holiday::Culture)),
        ("2035-01-01", DayKind::Working),
    ] {
        assert_eq!(calendar.kind(day(date)), kind, "{date}");
    }
    for (date, certainty) in [
        ("2015-12-31", Certainty::WeekendsOnly),
        ("2016-01-01", Certainty::Decided),
        ("2026-12-31", Certainty::Decided),
        ("2027-01-01", Certainty::Foreseen),
        ("2031-01-01", Certainty::WeekendsOnly),
    ] {
        assert_eq!(calendar.certainty(day(date)), certainty, "{date}");
    }
}
