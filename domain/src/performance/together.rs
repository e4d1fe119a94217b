//! Several months as one span of time: a quarter or a year made of what each month reported.

use contract::{
    AgencyCode, Basis, Counts, Figures, MissingReason, Period, RawFigures, UnitFigures,
};

/// Months taken together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// The units of the last month with the counts of all months, as if they were one period.
    pub raw: RawFigures,
    /// How many months each unit has counts of, in the order of the units.
    pub months: Vec<usize>,
}

/// Takes months of one measure together, in whatever order they come; none where nothing is
/// counted. Each unit is followed back from the last month as long as a month may be compared with
/// the one before it: not over a change of the rule or of the list of units.
pub fn together(months: &[RawFigures]) -> Option<Together> {
    let mut months: Vec<&RawFigures> = months.iter().collect();
    months.sort_by_key(|raw| std::cmp::Reverse((raw.period, raw.version)));
    // Of two versions of a month the last one holds.
    months.dedup_by_key(|raw| raw.period);
    let last = *months.first()?;
    last.measure.formula.as_ref()?;
    let courses = last.units.iter().map(|unit| course(&months, &unit.code));
    let courses: Vec<Vec<Counts>> = courses.collect();
    let is_made_up = months.iter().any(|raw| raw.basis == Basis::Illustrative);
    let units = last.units.iter().zip(&courses);
    let units = units.map(|(unit, course)| UnitFigures {
        figures: figures(unit, course),
        earlier: None,
        ..unit.clone()
    });
    Some(Together {
        raw: RawFigures {
            units: units.collect(),
            earlier: None,
            basis: match is_made_up {
                true => Basis::Illustrative,
                false => Basis::Derived,
            },
            ..last.clone()
        },
        months: courses.iter().map(Vec::len).collect(),
    })
}

fn figures(unit: &UnitFigures, course: &[Counts]) -> Figures {
    match (sum(course), &unit.figures) {
        (Some(counts), _) => Figures::Counted { counts },
        (None, Figures::Missing { reason }) => Figures::Missing { reason: *reason },
        (None, _) => Figures::Missing {
            reason: MissingReason::NotPublished,
        },
    }
}

/// What a unit counted in each month, the newest first; months without figures are left out.
fn course(months: &[&RawFigures], code: &AgencyCode) -> Vec<Counts> {
    let mut counted = Vec::new();
    let mut goes_on_from: Option<Period> = None;
    for (back, raw) in months.iter().enumerate() {
        if back > 0 && goes_on_from != Some(raw.period) {
            break;
        }
        let Some(unit) = raw.units.iter().find(|unit| unit.code == *code) else {
            break;
        };
        if let Figures::Counted { counts } = unit.figures {
            counted.push(counts);
        }
        goes_on_from = unit.earlier.as_ref().and(raw.earlier);
    }
    counted
}

/// The newest first. What came and what became of it is added up; what stood open is that of the
/// first month at its start and of the last one at its end.
///
/// No dossier appears or vanishes in the sum if none does in any month and each month begins with
/// what the one before left open. Else the sum misses by just what is missing between the months.
fn sum(course: &[Counts]) -> Option<Counts> {
    let (last, first) = (course.first()?, course.last()?);
    let of = |column: fn(&Counts) -> u64| {
        let months = course.iter().map(column);
        months.fold(0, u64::saturating_add)
    };
    Some(Counts {
        carried_over: first.carried_over,
        received_online: of(|counts| counts.received_online),
        received_in_person: of(|counts| counts.received_in_person),
        received_by_post: of(|counts| counts.received_by_post),
        settled_early: of(|counts| counts.settled_early),
        settled_on_time: of(|counts| counts.settled_on_time),
        settled_late: of(|counts| counts.settled_late),
        open_within_time: last.open_within_time,
        open_overdue: last.open_overdue,
        paused_within_time: last.paused_within_time,
        paused_overdue: last.paused_overdue,
        returned: of(|counts| counts.returned),
        withdrawn: of(|counts| counts.withdrawn),
    })
}
