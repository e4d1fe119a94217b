//! The timeline: years, topics, doubts, sources.

use contract::{
    Bilingual, Citation, HistoryBasis, HistoryFact, HistoryPrecision, HistoryTopic, Timeline,
};
use leptos::prelude::*;
use portal::{
    history::{by_year, finding, machine_day, written_day},
    i18n::Lang,
    pages::history::HistoryShown,
    route::HistoryView,
};

use crate::render;

fn fact(slug: &str, on: &str, topic: HistoryTopic, precision: HistoryPrecision) -> HistoryFact {
    HistoryFact {
        slug: slug.parse().expect("a slug"),
        on: on.parse().expect("a day"),
        precision,
        topic,
        text: Bilingual::new(format!("Việc <{slug}>"), format!("Fact {slug}")),
        doubt: None,
        basis: HistoryBasis::Press,
        source: Citation {
            title: Bilingual::vietnamese("Tin <mẫu>"),
            url: None,
        },
    }
}

fn timeline() -> Timeline {
    use HistoryPrecision::{Day, Month, Quarter};
    let mut doubtful = fact("b", "2016-10-01", HistoryTopic::Feedback, Month);
    doubtful.doubt = Some(Bilingual::new("Ngày 1 hoặc ngày 5.", "The 1st or the 5th."));
    doubtful.source.url = Some("https://example.com/a?b=1&c=2".to_owned());
    Timeline {
        items: vec![
            fact("a", "2016-01-01", HistoryTopic::Channels, Quarter),
            doubtful,
            fact("c", "2019-03-12", HistoryTopic::Exchange, Day),
        ],
    }
}

fn shown(lang: Lang, topic: Option<HistoryTopic>) -> String {
    let html = render(lang, || {
        let view = Memo::new(move |_| HistoryView::of(topic));
        view! { <HistoryShown timeline=timeline() view /> }
    });
    // Between two texts the renderer puts a mark.
    html.replace("<!>", "")
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part}: {html}");
    }
}

#[test]
fn a_day_is_written_as_exactly_as_it_is_known() {
    let days = |write: fn(&HistoryFact) -> String| -> Vec<String> {
        timeline().items.iter().map(write).collect()
    };
    let vi = days(|fact| written_day(Lang::Vi, fact));
    assert_eq!(vi, ["quý 1/2016", "tháng 10/2016", "12/3/2019"]);
    let en = days(|fact| written_day(Lang::En, fact));
    assert_eq!(en, ["quarter 1 of 2016", "October 2016", "12 March 2019"]);
    assert_eq!(days(machine_day), ["2016", "2016-10", "2019-03-12"]);
}

#[test]
fn each_year_has_its_facts_in_order_and_a_link_to_it() {
    let years = by_year(&timeline(), &HistoryView::default());
    let counts: Vec<_> = years
        .iter()
        .map(|(year, facts)| (*year, facts.len()))
        .collect();
    assert_eq!(counts, [(2016, 2), (2019, 1)]);
    check(
        &shown(Lang::Vi, None),
        &[
            "3 việc, từ 2016 đến 2019.",
            "href=\"#nam-2016\"",
            "id=\"nam-2016\"",
            "<ol class=\"timeline-year\">",
            "<time datetime=\"2019-03-12\">12/3/2019</time>",
            "Việc &lt;c&gt;",
            "Tin &lt;mẫu&gt;",
            "(báo chí, trang công khai)",
            "href=\"/lich-su.atom\"",
            "href=\"/lich-su.json\"",
        ],
    );
}

#[test]
fn what_is_not_certain_is_said_where_it_stands_and_sources_with_an_address_are_links() {
    let html = shown(Lang::En, Some(HistoryTopic::Feedback));
    check(
        &html,
        &[
            "1 fact, 2016.",
            "<strong>Not certain: </strong>The 1st or the 5th.",
            "href=\"https://example.com/a?b=1&amp;c=2\"",
            "lang=\"vi\"",
            "aria-current=\"true\"",
            "href=\"/en/lich-su.json?chu-de=phan-anh\"",
        ],
    );
    assert!(!html.contains("Fact a"), "{html}");
}

#[test]
fn a_topic_without_facts_says_so() {
    let view = HistoryView::of(Some(HistoryTopic::Units));
    assert_eq!(finding(Lang::Vi, &timeline(), &view), None);
    check(
        &shown(Lang::Vi, view.topic),
        &["Chưa có việc nào thuộc chủ đề này."],
    );
}
