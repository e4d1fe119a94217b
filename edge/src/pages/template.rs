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
    style: String,
    style_hash: String,
}

/// The parts of one page.
pub struct Parts<'a> {
    pub lang: &'a str,
    /// Title, description and all the rest that a machine reads.
    pub head: &'a str,
    pub snapshot: &'a str,
    /// The API's answers, for the app.
    pub answers: &'a str,
}

impl Template {
    pub fn read(dist: &Path) -> Result<Self> {
        let path = dist.join("index.html");
        let page = fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}: build the portal first", path.display()))?;
        let sheet = sheet_address(&page)?;
        let sheet = dist.join(sheet.trim_start_matches('/'));
        let style = fs::read_to_string(&sheet)
            .with_context(|| format!("cannot read {}", sheet.display()))?;
        Self::cut(&page, style).with_context(|| format!("{} is not the portal's", path.display()))
    }

    fn cut(page: &str, style: String) -> Result<Self> {
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
        if style.contains("</") {
            bail!("its style sheet would end the element it stands in");
        }
        let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
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
            style_hash: format!("'sha256-{hash}'"),
        })
    }

    /// For the page's policy: the one style that may stand in it.
    pub fn style_hash(&self) -> &str {
        &self.style_hash
    }

    pub fn fill(&self, parts: &Parts<'_>) -> String {
        let Parts {
            lang,
            head,
            snapshot,
            answers,
        } = parts;
        let Self {
            before_head,
            before_style,
            before_snapshot,
            after_snapshot,
            style,
            ..
        } = self;
        format!(
            "<!doctype html><html lang={lang}>{before_head}{head}{before_style}\
             <style>{style}</style>{before_snapshot}<div id=snapshot class=snapshot>{snapshot}</div>{answers}{after_snapshot}"
        )
    }
}

fn sheet_address(page: &str) -> Result<String> {
    let link = &page[tag(page, "<link", "rel=stylesheet")?];
    let value = link.split_once("href=").map(|(_, value)| value);
    let value = value.map(|value| value.trim_start_matches('"'));
    match value.and_then(|value| value.split(['"', ' ', '>']).next()) {
        Some(address) => Ok(address.to_owned()),
        None => bail!("index.html names no style sheet"),
    }
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
        <link href=/style-1.css rel=stylesheet><script src=/boot.js></script></head><body>\
        <div id=shell><p>Đang mở</p></div><div hidden id=app></div></body>";

    #[test]
    fn a_filled_page_holds_its_parts_and_no_shell() {
        let template = Template::cut(PAGE, "a{}".to_owned()).unwrap();
        let page = template.fill(&Parts {
            lang: "en",
            head: "<title>T</title>",
            snapshot: "<h1>H</h1>",
            answers: "<script type=application/json>{}</script>",
        });
        assert!(
            page.starts_with(
                "<!doctype html><html lang=en><meta charset=utf-8><title>T</title><link"
            ),
            "{page}"
        );
        assert!(
            page.contains("<style>a{}</style><script src=/boot.js>"),
            "{page}"
        );
        assert!(
            page.contains("<div id=snapshot class=snapshot><h1>H</h1></div><script"),
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
        assert!(Template::cut("<html><p>Hello</p></html>", String::new()).is_err());
        assert!(Template::cut(PAGE, "</style>".to_owned()).is_err());
    }
}
