//! The timeline in English.

use contract::{HistoryBasis, HistoryTopic};

use super::HistoryTexts;

pub const TEXTS: HistoryTexts = HistoryTexts {
    heading: "E-government through the years",
    lead: "What happened, each fact with its source and with what is not certain.",
    left_out: "What is only remembered, and could not be looked up, is not here.",
    description: |count, first, last| {
        format!(
            "{count} facts of e-government in Viet Nam from {first} to {last}, each with its source."
        )
    },
    finding: |count, first, last| {
        let facts = match count {
            1 => "1 fact".to_owned(),
            count => format!("{count} facts"),
        };
        match first == last {
            true => format!("{facts}, {first}."),
            false => format!("{facts}, from {first} to {last}."),
        }
    },
    nothing: "There is no fact on this topic yet. Please choose another one.",
    topics: "Topic",
    all_topics: "All",
    years: "Go to a year",
    source: "Source",
    doubt: "Not certain",
    quarter: |quarter, year| format!("quarter {quarter} of {year}"),
    downloads: "Downloads",
    as_json: "The facts shown (JSON)",
    as_atom: "Follow (Atom)",
    exchange: "Document exchange: figures by month",
    feed_title: "E-government through the years",
    basis: |basis| match basis {
        HistoryBasis::LegalText => "legal text, read",
        HistoryBasis::Press => "press, public pages",
        HistoryBasis::Figures => "data, official lists",
        HistoryBasis::Other => "another kind of source",
    },
    topic: |topic| match topic {
        HistoryTopic::Legislation => "Legislation",
        HistoryTopic::Services => "Public services",
        HistoryTopic::Exchange => "Document exchange",
        HistoryTopic::Channels => "Channels",
        HistoryTopic::Feedback => "Reports and proposals",
        HistoryTopic::Units => "Ministries and provinces",
        HistoryTopic::Other => "Other",
    },
};
