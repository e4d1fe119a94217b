//! Which level of online service the text of a procedure shows, from 1 to 4.
//!
//! Levels are history: they ended in 2022. The question is still worth asking, because a claim of
//! "level 4" or "fully online" can be held against what it needs.

mod texts;

use contract::{
    AgencyLevels, AgencyName, ChannelKind, Criterion, CriterionCount, FeeKind, LevelClaim,
    LevelVerdict, Mark, Marks, OnlineFiling, Procedure, ProcedureLevels, TimeLimit,
};

pub fn audit(procedure: &Procedure) -> ProcedureLevels {
    let marks = marks(procedure);
    let claim = claim(procedure);
    let (at_least, at_most) = range(&marks);
    ProcedureLevels {
        code: procedure.code.clone(),
        name: procedure.name.clone(),
        marks,
        at_least,
        at_most,
        claim,
        verdict: verdict(claim, at_least, at_most),
    }
}

pub fn marks(procedure: &Procedure) -> Marks {
    Marks {
        information: known(tells_everything(procedure)),
        forms: known(names_a_form(procedure)),
        online_filing: online_filing(procedure),
        online_payment: known(
            procedure.fee == FeeKind::Free || texts::speaks_of_online_payment(procedure),
        ),
        remote_result: known(texts::speaks_of_remote_result(procedure)),
    }
}

/// What is not written may still be so.
fn known(is_shown: bool) -> Mark {
    match is_shown {
        true => Mark::Met,
        false => Mark::Unknown,
    }
}

fn tells_everything(procedure: &Procedure) -> bool {
    let mut cases = procedure.document_cases.iter();
    let mut limits = procedure.channels.iter().map(|channel| channel.time_limit);
    !procedure.steps.is_empty()
        && cases.any(|case| !case.documents.is_empty())
        && limits.any(|limit| matches!(limit, TimeLimit::Limit { .. }))
        && procedure.fee != FeeKind::NotStated
}

fn names_a_form(procedure: &Procedure) -> bool {
    let mut documents = procedure
        .document_cases
        .iter()
        .flat_map(|case| &case.documents);
    documents.any(|document| document.form_template.is_some())
}

/// The one criterion that a text can deny: it lists its channels, and online is not among them.
fn online_filing(procedure: &Procedure) -> Mark {
    let mut channels = procedure.channels.iter();
    let is_listed = channels.any(|channel| channel.kind == ChannelKind::Online);
    match (procedure.online, procedure.channels.is_empty()) {
        (OnlineFiling::Yes, _) => Mark::Met,
        (OnlineFiling::No, _) if is_listed => Mark::Met,
        (OnlineFiling::No, true) => Mark::Unknown,
        (OnlineFiling::No, false) => Mark::NotMet,
    }
}

/// The level that is shown, and the highest that is still open.
pub fn range(marks: &Marks) -> (u8, u8) {
    let below_first = |is_gap: fn(Mark) -> bool| {
        let gaps = Criterion::ALL
            .into_iter()
            .filter(|criterion| is_gap(marks.get(*criterion)));
        gaps.map(|criterion| criterion.level() - 1)
            .min()
            .unwrap_or(4)
    };
    (
        below_first(|mark| mark != Mark::Met),
        below_first(|mark| mark == Mark::NotMet),
    )
}

pub fn claim(procedure: &Procedure) -> LevelClaim {
    match texts::claimed(procedure) {
        Some(claim) => claim,
        None if online_filing(procedure) == Mark::Met => LevelClaim::Online,
        None => LevelClaim::None,
    }
}

/// Fully online is held against level 4, partially online against level 3.
pub fn verdict(claim: LevelClaim, at_least: u8, at_most: u8) -> LevelVerdict {
    let needed = match claim {
        LevelClaim::FullyOnline => 4,
        LevelClaim::PartiallyOnline => 3,
        LevelClaim::Online | LevelClaim::None => return LevelVerdict::NoClaim,
    };
    match (at_least >= needed, at_most >= needed) {
        (true, _) => LevelVerdict::Shown,
        (false, true) => LevelVerdict::NotShown,
        (false, false) => LevelVerdict::Contradicted,
    }
}

/// All procedures of an agency together.
pub fn tally(agency: AgencyName, procedures: &[ProcedureLevels]) -> AgencyLevels {
    let count = |is: &dyn Fn(&ProcedureLevels) -> bool| {
        let count = procedures.iter().filter(|one| is(one)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let criterion = |criterion: Criterion| {
        let of = |mark: Mark| count(&|one| one.marks.get(criterion) == mark);
        CriterionCount {
            criterion,
            met: of(Mark::Met),
            not_met: of(Mark::NotMet),
            unknown: of(Mark::Unknown),
        }
    };
    AgencyLevels {
        agency,
        procedures: count(&|_| true),
        criteria: Criterion::ALL.map(criterion).to_vec(),
        level_four: count(&|one| one.at_least == 4),
        fully_online: count(&|one| one.claim == LevelClaim::FullyOnline),
        partially_online: count(&|one| one.claim == LevelClaim::PartiallyOnline),
        not_shown: count(&|one| one.verdict == LevelVerdict::NotShown),
        contradicted: count(&|one| one.verdict == LevelVerdict::Contradicted),
    }
}
