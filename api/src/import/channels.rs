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
