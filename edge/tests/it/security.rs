//! The headers that keep a browser safe, and what browsers report.

use serde_json::json;

use crate::support::{Answer, Fixture, PAGE, READER, SCRIPT, asking, request, send};

const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

#[tokio::test]
async fn every_answer_has_the_headers_that_keep_browsers_safe() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for path in [
        PAGE,
        "/nowhere",
        SCRIPT,
        "/none.js",
        "/healthz",
        "/readyz",
        "/api/v1/x",
    ] {
        let answer = send(app.clone(), request("GET", path)).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(
            answer
                .header("permissions-policy")
                .starts_with("camera=(),")
        );
        assert!(!answer.header("x-request-id").is_empty());
        assert!(!answer.headers.contains_key("strict-transport-security"));
        assert!(!answer.headers.contains_key("set-cookie"));
        // Costs every first visit a new process; docs/adr/0008-front-door.md says when it pays.
        let opener_policy = "cross-origin-opener-policy";
        assert!(!answer.headers.contains_key(opener_policy), "{path}");
    }
}

#[tokio::test]
async fn a_page_has_the_whole_policy_and_nothing_else_may_do_anything() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for path in [PAGE, "/nowhere"] {
        let page = send(app.clone(), request("GET", path)).await;
        let policy = page.header("content-security-policy");
        for part in [
            "default-src 'none'; ",
            "script-src 'self' 'wasm-unsafe-eval'; ",
            "style-src 'self' 'sha256-",
            "worker-src 'self'; ",
            "base-uri 'none'; ",
            "frame-ancestors 'none'; ",
            "require-trusted-types-for 'script'; ",
            "report-uri /csp-report",
        ] {
            assert!(policy.contains(part), "{path} {part} {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert_eq!(page.header("x-frame-options"), "DENY");
    }
    for path in [SCRIPT, "/none.js", "/healthz", "/api/v1/x"] {
        let other = send(app.clone(), request("GET", path)).await;
        assert_eq!(other.header("content-security-policy"), NOTHING, "{path}");
        assert!(!other.headers.contains_key("x-frame-options"), "{path}");
    }
}

#[tokio::test]
async fn only_the_worker_of_this_build_may_run_its_wasm() {
    let (app, _api, _dist) = Fixture::new().await.app();
    let policy = async |path: &str| {
        let answer = send(app.clone(), request("GET", path)).await;
        answer.header("content-security-policy").to_owned()
    };
    let expected = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                    connect-src 'self'; frame-ancestors 'none'";
    assert_eq!(policy(READER).await, expected);
    for other in [
        "/receipt-reader-fedcba9876543210.js",
        "/receipt-reader-0123456789abcdef_bg.wasm",
        "/api/v1/receipt-reader-x.js",
    ] {
        assert_eq!(policy(other).await, NOTHING, "{other}");
    }
}

#[tokio::test]
async fn pages_of_tracking_have_the_camera_or_are_nobodys_to_find() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for (path, camera, robots) in [
        ("/ho-so", "camera=(self)", None),
        ("/en/ho-so", "camera=(self)", None),
        ("/ho-so/H56.14-240823-0001", "camera=()", Some("noindex")),
        ("/en/ho-so/x/y", "camera=()", Some("noindex")),
    ] {
        let answer = send(app.clone(), request("GET", path)).await;
        let devices = format!("{camera}, microphone=(), geolocation=(), payment=(), usb=()");
        assert_eq!(answer.header("permissions-policy"), devices, "{path}");
        let opener_policy = answer.header("cross-origin-opener-policy");
        assert_eq!(opener_policy, "same-origin", "{path}");
        let told = answer.headers.get("x-robots-tag");
        assert_eq!(
            told.map(|told| told.as_bytes()),
            robots.map(str::as_bytes),
            "{path}"
        );
    }
    let page = send(app, request("GET", PAGE)).await;
    assert!(!page.headers.contains_key("x-robots-tag"));
}

#[tokio::test]
async fn a_known_page_keeps_its_policy() {
    let (app, _api, _dist) = Fixture::new().await.app();
    let page = send(app.clone(), request("GET", PAGE)).await;
    let known = [("if-none-match", page.header("etag"))];
    let again = send(app, asking("GET", PAGE, &known, "")).await;
    assert_eq!(again.status, 304);
    let policy = page.header("content-security-policy");
    assert_eq!(again.header("content-security-policy"), policy);
}

#[tokio::test]
async fn html_of_the_api_may_do_nothing() {
    let fixture = Fixture::new().await;
    let html = crate::support::fake::Said {
        headers: vec![("content-type", "text/html".to_owned())],
        ..crate::support::fake::Said::ok("<script>alert(1)</script>")
    };
    fixture.api.says(html);
    let answer = fixture.send(request("GET", "/api/v1/x")).await;
    assert_eq!(answer.header("content-security-policy"), NOTHING);
}

#[tokio::test]
async fn only_a_site_with_https_insists_on_it() {
    let fixture = Fixture::known_as("https://front.test").await;
    let answer = fixture.send(request("GET", SCRIPT)).await;
    let expected = "max-age=63072000; includeSubDomains; preload";
    assert_eq!(answer.header("strict-transport-security"), expected);
}

async fn report(body: String) -> (Answer, String) {
    let fixture = Fixture::new().await;
    let metrics = fixture.front.metrics.clone();
    let headers = [("content-type", "application/csp-report")];
    let answer = fixture
        .send(asking("POST", "/csp-report", &headers, body))
        .await;
    (answer, metrics.written())
}

#[tokio::test]
async fn a_report_is_taken_and_counted() {
    let body = json!({"csp-report": {"violated-directive": "img-src", "blocked-uri": "inline"}});
    let (answer, written) = report(body.to_string()).await;
    assert_eq!((answer.status.as_u16(), answer.body.len()), (204, 0));
    assert!(written.contains("edge_csp_reports_total 1\n"), "{written}");
}

#[tokio::test]
async fn what_is_no_report_or_too_long_is_refused() {
    let (answer, written) = report("no JSON".to_owned()).await;
    answer.problem(400);
    assert!(written.contains("edge_csp_reports_total 0\n"), "{written}");
    let (answer, _) = report(" ".repeat(16 * 1024 + 1)).await;
    answer.problem(413);
    let fixture = Fixture::new().await;
    let answer = fixture.send(request("GET", "/csp-report")).await;
    answer.problem(405);
    assert_eq!(answer.header("allow"), "POST");
}
