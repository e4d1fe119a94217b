//! The page's style sheets as two files: what every page needs before it paints, and the rules of
//! late pages, which the boot script asks for.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::finish::integrity;
use crate::stamp;

/// Sheets of late pages only.
const LATE: [&str; 7] = [
    "charts",
    "survey",
    "dossiers",
    "news",
    "exchange",
    "enterprises",
    "programmes",
];
/// The name of their file begins so.
pub const LATE_SHEET: &str = "figures";

/// Joins the sheets that dist/index.html links to, in their order, and links the first file
/// instead. The late one is named to the boot script.
pub fn join(dist: &Path) -> Result<()> {
    let path = dist.join("index.html");
    let page = fs::read_to_string(&path).context("reading dist/index.html")?;
    let links = sheet_links(&page);
    let (mut first, mut late) = (String::new(), String::new());
    for link in &links {
        let Some(name) = href(link) else {
            bail!("A style sheet of index.html has no address: {link}");
        };
        let sheet = dist.join(name.trim_start_matches('/'));
        let rules = fs::read_to_string(&sheet).with_context(|| format!("reading {name}"))?;
        match is_late(name) {
            true => late += &rules,
            false => first += &rules,
        }
        fs::remove_file(&sheet).with_context(|| format!("removing {name}"))?;
    }
    let name = write(dist, "style", &first)?;
    write(dist, LATE_SHEET, &late)?;
    fs::write(&path, with_one_link(&page, &links, &name, &first)).context("writing index.html")
}

/// Under a name made of its content.
fn write(dist: &Path, stem: &str, rules: &str) -> Result<String> {
    let name = format!("{stem}-{}.css", stamp::short_hash(rules.as_bytes()));
    fs::write(dist.join(&name), rules).with_context(|| format!("writing {name}"))?;
    Ok(name)
}

fn is_late(name: &str) -> bool {
    let name = name.trim_start_matches('/');
    LATE.iter().any(|late| {
        name.strip_prefix(late)
            .is_some_and(|rest| rest.starts_with('-'))
    })
}

/// The whole tags, in the order of the page.
fn sheet_links(page: &str) -> Vec<String> {
    page.split_inclusive('>')
        .filter_map(|piece| piece.find("<link").map(|at| piece[at..].to_owned()))
        .filter(|tag| tag.contains("rel=stylesheet") || tag.contains("rel=\"stylesheet\""))
        .collect()
}

/// The minifier leaves quotes out where it may.
fn href(tag: &str) -> Option<&str> {
    let (_, value) = tag.split_once("href=")?;
    let value = value.trim_start_matches('"');
    value.split(['"', ' ', '>']).next()
}

fn with_one_link(page: &str, links: &[String], name: &str, sheet: &str) -> String {
    let link = format!(
        "<link href=/{name} integrity={} rel=stylesheet>",
        integrity(sheet.as_bytes())
    );
    let mut page = page.to_owned();
    for (at, old) in links.iter().enumerate() {
        let new = if at == 0 { link.as_str() } else { "" };
        page = page.replace(old, new);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_sheets_are_known_by_their_names() {
        assert!(is_late("/charts-0a1b.css") && is_late("/survey-1.css"));
        assert!(!is_late("/style-0a1b.css") && !is_late("/chartsy.css"));
    }

    #[test]
    fn the_links_of_sheets_become_one_and_other_links_stay() {
        let page = "<head><link href=/icon.svg rel=icon><link href=/a-1.css integrity=x \
                    rel=stylesheet><link rel=\"stylesheet\" href=\"/b-2.css\"></head>";
        let links = sheet_links(page);
        let names: Vec<_> = links.iter().filter_map(|link| href(link)).collect();
        assert_eq!(names, ["/a-1.css", "/b-2.css"]);
        let one = with_one_link(page, &links, "style-3.css", "a{}");
        assert_eq!(one.matches("<link").count(), 2, "{one}");
        assert!(
            one.contains("href=/icon.svg") && one.contains("href=/style-3.css integrity=sha384-")
        );
    }
}
