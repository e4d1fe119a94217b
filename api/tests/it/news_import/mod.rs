//! News in foreign formats: what becomes of them, what is left out, what is refused.

mod dates;
mod feeds;
mod files;
mod hostile;
mod html;
mod json;
mod limits;
mod markdown;

use std::fmt::Write as _;

use api::{
    import::news::{NewsError, Read, Reading, read},
    news::ArticleRecord,
};
use contract::{Bilingual, Block, Moment, Span};

fn now() -> Moment {
    "2026-12-01T10:00:00+07:00".parse().expect("a time")
}

fn reading() -> Reading {
    let topic =
        |slug: &str, vi: &str, en: &str| (slug.parse().expect("a slug"), Bilingual::new(vi, en));
    Reading {
        file: "tin.xml".to_owned(),
        now: now(),
        topics: vec![
            topic("chuyen-doi-so", "Chuyển đổi số", "Digital transformation"),
            topic("cai-cach", "Cải cách hành chính", "Administrative reform"),
        ],
        agency: None,
        base: None,
    }
}

fn all_with(text: impl AsRef<[u8]>, reading: &Reading) -> Result<Vec<Read>, NewsError> {
    let mut all = Vec::new();
    read(text.as_ref(), reading, |read| {
        all.push(read);
        Ok::<(), NewsError>(())
    })?;
    Ok(all)
}

fn all(text: impl AsRef<[u8]>) -> Vec<Read> {
    all_with(text, &reading()).expect("a file that can be read")
}

#[track_caller]
fn only(text: impl AsRef<[u8]>) -> (ArticleRecord, Read) {
    let mut all = all(text);
    assert_eq!(all.len(), 1);
    let read = all.pop().expect("one");
    let record = read.outcome.clone().expect("an article");
    (record, read)
}

#[track_caller]
fn refusal(text: impl AsRef<[u8]>) -> String {
    let all = all(text);
    let error = all[0].outcome.as_ref().expect_err("a refusal");
    format!("{}: {}", error.field, error.reason)
}

/// A feed of one article whose whole text is this HTML.
fn rss(html: &str) -> String {
    rss_of(&format!(
        "<content:encoded><![CDATA[{html}]]></content:encoded>"
    ))
}

/// A feed of one article with these elements besides its title, its address and its time.
fn rss_of(elements: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Báo Mẫu</title><link>https://bao.example.vn/</link>
<item><title>Tin thử</title><link>https://bao.example.vn/tin/thu-1.html</link>
<pubDate>Sun, 22 Nov 2026 14:59:00 +0700</pubDate>{elements}</item></channel></rss>"#
    )
}

/// The blocks of an HTML text, one a line: `p`, `h2`, `h4`, `ul`, `ol`, `q`, `img`, `table`.
#[track_caller]
fn sketch(html: &str) -> String {
    drawn(&only(rss(html)).0.body.vi)
}

fn drawn(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        let line = match block {
            Block::Heading { level, text } => format!("{level:?} {}", line(text)),
            Block::Paragraph { text } => format!("p {}", line(text)),
            Block::List { mark, items } => {
                let items: Vec<_> = items.iter().map(|item| line(item)).collect();
                format!("{mark:?} {}", items.join(" / "))
            }
            Block::Quote { text, by } => match by {
                Some(by) => format!("q {} — {by}", line(text)),
                None => format!("q {}", line(text)),
            },
            Block::Figure(figure) => {
                let caption = figure.caption.as_deref().unwrap_or("-");
                format!("img {} {:?} {caption}", figure.url, figure.alt)
            }
            Block::Table {
                caption,
                head,
                rows,
            } => {
                let row = |row: &Vec<Vec<Span>>| -> String {
                    row.iter()
                        .map(|cell| line(cell))
                        .collect::<Vec<_>>()
                        .join("|")
                };
                let rows: Vec<_> = rows.iter().map(row).collect();
                let caption = caption.as_deref().unwrap_or("-");
                format!("table {caption}: {} : {}", row(head), rows.join(" / "))
            }
            other => format!("{other:?}"),
        };
        writeln!(out, "{line}").expect("a text grows");
    }
    out.trim_end().to_owned()
}

/// `*strong*`, `_emphasis_`, `[words](address)`.
fn line(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        let mut text = span.text.clone();
        for mark in &span.marks {
            let sign = match format!("{mark:?}").as_str() {
                "Strong" => "*",
                _ => "_",
            };
            text = format!("{sign}{text}{sign}");
        }
        if let Some(href) = &span.href {
            text = format!("[{text}]({href})");
        }
        out.push_str(&text);
    }
    out
}
