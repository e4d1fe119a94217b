//! Nothing that can be typed or pasted breaks the search or makes it slow.

use domain::catalogue::highlight;
use domain::fold::{exact, fold, normalise_name, slug, sort_key, to_nfc};

use crate::fixture::CATALOGUE;

const NASTY: [&str; 22] = [
    "",
    " ",
    "\0",
    "\u{202E}\u{200F}",
    "🙂👩‍👩‍👧",
    "\u{301}\u{323}\u{302}",
    "a\u{301}\u{301}\u{301}",
    "\" OR 1=1 --",
    "NEAR(a b) AND *",
    "name:x^2 (((",
    "<script>alert(1)</script>",
    "%00%FF",
    "....",
    "kq",
    "KQ.",
    "1.",
    "0",
    "東京 привет ß İ ﬁ",
    "w",
    "ww1234567890",
    "đ\u{31B}",
    "\u{FFFD}\u{10FFFF}",
];

fn use_all(query: &str) {
    let index = &CATALOGUE.index;
    assert!(index.search(query, 20).len() <= 20);
    assert!(index.suggest(query, 8).len() <= 8);
    index.matches(query);
    index.did_you_mean(query);
    let folded = [
        fold(query),
        exact(query),
        to_nfc(query),
        normalise_name(query),
        slug(query),
    ];
    assert!(folded.iter().all(|text| text.len() <= query.len() * 3 + 3));
    sort_key(query);
    for name in [CATALOGUE.names[0], query] {
        for range in highlight(name, query) {
            assert!(name.get(range).is_some_and(|part| !part.is_empty()));
        }
    }
}

#[test]
fn nasty_queries_are_answered() {
    NASTY.iter().for_each(|query| use_all(query));
}

#[test]
fn nasty_queries_are_answered_at_ten_kilobytes() {
    for query in NASTY
        .iter()
        .chain(&["khai sinh ", "dang", "kys", "a ", "đăng\u{301}"])
    {
        use_all(&query.repeat(10_000 / query.len().max(1)));
    }
}

#[test]
fn any_mixture_of_nasty_pieces_is_answered() {
    let mut seed = 7_u64;
    let mut pick = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize % below
    };
    for _ in 0..2_000 {
        let pieces: Vec<&str> = (0..pick(9))
            .map(|_| match pick(3) {
                0 => NASTY[pick(NASTY.len())],
                1 => ["đăng", "ký ", "ddang ", "kys", " khai", "sinh", "1.0", "9"][pick(8)],
                _ => CATALOGUE.names[pick(CATALOGUE.names.len())],
            })
            .collect();
        use_all(&pieces.concat());
    }
}

#[test]
fn an_empty_catalogue_answers_nothing() {
    let index = domain::catalogue::Index::build([]);
    assert!(index.search("khai sinh", 5).is_empty());
    assert_eq!(index.did_you_mean("khai sihn"), None);
}
