//! The pages of the level audit in English.

use contract::{Criterion, LevelClaim, LevelVerdict, Mark};

use super::{LevelFinding, LevelTexts};

pub const TEXTS: LevelTexts = LevelTexts {
    heading: "Levels of online services: claims and criteria",
    lead: "What must a procedure offer when it claims level 4 or to be fully online? Each procedure is held against each criterion, by what its own text says.",
    description: "Each procedure held against the criteria of online service levels 1 to 4.",
    history: "Levels 1 to 4 are history since 2022: Decree 42/2022/NĐ-CP replaced them with fully and partially online, and Decree 224/2026/NĐ-CP has followed. They are kept here to check old claims, and because the criteria of level 4 are close to fully online.",
    unknown_agency: "No agency has this code.",
    all_agencies: "See all agencies",

    finding: |finding| {
        let LevelFinding {
            agency,
            procedures,
            level_four,
            claims,
            not_shown,
            contradicted,
        } = finding;
        let of = agency
            .as_ref()
            .map(|agency| format!(" of {agency}"))
            .unwrap_or_default();
        format!(
            "Procedures{of} in this catalogue: {procedures}. Whose text shows all criteria of level 4: {level_four}. Claiming to be fully or partially online: {claims}; of these not shown: {not_shown}, against their own text: {contradicted}."
        )
    },
    no_procedures: "This catalogue has no procedure of this agency yet, so nothing could be checked.",

    agencies: "By agency",
    column_agency: "Agency",
    column_procedures: "Procedures",
    column_level_four: "All criteria of level 4",
    column_claims: "Claim to be fully or partially online",
    column_doubtful: "Claims not shown or contradicted",

    agency_heading: |agency| format!("{agency}: criteria of online levels"),
    procedures: "Each procedure",
    column_procedure: "Procedure",
    column_levels: "Level by the criteria",
    column_claim: "Claim",
    column_verdict: "Compared",
    levels: |at_least, at_most| match (at_least, at_most) {
        (least, most) if least == most => format!("{least}"),
        (0, most) => format!("at most {most}"),
        (least, most) => format!("from {least}, at most {most}"),
    },

    past: "Claims that were made",
    stated_on: |day| format!("Stated on {day}."),

    rules: "Where each criterion is read",
    rules_lead: "Unknown means that the text does not speak of it, not that it is not met. Words are read by rule and another way of putting it may be missed. The four levels are those of Circular 32/2017/TT-BTTTT, Article 6.",
    rule_of: |criterion| match criterion {
        Criterion::Information => "Level 1: steps, papers, time limit and fee are told.",
        Criterion::Forms => "Level 2: at least one form stands among the papers.",
        Criterion::OnlineFiling => {
            "Level 3: an online channel is listed. Only this criterion can be denied by a text."
        }
        Criterion::OnlinePayment => {
            "Level 4: free of charge, or the text says that the fee is paid online."
        }
        Criterion::RemoteResult | Criterion::Other => {
            "Level 4: the text says that the result comes by post, online or as an electronic copy."
        }
    },
    catalogue: |procedures, day| {
        format!(
            "Catalogue of {procedures} procedures, updated on {day}; texts from dichvucong.gov.vn."
        )
    },
    downloads: "Downloads",
    as_json: "This table (JSON)",

    criterion: |criterion| match criterion {
        Criterion::Information => "Full information",
        Criterion::Forms => "Forms",
        Criterion::OnlineFiling => "Filed online",
        Criterion::OnlinePayment => "Fee online or free",
        Criterion::RemoteResult => "Result online or by post",
        Criterion::Other => "Another criterion",
    },
    mark: |mark| match mark {
        Mark::Met => "✓ Yes",
        Mark::NotMet => "✗ No",
        Mark::Unknown => "? Unknown",
    },
    claim: |claim| match claim {
        LevelClaim::FullyOnline => "Fully online",
        LevelClaim::PartiallyOnline => "Partially online",
        LevelClaim::Online => "Online, level not stated",
        LevelClaim::None => "None",
    },
    verdict: |verdict| match verdict {
        LevelVerdict::Shown => "Agrees",
        LevelVerdict::NotShown => "Not shown",
        LevelVerdict::Contradicted => "Against the criteria",
        LevelVerdict::NoClaim => "No claim to compare",
    },
};
