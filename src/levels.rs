//! What the level audit comes to in one sentence. Computed, never typed.

use contract::{AgencyLevels, LevelAudit};

use crate::{
    format,
    i18n::{Lang, LevelFinding},
};

/// Of all agencies together.
pub fn finding(lang: Lang, audit: &LevelAudit) -> String {
    sentence(lang, None, &audit.agencies)
}

pub fn finding_of(lang: Lang, levels: &AgencyLevels) -> String {
    match levels.procedures {
        0 => lang.level_texts().no_procedures.to_owned(),
        _ => {
            let name = lang.name(&levels.agency.name);
            sentence(lang, Some(name), std::slice::from_ref(levels))
        }
    }
}

fn sentence(lang: Lang, agency: Option<String>, all: &[AgencyLevels]) -> String {
    let sum = |of: fn(&AgencyLevels) -> u32| {
        let sum: u32 = all.iter().map(of).sum();
        format::count(lang, sum.into())
    };
    (lang.level_texts().finding)(&LevelFinding {
        agency,
        procedures: sum(|one| one.procedures),
        level_four: sum(|one| one.level_four),
        claims: sum(|one| one.fully_online + one.partially_online),
        not_shown: sum(|one| one.not_shown),
        contradicted: sum(|one| one.contradicted),
    })
}
