//! The ways to hand in: which, how long, at what price.

use contract::{Channel, ChannelKind, OnlineFiling, TimeLimit, TimeUnit};

use super::{
    fees,
    record::{Method, MethodChannel, Unit},
    text,
};

pub fn all(methods: &[Method]) -> Vec<Channel> {
    methods.iter().map(channel).collect()
}

pub fn online(channels: &[Channel]) -> OnlineFiling {
    let is_online = |channel: &Channel| channel.kind == ChannelKind::Online;
    match channels.iter().any(is_online) {
        true => OnlineFiling::Yes,
        false => OnlineFiling::No,
    }
}

/// The different time limits, shortest first; silence counts only when nothing else is said.
pub fn time_limits(channels: &[Channel]) -> Vec<TimeLimit> {
    let mut limits: Vec<TimeLimit> = Vec::new();
    for channel in channels {
        if !limits.contains(&channel.time_limit) {
            limits.push(channel.time_limit);
        }
    }
    if limits.len() > 1 {
        limits.retain(|limit| *limit != TimeLimit::NotStated);
    }
    limits.sort_by(|a, b| hours(*a).total_cmp(&hours(*b)));
    limits
}

fn channel(method: &Method) -> Channel {
    let notes = text::paragraphs(&method.description);
    let (fee, fees) = fees::of_channel(method);
    Channel {
        kind: match method.channel {
            MethodChannel::Online => ChannelKind::Online,
            MethodChannel::Direct => ChannelKind::Direct,
            MethodChannel::Postal => ChannelKind::Postal,
            MethodChannel::Other => ChannelKind::Other,
        },
        time_limit: time_limit(method, !notes.is_empty()),
        fee,
        fees,
        notes,
    }
}

/// A number without a unit ("1" beside OTHER) means nothing: the notes have the words.
fn time_limit(method: &Method, has_notes: bool) -> TimeLimit {
    let unit = match method.unit {
        Unit::WorkingDay => Some((TimeUnit::WorkingDay, 1.0)),
        Unit::Day => Some((TimeUnit::Day, 1.0)),
        Unit::Hour => Some((TimeUnit::Hour, 1.0)),
        Unit::Month => Some((TimeUnit::Month, 1.0)),
        Unit::Year => Some((TimeUnit::Month, 12.0)),
        Unit::Other | Unit::Missing => None,
    };
    match (method.time.0, unit) {
        (Some(time), Some((unit, factor))) if time > 0.0 => TimeLimit::Limit {
            amount: time * factor,
            unit,
        },
        _ if has_notes => TimeLimit::SeeNotes,
        _ => TimeLimit::NotStated,
    }
}

/// Only good for putting limits in order: a working day is longer than a day, a month longer.
fn hours(limit: TimeLimit) -> f64 {
    match limit {
        TimeLimit::Limit { amount, unit } => amount * hours_in(unit),
        TimeLimit::SeeNotes => f64::MAX,
        TimeLimit::NotStated => f64::INFINITY,
    }
}

fn hours_in(unit: TimeUnit) -> f64 {
    match unit {
        TimeUnit::Hour | TimeUnit::Unknown => 1.0,
        TimeUnit::Day => 24.0,
        TimeUnit::WorkingDay => 24.0 * 7.0 / 5.0,
        TimeUnit::Month => 24.0 * 30.0,
    }
}
