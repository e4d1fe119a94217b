//! The page of the UN survey in English.

use std::cmp::Ordering;

use contract::EgdiIndex;
use domain::egdi::Group;

use super::{Change, EgdiTexts, Finding};

pub const TEXTS: EgdiTexts = EgdiTexts {
    heading: "Viet Nam in the UN E-Government Survey",
    lead: "Index, world rank and place in ASEAN, survey by survey, and how they compare with the aims of Resolution 36a.",
    no_surveys: "No survey is known yet.",
    finding: |found| {
        let Finding {
            year,
            index,
            value,
            group,
            world: (rank, of),
            ..
        } = found;
        let rank = nth(*rank);
        let asean = found
            .asean
            .map(|(place, among)| format!(", {} of the {among} ASEAN countries", nth(place)));
        let asean = asean.unwrap_or_default();
        let change = found.change.as_ref();
        match index {
            EgdiIndex::Egdi => {
                let change = change.map(|change| {
                    format!("; {} and the rank {}", moved(change), ranks(change.places))
                });
                let change = change.unwrap_or_default();
                format!(
                    "Survey of {year}: Viet Nam ranks {rank} of {of} countries by the EGDI with {value} ({group} group){asean}{change}."
                )
            }
            EgdiIndex::Osi | EgdiIndex::Tii | EgdiIndex::Hci => {
                let letters = TEXTS.letters(*index);
                let change = change.map(|change| format!("; {}", moved(change)));
                let change = change.unwrap_or_default();
                format!(
                    "Survey of {year}: Viet Nam's {letters} is {value}{asean}{change}. By the EGDI as a whole, Viet Nam ranks {rank} of {of} countries."
                )
            }
        }
    },
    index_name: |index| match index {
        EgdiIndex::Egdi => "EGDI: e-government development",
        EgdiIndex::Osi => "OSI: online services",
        EgdiIndex::Tii => "TII: telecommunication infrastructure",
        EgdiIndex::Hci => "HCI: human capital",
    },
    groups: |group| match group {
        Group::VeryHigh => "very high",
        Group::High => "high",
        Group::Middle => "middle",
        Group::Low => "low",
    },

    controls: "Choose what to see",
    year: "Survey of",
    newest: |year| format!("{year} (newest)"),
    index: "Index",
    show: "Show",
    unknown_year: |year| format!("There was no survey in {year}. This is the newest one."),
    newer: |year| format!("There is a newer survey: {year}."),

    asean: |letters, year| format!("{letters} of the ASEAN countries, survey of {year}"),
    skip_chart: "Skip the chart, go to the table",
    world_rank: |rank| format!("world rank {rank}"),
    group_of: |group| format!("{group} group"),
    later_members: "Joined ASEAN after this survey, not placed",
    table: "The ASEAN countries: all figures",
    country: "Country",
    column_world: "World rank",
    column_asean: |letters| format!("Place in ASEAN by {letters}"),
    no_value: "–",

    over_time: |letters| format!("{letters} of Viet Nam, survey by survey"),
    points_key: "Each dot is a survey and stands at its own year. Nothing is known between two surveys, so no line joins the dots; the upright strokes only lead down to the year.",
    rank_over_time: "World rank by the EGDI, survey by survey",
    rank_key: "Rank 1 is at the top.",
    parts: "The three parts of the EGDI",
    parts_key: "All three on one scale from 0 to 1.",
    each_survey: "Each survey",
    each_survey_parts: "The parts, survey by survey",
    survey: "Survey",
    spoken_value: |year, value, place| match place {
        Some(place) => format!("{year}: {value}, {} in ASEAN", nth(place)),
        None => format!("{year}: {value}"),
    },
    spoken_rank: |year, rank, of| format!("{year}: rank {rank} of {of} countries"),
    rank_of: |rank, of| format!("{rank}/{of}"),

    resolution: "The aims of Resolution 36a",
    resolution_lead: |source| {
        format!(
            "{source}, set out to bring Viet Nam among the first countries of ASEAN in online public services (OSI) and e-government (EGDI)."
        )
    },
    target: "Aim",
    target_of: |place, letters, year| {
        format!("Among the first {place} of ASEAN by {letters}, by the end of {year}")
    },
    reached: "What came of it",
    reached_in: |place, year| format!("{}, read in the survey of {year}", nth(place)),
    verdict: "Verdict",
    met: "Met",
    missed: "Missed",
    not_yet: "No survey to read it in yet",
    resolution_note: "There is not a survey every year, so each aim is read in the first survey of that year or later: the aim for the end of 2017 can only be read in the survey of 2018. This page computes places and verdicts from the figures of the surveys.",

    definition: "What this figure says",
    definition_of: |index| match index {
        EgdiIndex::Egdi => {
            "The EGDI (E-Government Development Index), from 0 to 1, is the mean of three indices: OSI, TII and HCI. The world rank is the rank by EGDI."
        }
        EgdiIndex::Osi => "OSI measures the services and information that governments put online.",
        EgdiIndex::Tii => "TII measures the telecommunication infrastructure that people can use.",
        EgdiIndex::Hci => "HCI measures human capital: literacy and schooling.",
    },
    weights_note: "In the figures of 2008 and 2010 OSI weighs 34%, TII and HCI 33% each; in 2003–2005 and since 2012 the three weigh the same. We found this by computing the figures of all countries again.",
    recomputed: |surveys| {
        format!(
            "This page has just computed the EGDI of the ASEAN countries again from its parts, in all {surveys} surveys."
        )
    },
    not_recomputed: |countries| match countries {
        "" => "All figures agree but for rounding.".to_owned(),
        countries => format!(
            "All figures agree but for rounding, except {countries}: in the source itself this figure does not follow from its parts."
        ),
    },
    groups_name: "The UN's groups",
    group_from: |name, limit| format!("{name}: from {limit}"),
    group_below: |name, limit| format!("{name}: below {limit}"),
    limits_name: "To know before comparing",
    limits: "How each index is scored changes from survey to survey, so a higher index is not always an improvement of that size; and a rank depends on how many countries are ranked.",
    counted: |(first, few), (last, many)| {
        format!("Countries ranked: {few} in {first}, {many} in {last}.")
    },
    places_name: "Places in ASEAN",
    places: "Computed by this page among the countries that were members of ASEAN in the year of the survey; equals share a place.",
    timor_leste: "Timor-Leste has been a member since October 2025 (from memory, not checked against a source), so it stands apart and takes no place in earlier years.",

    sources: "Source",
    source_note: "The figures come from public copies of the survey's data base, read in November 2026. No survey newer than those below was found.",
    all_sources: "The source of each survey",
    downloads: "Downloads",
    page_as_csv: "The ASEAN countries (CSV)",
    page_as_json: "The ASEAN countries, all surveys (JSON)",
    survey_as_json: |year| format!("The survey of {year}, all countries that are known (JSON)"),
};

fn moved(change: &Change) -> String {
    let Change { since, by, .. } = change;
    match change.value {
        Ordering::Greater => format!("since the survey of {since} the index rose by {by}"),
        Ordering::Less => format!("since the survey of {since} the index fell by {by}"),
        Ordering::Equal => format!("since the survey of {since} the index stayed the same"),
    }
}

fn ranks(places: i64) -> String {
    match places {
        0 => "stayed the same".to_owned(),
        1 => "rose by 1 place".to_owned(),
        -1 => "fell by 1 place".to_owned(),
        places if places > 0 => format!("rose by {places} places"),
        places => format!("fell by {} places", places.abs()),
    }
}

fn nth(place: u32) -> String {
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{place}{ending}")
}
