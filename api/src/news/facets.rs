//! Counts what each choice would leave, all other choices kept.

use std::cmp::Reverse;

use contract::{ArticleKind, Bilingual, Facet, NewsFacets, NewsFilter};
use domain::fold::sort_key;

use super::rows::{Hits, News, Row};

/// The choices of a filter as rows have them.
struct Wanted<'a> {
    topic: Option<u64>,
    agency: Option<Option<u16>>,
    kind: Option<ArticleKind>,
    filter: &'a NewsFilter,
}

const TOPIC: u8 = 1;
const AGENCY: u8 = 2;
const KIND: u8 = 4;
const TIME: u8 = 8;

impl Wanted<'_> {
    /// A bit for each choice that refuses a row.
    fn refused(&self, row: &Row) -> u8 {
        let bit = |is_refused: bool, bit: u8| if is_refused { bit } else { 0 };
        bit(
            self.topic.is_some_and(|topic| row.topics & topic == 0),
            TOPIC,
        ) | bit(
            self.agency
                .is_some_and(|agency| row.agency.is_none() || row.agency != agency),
            AGENCY,
        ) | bit(self.kind.is_some_and(|kind| row.kind != kind), KIND)
            | bit(!News::is_within(row, self.filter), TIME)
    }
}

struct Counts {
    topics: [u32; 64],
    agencies: Vec<u32>,
    kinds: Vec<(ArticleKind, u32)>,
    /// The newest last.
    years: Vec<(u16, u32)>,
}

impl Counts {
    fn add(&mut self, row: &Row, refused: u8) {
        if refused & !TOPIC == 0 {
            let mut rest = row.topics;
            while rest != 0 {
                self.topics[rest.trailing_zeros() as usize] += 1;
                rest &= rest - 1;
            }
        }
        if refused & !AGENCY == 0
            && let Some(agency) = row.agency
            && let Some(count) = self.agencies.get_mut(usize::from(agency))
        {
            *count += 1;
        }
        if refused & !KIND == 0
            && let Some((_, count)) = self.kinds.iter_mut().find(|(kind, _)| *kind == row.kind)
        {
            *count += 1;
        }
        if refused & !TIME == 0 {
            let year = row.published_at.date().year();
            match self.years.iter_mut().find(|(known, _)| *known == year) {
                Some((_, count)) => *count += 1,
                None => self.years.push((year, 1)),
            }
        }
    }
}

impl News {
    /// The places of the rows that the filter takes, and how many each choice would leave.
    /// `named` gives an agency's name by its code.
    pub fn select(
        &self,
        filter: &NewsFilter,
        hits: Option<&Hits>,
        named: impl Fn(&str) -> Option<Bilingual>,
    ) -> (Vec<u32>, NewsFacets) {
        let place = |code| self.agencies.iter().position(|agency| agency == code);
        let wanted = Wanted {
            // One that is not known takes nothing.
            topic: filter
                .topic
                .as_ref()
                .map(|topic| self.topics.bit(topic.as_str()).unwrap_or(0)),
            agency: filter
                .agency
                .as_ref()
                .map(|agency| place(agency).and_then(|at| u16::try_from(at).ok())),
            kind: filter.kind,
            filter,
        };
        let mut counts = Counts {
            topics: [0; 64],
            agencies: vec![0; self.agencies.len()],
            kinds: ArticleKind::ALL.iter().map(|kind| (*kind, 0)).collect(),
            years: Vec::new(),
        };
        let mut taken = self.candidates(hits);
        taken.retain(|place| {
            let row = &self.rows[*place as usize];
            let refused = wanted.refused(row);
            if refused.count_ones() <= 1 {
                counts.add(row, refused);
            }
            refused == 0
        });
        let facets = self.facets(filter, counts, named);
        (taken, facets)
    }

    fn facets(
        &self,
        filter: &NewsFilter,
        counts: Counts,
        named: impl Fn(&str) -> Option<Bilingual>,
    ) -> NewsFacets {
        let topics = self.topics.all().iter().zip(counts.topics);
        let topics =
            topics.map(|(topic, count)| (topic.code.to_string(), Some(topic.name.clone()), count));
        let agencies = self.agencies.iter().zip(counts.agencies);
        let agencies =
            agencies.map(|(code, count)| (code.to_string(), named(code.as_str()), count));
        let kinds = counts.kinds.into_iter();
        let kinds = kinds.map(|(kind, count)| (kind.as_str().to_owned(), None, count));
        let chosen = |choice: Option<String>| choice.unwrap_or_default();
        let mut years = counts.years;
        years.sort_unstable_by_key(|(year, _)| Reverse(*year));
        let years = years.into_iter().map(|(year, count)| Facet {
            value: year.to_string(),
            name: None,
            count,
        });
        NewsFacets {
            topic: list(
                topics,
                &chosen(filter.topic.as_ref().map(ToString::to_string)),
            ),
            agency: list(
                agencies,
                &chosen(filter.agency.as_ref().map(ToString::to_string)),
            ),
            kind: list(
                kinds,
                &chosen(filter.kind.map(|kind| kind.as_str().to_owned())),
            ),
            year: years.collect(),
        }
    }
}

/// Most first, then by name. What is chosen stays even where nothing is left of it: one must be
/// able to see a choice to take it back.
fn list(
    counted: impl Iterator<Item = (String, Option<Bilingual>, u32)>,
    chosen: &str,
) -> Vec<Facet> {
    let mut facets: Vec<Facet> = counted
        .filter(|(value, _, count)| *count > 0 || value == chosen)
        .map(|(value, name, count)| Facet { value, name, count })
        .collect();
    if !chosen.is_empty() && facets.iter().all(|facet| facet.value != chosen) {
        facets.push(Facet {
            value: chosen.to_owned(),
            name: None,
            count: 0,
        });
    }
    facets.sort_by_cached_key(|facet| {
        let name = facet.name.as_ref().map_or(&facet.value, |name| &name.vi);
        (Reverse(facet.count), sort_key(name), facet.value.clone())
    });
    facets
}
