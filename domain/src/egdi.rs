//! The UN E-Government Survey: places among the ASEAN countries, groups of the UN, whether an aim
//! was met, and whether an index follows from its parts.

use contract::{
    AseanMembership, AseanTarget, CountryFigures, EgdiIndex, EgdiSurvey, IndexFigures, IndexValue,
};

pub const VIET_NAM: &str = "VNM";

/// A country and its place among the members of that year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed<'a> {
    pub country: &'a CountryFigures,
    /// 1 is the best; equals share the best of their places.
    pub place: u32,
}

/// The ASEAN members of that year, the best by an index first, equals in the order of the survey.
pub fn asean_places(survey: &EgdiSurvey, index: EgdiIndex) -> Vec<Placed<'_>> {
    let mut members: Vec<&CountryFigures> = survey
        .countries
        .iter()
        .filter(|one| one.asean == AseanMembership::Member)
        .collect();
    members.sort_by_key(|one| std::cmp::Reverse(one.figures.of(index)));
    let mut placed: Vec<Placed<'_>> = Vec::new();
    for (country, place) in members.into_iter().zip(1..) {
        let equal = placed
            .last()
            .filter(|last| last.country.figures.of(index) == country.figures.of(index));
        let place = equal.map_or(place, |last| last.place);
        placed.push(Placed { country, place });
    }
    placed
}

pub fn viet_nam(survey: &EgdiSurvey) -> Option<&CountryFigures> {
    survey.countries.iter().find(|one| is_viet_nam(one))
}

pub fn is_viet_nam(country: &CountryFigures) -> bool {
    let code = country.code.as_ref();
    code.is_some_and(|code| code.as_str() == VIET_NAM)
}

/// Viet Nam's place among the ASEAN members of that year.
pub fn asean_place(survey: &EgdiSurvey, index: EgdiIndex) -> Option<u32> {
    let placed = asean_places(survey, index);
    let own = placed.iter().find(|one| is_viet_nam(one.country));
    own.map(|one| one.place)
}

/// How the UN groups countries by an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    VeryHigh,
    High,
    Middle,
    Low,
}

/// From how many hundredths on an index is in a group; below the last it is low.
pub const GROUP_LIMITS: [(Group, u32); 3] = [
    (Group::VeryHigh, 75),
    (Group::High, 50),
    (Group::Middle, 25),
];

pub fn group(value: IndexValue) -> Group {
    const IN_A_HUNDREDTH: u32 = 1_000;
    let reached = GROUP_LIMITS
        .into_iter()
        .find(|(_, limit)| value.hundred_thousandths() >= limit * IN_A_HUNDREDTH);
    reached.map_or(Group::Low, |(group, _)| group)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Met,
    Missed,
}

/// What became of an aim, and where it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    pub year: u16,
    pub place: u32,
    pub verdict: Verdict,
}

/// Read from the first survey of the target's year or later: none is made every year. None while
/// there is no such survey.
pub fn judge(target: &AseanTarget, surveys: &[EgdiSurvey]) -> Option<Judgement> {
    let survey = surveys
        .iter()
        .filter(|survey| survey.year >= target.by.year())
        .min_by_key(|survey| survey.year)?;
    let place = asean_place(survey, target.index)?;
    Some(Judgement {
        year: survey.year,
        place,
        verdict: match place <= target.place {
            true => Verdict::Met,
            false => Verdict::Missed,
        },
    })
}

/// What OSI, TII and HCI weigh in the EGDI of a survey. The weights of 2008 and 2010 are those that
/// all countries' figures of these surveys follow; the others are equal.
pub fn weights(year: u16) -> [u32; 3] {
    match year {
        2008 | 2010 => [34, 33, 33],
        _ => [1, 1, 1],
    }
}

/// How far a published EGDI is from the one its parts give, in hundred-thousandths.
pub fn difference(year: u16, figures: &IndexFigures) -> f64 {
    let weights = weights(year);
    let whole: u32 = weights.iter().sum();
    let parts = EgdiIndex::PARTS.map(|part| figures.of(part).hundred_thousandths());
    let sum: u32 = parts
        .iter()
        .zip(weights)
        .map(|(part, weight)| part * weight)
        .sum();
    f64::from((figures.egdi.hundred_thousandths() * whole).abs_diff(sum)) / f64::from(whole)
}

/// Whether an EGDI is the one its parts give, however it was rounded: some surveys print four
/// decimals.
pub fn follows(year: u16, figures: &IndexFigures) -> bool {
    const ROUNDING: f64 = 20.0;
    difference(year, figures) <= ROUNDING
}

/// Countries whose EGDI does not follow from its parts.
pub fn unexplained(survey: &EgdiSurvey) -> Vec<&CountryFigures> {
    let countries = survey.countries.iter();
    countries
        .filter(|one| !follows(survey.year, &one.figures))
        .collect()
}
