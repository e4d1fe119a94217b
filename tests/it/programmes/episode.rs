//! The list of episodes, and one: what it is, its player before a press, its lines.

use contract::Episode;
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::programmes::{EpisodeShown, EpisodesShown},
    route::{EpisodeView, ProgrammeView},
};
use serde_json::json;

use super::{check, episode, head, own_media, page};
use crate::render;

fn shown(lang: Lang, episode: Episode, view: EpisodeView) -> String {
    render(lang, || view! { <EpisodeShown episode view /> }).replace("<!>", "")
}

fn asked(pairs: &[(&str, &str)]) -> impl Fn(&str) -> Option<String> {
    let pairs: Vec<(String, String)> = pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    move |key| {
        let pair = pairs.iter().find(|(name, _)| name == key);
        pair.map(|(_, value)| value.clone())
    }
}

#[test]
fn the_list_says_where_words_are_said() {
    let mut one = head("xem-mot-tap");
    one["quote"] = json!({ "cue": 5, "startMs": 83_400, "text": "đây <là> giấy hẹn" });
    let view = ProgrammeView::from_query(asked(&[("q", "giay hen"), ("mua", "2")]));
    let slug = "it-today".parse().expect("a slug");
    let list = page(json!([one]));
    let html = render(Lang::Vi, || view! { <EpisodesShown slug page=list view /> });
    check(
        &html.replace("<!>", ""),
        &[
            "Có 1 tập có “giay hen” trong tên, tóm tắt hoặc lời thoại.",
            "Mùa 2, tập 1",
            "0:24",
            "chưa có bản ghi",
            "<span class=\"sample__word\">số liệu minh họa</span>",
            "href=\"/chuong-trinh/it-today/xem-mot-tap?t=83#doan-5\"",
            "Nói ở 1:23",
            "đây &lt;là&gt; giấy hẹn",
            "href=\"/chuong-trinh/it-today?q=giay%20hen&amp;mua=2&amp;sau=tiep\"",
            "href=\"/chuong-trinh/it-today.rss\"",
            "href=\"/chuong-trinh/it-today.json?q=giay%20hen&amp;mua=2\"",
        ],
    );
}

#[test]
fn nothing_found_and_nothing_yet_are_two_sentences() {
    for (query, expected) in [
        (vec![("q", "x")], "Không có tập nào khớp."),
        (vec![], "Chương trình này chưa có tập nào."),
    ] {
        let view = ProgrammeView::from_query(asked(&query));
        let slug = "it-today".parse().expect("a slug");
        let html = render(
            Lang::Vi,
            || view! { <EpisodesShown slug page=page(json!([])) view /> },
        );
        check(&html, &[expected]);
    }
}

#[test]
fn before_a_press_there_is_a_picture_and_no_recording() {
    let html = shown(Lang::Vi, episode(Some(own_media())), EpisodeView::default());
    check(
        &html,
        &[
            "src=\"/media/a.svg\"",
            "media=\"(prefers-reduced-data: reduce)\"",
            "Phát (137 KB)",
            "Chỉ nghe tiếng (100 KB)",
            "href=\"/media/a.mp4\"",
            "Video MP4 (137 KB)",
            "href=\"/media/a.vtt\"",
            "href=\"/chuong-trinh/it-today/xem-mot-tap.vtt\"",
            "không phải lời của ai có thật",
            "Người dẫn",
            "36a/NQ-CP",
            "href=\"/thu-tuc/1.001193\"",
        ],
    );
    for early in ["<video", "<audio", "<track"] {
        assert!(!html.contains(early), "{early}: {html}");
    }
}

#[test]
fn recordings_of_others_are_links_and_never_played_here() {
    let media = json!({
        "video": { "url": "https://example.org/a.mp4", "type": "video/mp4", "sizeBytes": 1 },
        "poster": "https://example.org/a.png",
    });
    let html = shown(Lang::Vi, episode(Some(media)), EpisodeView::default());
    check(
        &html,
        &[
            "Bản ghi nằm ở trang khác:",
            "href=\"https://example.org/a.mp4\"",
        ],
    );
    assert!(!html.contains("src=\"https://"), "{html}");
    assert!(!html.contains("Phát ("), "{html}");
}

#[test]
fn an_episode_without_a_recording_says_so_and_has_its_words() {
    let html = shown(Lang::En, episode(None), EpisodeView::default());
    check(
        &html,
        &[
            "no recording yet",
            "Presenter",
            "In Vietnamese, as it is said.",
            "<ol lang=\"vi\" class=\"transcript__lines\">",
            "href=\"/en/chuong-trinh/it-today/xem-mot-tap?t=3#doan-2\"",
            "Giấy &lt;hẹn&gt; ở đâu?",
            "illustrative data",
        ],
    );
    assert!(
        !html.contains("aria-current"),
        "nothing is said yet: {html}"
    );
}

#[test]
fn a_place_and_words_in_the_address_work_without_a_script() {
    let view = EpisodeView::from_query(asked(&[("t", "8"), ("tim", "giay hen")]));
    let html = shown(Lang::Vi, episode(Some(own_media())), view);
    check(
        &html,
        &[
            "Bắt đầu từ 0:08.",
            "2 chỗ",
            "<mark class=\"mark\">Giấy &lt;hẹn</mark>",
            "<mark class=\"mark\">giấy hẹn</mark>",
            "?t=3&amp;tim=giay%20hen#doan-2",
        ],
    );
    let (_, last) = html.split_once("id=\"doan-3\"").expect("the last line");
    let (tag, _) = last.split_once('>').expect("its end");
    assert!(tag.contains("aria-current=\"true\""), "{tag}");
    assert_eq!(html.matches("aria-current").count(), 1);
    let beyond = EpisodeView::at(u32::MAX);
    check(
        &shown(Lang::Vi, episode(Some(own_media())), beyond),
        &["Bắt đầu từ 0:24."],
    );
}

#[test]
fn words_that_are_not_there_are_said_so() {
    let view = EpisodeView::from_query(asked(&[("tim", "lệ phí")]));
    let html = shown(Lang::Vi, episode(None), view);
    check(&html, &["Không có chỗ nào."]);
    assert!(!html.contains("<mark"), "{html}");
}
