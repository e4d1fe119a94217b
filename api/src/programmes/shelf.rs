//! All programmes with their episodes, newest first.

use std::{cmp::Reverse, collections::HashMap};

use contract::{
    AgencyCode, AgencyName, Bilingual, Episode, EpisodeFilter, EpisodeHead, EpisodePage, Named,
    NamedProcedure, PageLimit, ProcedureCode, Programme, Quote, Season, Slug,
};
use domain::transcript;

use super::{
    EpisodeRecord,
    facets::{facets, takes},
    searched::{Wanted, Words},
    seeds,
};
use crate::{
    catalogue::count,
    news::{self, Topics},
    performance::{Unit, units_ever},
    store::StoreError,
    submissions::Cursor,
};

pub struct Programmes {
    shelves: Vec<Shelf>,
    topics: Topics,
    units: HashMap<AgencyCode, Unit>,
}

struct Shelf {
    about: Programme,
    episodes: Vec<(EpisodeRecord, Words)>,
}

impl Programmes {
    /// Episodes of programmes that this version does not know are left out.
    pub fn of(records: Vec<EpisodeRecord>) -> Result<Self, StoreError> {
        let mut shelves: Vec<Shelf> = seeds::programmes()?.into_iter().map(Shelf::empty).collect();
        for record in records {
            let own = |shelf: &&mut Shelf| shelf.about.slug == record.programme;
            if let Some(shelf) = shelves.iter_mut().find(own) {
                let words = Words::of(&record);
                shelf.episodes.push((record, words));
            }
        }
        for shelf in &mut shelves {
            shelf.put_in_order();
        }
        Ok(Self {
            shelves,
            topics: news::topics()?,
            units: units_ever()?,
        })
    }

    pub fn all(&self) -> Vec<Programme> {
        self.shelves.iter().map(|one| one.about.clone()).collect()
    }

    pub fn find(&self, programme: &Slug) -> Option<&Programme> {
        self.shelf(programme).map(|shelf| &shelf.about)
    }

    fn shelf(&self, programme: &Slug) -> Option<&Shelf> {
        let mut shelves = self.shelves.iter();
        shelves.find(|shelf| shelf.about.slug == *programme)
    }

    /// None where there is no such programme.
    pub fn page(
        &self,
        programme: &Slug,
        filter: &EpisodeFilter,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Option<EpisodePage> {
        let shelf = self.shelf(programme)?;
        let wanted = filter.q.as_ref().map(Wanted::of);
        let answering = shelf.episodes.iter().filter(|(_, words)| {
            let wanted = wanted.as_ref();
            wanted.is_none_or(|wanted| words.answer(wanted))
        });
        let answering: Vec<&EpisodeRecord> = answering.map(|(record, _)| record).collect();
        let chosen = answering.iter().filter(|one| takes(filter, one));
        let found: Vec<&EpisodeRecord> = chosen.copied().collect();
        // Those that came in since do not move what comes after a cursor.
        let start = after.map_or(0, |cursor| {
            found.partition_point(|one| place(one) >= *cursor)
        });
        let end = found.len().min(start + limit.get());
        let last = found[start..end].last().filter(|_| end < found.len());
        let items = found[start..end].iter().map(|one| EpisodeHead {
            quote: quote(filter, one),
            ..self.head(one)
        });
        Some(EpisodePage {
            items: items.collect(),
            total: count(found.len()),
            next: last.map(|last| place(last).to_string()),
            facets: facets(&self.topics, filter, &answering),
        })
    }

    /// `name` knows the names of procedures.
    pub fn episode(
        &self,
        programme: &Slug,
        episode: &Slug,
        name: impl Fn(&ProcedureCode) -> Option<String>,
    ) -> Option<Episode> {
        let shelf = self.shelf(programme)?;
        let record = shelf.record(episode)?;
        let procedure = |code: &ProcedureCode| NamedProcedure {
            name: name(code).unwrap_or_else(|| code.to_string()),
            code: code.clone(),
        };
        Some(Episode {
            programme: Named {
                code: shelf.about.slug.clone(),
                name: shelf.about.name.clone(),
            },
            head: self.head(record),
            guests: record.guests.clone(),
            resolutions: record.resolutions.clone(),
            units: record.units.iter().map(|code| self.unit(code)).collect(),
            procedures: record.procedures.iter().map(procedure).collect(),
            transcript: record.transcript.clone(),
        })
    }

    fn head(&self, record: &EpisodeRecord) -> EpisodeHead {
        let topics = record.topics.iter();
        EpisodeHead {
            slug: record.slug.clone(),
            season: record.season,
            number: record.number,
            title: record.title.clone(),
            summary: record.summary.clone(),
            published_at: record.published_at,
            length_s: record.length_s,
            lines: count(record.transcript.as_ref().map_or(0, |one| one.cues.len())),
            topics: topics
                .filter_map(|topic| self.topics.find(topic.as_str()).cloned())
                .collect(),
            media: record.media.clone(),
            quote: None,
            basis: record.basis,
        }
    }

    fn unit(&self, code: &AgencyCode) -> AgencyName {
        let name = self.units.get(code).map(|unit| unit.name.clone());
        AgencyName {
            name: name.unwrap_or_else(|| Bilingual::vietnamese(code.as_str())),
            code: code.clone(),
        }
    }
}

impl Shelf {
    fn empty(about: Programme) -> Self {
        Self {
            about,
            episodes: Vec::new(),
        }
    }

    fn record(&self, episode: &Slug) -> Option<&EpisodeRecord> {
        let mut all = self.episodes.iter();
        let (record, _) = all.find(|(record, _)| record.slug == *episode)?;
        Some(record)
    }

    fn put_in_order(&mut self) {
        self.episodes
            .sort_by_cached_key(|(record, _)| Reverse(place(record)));
        let mut seasons: Vec<Season> = Vec::new();
        for (record, _) in &self.episodes {
            let day = record.published_at.date();
            let known = seasons.iter_mut().find(|one| one.number == record.season);
            match known {
                Some(season) => {
                    season.episodes += 1;
                    season.from = season.from.min(day);
                    season.to = season.to.max(day);
                }
                None => seasons.push(Season {
                    number: record.season,
                    episodes: 1,
                    from: day,
                    to: day,
                }),
            }
        }
        seasons.sort_unstable_by_key(|season| Reverse(season.number));
        self.about.seasons = seasons;
        self.about.episodes = count(self.episodes.len());
    }
}

fn place(record: &EpisodeRecord) -> Cursor {
    Cursor::at(record.published_at, record.slug.clone())
}

fn quote(filter: &EpisodeFilter, record: &EpisodeRecord) -> Option<Quote> {
    let wanted = filter.q.as_ref()?;
    let cues = &record.transcript.as_ref()?.cues;
    let at = transcript::quote(cues, wanted.as_str())?;
    Some(Quote {
        cue: count(at + 1),
        start_ms: cues[at].start_ms,
        text: cues[at].text.clone(),
    })
}
