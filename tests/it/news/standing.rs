//! What became of an article, and what belongs to it.

use portal::i18n::Lang;
use serde_json::json;

use super::{
    article,
    article::{shown, text},
    check,
};

#[test]
fn a_withdrawn_article_says_since_when_and_why() {
    let mut gone = article(json!([]));
    gone.withdrawal = serde_json::from_value(json!({
        "on": "2026-11-23", "reason": { "vi": "Số liệu <sai>" },
    }))
    .ok();
    let html = shown(Lang::Vi, gone.clone());
    check(
        &html,
        &[
            "Bài này đã được rút ngày 23/11/2026.",
            "Lý do: <span>Số liệu &lt;sai&gt;</span>",
        ],
    );
    assert!(!html.contains("chưa có nội dung"), "{html}");
    let html = shown(Lang::En, gone);
    check(
        &html,
        &["withdrawn on 23 November 2026", "<span lang=\"vi\">"],
    );
    assert!(!html.contains("in Vietnamese only"), "{html}");
}

#[test]
fn changes_sources_files_and_what_is_related_follow_the_text() {
    let html = text(json!([]));
    check(
        &html,
        &[
            "Những lần sửa (2)</summary>",
            "14:05 ngày 22/11/2026</time>: <span>Sửa &lt;số&gt;</span>",
            "8:00 ngày 21/11/2026</time>: Không ghi nội dung sửa.",
            "<a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"noopener nofollow\"><span>Nguồn một</span> ↗</a>",
            "<li><span>Nguồn hai</span></li>",
            "<a href=\"/tep/phu-luc.pdf\" rel=\"external\">Phụ lục</a> (PDF, 1,2 MB)",
            ">Thủ tục liên quan</h2>",
            "<h2>Bài cùng chủ đề</h2>",
            "href=\"/tin-tuc/bai-khac\"",
            "Sao chép địa chỉ",
            "In bài này",
        ],
    );
    assert!(!html.contains("javascript:"), "{html}");
    let sharing = html.contains(">Chia sẻ<");
    assert!(
        !sharing,
        "a device without a sheet has no button for it: {html}"
    );
}

#[test]
fn nothing_that_is_missing_leaves_a_heading_behind() {
    let mut bare = article(json!([]));
    bare.sources.clear();
    bare.attachments.clear();
    bare.procedures.clear();
    bare.units.clear();
    bare.changes.clear();
    bare.related.clear();
    bare.head.agency = None;
    bare.head.topics.clear();
    let html = shown(Lang::Vi, bare);
    assert_eq!(html.matches("<h2").count(), 1, "sharing: {html}");
    assert!(
        !html.contains("<details") && !html.contains("Cơ quan"),
        "{html}"
    );
}
