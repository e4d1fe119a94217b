//! Files of a ranking: what they are called, what stands on them and in them.

mod opened;

use resvg::{
    tiny_skia::Pixmap,
    usvg::{Options, Tree},
};

use crate::{
    catalogue::{Site, rankings::WITHDRAWN},
    support::{asking, request, send},
};

const NAME: &str = "xep-hang_dung-han_tinh_2026-09_v1";
const FORMS: [(&str, &str); 4] = [
    ("csv", "text/csv; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("zip", "application/zip"),
];

async fn site() -> Site {
    Site::of(Vec::new()).await
}

async fn file(site: &Site, address: &str) -> Vec<u8> {
    let answer = site.get(address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.text());
    answer.body
}

#[tokio::test]
async fn every_form_has_its_type_its_name_and_its_tag() {
    let site = site().await;
    for (ending, kind) in FORMS {
        let address = format!("/xep-hang/dung-han.{ending}");
        let answer = site.get(&address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.text());
        assert_eq!(answer.header("content-type"), kind);
        let name = format!("attachment; filename=\"{NAME}.{ending}\"");
        assert_eq!(answer.header("content-disposition"), name);
        let kept_for = answer.header("cache-control");
        assert_eq!(
            kept_for,
            "public, max-age=300, stale-while-revalidate=86400"
        );
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        let tag = answer.header("etag").to_owned();
        assert!(tag.starts_with('"'), "{tag}");
        let known = asking("GET", &address, &[("if-none-match", &tag)], "");
        let known = send(site.app.clone(), known).await;
        assert_eq!((known.status.as_u16(), known.body.len()), (304, 0));
        let head = send(site.app.clone(), request("HEAD", &address)).await;
        assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
        assert_eq!(head.header("etag"), tag);
        assert_eq!(head.header("content-length"), answer.body.len().to_string());
        assert_eq!(file(&site, &address).await, answer.body, "the same bytes");
    }
}

#[tokio::test]
async fn a_file_asks_the_api_for_no_more_than_it_needs() {
    let site = site().await;
    file(&site, "/xep-hang/dung-han.csv?ky=2026-09-v1").await;
    let edition = "/api/v1/measures/dung-han/editions/2026-09-v1";
    assert_eq!(site.api.asked(), [edition]);
}

#[tokio::test]
async fn what_is_not_there_has_no_file_and_nonsense_is_refused() {
    let site = site().await;
    for (ending, _) in FORMS {
        let ranking = format!("/xep-hang/dung-han.{ending}");
        site.get(&format!("/xep-hang/khong-co.{ending}"))
            .await
            .problem(404);
        site.get(&format!("{ranking}?ky=1999-01-v1"))
            .await
            .problem(404);
        site.get(&format!("{ranking}?ky={WITHDRAWN}"))
            .await
            .problem(410);
        let problem = site.get(&format!("{ranking}?vung=dong")).await.problem(400);
        assert_eq!(problem.errors[0].field, "vung");
        let problem = site.get(&format!("{ranking}?nhom=bo")).await.problem(400);
        assert_eq!(problem.errors[0].field, "nhom", "it has provinces alone");
        let moved = site
            .get(&format!("/XEP-HANG/dung-han.{ending}?sap=ten"))
            .await;
        let right = format!("{ranking}?sap=ten");
        assert_eq!(
            (moved.status.as_u16(), moved.header("location")),
            (301, right.as_str())
        );
        let posted = send(site.app.clone(), request("POST", &ranking)).await;
        assert_eq!(posted.status, 405);
    }
}

#[tokio::test]
async fn files_of_answers_in_memory_need_no_api() {
    let site = site().await;
    for (ending, _) in FORMS {
        file(&site, &format!("/xep-hang/dung-han.{ending}")).await;
    }
    site.api.goes_down();
    for (ending, _) in FORMS {
        file(&site, &format!("/xep-hang/dung-han.{ending}?sap=ten")).await;
    }
}

/// All words of a drawing, in the order they stand in.
fn words(svg: &str) -> String {
    let document = roxmltree::Document::parse(svg).expect("well-formed");
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    let texts: Vec<_> = texts.filter_map(|node| node.text()).collect();
    texts.join(" ")
}

async fn drawing(site: &Site, address: &str) -> String {
    String::from_utf8(file(site, address).await).expect("a text")
}

#[tokio::test]
async fn the_drawing_says_what_it_shows_of_when_from_whom_and_under_which_licence() {
    let site = site().await;
    let svg = drawing(&site, "/xep-hang/dung-han.svg?ghim=H05").await;
    Tree::from_str(&svg, &Options::default()).expect("SVG");
    let said = words(&svg);
    for part in [
        "Tỷ lệ <đúng hạn> – Tháng 9/2026",
        "[số liệu minh họa]",
        "cao nhất Hà Nội 99,0%, thấp nhất Bắc Ninh 60,0%",
        "Bắc Ninh đứng thứ 2",
        "bản 2026-09-v1 · Công bố ngày 5/10/2026",
        "1.000 hồ sơ",
        "Nguồn: Một Cửa, số liệu minh họa do phần mềm tạo ra.",
        "CC BY 4.0",
        "https://mot-cua.test/xep-hang/dung-han?ky=2026-09-v1&ghim=H05",
    ] {
        assert!(said.contains(part), "no {part:?} in {said}");
    }
    let document = roxmltree::Document::parse(&svg).expect("well-formed");
    let names: Vec<_> = document
        .root_element()
        .children()
        .map(|node| node.tag_name().name())
        .collect();
    assert_eq!(names[..2], ["title", "desc"], "said before it is drawn");
    let english = words(&drawing(&site, "/en/xep-hang/dung-han.svg").await);
    for part in [
        "Settled on time – September 2026",
        "[sample data]",
        "Licence: CC BY 4.0",
    ] {
        assert!(english.contains(part), "no {part:?} in {english}");
    }
}

#[tokio::test]
async fn rows_stand_as_the_reader_sorted_them() {
    let site = site().await;
    for (query, first, last) in [
        ("", "Hà Nội", "Bắc Ninh"),
        ("?sap=ten", "Bắc Ninh", "Hà Nội"),
        ("?sap=gia-tri&chieu=giam", "Hà Nội", "Bắc Ninh"),
    ] {
        let svg = drawing(&site, &format!("/xep-hang/dung-han.svg{query}")).await;
        let csv = drawing(&site, &format!("/xep-hang/dung-han.csv{query}")).await;
        // In the sentence both names stand before the rows.
        let at = |text: &str, name: &str| text.rfind(name).expect("the name");
        assert!(
            at(&svg, &format!(">{first}<")) < at(&svg, &format!(">{last}<")),
            "{query}"
        );
        assert!(at(&csv, first) < at(&csv, last), "{query}");
    }
}

#[tokio::test]
async fn a_rule_of_the_reader_s_own_is_named_in_the_files() {
    let site = site().await;
    let svg = words(&drawing(&site, "/xep-hang/dung-han.svg?toi-thieu=5000").await);
    assert!(svg.contains("khác với bảng đã công bố"), "{svg}");
    assert!(svg.contains("từ 5.000 hồ sơ"), "{svg}");
    assert!(svg.contains("Có giá trị, không xếp hạng"), "{svg}");
    let plain = words(&drawing(&site, "/xep-hang/dung-han.svg?toi-thieu=30").await);
    assert!(!plain.contains("khác với bảng đã công bố"), "{plain}");
}

#[tokio::test]
async fn the_picture_is_the_drawing_twice_as_large() {
    let site = site().await;
    let svg = drawing(&site, "/xep-hang/dung-han.svg").await;
    let size = Tree::from_str(&svg, &Options::default())
        .expect("SVG")
        .size();
    let picture = Pixmap::decode_png(&file(&site, "/xep-hang/dung-han.png").await).expect("PNG");
    let twice = ((size.width() * 2.0) as u32, (size.height() * 2.0) as u32);
    assert_eq!((picture.width(), picture.height()), twice);
    let is_blue = |x, y| {
        let pixel = picture.pixel(x, y).expect("inside");
        (pixel.red(), pixel.green(), pixel.blue()) == (0x17, 0x68, 0xb3)
    };
    let blue = (0..picture.height()).filter(|y| is_blue(picture.width() / 2, *y));
    assert!(blue.count() > 20, "there are bars");
}
