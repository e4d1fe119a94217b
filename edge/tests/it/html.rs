//! What tests of pages share: a site to ask, and parts of its pages.

use serde_json::Value;

use crate::catalogue::Site;

pub const ORIGIN: &str = "https://mot-cua.test";
pub const NOINDEX: &str = "<meta name=robots content=noindex>";

/// With whatever the API sends but procedures.
pub async fn site() -> Site {
    Site::of(Vec::new()).await
}

#[track_caller]
pub fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part}: {html}");
    }
}

pub fn structured(html: &str) -> Value {
    let (_, rest) = html
        .split_once("<script type=application/ld+json>")
        .expect("structured data");
    let (data, _) = rest.split_once("</script>").expect("its end");
    serde_json::from_str(data).expect("JSON")
}
