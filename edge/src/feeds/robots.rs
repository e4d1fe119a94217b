//! `/robots.txt`: everything may be read, and this is where the list of it is.

use super::sitemap;
use crate::address::PublicUrl;

/// Only browsers have something to say there.
const NOT_TO_READ: &str = "/csp-report";

pub fn text(public: &PublicUrl) -> String {
    let sitemap = public.join(sitemap::INDEX);
    format!("User-agent: *\nDisallow: {NOT_TO_READ}\n\nSitemap: {sitemap}\n")
}
