//! The addresses that the catalogue makes: every code, collected from the API page by page.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use contract::{
    AgencyCode, Date, Edition, EnterpriseCode, ExchangeConnections, LifeEvent, List,
    MeasureWithEditions, NewsPage, ProcedureCode, ProcedurePage, Slug, SubmissionPage,
};
use portal::{
    client::{
        exchange::EXCHANGE_CONNECTIONS,
        life_events::LIFE_EVENTS,
        news::NEWS,
        performance::{MEASURES, address_of_edition},
        procedures::PROCEDURES,
        submissions::SUBMISSIONS,
    },
    route::{MAIN_MEASURE, Route, with_query},
};
use tokio::{sync::Mutex, time::Instant};

use super::{
    ask::{Unavailable, ask},
    enterprises, programme_pages,
};
use crate::upstream::Upstream;

/// All that a list of addresses needs, and no more: the names would fill memory.
pub struct Known {
    /// Each with the day our copy last changed, in the order of codes.
    pub procedures: Vec<(ProcedureCode, Date)>,
    pub life_events: Vec<Slug>,
    /// Rankings that have an edition.
    pub rankings: Vec<Slug>,
    /// Those that the newest edition of the main ranking speaks of.
    pub ranked_units: Vec<AgencyCode>,
    /// Documents that the Government has before it.
    pub submissions: Vec<Slug>,
    /// Articles, each with the day its words last changed.
    pub news: Vec<(Slug, Date)>,
    /// Bodies of the document exchange.
    pub exchange_units: Vec<AgencyCode>,
    /// Real ones: made-up enterprises are not worth finding.
    pub enterprises: Vec<EnterpriseCode>,
    /// Pages about programmes, each with the day it last changed where it has one.
    pub programmes: Vec<(Route, Option<Date>)>,
    pub updated_on: Date,
}

/// What was collected last.
#[derive(Clone, Default)]
pub struct Collection(Arc<Mutex<Option<Collected>>>);

struct Collected {
    known: Arc<Known>,
    at: Instant,
}

impl Collection {
    /// What was collected in the last ten minutes, else a new round, else what is left of the one
    /// before. Whoever asks during a round waits for it.
    pub async fn current(&self, upstream: &Upstream) -> Result<Arc<Known>, Unavailable> {
        let (collection, upstream) = (self.clone(), upstream.clone());
        // In a task of its own: a reader who goes away must not end the round for the others.
        let round =
            tokio::spawn(async move { collection.collected(&upstream, Instant::now()).await });
        round.await.unwrap_or(Err(Unavailable::for_a_while()))
    }

    async fn collected(
        &self,
        upstream: &Upstream,
        now: Instant,
    ) -> Result<Arc<Known>, Unavailable> {
        const FRESH: Duration = Duration::from_secs(10 * 60);
        let mut last = self.0.lock().await;
        let fresh = |last: &&Collected| now.saturating_duration_since(last.at) < FRESH;
        if let Some(last) = last.as_ref().filter(fresh) {
            return Ok(last.known.clone());
        }
        match collect(upstream).await {
            Ok(known) => {
                let known = Arc::new(known);
                *last = Some(Collected {
                    known: known.clone(),
                    at: Instant::now(),
                });
                Ok(known)
            }
            Err(unavailable) => {
                let old = last.as_ref().map(|last| last.known.clone());
                old.ok_or(unavailable)
            }
        }
    }
}

/// The most the API gives at once.
const LIMIT: u32 = 100;
/// Far more than the country has; an API that never ends a list must not keep us.
const MOST_PAGES: usize = 1_000;

pub(super) fn page_after(cursor: Option<String>) -> Vec<(&'static str, String)> {
    let mut pairs = vec![("limit", LIMIT.to_string())];
    pairs.extend(cursor.map(|cursor| ("cursor", cursor)));
    pairs
}

async fn collect(upstream: &Upstream) -> Result<Known, Unavailable> {
    let mut procedures = BTreeMap::new();
    let mut updated_on = Date::MIN;
    let mut cursor = None;
    for _ in 0..MOST_PAGES {
        let address = with_query(PROCEDURES, &page_after(cursor));
        let page: ProcedurePage = ask(upstream, &address).await?;
        let items = page.items.into_iter();
        procedures.extend(items.map(|item| (item.code, item.updated_on)));
        updated_on = page.catalogue.updated_on;
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let life_events: List<LifeEvent> = ask(upstream, LIFE_EVENTS).await?;
    let measures: List<MeasureWithEditions> = ask(upstream, MEASURES).await?;
    let ranked_units = ranked_units(upstream, &measures.items).await?;
    let submissions = submissions(upstream).await?;
    let news = news(upstream).await?;
    let exchange: ExchangeConnections = ask(upstream, EXCHANGE_CONNECTIONS).await?;
    let bodies = exchange.items.into_iter();
    let enterprises = enterprises::codes(upstream).await?;
    let programmes = programme_pages::collect(upstream).await?;
    Ok(Known {
        rankings: measures
            .items
            .into_iter()
            .filter(|measure| !measure.editions.is_empty())
            .map(|measure| measure.measure.slug)
            .collect(),
        ranked_units,
        submissions,
        news,
        exchange_units: bodies.map(|one| one.unit.code).collect(),
        enterprises,
        programmes,
        procedures: procedures.into_iter().collect(),
        life_events: life_events
            .items
            .into_iter()
            // An event without procedures is a page, but none worth finding.
            .filter(|event| event.procedures > 0)
            .map(|event| event.code)
            .collect(),
        updated_on,
    })
}

/// The newest only: as many pages of the API.
pub(super) const PAGES: usize = 20;

async fn submissions(upstream: &Upstream) -> Result<Vec<Slug>, Unavailable> {
    let mut numbers = Vec::new();
    let mut cursor = None;
    for _ in 0..PAGES {
        let address = with_query(SUBMISSIONS, &page_after(cursor));
        let page: SubmissionPage = ask(upstream, &address).await?;
        numbers.extend(page.items.into_iter().map(|one| one.slug));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    Ok(numbers)
}

/// Without those that were withdrawn: they are no longer worth finding.
async fn news(upstream: &Upstream) -> Result<Vec<(Slug, Date)>, Unavailable> {
    let mut articles = Vec::new();
    let mut cursor = None;
    for _ in 0..PAGES {
        let page: NewsPage = ask(upstream, &with_query(NEWS, &page_after(cursor))).await?;
        let standing = page.items.into_iter();
        let standing = standing.filter(|head| head.withdrawn_on.is_none());
        articles.extend(standing.map(|head| {
            let changed_at = head.updated_at.unwrap_or(head.published_at);
            (head.slug, changed_at.date())
        }));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    Ok(articles)
}

async fn ranked_units(
    upstream: &Upstream,
    measures: &[MeasureWithEditions],
) -> Result<Vec<AgencyCode>, Unavailable> {
    let main = measures
        .iter()
        .find(|measure| measure.measure.slug.as_str() == MAIN_MEASURE);
    let Some(newest) = main.and_then(|main| main.editions.first()) else {
        return Ok(Vec::new());
    };
    let edition: Edition = ask(upstream, &address_of_edition(&newest.measure, newest.id)).await?;
    Ok(edition
        .raw
        .units
        .into_iter()
        .map(|unit| unit.code)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::Metrics;

    #[tokio::test]
    async fn when_the_api_fails_the_last_round_still_counts() {
        // Nobody listens at port 9.
        let api = "http://127.0.0.1:9".parse().expect("a URL");
        let upstream = Upstream::new(api, 1024, Metrics::default()).expect("an upstream");
        let collection = Collection::default();
        assert!(collection.current(&upstream).await.is_err());
        let known = Arc::new(Known {
            procedures: Vec::new(),
            life_events: Vec::new(),
            rankings: Vec::new(),
            ranked_units: Vec::new(),
            submissions: Vec::new(),
            news: Vec::new(),
            exchange_units: Vec::new(),
            enterprises: Vec::new(),
            programmes: Vec::new(),
            updated_on: Date::MIN,
        });
        let now = Instant::now();
        *collection.0.lock().await = Some(Collected {
            known: known.clone(),
            at: now,
        });
        let later = now + Duration::from_secs(60 * 60);
        let found = collection.collected(&upstream, later).await;
        assert!(found.is_ok_and(|found| Arc::ptr_eq(&found, &known)));
    }
}
