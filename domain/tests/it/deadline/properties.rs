//! What holds of every dossier.

use contract::{Date, Moment, TimeLimit, TimeUnit};
use domain::deadline::{
    AfterStop, Calendar, Deadline, Due, Entry, Stop, StopReason, Terms, deadline,
};
use proptest::prelude::*;

fn counted(terms: &Terms) -> Deadline {
    deadline(terms, Calendar::vietnam()).expect("terms in order")
}

fn due_on(terms: &Terms) -> Date {
    match counted(terms).due {
        Due::On(date) => date,
        other => panic!("{other:?}"),
    }
}

prop_compose! {
    fn any_moment()(day in 0..5_475_u32, hour in 0..24_u8, minute in 0..60_u8) -> Moment {
        let first = Date::new(2016, 1, 1).expect("a day");
        Moment::new(first.plus_days(day), hour, minute).expect("a time")
    }
}

fn any_limit() -> impl Strategy<Value = TimeLimit> {
    let units = [
        TimeUnit::WorkingDay,
        TimeUnit::Day,
        TimeUnit::Month,
        TimeUnit::Hour,
    ];
    (0..60_u8, prop::sample::select(units.to_vec())).prop_map(|(amount, unit)| TimeLimit::Limit {
        amount: f64::from(amount),
        unit,
    })
}

prop_compose! {
    /// Stops after each other: hours of waiting and of standing still.
    fn any_terms()(
        received_at in any_moment(),
        limit in any_limit(),
        plan in prop::collection::vec((0..400_u32, 0..600_u32, any::<bool>(), 0..3_usize), 0..4),
    ) -> Terms {
        let mut at = received_at;
        let mut stops = Vec::new();
        for (wait, stand, goes_on, reason) in plan {
            let from = at.plus_seconds(wait * 3_600);
            at = from.plus_seconds(stand * 3_600);
            let reasons = [StopReason::MorePapers, StopReason::Payment, StopReason::Halted];
            let after = match goes_on {
                true => AfterStop::GoesOn,
                false => AfterStop::StartsAgain,
            };
            stops.push(Stop { from, until: Some(at), reason: reasons[reason], after });
        }
        Terms { received_at, limit, stops }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_due_date_is_a_working_day_not_before_the_receipt(terms in any_terms()) {
        let due = due_on(&terms);
        prop_assert!(Calendar::vietnam().is_working(due), "{}", due);
        prop_assert!(terms.received_at.date() <= due);
    }

    #[test]
    fn one_stop_more_never_brings_the_date_forward(terms in any_terms()) {
        let mut fewer = terms.clone();
        while let Some(last) = fewer.stops.pop() {
            let mut more = fewer.clone();
            more.stops.push(last);
            prop_assert!(due_on(&fewer) <= due_on(&more), "{:?}", more);
        }
    }

    #[test]
    fn a_longer_stop_never_brings_the_date_forward(terms in any_terms(), hours in 0..500_u32) {
        let mut longer = terms.clone();
        if let Some(last) = longer.stops.last_mut() {
            last.until = last.until.map(|until| until.plus_seconds(hours * 3_600));
        }
        prop_assert!(due_on(&terms) <= due_on(&longer));
    }

    #[test]
    fn the_ledger_has_each_day_once_and_adds_up(terms in any_terms()) {
        let Deadline { due, ledger } = counted(&terms);
        let starts = ledger.iter().rposition(|line| matches!(line.entry, Entry::StartsAgain(_)));
        let used: u32 = ledger[starts.unwrap_or(0)..].iter().map(|line| line.counted).sum();
        let TimeLimit::Limit { amount, unit } = terms.limit else { unreachable!() };
        prop_assert_eq!(ledger.last().map(|line| Due::On(line.to)), Some(due));
        match unit {
            TimeUnit::Hour => prop_assert_eq!(f64::from(used), amount * 60.0),
            TimeUnit::Month => {}
            _ => prop_assert_eq!(f64::from(used), amount),
        }
        if unit == TimeUnit::Hour {
            return Ok(());
        }
        prop_assert_eq!(ledger[0].from, terms.received_at.date());
        for pair in ledger.windows(2) {
            let begins_again = matches!(pair[1].entry, Entry::StartsAgain(_)) && pair[0].to == pair[1].from;
            prop_assert!(pair[0].to.plus_days(1) == pair[1].from || begins_again, "{:?}", pair);
            prop_assert!(pair[0].entry != pair[1].entry || matches!(pair[0].entry, Entry::Stopped(_) | Entry::StartsAgain(_)));
        }
        for line in &ledger {
            prop_assert!(line.from <= line.to);
        }
    }

    #[test]
    fn an_open_stop_has_what_was_left_when_it_began(terms in any_terms()) {
        let mut open = terms;
        let Some(last) = open.stops.last_mut() else { return Ok(()) };
        let since = last.from.date();
        let is_hours = matches!(open.limit, TimeLimit::Limit { unit: TimeUnit::Hour, .. });
        last.until = None;
        match counted(&open).due {
            Due::Stopped { since: told, .. } => prop_assert_eq!(told, since),
            // It was asked for when the time was over; hours end before the day on which they are due.
            Due::On(date) => prop_assert!(date <= since || is_hours),
            Due::NotStated => prop_assert!(false),
        }
    }
}
