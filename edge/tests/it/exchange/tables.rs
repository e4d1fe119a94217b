//! The tables of the document exchange as files.

use crate::html::{check, site};

#[tokio::test]
async fn the_table_of_bodies_follows_the_page_and_each_row_says_what_it_is() {
    let site = site().await;
    let address = "/lien-thong-van-ban.csv?sap=nhan&chieu=giam";
    let answer = site.get(address).await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"lien-thong-van-ban_co-quan_2020-03.csv\""
    );
    let text = answer.text();
    let lines: Vec<_> = text.lines().collect();
    assert!(
        lines[0].ends_with("basis,as_of,month,unit,unit_name,class,sent,received,notes"),
        "{text}"
    );
    let notes = "\"Có sau, khi hết tháng. Không tính giấy.\"";
    assert_eq!(
        lines[1..],
        [
            format!("illustrative,2020-03-31,2020-03,H26,Hà Nội,province,283,1000,{notes}"),
            format!(
                "illustrative,2020-03-31,2020-03,G22,\"Văn phòng, Chính phủ\",ministry,1000,283,{notes}"
            ),
        ]
    );
    // The page has the same bodies in the same order.
    let html = site.page(&address.replace(".csv", "")).await;
    let at = |code: &str| html.find(&format!("<a href=\"/lien-thong-van-ban/{code}\""));
    assert!(at("H26") < at("G22"), "{html}");
    let one = site
        .get("/en/lien-thong-van-ban.csv?nhom=tinh")
        .await
        .text();
    assert_eq!(one.lines().count(), 2, "{one}");
    check(&one, &["Hà Nội (en)", "Known later. No paper."]);
}

#[tokio::test]
async fn the_other_tables_are_marked_too() {
    let site = site().await;
    let cases = [
        (
            "/lien-thong-van-ban.csv?bang=nhom",
            "lien-thong-van-ban_nhom_2020-03.csv",
            "illustrative,2020-03-31,2020-03,ministry,province,1000,",
        ),
        (
            "/lien-thong-van-ban.csv?bang=thang",
            "lien-thong-van-ban_thang_2020-03-31.csv",
            "illustrative,2020-03-31,2019-03,1000,",
        ),
        (
            "/lien-thong-van-ban.csv?bang=ket-noi",
            "lien-thong-van-ban_ket-noi.csv",
            "illustrative,2020-03-31,G22,\"Văn phòng, Chính phủ\",ministry,connected,2019-03-12,2,2020-03-30,",
        ),
        (
            "/lien-thong-van-ban/G22.csv",
            "lien-thong-van-ban_G22.csv",
            "illustrative,2020-03-31,2020-03,G22,\"Văn phòng, Chính phủ\",ministry,1000,283,",
        ),
    ];
    for (address, name, first) in cases {
        let answer = site.get(address).await;
        assert_eq!(answer.status, 200, "{address}");
        let disposition = answer.header("content-disposition").to_owned();
        assert_eq!(disposition, format!("attachment; filename=\"{name}\""));
        let text = answer.text();
        let line = text.lines().nth(1).expect("a row");
        let notes = "\"Có sau, khi hết tháng. Không tính giấy.\"";
        assert_eq!(line, format!("{first}{notes}"), "{address}");
    }
    let under_way = site
        .get("/lien-thong-van-ban.csv?bang=ket-noi&nhom=khac")
        .await;
    check(
        &under_way.text(),
        &["uy-ban-mau,Ủy ban mẫu,other,under_way,,,,"],
    );
}
