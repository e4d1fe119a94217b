//! From the events of a dossier to the terms of its due date.

use contract::{ClockChange, DossierEvent, DossierStatus};

use super::Tracked;
use crate::deadline::{AfterStop, Reset, Stop, StopReason, Terms};

/// None for a dossier that was never received.
pub fn terms<'a>(of: impl Into<Tracked<'a>>) -> Option<Terms> {
    let Tracked {
        events, time_limit, ..
    } = of.into();
    let received = events.iter().position(is_receipt)?;
    Some(Terms {
        received_at: events[received].at,
        limit: time_limit,
        stops: stops(&events[received + 1..]),
    })
}

/// A dossier that a machine took in may begin with work on it.
fn is_receipt(event: &DossierEvent) -> bool {
    matches!(
        event.status,
        DossierStatus::Received | DossierStatus::Processing
    )
}

fn stops(events: &[DossierEvent]) -> Vec<Stop> {
    let mut stops: Vec<Stop> = Vec::new();
    for event in events {
        let reason = stop_reason(event.status);
        match stops.last_mut().filter(|stop| stop.until.is_none()) {
            // More news of the same stop.
            Some(open) if reason == Some(open.reason) => {}
            Some(open) => {
                open.until = Some(event.at);
                if event.clock == Some(ClockChange::StartsAgain) {
                    open.after = AfterStop::StartsAgain;
                }
                stops.extend(reason.map(|reason| begins(event, reason)));
            }
            None => stops.extend(reason.map(|reason| begins(event, reason))),
        }
    }
    stops
}

fn begins(event: &DossierEvent, reason: StopReason) -> Stop {
    Stop {
        from: event.at,
        until: None,
        reason,
        after: AfterStop::GoesOn,
    }
}

fn stop_reason(status: DossierStatus) -> Option<StopReason> {
    match status {
        DossierStatus::MorePapers => Some(StopReason::MorePapers),
        DossierStatus::Payment => Some(StopReason::Payment),
        DossierStatus::Halted => Some(StopReason::Halted),
        _ => None,
    }
}

/// The dates that were set anew, in the order in which they were.
pub fn resets<'a>(of: impl Into<Tracked<'a>>) -> Vec<Reset> {
    let events = of.into().events.iter();
    events
        .filter_map(|event| match event.clock {
            Some(ClockChange::SetAnew { due_on }) => Some(Reset {
                told_on: event.at.date(),
                due_on,
            }),
            _ => None,
        })
        .collect()
}
