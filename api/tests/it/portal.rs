//! The built portal, when this process serves it.

use std::{fs, path::Path};

use tempfile::TempDir;

use crate::support::{Answer, Fixture, request, send};

const SCRIPT: &str = "portal-0123456789abcdef.js";

fn built() -> TempDir {
    let folder = TempDir::new().expect("works in a test");
    let write = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).expect("works in a test")
    };
    write("index.html", "<title>Một Cửa</title>");
    write(SCRIPT, "plain");
    write(&format!("{SCRIPT}.br"), "as brotli");
    write("portal-0123456789abcdef_bg.wasm", "wasm");
    write("icon.svg", "<svg/>");
    folder
}

async fn get(folder: &Path, path: &str, headers: &[(&'static str, &str)]) -> Answer {
    let mut fixture = Fixture::seeded().await;
    fixture.state.portal = Some(folder.to_owned());
    let mut request = request("GET", path);
    for (name, value) in headers {
        request
            .headers_mut()
            .insert(*name, value.parse().expect("works in a test"));
    }
    send(fixture.app(), request).await
}

const HTML: (&str, &str) = ("accept", "text/html,application/xhtml+xml");

#[tokio::test]
async fn every_address_of_the_app_gets_its_one_page() {
    let folder = built();
    for path in ["/", "/thu-tuc", "/en/thu-tuc/x", "/index.html"] {
        let page = get(folder.path(), path, &[HTML]).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.header("content-type").starts_with("text/html"));
        assert_eq!(page.header("cache-control"), "no-cache");
        assert_eq!(page.header("x-frame-options"), "DENY");
        assert_eq!(page.header("cross-origin-resource-policy"), "same-origin");
    }
}

#[tokio::test]
async fn hashed_files_are_kept_for_a_year_and_others_asked_for_again() {
    let folder = built();
    let year = "public, max-age=31536000, immutable";
    for (path, kept_for) in [
        ("/portal-0123456789abcdef.js", year),
        ("/portal-0123456789abcdef_bg.wasm", year),
        ("/icon.svg", "no-cache"),
    ] {
        let file = get(folder.path(), path, &[]).await;
        assert_eq!(file.status, 200, "{path}");
        assert_eq!(file.header("cache-control"), kept_for);
    }
    let wasm = get(folder.path(), "/portal-0123456789abcdef_bg.wasm", &[]).await;
    assert_eq!(wasm.header("content-type"), "application/wasm");
}

#[tokio::test]
async fn a_compressed_copy_is_sent_to_those_who_read_it() {
    let folder = built();
    let path = format!("/{SCRIPT}");
    let packed = get(folder.path(), &path, &[("accept-encoding", "br")]).await;
    assert_eq!(packed.body, b"as brotli");
    assert_eq!(packed.header("content-encoding"), "br");
    let plain = get(folder.path(), &path, &[]).await;
    assert_eq!(plain.body, b"plain");
}

#[tokio::test]
async fn what_is_missing_is_missing_and_never_the_page() {
    let folder = built();
    for path in [
        "/portal-fedcba9876543210.js",
        "/api/v1/nope",
        "/api",
        "/..%2f..%2fetc%2fpasswd.txt",
    ] {
        get(folder.path(), path, &[HTML]).await.problem(404);
    }
    let not_a_page = ("accept", "application/json");
    get(folder.path(), "/thu-tuc", &[not_a_page])
        .await
        .problem(404);
}

#[tokio::test]
async fn a_form_sent_to_a_page_is_refused_with_allow() {
    let folder = built();
    let mut fixture = Fixture::seeded().await;
    fixture.state.portal = Some(folder.path().to_owned());
    let answer = send(fixture.app(), request("POST", "/thu-tuc")).await;
    answer.problem(405);
    assert_eq!(answer.header("allow"), "GET,HEAD");
}
