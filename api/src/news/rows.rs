//! The list of all articles, newest first, and the page of it that a question gets.

use std::{cmp::Reverse, collections::HashMap};

use contract::{AgencyCode, ArticleKind, Date, Moment, NewsFilter, PageLimit};

use super::{
    Cursor, Query, Topics, Words,
    index::{TIERS, WordIndex},
    topics,
};
use crate::store::{NewsRow, StoreError};

/// An article as far as lists count it: thirty bytes, so that a hundred thousand are looked
/// through in a moment.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: i64,
    pub published_at: Moment,
    pub kind: ArticleKind,
    /// A place in `News::agencies`.
    pub agency: Option<u16>,
    /// A bit for each topic.
    pub topics: u64,
}

pub struct News {
    /// The newest first.
    pub(super) rows: Vec<Row>,
    pub(super) agencies: Vec<AgencyCode>,
    pub(super) topics: Topics,
    /// Where each article stands in `rows`.
    places: HashMap<i64, u32>,
    words: WordIndex,
}

/// Which articles answer the words of a search, and how well.
pub struct Hits(Vec<u8>);

/// What a question gets: ids of articles, and how many there are on all pages.
pub struct Found {
    pub ids: Vec<i64>,
    pub total: u32,
    pub next: Option<Cursor>,
}

impl News {
    pub fn of(read: Vec<NewsRow>, read_words: Vec<Words>) -> Result<Self, StoreError> {
        let topics = topics()?;
        let mut agencies: Vec<AgencyCode> = Vec::new();
        let mut rows = Vec::with_capacity(read.len());
        for row in read {
            let broken = |why: &dyn std::fmt::Display| StoreError::broken(&row.slug, why);
            let agency = row.agency.as_deref().map(str::parse::<AgencyCode>);
            let agency = agency.transpose().map_err(|error| broken(&error))?;
            rows.push(Row {
                id: row.id,
                published_at: row.published_at.parse().map_err(|error| broken(&error))?,
                kind: row.kind.parse().map_err(|error| broken(&error))?,
                agency: agency.map(|agency| place_of(&mut agencies, agency)),
                topics: topics.bits(row.topics.split(' ')),
            });
        }
        rows.sort_unstable_by_key(|row| Reverse((row.published_at, row.id)));
        let places = rows.iter().zip(0..).map(|(row, place)| (row.id, place));
        let places: HashMap<i64, u32> = places.collect();
        let mut words = WordIndex::default();
        for Words { id, title, text } in read_words {
            if let Some(place) = places.get(&id) {
                words.note(*place, &title, &text);
            }
        }
        Ok(Self {
            places,
            words,
            rows,
            agencies,
            topics,
        })
    }

    /// Nothing answers a search without words.
    pub fn hits(&self, query: Option<&Query>) -> Hits {
        let mut tiers = vec![u8::MAX; self.rows.len()];
        let found = query.map(|query| self.words.answering(query));
        for (places, tier) in found.iter().flatten().zip(0u8..) {
            for place in places {
                let of = &mut tiers[place as usize];
                *of = tier.min(*of);
            }
        }
        Hits(tiers)
    }

    /// Those that answer, the best first and of equal ones the newest.
    pub(super) fn candidates(&self, hits: Option<&Hits>) -> Vec<u32> {
        let all = 0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let Some(Hits(tiers)) = hits else {
            return all.collect();
        };
        let mut by_tier: [Vec<u32>; TIERS] = Default::default();
        for (place, tier) in all.zip(tiers) {
            if let Some(places) = by_tier.get_mut(usize::from(*tier)) {
                places.push(place);
            }
        }
        by_tier.concat()
    }

    pub fn topics(&self) -> &Topics {
        &self.topics
    }

    /// The places of one page, of those that the filter takes.
    pub fn page(
        &self,
        hits: Option<&Hits>,
        taken: &[u32],
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Found {
        let cursor = |place: u32| {
            let row = &self.rows[place as usize];
            Cursor {
                tier: hits.map_or(0, |Hits(tiers)| tiers[place as usize]),
                published_at: row.published_at,
                id: row.id,
            }
        };
        // Those that came in since do not move what comes after a cursor.
        let start = after.map_or(0, |after| {
            taken.partition_point(|place| cursor(*place).order() <= after.order())
        });
        let end = taken.len().min(start + limit.get());
        let page = &taken[start..end];
        let last = page.last().filter(|_| end < taken.len());
        Found {
            ids: page
                .iter()
                .map(|place| self.rows[*place as usize].id)
                .collect(),
            total: u32::try_from(taken.len()).unwrap_or(u32::MAX),
            next: last.map(|last| cursor(*last)),
        }
    }

    /// The newest others on the same topics, most topics first.
    pub fn related(&self, id: i64, most: usize) -> Vec<i64> {
        let Some(own) = self
            .places
            .get(&id)
            .map(|place| &self.rows[*place as usize])
        else {
            return Vec::new();
        };
        let shared = |row: &Row| (row.topics & own.topics).count_ones();
        let others = self
            .rows
            .iter()
            .filter(|row| row.id != id && shared(row) > 0);
        let mut others: Vec<&Row> = others.collect();
        others.sort_by_key(|row| Reverse(shared(row)));
        others.into_iter().take(most).map(|row| row.id).collect()
    }

    pub(super) fn is_within(row: &Row, filter: &NewsFilter) -> bool {
        let day: Date = row.published_at.date();
        filter.from.is_none_or(|from| from <= day) && filter.to.is_none_or(|to| day <= to)
    }
}

fn place_of(agencies: &mut Vec<AgencyCode>, agency: AgencyCode) -> u16 {
    let known = agencies.iter().position(|known| *known == agency);
    let place = known.unwrap_or_else(|| {
        agencies.push(agency);
        agencies.len() - 1
    });
    u16::try_from(place).unwrap_or(u16::MAX)
}
