//! Which episodes choices take, and how many each choice would leave.

use std::cmp::Reverse;

use contract::{EpisodeFacets, EpisodeFilter, Facet};

use super::EpisodeRecord;
use crate::{catalogue::count, news::Topics};

/// Whether the choices besides the words take it.
pub fn takes(filter: &EpisodeFilter, record: &EpisodeRecord) -> bool {
    let topic = filter.topic.as_ref();
    filter.season.is_none_or(|season| record.season == season)
        && topic.is_none_or(|topic| record.topics.contains(topic))
}

/// `answering` have the words that are looked for. Each facet keeps the other's choice.
pub fn facets(
    topics: &Topics,
    filter: &EpisodeFilter,
    answering: &[&EpisodeRecord],
) -> EpisodeFacets {
    let any_season = EpisodeFilter {
        season: None,
        ..filter.clone()
    };
    let any_topic = EpisodeFilter {
        topic: None,
        ..filter.clone()
    };
    EpisodeFacets {
        season: seasons(&taken(&any_season, answering)),
        topic: of_topics(topics, &taken(&any_topic, answering)),
    }
}

fn taken<'a>(filter: &EpisodeFilter, answering: &[&'a EpisodeRecord]) -> Vec<&'a EpisodeRecord> {
    let all = answering.iter().copied();
    all.filter(|one| takes(filter, one)).collect()
}

fn seasons(records: &[&EpisodeRecord]) -> Vec<Facet> {
    let mut numbers: Vec<u16> = records.iter().map(|one| one.season).collect();
    numbers.sort_unstable_by_key(|number| Reverse(*number));
    numbers.dedup();
    let facet = |number: u16| Facet {
        value: number.to_string(),
        name: None,
        count: count(records.iter().filter(|one| one.season == number).count()),
    };
    numbers.into_iter().map(facet).collect()
}

fn of_topics(topics: &Topics, records: &[&EpisodeRecord]) -> Vec<Facet> {
    let all = topics.all().iter().map(|topic| {
        let own = records
            .iter()
            .filter(|one| one.topics.contains(&topic.code));
        Facet {
            value: topic.code.to_string(),
            name: Some(topic.name.clone()),
            count: count(own.count()),
        }
    });
    all.filter(|facet| facet.count > 0).collect()
}
