//! Where texts may stand: addresses, sentences, colours, and what the documents quote.

use super::{code, files, forbid, text_of, without_tests};

const SLUGS: &[&str] = &[
    "/ho-so",
    "/thu-tuc",
    "/su-kien",
    "/co-quan",
    "/xep-hang",
    "/tin-tuc",
    "/doanh-nghiep",
    "/chuong-trinh",
    "/kha-nang",
    "/lien-thong-van-ban",
    "/lich-su",
];

#[test]
fn addresses_are_written_in_route_rs() {
    forbid("src", SLUGS, &["src/route/"]);
    forbid("src", &["href=\"/", "https://"], &["src/route/"]);
    forbid(
        "src",
        &["/api/"],
        &[
            "src/route/",
            "client/procedures.rs",
            "client/agencies.rs",
            "client/life_events.rs",
            "client/performance.rs",
            "client/tasks.rs",
            "client/levels.rs",
            "client/egdi.rs",
            "client/dossiers.rs",
            "client/submissions.rs",
            "client/news.rs",
            "client/exchange.rs",
            "client/enterprises.rs",
            "client/programmes.rs",
        ],
    );
}

#[test]
fn the_front_door_takes_addresses_from_the_portal() {
    for (name, text) in files("edge/src", "rs") {
        if name.ends_with("tests.rs") {
            continue;
        }
        let mut lines = code(without_tests(&text));
        let line = lines.find(|line| SLUGS.iter().any(|slug| line.contains(slug)));
        assert!(line.is_none(), "{name}: {line:?}");
    }
}

/// Letters that no other language of ours has.
fn is_vietnamese(letter: char) -> bool {
    "ăâđêôơưĂÂĐÊÔƠƯ".contains(letter) || ('\u{1EA0}'..='\u{1EF9}').contains(&letter)
}

#[test]
fn sentences_live_in_i18n() {
    for (name, text) in files("src", "rs") {
        if name.starts_with("src/i18n/") {
            continue;
        }
        let line = code(&text)
            .map(without_comment)
            .find(|line| line.contains(is_vietnamese));
        // The sign of the currency is a letter of the alphabet.
        let line = line.filter(|line| !line.contains("{} đ\""));
        assert!(line.is_none(), "{name}: {line:?}");
    }
}

#[test]
fn pages_of_the_front_door_say_nothing_of_their_own() {
    let mut shown = files("edge/src/pages", "rs");
    shown.extend(files("edge/src/preview", "rs"));
    shown.extend(files("edge/src/feeds", "rs"));
    shown.extend(files("edge/src/downloads", "rs"));
    shown.retain(|(name, _)| !name.ends_with("tests.rs"));
    for (name, text) in shown {
        let mut lines = code(without_tests(&text)).map(without_comment);
        // The name of the country is no sentence.
        let line = lines.find(|line| line.replace("\"Việt Nam\"", "").contains(is_vietnamese));
        assert!(line.is_none(), "{name}: {line:?}");
    }
}

fn without_comment(line: &str) -> &str {
    line.split("// ").next().unwrap_or(line)
}

#[test]
fn colours_live_in_tokens_css() {
    for (name, text) in files("style", "css") {
        if name.ends_with("tokens.css") {
            continue;
        }
        // Paper is black on white whatever the screen shows.
        let is_paper = name.ends_with("print.css");
        let colour = text.lines().find(|line| {
            let hex = line
                .split('#')
                .skip(1)
                .filter_map(|rest| rest.chars().next());
            let value = hex.into_iter().any(|c| c.is_ascii_hexdigit()) && !is_paper;
            let function = ["rgb(", "hsl(", "oklch(", "--palette"];
            value || function.iter().any(|word| line.contains(word))
        });
        assert!(colour.is_none(), "{name}: {colour:?}");
    }
}

#[test]
fn nothing_in_a_view_writes_a_style_or_raw_html() {
    forbid("src", &["style=\""], &[]);
    // Their `Markup` escapes all that comes from data (docs/adr/0010).
    forbid(
        "src",
        &["inner_html"],
        &[
            "src/charts/markup.rs",
            "src/charts/many_lines.rs",
            "src/charts/ranked_bars.rs",
            "src/charts/tile_map.rs",
        ],
    );
}

#[test]
fn what_the_guide_for_operators_quotes_is_in_the_code() {
    let mut sources = files("edge/src", "rs");
    sources.extend(files("api/src", "rs"));
    let sources: String = sources.into_iter().map(|(_, text)| text).collect();
    let guide = text_of("docs/deploy.md");
    // Between two backticks stands what is quoted.
    let quoted = guide.split('`').skip(1).step_by(2);
    let lifetimes = quoted.filter(|text| text.starts_with("public, ") || *text == "no-store");
    let mut count = 0;
    for lifetime in lifetimes {
        assert!(sources.contains(lifetime), "nobody answers with {lifetime}");
        count += 1;
    }
    assert!(count > 5, "the guide quotes {count} lifetimes");
}
