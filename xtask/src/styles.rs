//! The page's style sheets as one file: the browser asks once before it paints, not six times.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::finish::integrity;
use crate::stamp;

/// Joins the sheets that dist/index.html links to, in their order, and links the one instead.
pub fn join(dist: &Path) -> Result<()> {
    let path = dist.join("index.html");
    let page = fs::read_to_string(&path).context("reading dist/index.html")?;
    let links = sheet_links(&page);
    let mut joined = String::new();
    for link in &links {
        let Some(name) = href(link) else {
            bail!("A style sheet of index.html has no address: {link}");
        };
        let sheet = dist.join(name.trim_start_matches('/'));
        joined += &fs::read_to_string(&sheet).with_context(|| format!("reading {name}"))?;
        fs::remove_file(&sheet).with_context(|| format!("removing {name}"))?;
    }
    let name = format!("style-{}.css", stamp::short_hash(joined.as_bytes()));
    fs::write(dist.join(&name), &joined).context("writing the style sheet")?;
    fs::write(&path, with_one_link(&page, &links, &name, &joined)).context("writing index.html")
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
