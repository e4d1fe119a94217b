//! The files of the app.

use crate::support::{Fixture, PAGE, SCRIPT, WASM, asking, request, send};

#[tokio::test]
async fn hashed_files_are_kept_for_a_year_and_others_asked_for_again() {
    let (app, _api, _dist) = Fixture::new().await.app();
    let year = "public, max-age=31536000, immutable";
    for (path, kept_for, kind) in [
        (SCRIPT, year, "text/javascript"),
        (WASM, year, "application/wasm"),
        ("/icon.svg", "no-cache", "image/svg+xml"),
        ("/words.txt", "no-cache", "text/plain; charset=utf-8"),
    ] {
        let file = send(app.clone(), request("GET", path)).await;
        assert_eq!(file.status, 200, "{path}");
        assert_eq!(file.header("cache-control"), kept_for, "{path}");
        assert_eq!(file.header("content-type"), kind, "{path}");
        assert_eq!(file.header("cross-origin-resource-policy"), "same-origin");
        assert!(!file.headers.contains_key("x-frame-options"));
    }
}

#[tokio::test]
async fn a_compressed_copy_is_sent_to_those_who_read_it() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for (accepted, body, encoding) in [
        ("br, gzip", "as brotli", Some("br")),
        ("gzip", "as gzip", Some("gzip")),
        ("identity", "plain", None),
    ] {
        let headers = [("accept-encoding", accepted)];
        let file = send(app.clone(), asking("GET", SCRIPT, &headers, "")).await;
        assert_eq!(file.text(), body);
        let sent = file.headers.get("content-encoding");
        assert_eq!(sent.map(|sent| sent.to_str().unwrap()), encoding);
        assert_eq!(file.header("vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn a_known_file_is_not_sent_again() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for path in [SCRIPT, "/icon.svg"] {
        let file = send(app.clone(), request("GET", path)).await;
        for (name, known) in [
            ("if-none-match", file.header("etag")),
            ("if-modified-since", file.header("last-modified")),
        ] {
            let again = send(app.clone(), asking("GET", path, &[(name, known)], "")).await;
            assert_eq!(
                (again.status.as_u16(), again.body.len()),
                (304, 0),
                "{name}"
            );
            assert_eq!(again.header("cache-control"), file.header("cache-control"));
        }
    }
}

#[tokio::test]
async fn a_piece_of_a_file_can_be_asked_for() {
    let (app, _api, _dist) = Fixture::new().await.app();
    let get = |headers: Vec<(&'static str, &'static str)>, path: &'static str| {
        send(app.clone(), asking("GET", path, &headers, ""))
    };
    let piece = get(vec![("range", "bytes=1-2")], SCRIPT).await;
    assert_eq!((piece.status.as_u16(), piece.text().as_str()), (206, "la"));
    assert_eq!(piece.header("content-range"), "bytes 1-2/5");
    let beyond = get(vec![("range", "bytes=99-")], SCRIPT).await;
    assert_eq!(beyond.status, 416);
    assert_eq!(beyond.header("content-range"), "bytes */5");
    assert_eq!(beyond.header("cache-control"), "no-cache");
    // Nobody can tell whether this piece still fits the others.
    let resumed = vec![("range", "bytes=1-2"), ("if-range", "\"old\"")];
    assert_eq!(get(resumed, "/icon.svg").await.text(), "<svg/>");
}

#[tokio::test]
async fn what_is_missing_is_missing_and_never_a_page() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for path in [
        "/portal-fedcba9876543210.js",
        "/fonts/none.woff2",
        "/thu-tuc/x.css",
        "/..%2f..%2fetc%2fpasswd.txt",
        "/../../etc/passwd.txt",
        "/%00.js",
    ] {
        for method in ["GET", "HEAD"] {
            let headers = [("accept", "text/html,*/*")];
            let answer = send(app.clone(), asking(method, path, &headers, "")).await;
            assert_eq!(answer.status, 404, "{path}");
            assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
            assert_eq!(answer.header("cache-control"), "no-cache");
        }
    }
}

#[tokio::test]
async fn the_page_of_the_app_is_no_file() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for path in [
        "/index.html",
        "/%69ndex.html",
        "/./index.html",
        "/index.html.br",
        "//index.html",
    ] {
        let answer = send(app.clone(), request("GET", path)).await;
        assert!(!answer.text().contains("id=\"shell\""), "{path}");
        assert_ne!(answer.status, 200, "{path}");
    }
}

#[tokio::test]
async fn head_has_the_headers_of_get_and_no_body() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for path in [SCRIPT, "/icon.svg", PAGE, "/healthz"] {
        let get = send(app.clone(), request("GET", path)).await;
        let head = send(app.clone(), request("HEAD", path)).await;
        assert_eq!(head.status, get.status, "{path}");
        assert!(head.body.is_empty());
        assert_eq!(head.header("content-type"), get.header("content-type"));
        assert_eq!(head.header("content-length"), get.body.len().to_string());
    }
}

#[tokio::test]
async fn pages_and_files_are_only_read() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for path in [SCRIPT, PAGE, "/nowhere"] {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
            let answer = send(app.clone(), request(method, path)).await;
            answer.problem(405);
            assert_eq!(answer.header("allow"), "GET,HEAD");
        }
    }
}
