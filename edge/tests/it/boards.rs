//! The board of tasks and the level audit at the front door: pages, data, tables.

use crate::catalogue::Site;

async fn site() -> Site {
    Site::of(Vec::new()).await
}

#[tokio::test]
async fn the_tasks_as_text_say_that_they_are_made_up_and_how_they_stand() {
    let site = site().await;
    let html = site.page("/xep-hang/nhiem-vu").await;
    let sentence = "Đến ngày 22/11/2026, 2 việc: 1 đã xong, trong đó 1 đúng hạn và 0 trễ hạn; 1 quá hạn chưa xong; 0 còn trong hạn.";
    for part in [
        "số liệu minh họa",
        sentence,
        "Việc mẫu: \"mau-01\", &lt;một&gt;",
        "<link rel=canonical href=\"https://mot-cua.test/xep-hang/nhiem-vu\">",
        "\"@type\":\"Dataset\"",
        "https://mot-cua.test/og/xep-hang/nhiem-vu.png",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(html.contains(&format!("<meta name=description content=\"{sentence}\">")));
    assert_eq!(site.api.asked(), ["/api/v1/tasks"]);
    // Other choices and orders of the same board ask nothing.
    let html = site
        .page("/en/xep-hang/nhiem-vu?trang-thai=overdue&sap=viec")
        .await;
    assert!(html.contains("1 task: 0 done"), "{html}");
    assert!(html.contains("<meta name=robots content=noindex>"));
    assert_eq!(site.api.asked().len(), 1);
}

/// A path with two slashes once moved to a host of that name.
#[tokio::test]
async fn another_spelling_of_a_file_never_leads_to_another_host() {
    let site = site().await;
    for path in [
        "//xep-hang/nhiem-vu.CSV",
        "/Xep-Hang/Nhiem-Vu.CSV",
        "//xep-hang/nhiem-vu.JSON",
    ] {
        let moved = site.get(path).await;
        let right = path.rsplit_once('.').expect("an ending").1.to_lowercase();
        assert_eq!(moved.status, 301, "{path}");
        assert_eq!(
            moved.header("location"),
            format!("/xep-hang/nhiem-vu.{right}"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn choices_that_are_none_are_named_by_the_page_and_refused_by_its_files() {
    let site = site().await;
    let address = "/xep-hang/nhiem-vu?trang-thai=tre&sap=x";
    let html = site.page(address).await;
    assert!(html.contains("trang-thai, sap"), "{html}");
    for ending in [".json", ".csv"] {
        let address = address.replacen('?', &format!("{ending}?"), 1);
        let problem = site.get(&address).await.problem(400);
        assert_eq!(problem.errors.len(), 2, "{address}");
    }
}

#[tokio::test]
async fn the_table_of_tasks_follows_the_view_and_marks_each_row_as_sample() {
    let site = site().await;
    let answer = site.get("/xep-hang/nhiem-vu.csv?chieu=giam").await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"nhiem-vu_2026-11-22.csv\""
    );
    let text = answer.text();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].ends_with(
        "basis,as_of,id,resolution,unit,unit_name,task,due_on,state,done_on,evidence_url"
    ));
    assert!(lines[1].starts_with("illustrative,2026-11-22,mau-01,17/NQ-CP,H26,Hà Nội,"));
    assert!(lines[1].contains("\"Việc mẫu: \"\"mau-01\"\", <một>\",2020-01-01,overdue,,"));
    assert!(lines[2].contains("2019-12-31,done,2019-12-01,"), "{text}");
    let one = site.get("/en/xep-hang/nhiem-vu.csv?trang-thai=done").await;
    assert_eq!(one.text().lines().count(), 2);
}

#[tokio::test]
async fn the_data_of_a_view_is_asked_of_the_api_with_its_choices() {
    let site = site().await;
    for (path, asked) in [
        (
            "/xep-hang/nhiem-vu.json?co-quan=h26&nghi-quyet=17-nq-cp",
            "/api/v1/tasks?resolution=17-nq-cp&unit=H26",
        ),
        ("/en/xep-hang/muc-do.json", "/api/v1/level-audit"),
        ("/xep-hang/muc-do/G15.json", "/api/v1/level-audit/G15"),
    ] {
        assert_eq!(site.get(path).await.status, 200, "{path}");
        assert_eq!(site.api.asked().last().map(String::as_str), Some(asked));
    }
}

#[tokio::test]
async fn the_level_audit_has_a_page_for_all_and_one_for_each_agency() {
    let site = site().await;
    let list = site.page("/xep-hang/muc-do").await;
    assert!(list.contains("href=\"/xep-hang/muc-do/G15\""), "{list}");
    let one = site.page("/en/xep-hang/muc-do/G15").await;
    for part in [
        "Ministry of Justice: criteria of online levels",
        "<strong>Not shown</strong>",
        "from 3, at most 4",
        "https://mot-cua.test/en/xep-hang/muc-do/G15",
    ] {
        assert!(one.contains(part), "{part}: {one}");
    }
    for address in ["/xep-hang/muc-do/G99", "/xep-hang/muc-do/x"] {
        assert_eq!(site.get(address).await.status, 404, "{address}");
    }
    let moved = site.get("/xep-hang/muc-do/g15").await;
    assert_eq!(
        (moved.status.as_u16(), moved.header("location")),
        (301, "/xep-hang/muc-do/G15")
    );
}

#[tokio::test]
async fn without_the_api_both_boards_say_so() {
    let site = site().await;
    site.api.goes_down();
    for path in ["/xep-hang/nhiem-vu", "/xep-hang/muc-do"] {
        assert_eq!(site.get(path).await.status, 503, "{path}");
    }
    site.get("/xep-hang/nhiem-vu.csv").await.problem(503);
}
