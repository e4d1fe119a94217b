//! The pages of news in English.

use contract::ArticleKind;

use super::{NewsTexts, SavedTexts};

pub const TEXTS: NewsTexts = NewsTexts {
    heading: "News",
    lead: "News, announcements, explainers and reports on administrative procedures and e-government in Viet Nam.",
    sample: "demonstration article",
    sample_list: "We wrote the articles marked so for demonstration, from the sources that each of them names at its end. The date of an article is that of the event.",
    sample_one: "We wrote this article for demonstration, from the sources named at its end; no agency published it. Its date is that of the event.",

    words: "Search the news",
    words_hint: "Words of the title or the text",
    find: "Search",
    topic: "Topic",
    agency: "Agency",
    kind: "Kind",
    from: "From",
    to: "To, inclusive",
    by_year: "Whole year",
    kind_name: |kind| match kind {
        ArticleKind::News => "News",
        ArticleKind::Announcement => "Announcement",
        ArticleKind::Explainer => "Explainer",
        ArticleKind::Report => "Report",
        ArticleKind::Other => "Other",
    },

    list: "Articles",
    finding: |count| format!("{}, the newest first.", articles(count)),
    finding_for: |count, words| format!("{} for “{words}”, the best first.", articles(count)),
    nothing_found: "No article fits what you chose.",
    nothing_yet: "There is no article yet.",
    tips: &[
        "Try fewer words, or others.",
        "Widen the range of days, or leave both days empty.",
        "Take back the choice of a topic, an agency or a kind.",
    ],
    see_all: "See all news",
    withdrawn: "withdrawn",
    follow: "Follow",
    follow_note: "A feed reader tells you of new articles that fit the choices above. No account is needed.",
    atom: "Atom feed",
    json_feed: "JSON Feed",
    as_json: "The data of this page (JSON)",

    published: "Published",
    updated: "Last changed",
    topics: "Topics",
    at: |clock, day| format!("{clock}, {day}"),
    withdrawn_on: |day| format!("This article was withdrawn on {day}."),
    withdrawn_why: "Reason",
    withdrawn_bare: "This article was withdrawn.",
    unknown: "There is no article at this address. It may be mistyped.",
    only_vietnamese: "This article is available in Vietnamese only.",
    in_vietnamese: "Open the Vietnamese page",
    no_body: "This article has no text yet. Please see its sources below, if there are any.",
    procedure: "Procedure",
    unit: "How dossiers are settled",
    picture: "See the picture",
    credit: |credit| format!("Picture: {credit}"),
    table: "Table",
    changes: |count| format!("Changes ({count})"),
    no_note: "It was not noted what was changed.",
    sources: "Sources",
    attachments: "Attachments",
    procedures: "Related procedures",
    units: "Agencies and places mentioned",
    related: "On the same topics",
    sharing: "Share and print",
    share: "Share",
    copy_address: "Copy the address",
    copied: "Copied.",
    copy_failed: "It could not be copied. Please copy the address below.",
    address: "Address of this article",
    print: "Print this article",

    saved: SavedTexts {
        heading: "Saved searches",
        save: "Save this search",
        all_news: "All news",
        is_saved: "This search is saved.",
        said_saved: "Saved on this device.",
        said_deleted: "Deleted.",
        newer: |count| match count {
            1 => "1 new article since you last looked".to_owned(),
            _ => format!("{count} new articles since you last looked"),
        },
        none_newer: "nothing new",
        unknown: "could not be checked for new articles",
        delete: "Delete",
        delete_named: |name| format!("Delete the search: {name}"),
        too_many: |most| {
            format!("A device keeps up to {most} searches. Please delete one and save again.")
        },
        refused: "This browser keeps nothing, so the search was not saved. You can bookmark this page instead.",
        full: "The browser’s storage is full, so the search was not saved.",
        privacy: "Kept on this device only, sent nowhere.",
    },
};

fn articles(count: &str) -> String {
    match count {
        "1" => "1 article".to_owned(),
        count => format!("{count} articles"),
    }
}
