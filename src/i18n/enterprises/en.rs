//! The pages of enterprises in English.

use contract::{
    ArrangementForm, ArrangementStage, DisclosureState, EnterpriseColumn, EnterpriseField,
    EnterpriseStatus,
};

use super::{EnterpriseFeedTexts, EnterpriseTexts, FigureTexts, OneEnterpriseTexts, SectionTexts};

pub const TEXTS: EnterpriseTexts = EnterpriseTexts {
    heading: "State enterprises",
    lead: "Who acts as owner, how much of it the State holds, how far its rearrangement or equitisation has come, and whether it makes known in time what it must.",
    law: "Article 28 of Decree 47/2021/NĐ-CP makes this information public.",
    description: "State enterprises: owner's representative, state share, stage of rearrangement and equitisation, public offering and disclosures.",
    sample: "sample data",
    sample_list: "No public table of rearrangement or equitisation was found. The enterprises of this table are made up to show the page; their codes begin with MINHHOA and they are no enterprise of the real world. The agencies named own none of them.",
    sample_one: "This enterprise does not exist. Every name, date, decision and price here is made up to show the page.",

    controls: "Search and filter",
    find: "Search",
    words: "Name or enterprise code",
    words_hint: "With or without tone marks; the code is the tax code too.",
    owner: "Owner's representative",
    stage: "Stage",
    form: "Form of rearrangement",
    share_from: "State share",
    at_least: |percent| format!("{percent}% or more"),
    all: "All",
    show: "Show",
    clear: "Clear all choices",
    choice: |name, count| format!("{name} ({count})"),

    finding: |total, day| {
        let noun = if total == "1" {
            "enterprise"
        } else {
            "enterprises"
        };
        format!("{total} {noun}. Disclosures are counted up to the beginning of {day}.")
    },
    nothing_found: "No enterprise answers your choices. Try fewer words or fewer choices.",
    see_all: "See all enterprises",

    table: "List",
    column: |column| match column {
        EnterpriseColumn::Name => "Enterprise",
        EnterpriseColumn::Owner => "Owner's representative",
        EnterpriseColumn::Share => "State share",
        EnterpriseColumn::Stage => "Stage",
        EnterpriseColumn::Ipo => "IPO",
        EnterpriseColumn::Disclosures => "Disclosures",
    },
    sorted: |column, descending| {
        let order = if descending {
            "descending"
        } else {
            "ascending"
        };
        format!("Sorted by {column}, {order}.")
    },
    no_value: "–",
    made_of_due: |tally| {
        let late = match tally.late {
            0 => String::new(),
            late => format!(", {late} late"),
        };
        format!("{} of {} due{late}", tally.made(), tally.due())
    },
    planned_for: |day| format!("planned for {day}"),

    form_name: |form| match form {
        ArrangementForm::Equitisation => "Equitisation",
        ArrangementForm::Sale => "Sale of the whole enterprise",
        ArrangementForm::Conversion => "Conversion into a limited company of two members or more",
        ArrangementForm::Consolidation => "Consolidation",
        ArrangementForm::Merger => "Merger",
        ArrangementForm::Division => "Division",
        ArrangementForm::Separation => "Separation",
        ArrangementForm::Dissolution => "Dissolution",
        ArrangementForm::Bankruptcy => "Bankruptcy",
        ArrangementForm::Divestment => "Divestment of state capital",
        ArrangementForm::Other => "Another form",
    },
    stage_name: |stage| match stage {
        ArrangementStage::Kept => "Kept as it is",
        ArrangementStage::Planned => "Planned",
        ArrangementStage::Preparing => "In preparation",
        ArrangementStage::Valuing => "Being valued",
        ArrangementStage::PlanApproved => "Plan approved",
        ArrangementStage::Offering => "For sale",
        ArrangementStage::Completed => "Completed",
        ArrangementStage::Halted => "Halted",
        ArrangementStage::Other => "Other",
    },
    status_name: |status| match status {
        EnterpriseStatus::Operating => "Operating",
        EnterpriseStatus::Paused => "Business suspended",
        EnterpriseStatus::Dissolving => "Being dissolved or in bankruptcy proceedings",
        EnterpriseStatus::Dissolved => "Dissolved",
        EnterpriseStatus::Bankrupt => "Bankrupt",
        EnterpriseStatus::Other => "Not known",
    },
    state_name: |state| match state {
        DisclosureState::Missing => "Overdue, not made",
        DisclosureState::Late => "Made late",
        DisclosureState::OnTime => "Made in time",
        DisclosureState::Awaited => "Not due yet",
        DisclosureState::Other => "Not known",
    },
    field_name: |field| match field {
        EnterpriseField::Name => "name",
        EnterpriseField::Owner => "owner's representative",
        EnterpriseField::StateShare => "state share",
        EnterpriseField::Status => "status",
        EnterpriseField::Address => "address",
        EnterpriseField::LegalRepresentative => "legal representative",
        EnterpriseField::BusinessLine => "business line",
        EnterpriseField::Registration => "registration",
        EnterpriseField::Arrangement => "rearrangement",
        EnterpriseField::Ipo => "IPO",
        EnterpriseField::Disclosures => "disclosures",
        EnterpriseField::Source => "source",
        EnterpriseField::Other => "something else",
    },

    downloads: "Downloads",
    as_csv: "This table (CSV)",
    as_json: "This data (JSON)",
    csv_note: "The CSV file has every enterprise that answers your choices, in the order you see.",

    sections: SectionTexts {
        heading: "For businesses",
        figures_lead: "Projects, registered and implemented capital by year, sector and province; enterprises newly registered.",
        procedures: "Procedures of businesses",
        procedures_lead: "Administrative procedures that enterprises carry out.",
        life_events: "Life events of a business",
        life_events_lead: "Founding, employing, paying taxes…: which procedures each of them takes.",
        questions: "Questions and petitions of businesses",
        questions_lead: "Petitions are sent and answered at the State's own system, not here:",
        questions_link: "pakn.dichvucong.gov.vn",
    },
    one: OneEnterpriseTexts {
        unknown: "No enterprise here has this code. This site has state enterprises only.",
        bare: |code| format!("Enterprise {code}"),
        about: "Public information",
        code: "Enterprise code",
        status: "Status",
        state_share: "State share",
        address: "Head office",
        representative: "Legal representative",
        business_line: "Business line",
        registered_on: "Registered on",
        arrangement: "Rearrangement and equitisation",
        kept: "The enterprise is kept as it is; there is no step of a rearrangement.",
        decision: "Decision",
        on: "Day",
        source: "Source",
        no_source: "no source given",
        ipo: "Initial public offering (IPO)",
        no_ipo: "No initial public offering is planned.",
        ipo_status: "Result",
        ipo_planned: "Still to come",
        ipo_held: "Auction held",
        ipo_failed: "Failed",
        planned_on: "Planned for",
        held_on: "Held on",
        shares_offered: "Shares offered",
        start_price: "Starting price of a share",
        average_price: "Average price of a share",
        sold: "Sold",
        disclosures: "Disclosures",
        no_disclosures: "No disclosure is on record.",
        rule: "Periodic (Decree 47/2021/NĐ-CP, Article 23): in time until the end of the last day. Unusual (Article 24): within 36 hours of the event, nights and holidays included.",
        holds: |day| format!("As of the beginning of {day}."),
        kind: "Kind",
        periodic: "Periodic",
        unusual: "Unusual, 36 hours",
        what: "What",
        due: "Due",
        made: "Made at",
        state: "State",
        at: |clock, day| format!("{clock}, {day}"),
        timeline: "What happened",
        no_timeline: "Nothing has happened yet.",
        stage_reached: |stage| format!("Rearrangement: {stage}"),
        disclosed: |title, state| format!("{title}: {state}"),
        registered: |what| format!("Registration: {what}"),
        copy_changed: |fields| format!("Our copy changed: {fields}"),
        other_event: "Something else",
        follow: "Follow",
        follow_lead: "Each new entry shows up in your feed reader; no account is needed.",
        atom: "Atom",
        json_feed: "JSON Feed",
        register_note: "The register itself is kept by the business registration office (Ministry of Finance); this page only shows it again.",
    },
    figures: FigureTexts {
        heading: "Foreign investment and registrations",
        lead: "Foreign direct investment (FDI) by year, sector and province; enterprises newly registered each year.",
        sample: "The figures of this page are generated by a formula to show the page. They are no statistics and say nothing of any province or sector.",
        year: "Year",
        sector: "Sector",
        province: "Province",
        all_years: "All years",
        finding: |projects, registered, implemented| {
            format!(
                "Projects: {projects}. Registered capital: {registered}. Implemented capital: {implemented}."
            )
        },
        by_year: "By year",
        by_year_note: "The line is registered capital. The choice of a year does not narrow this part.",
        by_sector: "By sector",
        by_province: "By province",
        projects: "Projects",
        registered: "Registered capital",
        implemented: "Implemented capital",
        usd_millions: |number| format!("USD {number} million"),
        bar: |projects, implemented| format!("Projects: {projects} · implemented: {implemented}"),
        point: |year, registered| format!("{year}: registered capital {registered}"),
        registrations: "Enterprises newly registered",
        registrations_note: "By year; only the choice of a province narrows this part.",
        enterprises: "Enterprises",
        capital_vnd: "Registered capital",
        vnd_billions: |number| format!("VND {number} billion"),
    },
    feed: EnterpriseFeedTexts {
        title: |name| format!("{name} – what happened – Một Cửa"),
        sample: "Sample data: this enterprise does not exist, and all that happened to it is made up.",
        sample_entry: |summary| format!("Sample data. {summary}"),
        about: |name, owner, share, stage| {
            format!("{name}: owner's representative {owner}, state share {share}, stage: {stage}.")
        },
        disambiguating: "Sample data: an enterprise that does not exist, made up to show the page.",
    },
};
