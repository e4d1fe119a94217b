//! The portal's own index.html, cut where a page's words go in.

use std::{fs, ops::Range, path::Path};

use anyhow::{Context as _, Result, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

/// What stands before, between and behind the parts that differ from page to page.
pub struct Template {
    /// The letters' encoding and the width of the page.
    before_head: String,
    /// From behind the title and the description to the style sheet's link.
    before_style: String,
    /// From behind the link to the shell, which the snapshot replaces.
    before_snapshot: String,
    after_snapshot: String,
    style: Sheet,
    /// The rules of late pages, which the others get from the boot script.
    late_style: Sheet,
}

struct Sheet {
    rules: String,
    hash: String,
}

impl Sheet {
    fn read(dist: &Path, address: &str) -> Result<Self> {
        let path = dist.join(address.trim_start_matches('/'));
        let rules =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Self::of(rules)
    }

    fn of(rules: String) -> Result<Self> {
        if rules.contains("</") {
            bail!("its style sheet would end the element it stands in");
        }
        let hash = BASE64_STANDARD.encode(Sha256::digest(rules.as_bytes()));
        let hash = format!("'sha256-{hash}'");
        Ok(Self { rules, hash })
    }
}

/// The parts of one page.
pub struct Parts<'a> {
    pub lang: &'a str,
    /// Title, description and all the rest that a machine reads.
    pub head: &'a str,
    /// What everybody must know now, above the app and its text.
    pub alerts: &'a str,
    pub snapshot: &'a str,
    /// Whether it needs the rules of late pages before it is seen.
    pub is_late: bool,
    /// The API's answers, for the app.
    pub answers: &'a str,
}

impl Template {
    pub fn read(dist: &Path) -> Result<Self> {
        let path = dist.join("index.html");
        let page = fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}: build the portal first", path.display()))?;
        let style = Sheet::read(dist, sheet_address(&page)?)?;
        let late_style = match late_sheet_address(&page) {
            Some(address) => Sheet::read(dist, address)?,
            None => Sheet::of(String::new())?,
        };
        Self::cut(&page, style, late_style)
            .with_context(|| format!("{} is not the portal's", path.display()))
    }

    fn cut(page: &str, style: Sheet, late_style: Sheet) -> Result<Self> {
        let html = tag(page, "<html", "lang")?;
        let title = tag(page, "<title", "")?.start..tag(page, "</title", "")?.end;
        let description = tag(page, "<meta", "name=description")?;
        let sheet = tag(page, "<link", "rel=stylesheet")?;
        let shell = tag(page, "<div", "id=shell")?;
        let app = tag(page, "<div", "id=app")?;
        let marks = [
            html.end,
            title.start,
            title.end,
            description.start,
            sheet.start,
            shell.start,
        ];
        if !marks.is_sorted() || description.end > sheet.start || shell.start > app.start {
            bail!("its parts stand in another order than this front door knows");
        }
        Ok(Self {
            before_head: page[html.end..title.start].to_owned(),
            before_style: [
                &page[title.end..description.start],
                &page[description.end..sheet.start],
            ]
            .concat(),
            before_snapshot: page[sheet.end..shell.start].to_owned(),
            after_snapshot: page[app.start..].to_owned(),
            style,
            late_style,
        })
    }

    /// For the pages' policy: the styles that may stand in them.
    pub fn style_hashes(&self) -> [String; 2] {
        [self.style.hash.clone(), self.late_style.hash.clone()]
    }

    pub fn fill(&self, parts: &Parts<'_>) -> String {
        let Parts {
            lang,
            head,
            alerts,
            snapshot,
            is_late,
            answers,
        } = parts;
        let Self {
            before_head,
            before_style,
            before_snapshot,
            after_snapshot,
            style,
            late_style,
        } = self;
        let style = &style.rules;
        let late_style = match is_late {
            true => format!("<style id=late-style>{}</style>", late_style.rules),
            false => String::new(),
        };
        format!(
            "<!doctype html><html lang={lang}>{before_head}{head}{before_style}\
             <style>{style}</style>{late_style}{before_snapshot}{alerts}<div id=snapshot class=snapshot>{snapshot}</div>{answers}{after_snapshot}"
        )
    }
}

fn sheet_address(page: &str) -> Result<&str> {
    let link = &page[tag(page, "<link", "rel=stylesheet")?];
    let value = link.split_once("href=").map(|(_, value)| value);
    let value = value.map(|value| value.trim_start_matches('"'));
    match value.and_then(|value| value.split(['"', ' ', '>']).next()) {
        Some(address) => Ok(address),
        None => bail!("index.html names no style sheet"),
    }
}

/// The boot script's own address names it; without the finish of `cargo xtask` nothing does.
fn late_sheet_address(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("&css=").or(page.split_once("&amp;css="))?;
    rest.split(['&', '"', ' ', '>']).next()
}

/// Where the first tag of a kind with an attribute stands. The minifier puts attributes in any
/// order and leaves quotes out where it may.
fn tag(page: &str, kind: &str, attribute: &str) -> Result<Range<usize>> {
    let mut from = 0;
    while let Some(start) = page[from..].find(kind).map(|at| at + from) {
        let end = page[start..]
            .find('>')
            .map_or(page.len(), |end| start + end + 1);
        if page[start..end].replace('"', "").contains(attribute) {
            return Ok(start..end);
        }
        from = end;
    }
    bail!("it has no {kind} {attribute}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=vi><meta charset=utf-8><title>Một Cửa</title>\
        <meta content=\"x\" name=description><link href=/icon.svg rel=icon>\
        <link href=/style-1.css rel=stylesheet><script src=\"/boot.js?js=/a.js&css=/figures-1.css&x\"></script></head><body>\
        <div id=shell><p>Đang mở</p></div><div hidden id=app></div></body>";

    #[test]
    fn a_filled_page_holds_its_parts_and_no_shell() {
        let sheet = |rules: &str| Sheet::of(rules.to_owned()).unwrap();
        let template = Template::cut(PAGE, sheet("a{}"), sheet("b{}")).unwrap();
        let fill = |is_late| {
            template.fill(&Parts {
                lang: "en",
                head: "<title>T</title>",
                alerts: "<p>A</p>",
                snapshot: "<h1>H</h1>",
                is_late,
                answers: "<script type=application/json>{}</script>",
            })
        };
        let page = fill(false);
        assert!(!page.contains("b{}"), "{page}");
        assert_eq!(late_sheet_address(PAGE), Some("/figures-1.css"));
        let late = fill(true);
        let styles = "<style>a{}</style><style id=late-style>b{}</style><script";
        assert!(late.contains(styles), "{late}");
        assert!(
            page.starts_with(
                "<!doctype html><html lang=en><meta charset=utf-8><title>T</title><link"
            ),
            "{page}"
        );
        assert!(page.contains("<style>a{}</style><script src="), "{page}");
        assert!(
            page.contains("<p>A</p><div id=snapshot class=snapshot><h1>H</h1></div><script"),
            "{page}"
        );
        assert!(page.ends_with("<div hidden id=app></div></body>"), "{page}");
        assert!(
            !page.contains("Đang mở") && !page.contains("stylesheet"),
            "{page}"
        );
        assert_eq!(page.matches("<title").count(), 1);
    }

    #[test]
    fn another_page_than_the_portals_is_refused() {
        let none = || Sheet::of(String::new()).unwrap();
        assert!(Template::cut("<html><p>Hello</p></html>", none(), none()).is_err());
        assert!(Sheet::of("</style>".to_owned()).is_err());
    }
}
