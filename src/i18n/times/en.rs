//! How long procedures really take, in English.

use super::TimesTexts;

pub const TEXTS: TimesTexts = TimesTexts {
    heading: "How long it really takes",
    sample_note: "The dossiers counted here are made up by software for demonstration; they say nothing about any real agency.",
    nothing: "No settled dossier of this procedure has reached us yet, so nobody knows how long it really takes.",
    too_few: |count| format!("Too few dossiers to tell: {count} so far, at least 30 are needed."),
    observed: |by_50, by_80, by_90| {
        format!(
            "Half of the dossiers had a result within {by_50} working days; 80% within {by_80}; 90% within {by_90}."
        )
    },
    of: |count, scope, days, as_of| {
        format!(
            "Counted over {count} dossiers of {scope}, settled in the {days} days up to {as_of}."
        )
    },
    fallback: |scope| {
        format!("The office you chose has fewer than 30 dossiers, so these are of {scope}.")
    },
    limit: |limit| format!("Time limit by law: {limit}."),
    back_test: |tested, by_50, by_80, by_90| {
        format!(
            "Tested on {tested} dossiers of the last 30 days: the 50% estimate held for {by_50}, the 80% one for {by_80}, the 90% one for {by_90}."
        )
    },
    no_back_test: "There are too few dossiers to test this estimate.",
    rule: "Working days from the receipt, days of waiting for papers included: that is how long applicants really wait.",
    country: "the whole country",
    this_office: "this office",

    filed_today: "If you file today, before 15:00",
    legal_date: |day| format!("By law the result is there by {day}."),
    likely_dates: |by_50, by_80, by_90| {
        format!("In practice: half are done by the end of {by_50}, 80% by {by_80}, 90% by {by_90}.")
    },

    months: "The last twelve months",
    month: "Month",
    median: "Days (median)",
    count: "Dossiers",
    trend: |first, before, last, now| {
        format!("The median went from {before} days ({first}) to {now} days ({last}).")
    },

    offices: "Offices that settle this procedure",
    office: "Office",
    choose_office: "Look at one office",
    whole_country: "Whole country",
    show: "Show",
    on_time: "On time",
    not_enough: "too few dossiers",

    estimate: "When it may be done",
    estimated: |by_50, by_80, by_90| {
        format!(
            "Of dossiers that waited as long as this one, half are done by the end of {by_50}, 80% by {by_80}, 90% by {by_90}."
        )
    },
    longer_than_all: |longest| {
        format!(
            "This dossier has waited longer than any that was counted ({longest} working days at most), so nothing can be estimated. Please ask the agency."
        )
    },
    elapsed: |days| format!("{days} working days have passed since the receipt."),
};
