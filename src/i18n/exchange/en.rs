//! The pages of the document exchange in English.

use contract::ExchangeClass;

use super::{Direction, ExchangeFinding, ExchangeTexts, MonthGrowth};
use crate::route::ExchangeTable;

pub const TEXTS: ExchangeTexts = ExchangeTexts {
    heading: "Document exchange",
    lead: "How many electronic documents bodies send each other through the national document exchange: by month, by body, by class of bodies.",
    sample: "sample data",
    sample_note: "Figures by month and by body are not public. The numbers below are generated. They agree with what public sources say of the first year (at the end of the page) and say nothing about any real body.",
    sample_connections: "The day of each connection and of the last document is sample data.",

    sample_finding: |finding| format!("Sample data. {finding}"),

    finding: |finding| {
        let ExchangeFinding {
            from,
            to,
            total,
            month,
            documents,
            growth,
            multiple,
        } = finding;
        let mut text = format!(
            "From {from} to {to}, {total} documents were sent through the exchange. In {month}: {documents}"
        );
        if let Some(growth) = growth {
            text += &format!(", {}", against(growth));
        }
        text += ".";
        if let Some((nth, times)) = multiple {
            text += &format!(" Month {nth} had {times} times as many as the first.");
        }
        text
    },
    as_of: |day| format!("Figures to {day}."),

    totals: "Total and growth",
    total: "Documents in all",
    since: |day, until| format!("from {day} to {until}"),
    year_before: "Against the same month of the year before",
    nth: |nth| format!("Month {nth} against the first"),
    growth: |growth| {
        let MonthGrowth { earlier, later, .. } = growth;
        let text = against(growth);
        format!("{later} against {earlier} documents: {text}")
    },
    multiple: |times, later, earlier| {
        format!("{later} against {earlier} documents: {times} times as many")
    },
    no_base: |later, earlier| format!("{later} against {earlier} documents"),
    documents: |count| match count {
        "1" => "1 document".to_owned(),
        count => format!("{count} documents"),
    },
    in_month: |month, count| match count {
        "1" => format!("{month}: 1 document"),
        count => format!("{month}: {count} documents"),
    },

    months: "Documents month by month",
    month: "Month",
    skip_chart: "Skip the chart, go to the table",
    chart_note: "The vertical axis begins at 0. The line breaks where a month has no figures.",
    months_table: "Table of months",
    column_documents: "Documents",

    controls: "Choose what to see",
    class: "Class of bodies",
    all: "All",
    newest: "The newest month",
    show: "Show",
    clear: "Clear all choices",
    unknown_month: |month, shown| {
        format!("There are no figures of {month}; the tables below are of {shown}.")
    },

    units_table: "Each body",
    units_sum: |month, count, sent, received| {
        let bodies = match count {
            1 => "1 body".to_owned(),
            count => format!("{count} bodies"),
        };
        format!("In {month}, {bodies} sent {sent} documents and received {received}.")
    },
    no_units: "No body of this class sent or received a document in this month. Please choose another month or class.",
    unit: "Body",
    sent: "Sent",
    received: "Received",
    sorted: |column, descending| {
        let order = if descending {
            "descending"
        } else {
            "ascending"
        };
        format!("Sorted by {column}, {order}.")
    },

    classes: |month| format!("Which class sends to which, {month}"),
    classes_note: "Rows send, columns receive. The more documents, the darker the cell; a plain cell is 0.",
    sender_and_receiver: "Sends ↓ Receives →",
    to_class: |class| format!("to {class}"),
    sum: "Sum",

    connections: "Who is connected",
    coverage: |class, connected, known| format!("{class}: {connected} of {known} connected"),
    show_connections: |count| match count {
        1 => "Show the list of 1 body".to_owned(),
        count => format!("Show the list of {count} bodies"),
    },
    no_connections: "The list has no body of this class.",
    connected_since: "Connected since",
    tiers: "Tiers connected",
    one_tier: "one tier",
    two_tiers: "two tiers",
    last_document: "Last document",
    under_way: "being connected",
    no_value: "–",

    facts: "What public sources say",
    facts_lead: "These are facts with a source, not sample data.",
    timeline: "See the whole timeline of e-government",
    notes: "What these figures do not say",
    source: "Source of the figures",
    no_source: "no source stated",
    downloads: "Downloads",
    table_as_csv: |table| match table {
        ExchangeTable::Units => "Each body in the month shown (CSV)",
        ExchangeTable::Classes => "Classes of senders and receivers in the month shown (CSV)",
        ExchangeTable::Connections => "List of connections (CSV)",
        ExchangeTable::Months => "Totals by month (CSV)",
    },
    as_json: "Totals, growth, notes (JSON)",

    unit_finding: |name, sent, received, from, to| {
        format!(
            "From {from} to {to}, {name} sent {sent} documents through the exchange and received {received}."
        )
    },
    unit_no_months: "There are no figures of this body in any month yet.",
    unit_months: "Sent and received month by month",
    partners: "Sent to whom and received from whom, in all months",
    sent_at: |count| format!("Sent {count}"),
    received_at: |count| format!("Received {count}"),
    line_spoken: |name, first, last, highest| {
        format!("{name}: {first}; {last}; at the most {highest}.")
    },
    unknown_unit: "No body of the exchange has this code. Please check the code, or choose from the list.",
    see_all: "See all bodies",
    see_class: "See the bodies of this class",
    months_as_csv: "Sent and received by month (CSV)",
    months_as_json: "All figures of this body (JSON)",

    class_name: |class| match class {
        ExchangeClass::Ministry => "Ministries",
        ExchangeClass::Province => "Provinces",
        ExchangeClass::Party => "Party bodies",
        ExchangeClass::Assembly => "National Assembly",
        ExchangeClass::Enterprise => "Enterprises",
        ExchangeClass::Other => "Other bodies",
    },
};

fn against(growth: &MonthGrowth) -> String {
    let MonthGrowth {
        direction,
        percent,
        earlier_month,
        ..
    } = growth;
    match direction {
        Direction::Up => format!("{percent} more than in {earlier_month}"),
        Direction::Down => format!("{percent} fewer than in {earlier_month}"),
        Direction::Level => format!("as many as in {earlier_month}"),
    }
}
