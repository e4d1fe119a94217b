//! The list of all addresses worth finding.

mod parts;

use std::collections::HashMap;

use axum::Router;
use roxmltree::{Document, Node};

use crate::{
    catalogue::{Site, day, procedure},
    html::ORIGIN,
    support::{request, send},
};

async fn site(count: u32) -> Site {
    let codes = (1..=count).map(|number| format!("2.{number:06}"));
    let mut procedures: Vec<_> = codes.map(|code| procedure(&code, "Thủ tục")).collect();
    if let Some(last) = procedures.last_mut() {
        last.updated_on = day(5);
    }
    Site::of(procedures).await
}

/// The addresses of a sitemap, with their alternates by language and their day.
#[derive(Debug, PartialEq)]
struct Listed {
    alternates: HashMap<String, String>,
    changed_on: Option<String>,
}

async fn addresses(app: &Router, path: &str) -> HashMap<String, Listed> {
    let answer = send(app.clone(), request("GET", path)).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    assert_eq!(
        answer.header("content-type"),
        "application/xml; charset=utf-8"
    );
    let text = answer.text();
    let document = Document::parse(&text).expect("well-formed XML");
    let entries: Vec<_> = document
        .root_element()
        .children()
        .filter(Node::is_element)
        .collect();
    let listed: HashMap<_, _> = entries.iter().map(|entry| listed(*entry)).collect();
    assert_eq!(
        listed.len(),
        entries.len(),
        "an address stands twice in {path}"
    );
    listed
}

fn listed(entry: Node<'_, '_>) -> (String, Listed) {
    let text = |name: &str| {
        let child = entry.children().find(|child| child.has_tag_name(name));
        child.and_then(|child| child.text()).map(str::to_owned)
    };
    let links = entry
        .children()
        .filter(|child| child.tag_name().name() == "link");
    let attribute = |link: &Node<'_, '_>, name| link.attribute(name).expect(name).to_owned();
    let alternates = links
        .map(|link| (attribute(&link, "hreflang"), attribute(&link, "href")))
        .collect();
    let listed = Listed {
        alternates,
        changed_on: text("lastmod"),
    };
    (text("loc").expect("an address"), listed)
}

#[tokio::test]
async fn every_procedure_is_listed_once_in_each_language() {
    let site = site(250).await;
    let index = addresses(&site.app, "/sitemap.xml").await;
    let mut parts: Vec<_> = index.keys().cloned().collect();
    parts.sort();
    let expected =
        ["news-1", "pages-1", "procedures-1"].map(|name| format!("{ORIGIN}/sitemap/{name}.xml"));
    assert_eq!(parts, expected);
    assert_eq!(
        index[&expected[2]].changed_on.as_deref(),
        Some("2026-11-21")
    );
    let listed = addresses(&site.app, "/sitemap/procedures-1.xml").await;
    assert_eq!(listed.len(), 500);
    for number in 1..=250 {
        let vi = format!("{ORIGIN}/thu-tuc/2.{number:06}");
        let en = format!("{ORIGIN}/en/thu-tuc/2.{number:06}");
        let changed_on = if number == 250 {
            "2026-11-05"
        } else {
            "2026-11-21"
        };
        let alternates = [("vi", &vi), ("en", &en), ("x-default", &vi)];
        let expected = Listed {
            alternates: alternates
                .map(|(lang, to)| (lang.to_owned(), to.clone()))
                .into(),
            changed_on: Some(changed_on.to_owned()),
        };
        assert_eq!((&listed[&vi], &listed[&en]), (&expected, &expected));
    }
}

#[tokio::test]
async fn every_other_page_is_listed_too() {
    let site = site(1).await;
    let listed = addresses(&site.app, "/sitemap/pages-1.xml").await;
    let mut paths: Vec<_> = listed
        .keys()
        .map(|address| &address[ORIGIN.len()..])
        .collect();
    paths.sort_unstable();
    assert_eq!(
        paths,
        [
            "/",
            "/chuong-trinh",
            "/chuong-trinh/dan-hoi",
            "/chuong-trinh/dan-hoi/cau-hoi",
            "/chuong-trinh/it-today",
            "/chuong-trinh/it-today/chua-co",
            "/chuong-trinh/it-today/co-ban-ghi",
            "/co-quan",
            "/doanh-nghiep",
            "/doanh-nghiep/9999999997",
            "/doanh-nghiep/so-lieu",
            "/en",
            "/en/chuong-trinh",
            "/en/chuong-trinh/dan-hoi",
            "/en/chuong-trinh/dan-hoi/cau-hoi",
            "/en/chuong-trinh/it-today",
            "/en/chuong-trinh/it-today/chua-co",
            "/en/chuong-trinh/it-today/co-ban-ghi",
            "/en/co-quan",
            "/en/doanh-nghiep",
            "/en/doanh-nghiep/9999999997",
            "/en/doanh-nghiep/so-lieu",
            "/en/ho-so/trinh-chinh-phu",
            "/en/ho-so/trinh-chinh-phu/9001-ttr-btp",
            "/en/ho-so/trinh-chinh-phu/9002-ttr-ubnd",
            "/en/kha-nang-tiep-can",
            "/en/lich-su",
            "/en/lien-thong-van-ban",
            "/en/lien-thong-van-ban/G22",
            "/en/lien-thong-van-ban/uy-ban-mau",
            "/en/su-kien",
            "/en/su-kien/co-con-nho",
            "/en/thu-tuc",
            "/en/tin-tuc",
            "/en/xep-hang",
            "/en/xep-hang/don-vi/H05",
            "/en/xep-hang/don-vi/H26",
            "/en/xep-hang/dung-han",
            "/en/xep-hang/egdi",
            "/en/xep-hang/muc-do",
            "/en/xep-hang/nhiem-vu",
            "/en/xep-hang/so-sanh",
            "/ho-so/trinh-chinh-phu",
            "/ho-so/trinh-chinh-phu/9001-ttr-btp",
            "/ho-so/trinh-chinh-phu/9002-ttr-ubnd",
            "/kha-nang-tiep-can",
            "/lich-su",
            "/lien-thong-van-ban",
            "/lien-thong-van-ban/G22",
            "/lien-thong-van-ban/uy-ban-mau",
            "/su-kien",
            "/su-kien/co-con-nho",
            "/thu-tuc",
            "/tin-tuc",
            "/xep-hang",
            "/xep-hang/don-vi/H05",
            "/xep-hang/don-vi/H26",
            "/xep-hang/dung-han",
            "/xep-hang/egdi",
            "/xep-hang/muc-do",
            "/xep-hang/nhiem-vu",
            "/xep-hang/so-sanh",
        ]
    );
    for path in paths {
        let answer = send(site.app.clone(), request("GET", path)).await;
        assert_eq!(answer.status, 200, "{path}");
    }
}

#[tokio::test]
async fn articles_that_stand_are_listed_with_the_day_they_last_changed() {
    let site = site(1).await;
    let listed = addresses(&site.app, "/sitemap/news-1.xml").await;
    let mut days: Vec<_> = listed
        .iter()
        .map(|(address, one)| (&address[ORIGIN.len()..], one.changed_on.as_deref()))
        .collect();
    days.sort_unstable();
    assert_eq!(
        days,
        [
            ("/en/tin-tuc/bao-cao", Some("2026-11-20")),
            ("/en/tin-tuc/nghi-quyet-36a", Some("2026-11-22")),
            ("/tin-tuc/bao-cao", Some("2026-11-20")),
            ("/tin-tuc/nghi-quyet-36a", Some("2026-11-22")),
        ]
    );
}
