//! The English texts: a full second language, not a subset.

use super::{Lang::En, texts::*};
use crate::format::{decimal, integer};

/// English counts one thing differently from many.
fn plural(amount: f64, one: &str, many: &str) -> String {
    let noun = if (amount - 1.0).abs() < f64::EPSILON {
        one
    } else {
        many
    };
    format!("{} {noun}", decimal(En, amount))
}

pub const TEXTS: Texts = Texts {
    site: SiteTexts {
        name: "Một Cửa",
        motto: "Viet Nam’s e-government for citizens",
        skip_to_content: "Skip to content",
        main_navigation: "Main",
        procedures: "Procedures",
        life_events: "Life events",
        agencies: "Agencies",
        dossiers: "Dossiers",
        rankings: "Rankings",
        news: "News",
        other_language: "Tiếng Việt",
        breadcrumbs: "You are here",
        home: "Home",
        footer_navigation: "Footer",
        about: "Một Cửa (“one door”) helps you read and compare public data about administrative procedures. \
                It takes no applications: you file them at the National Public Service Portal or at the receiving office.",
        accessibility: "Accessibility",
        open_data: "Open data and API",
        programmes: "Programmes",
        enterprises: "State enterprises",
        exchange: "Document exchange",
        history: "Timeline",
        file_at: "File at dichvucong.gov.vn",
    },
    failure: FailureTexts {
        loading: "Loading…",
        slow: "The network is slow; we are still waiting for the server.",
        retry: "Try again",
        retry_in: |seconds| {
            format!(
                "You can try again in {}.",
                plural(seconds.into(), "second", "seconds")
            )
        },
        offline: "You are offline, so this part could not be loaded. Pages you have opened stay readable until you reload; once connected, press Try again.",
        unreachable: "The server could not be reached. Check your connection and press Try again; the rest of the page still works.",
        timed_out: "The server took too long, so we stopped waiting. Please press Try again.",
        rate_limited: "Too many requests in a short time.",
        not_found: "There is no data at this address.",
        withdrawn: "This procedure is no longer in the catalogue. Please look for the one that replaced it.",
        refused: "The server did not understand this request. Please check the address or start a new search.",
        server_fault: "The system has a fault. Please try again in a few minutes.",
        not_understood: "The answer could not be read. Perhaps the Wi-Fi network asks you to sign in; please check, then press Try again.",
        stale: |time| format!("Showing data from {time}; a newer copy could not be loaded."),
    },
    labels: LabelTexts {
        level_ministry: "Ministry level",
        level_province: "Province level",
        level_commune: "Commune level",
        level_other: "Other body",
        online_yes: "Can be filed online",
        online_no: "Not filed online yet",
        fee_free: "Free of charge",
        fee_priced: "Priced",
        fee_by_regulation: "Fee set by a separate rule",
        not_stated: "Not stated",
        channel_online: "Online",
        channel_direct: "In person",
        channel_postal: "By post",
        channel_other: "Other way",
        group_citizen: "Citizens",
        group_business: "Businesses",
        group_other: "Others",
        time_see_notes: "See the notes",
        or: " or ",
        hours: |amount| plural(amount, "hour", "hours"),
        working_days: |amount| plural(amount, "working day", "working days"),
        days: |amount| plural(amount, "day", "days"),
        months: |amount| plural(amount, "month", "months"),
    },
    search: SearchTexts {
        label: "Find a procedure by name or code",
        hint: "Name or code",
        submit: "Search",
        suggestions: "Suggested procedures",
        suggestion_count: |count| match count {
            0 => "No suggestions.".to_owned(),
            1 => "1 suggestion, use the arrow keys to choose it.".to_owned(),
            _ => format!("{count} suggestions, use the arrow keys to choose."),
        },
    },
    home: HomeTexts {
        heading: "What do you need to do?",
        lead: "Find a procedure: which papers, where to file, how long it takes and what it costs.",
        often: "Often searched:",
        often_searched: &[
            "đăng ký khai sinh",
            "cấp thẻ căn cước",
            "đăng ký kết hôn",
            "đổi giấy phép lái xe",
        ],
        for_citizens: "Life events",
        for_businesses: "Business events",
        track: "Track a dossier",
        track_lead: "Where it is, what you must do, when it is due.",
        all_procedures: "All procedures",
        all_procedures_lead: "Filter by agency, sector, audience, level and fee.",
        by_agency: "By agency",
        by_agency_lead: "Ministries and the 34 provinces and cities, with the units merged into them.",
        file_online: "File an application",
        file_online_lead: "You file at the National Public Service Portal; we lead you to the right page.",
        catalogue_size: |count, updated_on| {
            format!(
                "The catalogue holds {}, updated on {updated_on}.",
                procedures(count)
            )
        },
    },
    list: ListTexts {
        heading: "Find procedures",
        later_page: "later page",
        results_heading: "Results",
        count: procedures,
        count_for: |count, query| format!("{} for “{query}”", procedures(count)),
        filters: |chosen| match chosen {
            0 => "Filter results".to_owned(),
            _ => format!("Filter results ({chosen})"),
        },
        apply: |count| match count {
            1 => "See 1 result".to_owned(),
            _ => format!("See {} results", integer(En, count.into())),
        },
        apply_unknown: "See results",
        clear_all: "Clear all filters",
        remove: |label| format!("Remove filter: {label}"),
        chosen: "Filtered by",
        any: "All",
        agency: "Agency",
        sector: "Sector",
        audience: "Audience",
        life_event: "Life event",
        level: "Level",
        online: "Online filing",
        fee: "Fee",
        next_page: "Next page",
        first_page: "Back to the start of the list",
        did_you_mean: "Did you mean:",
        nothing_found: "No procedure was found.",
        nothing_here: "No procedure is listed here yet.",
        tips_heading: "You could try",
        tips: &[
            "Fewer words, for example “khai sinh” instead of a whole sentence.",
            "The official Vietnamese name of the paper, for example “giấy phép lái xe” for a driving licence.",
            "The procedure code on your receipt, for example 1.001193.",
            "Removing some filters.",
        ],
        ask_agency: "Still nothing? The catalogue here does not hold every ministry’s procedures yet.",
        ask_agency_link: "Ask the competent agency",
        ignored: |names| {
            format!("Choices in the address that are not valid were ignored: {names}.")
        },
        time: "Time limit",
        code: "Code",
        skip_filters: "Skip the filters, go to the results",
    },
    procedure: ProcedureTexts {
        heading: |code| format!("Procedure {code}"),
        not_a_code: |given| {
            format!(
                "“{given}” is not a procedure code. A code is one digit, a dot and six digits, such as 1.001193."
            )
        },
        unknown: "No procedure in the catalogue has this code. Please check each digit, or search by name.",
        search_instead: "Search procedures by name",
        contents: "On this page",
        at_a_glance: "At a glance",
        who: "Who can apply",
        papers: "Papers you need",
        fees: "Fees",
        time: "Legal time limit",
        steps: "Steps",
        where_to_file: "Where to file",
        result: "Result",
        conditions: "Conditions",
        legal_bases: "Legal bases",
        about_this_page: "Source and date",
        forms: "Forms",
        forms_note: "The source gives only the names of forms; the files are on the procedure’s official page.",
        agency: "Published by",
        sector: "Sector",
        level: "Level",
        code: "Procedure code",
        copy_code: "Copy code",
        code_copied: "Code copied.",
        decision: "Publishing decision",
        executed_by: "Carried out by",
        decided_by: "Competent authority",
        received_at: "Receiving address",
        coordinated_with: "In coordination with",
        channel: "Way to file",
        fee: "Fee",
        notes: "Notes",
        always_needed: "Always needed",
        case: |number| format!("Case {number}"),
        checklist_hint: "Tick the papers you have. Ticks stay on this device and are sent nowhere.",
        ticked: |done, all| format!("You have {done} of {all} papers."),
        clear_ticks: "Clear ticks",
        share_ticks: "Copy link with ticks",
        link_copied: "Link copied.",
        copy_failed: "This device does not allow copying; please select and copy by hand.",
        print: "Print this page",
        originals: |count| plural(count.into(), "original", "originals"),
        copies: |count| plural(count.into(), "copy", "copies"),
        form: "Form:",
        file_online: "File online – at dichvucong.gov.vn",
        see_official: "See the official page – at dichvucong.gov.vn",
        external: "opens another body’s site",
        start_note: "That portal is run by the Ministry of Public Security and pauses at times for maintenance. When it cannot be reached, you can still file in the other ways listed under Where to file.",
        no_online: "The source lists no online filing for this procedure.",
        online_level_note: "The source does not say whether the service is fully online (every step) or partially online (some step in person).",
        working_days_rule: "Working days leave out Saturdays, Sundays and public holidays. A dossier received after 15:00 usually counts from the next working day.",
        source_restated: |source, read_on| {
            format!("Restated in short by us from {source}, read {read_on}.")
        },
        source_copied: |source, read_on| {
            format!("Text from {source}, read {read_on}. The line breaks are ours.")
        },
        official_prevails: "Where they differ, the official page is right.",
        updated_on: |day| format!("Our copy last changed on {day}."),
        missing: "The source does not say.",
        related: "Part of",
    },
    life_events: LifeEventTexts {
        heading: "Life events",
        lead: "Choose what is happening to you or your business to see the procedures it brings.",
        count: procedures,
        unknown: "There is no life event of this name. Please choose one from the list.",
        all_events: "All life events",
        membership: "Names and order of the events follow the National Public Service Portal; which procedure belongs to which event is our own sorting.",
        narrow: "Narrow these procedures down",
    },
    agencies: AgencyTexts {
        heading: "Agencies",
        lead: "Ministries that publish procedures, and the 34 provinces and cities since 1 July 2025 with the units merged into them.",
        ministries: "Ministries and ministry-level bodies",
        provinces: "Provinces and cities",
        others: "Other bodies",
        code: "Identification code",
        merged_from: "Merged from",
        merged_note: "There were 63 provinces and cities before 1 July 2025. The identification code follows the name that was kept.",
        procedures_of: |count| format!("See {}", procedures(count)),
        none_in_catalogue: "None in the catalogue yet",
        code_recalled: "code not checked against a text",
        code_ours: "official code not known",
    },
    accessibility: AccessibilityTexts {
        heading: "Accessibility",
        lead: "Một Cửa must work for everyone. This page says what we aim for, what was tested and what is missing.",
        sections: &[
            (
                "What we aim for",
                &[
                    "WCAG 2.2, level AA, on every page, in both languages, in light and dark.",
                    "Circular 22/2023/TT-BTTTT asks for at least WCAG 2.0; we aim higher.",
                ],
            ),
            (
                "How you can use it",
                &[
                    "With the keyboard alone: every link, field and button is reached with Tab, and the place you are at always has an outline.",
                    "With a screen reader: each page has one main heading and named regions; on a new page the heading is read.",
                    "At 400 % zoom or on a screen 320 points wide nothing scrolls sideways.",
                    "Dark mode, high contrast and reduced motion follow your device’s settings.",
                    "With or without diacritics, in Telex or VNI, or with one wrong letter: the search understands.",
                ],
            ),
            (
                "What was tested",
                &[
                    "The axe tool runs on every page whenever the software changes. A tool sees only about half of all faults, so keyboard use, zoom and going back have tests of their own.",
                ],
            ),
            (
                "What is missing",
                &[
                    "No people with disabilities have tested it with us yet.",
                    "The texts of procedures come from the source, in Vietnamese only, and some are long and hard to read; 66 common ones were rewritten in short.",
                    "Without JavaScript you can still read, search and see the rankings; suggestions while typing, ticks, copying and computing again are missing.",
                ],
            ),
        ],
    },
    not_found: NotFoundTexts {
        heading: "There is no such page",
        lead: "The address may have changed or been mistyped. Search for a procedure below, or go to the home page.",
    },
};

fn procedures(count: u32) -> String {
    match count {
        1 => "1 procedure".to_owned(),
        _ => format!("{} procedures", integer(En, count.into())),
    }
}
