//! Units side by side, in English.

use contract::ComparedUnits;

use super::{CompareTexts, Finding, SpokenLine};

pub const TEXTS: CompareTexts = CompareTexts {
    heading: "Compare units",
    title: |units| format!("Compare: {units}"),
    lead: "Choose one to six ministries and provinces to see them period by period, beside the figure of all together.",

    choose: "Choose units and what to see",
    most: "6 units at the most.",
    measure: "Measure",
    from: "From period",
    to: "To period",
    first: "first",
    last: "newest",
    show: "Compare",
    too_many: |count| {
        format!(
            "You chose {count} units. At the most {} can be compared at once: please take out {}.",
            ComparedUnits::MOST,
            count.saturating_sub(ComparedUnits::MOST)
        )
    },

    left_out: |units| format!("At the most 6 units can be compared at once. Left out: {units}."),
    unknown_units: |codes| format!("No unit here has the code {codes}."),
    unknown_measure: "There is no such measure, or it has no figures yet. This is the share settled on time.",
    unknown_period: "The two periods chosen are one, or one has no figures. In its place stands the first or the newest.",

    no_figures: "There are no figures of these units yet.",
    finding: |finding| {
        let Finding {
            period,
            highest,
            lowest,
            together,
            missing,
            widest,
        } = finding;
        let mut parts = Vec::new();
        match (highest, lowest) {
            (Some(highest), Some(lowest)) if highest.1 == lowest.1 => {
                parts.push(format!("all of them {}", highest.1));
            }
            (Some(highest), Some(lowest)) => parts.push(format!(
                "highest {} {}, lowest {} {}",
                highest.0, highest.1, lowest.0, lowest.1
            )),
            (Some(alone), None) => parts.push(format!("{} {}", alone.0, alone.1)),
            (None, _) => {}
        }
        parts.extend(
            together
                .iter()
                .map(|(who, value)| format!("{} {value}", small(who))),
        );
        let mut sentence = format!("{period}: {}.", parts.join("; "));
        if let Some(widest) = widest {
            let most = if widest.is_alone { "" } else { " most" };
            sentence += &format!(
                " From {} to {}, {} changed{most}: {} points.",
                widest.from, widest.to, widest.unit, widest.change
            );
        }
        if !missing.is_empty() {
            sentence += &format!(" No figures for {period} yet: {}.", missing.join(", "));
        }
        sentence
    },

    lines: "Over time",
    draw_apart: "Draw a small chart for each unit",
    draw_together: "Draw all in one chart",
    same_scale: "All small charts have the same scale.",
    line_spoken: |line| {
        let SpokenLine {
            name,
            first,
            last,
            lowest,
            highest,
        } = line;
        format!(
            "{name}: {} {}, {} {}; lowest {} ({}), highest {} ({})",
            first.0, first.1, last.0, last.1, lowest.1, lowest.0, highest.1, highest.0
        )
    },
    slope: "Between two periods",
    slope_of: |from, to| format!("From {from} to {to}"),
    not_comparable: "Some units cannot be compared between these two periods: the rule or the list of units was another.",
    change: |change| format!("{change} points"),
    shares: |period| format!("Early, on time, late: {period}"),
    table: "Each period",
    all_provinces: "All provinces and cities",
    all_ministries: "All ministries",
    provinces_in_short: "All provinces",
    ministries_in_short: "All ministries",

    units: "The page of each unit",
    as_csv: "This comparison (CSV)",
    as_json: "This comparison (JSON)",
};

/// Inside a sentence.
fn small(name: &str) -> String {
    name.replacen("All", "all", 1)
}
