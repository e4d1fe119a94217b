//! What the page says of real surveys.

use std::collections::HashMap;

use contract::{EgdiIndex, EgdiReport};
use portal::{
    client::{Answers, AtHand},
    egdi::{choose, finding},
    i18n::Lang,
    route::{EgdiView, Route},
    snapshot,
};

use super::surveys::report;

fn view(year: Option<u16>, index: EgdiIndex) -> EgdiView {
    EgdiView {
        year,
        index,
        ignored: Vec::new(),
    }
}

/// The page at an address, through the route table.
fn at(address: &str, report: &EgdiReport) -> String {
    let found = AtHand {
        body: Ok(serde_json::to_string(report).expect("JSON").into()),
        stale_since: None,
    };
    let known = HashMap::from([("/api/v1/egdi".to_owned(), found)]);
    let page = snapshot::render(address, Answers::new(known));
    assert!(page.missing.is_empty(), "{:?}", page.missing);
    page.html
}

fn page(lang: Lang, report: EgdiReport, view: EgdiView) -> String {
    at(&Route::Egdi(view).path(lang), &report)
}

#[track_caller]
fn says(lang: Lang, view: &EgdiView, expected: &str) {
    assert_eq!(finding(lang, &report(), view), expected);
}

#[test]
fn the_sentence_says_rank_index_place_and_change() {
    let newest = EgdiView::default();
    says(
        Lang::Vi,
        &newest,
        "Khảo sát năm 2024: Việt Nam đứng thứ 71 trong 193 nước về EGDI với 0,77092 (nhóm rất cao), \
         thứ 5 trong 10 nước ASEAN; so với khảo sát năm 2022 chỉ số tăng 0,09222, thứ hạng lên 15 bậc.",
    );
    says(
        Lang::En,
        &newest,
        "Survey of 2024: Viet Nam ranks 71st of 193 countries by the EGDI with 0.77092 (very high \
         group), 5th of the 10 ASEAN countries; since the survey of 2022 the index rose by 0.09222 \
         and the rank rose by 15 places.",
    );
}

#[test]
fn a_part_has_no_world_rank_of_its_own() {
    says(
        Lang::Vi,
        &view(Some(2016), EgdiIndex::Osi),
        "Khảo sát năm 2016: OSI của Việt Nam là 0,57246, thứ 4 trong 10 nước ASEAN; so với khảo sát \
         năm 2014 chỉ số tăng 0,15514. Xét chung về EGDI, Việt Nam đứng thứ 89 trong 193 nước.",
    );
}

#[test]
fn ranks_that_fell_or_stayed_and_the_first_survey_have_their_words() {
    let of = |year| finding(Lang::Vi, &report(), &view(Some(year), EgdiIndex::Egdi));
    assert!(
        of(2014).ends_with("chỉ số giảm 0,05124, thứ hạng xuống 16 bậc."),
        "{}",
        of(2014)
    );
    assert!(of(2022).ends_with("thứ hạng không đổi."), "{}", of(2022));
    assert!(of(2003).ends_with("trong 10 nước ASEAN."), "{}", of(2003));
    let none = EgdiReport {
        surveys: Vec::new(),
        ..report()
    };
    assert_eq!(
        finding(Lang::En, &none, &EgdiView::default()),
        "No survey is known yet."
    );
}

#[test]
fn a_year_without_a_survey_shows_the_newest_and_says_so() {
    let report = report();
    let chosen = choose(&report, &view(Some(2017), EgdiIndex::Egdi)).expect("a survey");
    assert_eq!(chosen.survey.year, 2024);
    assert_eq!(chosen.earlier.map(|survey| survey.year), Some(2022));
    let html = page(Lang::Vi, report.clone(), view(Some(2017), EgdiIndex::Egdi));
    assert!(html.contains("Năm 2017 không có khảo sát."), "{html}");
    let html = page(Lang::Vi, report.clone(), view(Some(2016), EgdiIndex::Egdi));
    assert!(html.contains("Đã có khảo sát mới hơn: năm 2024."), "{html}");
    let html = at("/xep-hang/egdi?nam=x&chi-so=y", &report);
    assert!(html.contains("trong địa chỉ: nam, chi-so."), "{html}");
}

#[test]
fn the_page_stands_in_its_order_and_marks_viet_nam() {
    let html = page(Lang::Vi, report(), EgdiView::default());
    let parts = [
        "class=\"finding\"",
        "<form",
        "id=\"asean\"",
        "id=\"bang-asean\"",
        "id=\"qua-cac-nam\"",
        "id=\"bang-nam\"",
        "id=\"thanh-phan\"",
        "id=\"bang-thanh-phan\"",
        "id=\"nghi-quyet-36a\"",
        "id=\"cach-tinh\"",
        "id=\"nguon\"",
        "id=\"tai-ve\"",
    ];
    let places: Vec<_> = parts
        .iter()
        .map(|part| html.find(part).expect(part))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(html.matches("bars__row--pinned").count(), 1);
    // Every bar leads to its row of the table.
    for target in html.split("class=\"bars__name\" href=\"#").skip(1) {
        let id = target.split('"').next().expect("an id");
        assert!(html.contains(&format!("<tr id=\"{id}\"")), "{id}");
    }
    assert_eq!(
        html.matches("class=\"survey\"").count(),
        5,
        "index, rank and three parts"
    );
    assert!(!html.contains("<polyline"));
}

#[test]
fn the_verdicts_are_words_and_follow_from_the_surveys() {
    let rows = |report: EgdiReport| -> Vec<String> {
        let html = page(Lang::Vi, report, EgdiView::default());
        let (_, story) = html.split_once("id=\"nghi-quyet-36a\"").expect("the story");
        let (table, _) = story.split_once("</table>").expect("a table");
        let rows = table.split("<tr>").skip(2);
        rows.map(text_of).collect()
    };
    let told = rows(report());
    assert_eq!(
        told,
        [
            "Trong 4 nước đứng đầu ASEAN về OSI, đến hết năm 2016 thứ 4, đọc ở khảo sát 2016 ✓ Đạt",
            "Trong 4 nước đứng đầu ASEAN về EGDI, đến hết năm 2016 thứ 6, đọc ở khảo sát 2016 ✗ Không đạt",
            "Trong 3 nước đứng đầu ASEAN về OSI, đến hết năm 2017 thứ 4, đọc ở khảo sát 2018 ✗ Không đạt",
            "Trong 3 nước đứng đầu ASEAN về EGDI, đến hết năm 2017 thứ 6, đọc ở khảo sát 2018 ✗ Không đạt",
        ]
    );
    // Other figures, other verdict.
    let mut changed = report();
    for survey in &mut changed.surveys {
        for country in &mut survey.countries {
            if country.name.en == "Viet Nam" {
                country.figures.egdi = "1".parse().expect("a value");
            }
        }
    }
    let told = rows(changed);
    assert!(
        told[3].ends_with("thứ 1, đọc ở khảo sát 2018 ✓ Đạt"),
        "{told:?}"
    );
}

/// The words between the tags, with single spaces.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            letter if !is_tag => text.push(letter),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_does_not_follow_from_its_parts_is_named() {
    let html = page(Lang::Vi, report(), EgdiView::default());
    assert!(html.contains("trừ Campuchia (2008)"), "{html}");
    assert!(
        html.contains("Số nước được xếp: 180 năm 2003, 193 năm 2024."),
        "{html}"
    );
}

#[test]
fn an_api_without_surveys_says_so() {
    let none = EgdiReport {
        surveys: Vec::new(),
        ..report()
    };
    let html = page(Lang::Vi, none, EgdiView::default());
    assert!(html.contains("Chưa có số liệu khảo sát nào."), "{html}");
}
