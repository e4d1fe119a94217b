//! How long an answer of the API may be believed, by its status and headers.

use std::time::Duration;

use axum::http::{HeaderMap, StatusCode, header};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// For those who wait for it now, and nobody later.
    No,
    For {
        fresh: Duration,
        /// How long after that it may still be given while a new one is fetched.
        renewed_behind: Duration,
    },
}

/// Nobody waits longer; it also keeps sums of times within bounds.
const LONGEST: u64 = 365 * 24 * 60 * 60;

/// Pages of what is not there are asked for by machines, over and over.
const MISSING_FOR: Duration = Duration::from_secs(10);

pub fn keep(status: StatusCode, headers: &HeaderMap) -> Keep {
    match status {
        StatusCode::OK => by_cache_control(headers),
        StatusCode::NOT_FOUND | StatusCode::GONE => Keep::For {
            fresh: MISSING_FOR,
            renewed_behind: Duration::ZERO,
        },
        _ => Keep::No,
    }
}

fn by_cache_control(headers: &HeaderMap) -> Keep {
    let directives = Directives::of(headers);
    if directives.has("no-store") || directives.has("private") {
        return Keep::No;
    }
    let max_age = directives
        .seconds("s-maxage")
        .or_else(|| directives.seconds("max-age"));
    let fresh = match (directives.has("no-cache"), max_age) {
        (true, _) => Duration::ZERO,
        (false, Some(max_age)) => max_age.saturating_sub(age(headers)),
        (false, None) => return Keep::No,
    };
    Keep::For {
        fresh,
        renewed_behind: directives
            .seconds("stale-while-revalidate")
            .unwrap_or_default(),
    }
}

/// How old the answer was when it came, when a cache of the API's kept it.
fn age(headers: &HeaderMap) -> Duration {
    let age = headers.get(header::AGE);
    age.and_then(|age| whole_seconds(age.to_str().ok()?))
        .unwrap_or_default()
}

struct Directives(Vec<(String, String)>);

impl Directives {
    fn of(headers: &HeaderMap) -> Self {
        let lines = headers.get_all(header::CACHE_CONTROL).iter();
        let directives = lines
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(','))
            .map(|directive| {
                let (name, value) = directive.split_once('=').unwrap_or((directive, ""));
                let value = value.trim().trim_matches('"');
                (name.trim().to_ascii_lowercase(), value.to_owned())
            });
        Self(directives.collect())
    }

    fn has(&self, wanted: &str) -> bool {
        self.0.iter().any(|(name, _)| name == wanted)
    }

    fn seconds(&self, wanted: &str) -> Option<Duration> {
        let (_, value) = self.0.iter().find(|(name, _)| name == wanted)?;
        whole_seconds(value)
    }
}

fn whole_seconds(text: &str) -> Option<Duration> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    // A number too large to read is a long time too (RFC 9111, 1.2.2).
    digits.then(|| Duration::from_secs(text.parse().unwrap_or(LONGEST).min(LONGEST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(fresh: u64, renewed_behind: u64) -> Keep {
        Keep::For {
            fresh: Duration::from_secs(fresh),
            renewed_behind: Duration::from_secs(renewed_behind),
        }
    }

    #[track_caller]
    fn check(status: u16, lines: &[(&'static str, &str)], expected: Keep) {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().expect("a header"));
        }
        let status = StatusCode::from_u16(status).expect("a status");
        assert_eq!(keep(status, &headers), expected, "{status} {lines:?}");
    }

    #[test]
    fn an_answer_is_believed_as_long_as_it_says() {
        let ours = "public, max-age=60, stale-while-revalidate=600";
        check(200, &[("cache-control", ours)], kept(60, 600));
        check(200, &[("cache-control", "Max-Age=\"5\"")], kept(5, 0));
        check(
            200,
            &[("cache-control", "max-age=5, s-maxage=9")],
            kept(9, 0),
        );
        check(
            200,
            &[("cache-control", "max-age=99999999999999999999")],
            kept(LONGEST, 0),
        );
        let aged = [("cache-control", "max-age=60"), ("age", "20")];
        check(200, &aged, kept(40, 0));
        check(
            200,
            &[("cache-control", "no-cache, max-age=60")],
            kept(0, 0),
        );
        let lines = [("cache-control", "public"), ("cache-control", "max-age=7")];
        check(200, &lines, kept(7, 0));
    }

    #[test]
    fn an_answer_that_does_not_say_it_is_not_kept() {
        check(200, &[], Keep::No);
        for value in [
            "no-store, max-age=60",
            "private, max-age=60",
            "public",
            "max-age=-1",
        ] {
            check(200, &[("cache-control", value)], Keep::No);
        }
        check(400, &[("cache-control", "max-age=60")], Keep::No);
        check(204, &[("cache-control", "max-age=60")], Keep::No);
    }

    #[test]
    fn what_is_missing_is_missing_for_ten_seconds() {
        check(404, &[("cache-control", "no-store")], kept(10, 0));
        check(410, &[], kept(10, 0));
    }
}
