//! What the attributes of a tag lead to: links, pictures, cells that reach over others.

use super::{Sieve, Tag, decoded};
use crate::import::news::address::resolved;

const LONGEST_ALT: usize = 1_000;

impl Sieve<'_> {
    pub(super) fn report_attributes(&mut self, tag: &Tag) {
        for (name, _) in &tag.attributes {
            let name = name.to_ascii_lowercase();
            let is_handler = name.len() > 2 && name.starts_with("on");
            let is_reported = matches!(
                name.as_str(),
                "style" | "srcdoc" | "formaction" | "xlink:href" | "action"
            );
            if is_handler || is_reported {
                self.dropped.add(&name);
            }
        }
    }

    /// What is shown from elsewhere is not; a link leads there.
    pub(super) fn leave_out(&mut self, name: &str, tag: &Tag) {
        self.dropped.add(&format!("<{name}>"));
        if matches!(name, "iframe" | "video" | "audio")
            && let Some(source) = tag.attribute("src")
            && let Ok(link) = resolved(&decoded(source), self.base)
            && link.as_str().starts_with("https://")
        {
            let link = escaped(link.as_str());
            self.write(&["<p><a href=\"", &link, "\">", &link, "</a></p>"]);
        }
        if !tag.is_closed {
            self.passing = Some((name.to_owned(), 1));
        }
    }

    pub(super) fn link(&mut self, tag: &Tag) {
        match tag.attribute("href") {
            None => self.write(&["<a>"]),
            Some(href) => match resolved(&decoded(href), self.base) {
                Ok(link) => self.write(&["<a href=\"", &escaped(link.as_str()), "\">"]),
                Err(what) => {
                    self.dropped.add(&what);
                    self.write(&["<a>"]);
                }
            },
        }
    }

    /// Pictures that load late have their address elsewhere, and a blank one in its place.
    pub(super) fn picture(&mut self, tag: &Tag) {
        let is_dot = |name| {
            tag.attribute(name)
                .is_some_and(|size| matches!(size, "0" | "1"))
        };
        if is_dot("width") || is_dot("height") {
            self.dropped.add("picture of one dot");
            return;
        }
        let sources = ["data-src", "data-original", "data-lazy-src", "src"];
        let mut sources = sources.into_iter().filter_map(|name| tag.attribute(name));
        let mut refusal = "picture without an address".to_owned();
        let link = sources.find_map(|source| {
            let link = resolved(&decoded(source), self.base);
            link.map_err(|what| refusal = what.replace("link", "picture"))
                .ok()
        });
        let Some(link) = link else {
            self.dropped.add(&refusal);
            return;
        };
        let is_said = |text: &&str| !text.trim().is_empty();
        let alt = tag.attribute("alt").filter(is_said);
        let alt = decoded(alt.or(tag.attribute("title")).unwrap_or_default());
        let alt: String = alt.chars().take(LONGEST_ALT).collect();
        let (link, alt) = (escaped(link.as_str()), escaped(&alt));
        self.write(&["<img src=\"", &link, "\" alt=\"", &alt, "\">"]);
    }

    pub(super) fn cell(&mut self, mark: &str, tag: &Tag) {
        self.write(&["<", mark]);
        for name in ["colspan", "rowspan"] {
            let span = tag
                .attribute(name)
                .and_then(|span| span.trim().parse::<u16>().ok());
            if let Some(span) = span {
                self.out.push_str(&format!(" {name}=\"{span}\""));
            }
        }
        self.out.push('>');
    }
}

fn escaped(value: &str) -> String {
    value
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
