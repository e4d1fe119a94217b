//! What is asked: each choice that the list itself counts, alone and two together, and words that
//! stand side by side in its articles, with and without their marks.

use anyhow::{Context, Result, ensure};
use contract::{Facet, NewsPage};
use domain::fold::fold;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::measure::Connection;

const LIST: &str = "/api/v1/news";
/// Pages whose articles lend their words.
const PAGES: usize = 5;

pub struct Questions {
    pub lists: Vec<String>,
    pub searches: Vec<String>,
}

impl Questions {
    pub fn of(connection: &mut Connection) -> Result<Self> {
        let mut lists = vec![LIST.to_owned()];
        let mut searches = Vec::new();
        let mut next = LIST.to_owned();
        for number in 0..PAGES {
            let page = page(connection, &next)?;
            if number == 0 {
                lists.extend(choices(&page));
            }
            for item in &page.items {
                searches.extend(searched(&item.title.vi));
                searches.extend(searched(&item.summary.vi));
            }
            let Some(cursor) = page.next else { break };
            next = format!("{LIST}?cursor={cursor}");
            lists.push(next.clone());
        }
        Ok(Self { lists, searches })
    }
}

fn page(connection: &mut Connection, path: &str) -> Result<NewsPage> {
    let answer = connection.get(path)?;
    ensure!(answer.status == 200, "{path} answered {}", answer.status);
    serde_json::from_str(&answer.text()?).with_context(|| format!("reading {path}"))
}

fn choices(page: &NewsPage) -> Vec<String> {
    let facets = &page.facets;
    let one = |name: &str, facet: &Facet| format!("{name}={}", facet.value);
    let topics = facets.topic.iter().map(|facet| one("topic", facet));
    let agencies = facets.agency.iter().map(|facet| one("agency", facet));
    let kinds = facets.kind.iter().map(|facet| one("kind", facet));
    let years = facets.year.iter().map(|facet| {
        let year = &facet.value;
        format!("from={year}-01-01&to={year}-12-31")
    });
    let (topics, years): (Vec<String>, Vec<String>) = (topics.collect(), years.collect());
    let both = topics
        .iter()
        .flat_map(|topic| years.iter().map(move |year| format!("{topic}&{year}")));
    let all = topics.iter().chain(&years).cloned();
    let all = all.chain(agencies).chain(kinds).chain(both);
    all.map(|query| format!("{LIST}?{query}")).collect()
}

/// One to three neighbours, as they stand and as they are typed without marks.
fn searched(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lengths = 1..=3;
    let parts = lengths.flat_map(|length| words.windows(length).step_by(4));
    let parts: Vec<String> = parts.map(|part| part.join(" ")).collect();
    let has_letter = |part: &String| part.chars().any(char::is_alphanumeric);
    let parts = parts.into_iter().filter(has_letter);
    let both = parts.flat_map(|part| [fold(&part), part]);
    let path = |part: String| format!("{LIST}?q={}", utf8_percent_encode(&part, NON_ALPHANUMERIC));
    both.map(path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_asked_for_with_and_without_their_marks() {
        assert_eq!(
            searched("Đăng ký –"),
            [
                "/api/v1/news?q=dang",
                "/api/v1/news?q=%C4%90%C4%83ng",
                "/api/v1/news?q=dang%20ky",
                "/api/v1/news?q=%C4%90%C4%83ng%20k%C3%BD",
                "/api/v1/news?q=dang%20ky%20%E2%80%93",
                "/api/v1/news?q=%C4%90%C4%83ng%20k%C3%BD%20%E2%80%93",
            ]
        );
    }
}
