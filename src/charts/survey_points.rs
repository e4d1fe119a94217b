//! Figures of surveys that are years apart: one dot for each, at its true place in time, and no
//! line, for nothing is known in between.

use leptos::prelude::*;

use super::attribute::{number, percent};

/// One survey; every text is written out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SurveyPoint {
    pub year: u16,
    pub value: Option<f64>,
    /// What is said of it: year, value, place.
    pub spoken: String,
    /// The survey that the rest of the page shows.
    pub is_chosen: bool,
}

/// What the vertical axis spans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Axis {
    /// An index from 0 to 1, the larger the higher.
    Index,
    /// From rank 1 at the top to this one, which is a multiple of 30.
    Ranks { last: u32 },
}

impl Axis {
    /// Room for all ranks.
    pub fn for_ranks(points: &[SurveyPoint]) -> Self {
        const STEP: f64 = 30.0;
        let worst = points
            .iter()
            .filter_map(|point| point.value)
            .fold(1.0, f64::max);
        let last = (worst / STEP).ceil() * STEP;
        Self::Ranks { last: last as u32 }
    }

    /// What stands beside the axis, from the top.
    pub fn ticks(self) -> Vec<f64> {
        match self {
            Self::Index => vec![1.0, 0.75, 0.5, 0.25, 0.0],
            Self::Ranks { last } => {
                let third = f64::from(last) / 3.0;
                vec![1.0, third, 2.0 * third, 3.0 * third]
            }
        }
    }

    /// Per cent from the top.
    fn place(self, value: f64) -> f64 {
        let from_top = match self {
            Self::Index => 1.0 - value,
            Self::Ranks { last } => (value - 1.0) / (f64::from(last) - 1.0),
        };
        (from_top * 100.0).clamp(0.0, 100.0)
    }
}

/// Per cent from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedSurvey {
    pub at: usize,
    pub x: f64,
    pub y: f64,
}

/// The points come in the order of years. Years without a survey take their room and have nothing.
pub fn survey_layout(points: &[SurveyPoint], axis: Axis) -> Vec<PlacedSurvey> {
    let places = points.iter().enumerate();
    places
        .filter_map(|(at, point)| {
            Some(PlacedSurvey {
                at,
                x: place_in_time(points, point.year),
                y: axis.place(point.value?),
            })
        })
        .collect()
}

fn place_in_time(points: &[SurveyPoint], year: u16) -> f64 {
    let first = points.first().map_or(year, |point| point.year);
    let last = points.last().map_or(year, |point| point.year);
    match last > first {
        true => f64::from(year.saturating_sub(first)) / f64::from(last - first) * 100.0,
        false => 50.0,
    }
}

/// Which years are written below: the first, the last, and from the last on those that have room.
pub fn labelled(points: &[SurveyPoint]) -> Vec<usize> {
    /// In per cent of the width, so that a year of four digits fits on the narrowest screen.
    const ROOM: f64 = 18.0;
    let Some(last) = points.len().checked_sub(1) else {
        return Vec::new();
    };
    let place = |at: usize| place_in_time(points, points[at].year);
    let mut shown = vec![last];
    for at in (1..last).rev() {
        let nearest = shown.last().copied().unwrap_or(last);
        if place(nearest) - place(at) >= ROOM && place(at) - place(0) >= ROOM {
            shown.push(at);
        }
    }
    if last > 0 {
        shown.push(0);
    }
    shown.reverse();
    shown
}

/// How high the chart is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    #[default]
    Large,
    /// One of several beside each other.
    Small,
}

impl Size {
    /// In pixels of the page.
    fn height(self) -> f64 {
        match self {
            Self::Large => 200.0,
            Self::Small => 120.0,
        }
    }
}

const TOP: f64 = 16.0;
const FOOT: f64 = 24.0;
/// Left of the drawing, where its margin leaves room for what the axis says.
const AXIS: f64 = -46.0;

#[component]
pub fn SurveyPoints(
    points: Vec<SurveyPoint>,
    axis: Axis,
    label: String,
    /// Writes a value of the axis.
    write: fn(f64) -> String,
    #[prop(optional)] size: Size,
) -> impl IntoView {
    let height = size.height();
    let marks = survey_layout(&points, axis)
        .into_iter()
        .map(|placed| mark(&points[placed.at], placed, height))
        .collect_view();
    let years = labelled(&points)
        .into_iter()
        .map(|at| year_label(&points, at, height))
        .collect_view();
    view! {
        <svg class="survey" height=number(TOP + height + FOOT) role="group" aria-label=label>
            {grid(axis, height, write)}
            {marks}
            {years}
        </svg>
    }
    .into_any()
}

fn mark(point: &SurveyPoint, placed: PlacedSurvey, height: f64) -> impl IntoView + use<> {
    let x = percent(placed.x);
    let y = number(TOP + placed.y / 100.0 * height);
    let foot = number(TOP + height);
    let class = match point.is_chosen {
        true => "survey__mark survey__mark--chosen",
        false => "survey__mark",
    };
    view! {
        <g class=class tabindex="0" role="img" aria-label=point.spoken.clone()>
            <line class="survey__stem" x1=x.clone() x2=x.clone() y1=y.clone() y2=foot />
            <circle class="survey__touch" cx=x.clone() cy=y.clone() r="12" />
            <circle class="survey__point" cx=x cy=y r="4" />
        </g>
    }
}

fn grid(axis: Axis, height: f64, write: fn(f64) -> String) -> impl IntoView + use<> {
    axis.ticks()
        .into_iter()
        .map(|value| {
            let y = TOP + axis.place(value) / 100.0 * height;
            view! {
                <line class="survey__grid" x1=number(AXIS) x2="100%" y1=number(y) y2=number(y) />
                <text class="survey__label" x=number(AXIS) y=number(y - 4.0)>{write(value)}</text>
            }
        })
        .collect_view()
}

fn year_label(points: &[SurveyPoint], at: usize, height: f64) -> impl IntoView + use<> {
    let year = points[at].year;
    let x = percent(place_in_time(points, year));
    let y = number(TOP + height + FOOT - 6.0);
    view! { <text class="survey__label" x=x y=y text-anchor="middle">{year.to_string()}</text> }
}
