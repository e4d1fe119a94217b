//! Many lines over the same periods, on one axis. A line is one mark, whatever the number of its
//! points: sixty lines over five years are sixty elements. Dashes and marks tell lines apart as
//! well as colours do, and a label stands where a line ends.

use leptos::prelude::*;

use super::{
    attribute::number,
    line_labels::{class, end_label, key_item},
    lines::{FOOT, Grid, HEIGHT, Line, PlacedLine, Span, TOP, line_layout, periods, span},
    markup::Markup,
    push_apart::push_apart,
    trace::{FRAME, marks, trace},
};

/// As many lines as a reader can tell apart; where there are more, only those that stand out have
/// a look and a label of their own.
pub const MOST_LOOKS: usize = 7;
/// Between two labels, in pixels.
pub const LABEL_GAP: f64 = 17.0;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    #[default]
    Plain,
    Highlighted,
    /// The line that others are compared with, such as that of the whole country.
    Reference,
}

/// One line with its texts written out. The first line's points name the periods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShownLine {
    pub line: Line,
    pub emphasis: Emphasis,
    /// What stands at its end: its name, its last figure.
    pub label: String,
    /// Its name, its first, last, lowest and highest figure.
    pub spoken: String,
}

/// Which points of a line are worth a word; places among its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extremes {
    pub first: usize,
    pub last: usize,
    pub lowest: usize,
    pub highest: usize,
}

/// None when no point has a value.
pub fn extremes(line: &Line) -> Option<Extremes> {
    let values = || {
        let points = line.points.iter().enumerate();
        points.filter_map(|(at, point)| Some((at, point.value?)))
    };
    Some(Extremes {
        first: values().next()?.0,
        last: values().next_back()?.0,
        lowest: values().min_by(|one, other| one.1.total_cmp(&other.1))?.0,
        highest: values()
            .rev()
            .max_by(|one, other| one.1.total_cmp(&other.1))?
            .0,
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Faint,
    /// The first of them, or a further one.
    Reference(usize),
    /// One of `MOST_LOOKS`.
    Own(usize),
}

/// Where a line's label stands and where the line ends, in pixels from the top of the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedLabel {
    /// Which line.
    pub at: usize,
    pub end: f64,
    pub y: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ManyLayout {
    pub span: Span,
    pub lines: Vec<PlacedLine>,
    pub looks: Vec<Look>,
    pub labels: Vec<PlacedLabel>,
}

pub fn many_layout(shown: &[ShownLine], maximum: f64) -> ManyLayout {
    let span = span(shown.iter().map(|one| &one.line), maximum);
    let lines: Vec<_> = shown
        .iter()
        .map(|one| line_layout(&one.line, span))
        .collect();
    let looks = looks(shown);
    let labels = labels(&lines, &looks);
    ManyLayout {
        span,
        lines,
        looks,
        labels,
    }
}

fn looks(shown: &[ShownLine]) -> Vec<Look> {
    let others = shown
        .iter()
        .filter(|one| one.emphasis != Emphasis::Reference);
    let is_few = others.count() <= MOST_LOOKS;
    let (mut used, mut references) = (0, 0);
    let mut own = || {
        used += 1;
        Look::Own((used - 1) % MOST_LOOKS)
    };
    let look = |one: &ShownLine| match one.emphasis {
        Emphasis::Reference => {
            references += 1;
            Look::Reference(references - 1)
        }
        Emphasis::Highlighted => own(),
        Emphasis::Plain if is_few => own(),
        Emphasis::Plain => Look::Faint,
    };
    shown.iter().map(look).collect()
}

/// As many as there is room for.
fn labels(lines: &[PlacedLine], looks: &[Look]) -> Vec<PlacedLabel> {
    let most = (HEIGHT / LABEL_GAP) as usize;
    let ends: Vec<(usize, f64)> = lines
        .iter()
        .enumerate()
        .filter(|(at, _)| looks[*at] != Look::Faint)
        .filter_map(|(at, line)| Some((at, line.points.last()?.y / 100.0 * HEIGHT)))
        .take(most)
        .collect();
    let wanted: Vec<_> = ends.iter().map(|(_, end)| *end).collect();
    let placed = push_apart(&wanted, LABEL_GAP, 0.0, HEIGHT);
    ends.into_iter()
        .zip(placed)
        .map(|((at, end), y)| PlacedLabel { at, end, y })
        .collect()
}

#[component]
pub fn ManyLines(
    lines: Vec<ShownLine>,
    maximum: f64,
    label: String,
    /// Writes a value of the axis.
    axis: fn(f64) -> String,
) -> impl IntoView {
    let layout = many_layout(&lines, maximum);
    let points: usize = lines.iter().map(|one| one.line.points.len()).sum();
    let mut drawing = Markup::with_capacity(points * 10 + lines.len() * 240);
    // What stands out is drawn last, over the others.
    let all = || lines.iter().zip(&layout.lines).zip(&layout.looks);
    for ((one, placed), _) in all().filter(|(_, look)| **look == Look::Faint) {
        faint_line(&mut drawing, one, placed);
    }
    for ((one, placed), look) in all().filter(|(_, look)| **look != Look::Faint) {
        line(&mut drawing, one, placed, *look);
    }
    let (mut names, mut key) = (Markup::default(), Markup::default());
    for placed in &layout.labels {
        let (look, text) = (layout.looks[placed.at], &lines[placed.at].label);
        end_label(&mut names, *placed, look, text);
        key_item(&mut key, look, text);
    }
    let periods = lines.first().map(|one| periods(&one.line.points));
    view! {
        <svg class="lines lines--axis many" width="100%" height=number(TOP + HEIGHT + FOOT) role="group" aria-label=label>
            <Grid span=layout.span axis />
            <svg
                role="presentation"
                y=number(TOP)
                width="100%"
                height=number(HEIGHT)
                viewBox=FRAME
                preserveAspectRatio="none"
                overflow="visible"
                inner_html=drawing.finish()
            ></svg>
            <svg class="many__ends" role="presentation" x="100%" y=number(TOP) overflow="visible" inner_html=names.finish()></svg>
            {periods}
        </svg>
        <ul class="legend many__key" aria-hidden="true" inner_html=key.finish()></ul>
    }
}

fn faint_line(drawing: &mut Markup, one: &ShownLine, placed: &PlacedLine) {
    drawing.tags(
        "<path class=\"many__line many__line--faint\" tabindex=\"0\" role=\"img\" aria-label=\"",
    );
    drawing.text(&one.spoken).tags("\" d=\"");
    drawing.text(&trace(placed)).tags("\"/>");
}

fn line(drawing: &mut Markup, one: &ShownLine, placed: &PlacedLine, look: Look) {
    drawing.tags("<g class=\"").tags(class(look));
    if one.emphasis == Emphasis::Highlighted {
        drawing.tags(" many__one--highlighted");
    }
    drawing.tags("\" tabindex=\"0\" role=\"img\" aria-label=\"");
    drawing
        .text(&one.spoken)
        .tags("\"><path class=\"many__line\" d=\"");
    drawing.text(&trace(placed)).tags("\"/>");
    if let Look::Own(_) = look {
        let dots = marks(placed);
        drawing.tags("<path class=\"many__marks\" d=\"").text(&dots);
        drawing
            .tags("\"/><path class=\"many__holes\" d=\"")
            .text(&dots);
        drawing.tags("\"/>");
    }
    drawing.tags("</g>");
}
