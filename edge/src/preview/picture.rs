//! The picture as SVG: words in, marks out.

use super::{
    bars::of_ranking,
    colour,
    fonts::{FAMILY, Fonts, Pen, Weight},
    lines::{cut, wrapped},
    words::{Fact, More, Words},
};
use crate::{html::escaped_for_xml, pages::head::PREVIEW_SIZE};

/// The star of public/icon.svg, in a square of 36.
const STAR: &str = "M18 7l2.6 7.6h8l-6.4 4.8 2.4 7.8L18 22.5l-6.6 4.7 2.4-7.8-6.4-4.8h8z";

const WIDTH: f32 = PREVIEW_SIZE.0 as f32;
const HEIGHT: f32 = PREVIEW_SIZE.1 as f32;
pub(super) const MARGIN: f32 = 72.0;
const BAND: f32 = 112.0;
/// Letters that stand close together can be wider than each for itself: one in a hundred is kept.
pub(super) const INNER: f32 = (WIDTH - 2.0 * MARGIN) * 0.99;
const TITLE_TOP: f32 = BAND + 36.0;
pub(super) const BOTTOM: f32 = HEIGHT - 52.0;
const LEADING: f32 = 1.25;

pub fn svg(words: &Words, fonts: &Fonts) -> String {
    let mut marks = band(words, fonts);
    let title = title(&words.title, sizes(&words.more), fonts);
    marks += &title.marks;
    marks += &match &words.more {
        More::Facts(facts) => of_facts(facts, fonts),
        More::List { count, first } => of_list(count, first, fonts, title.bottom),
        More::Ranking(ranking) => of_ranking(ranking, fonts, title.bottom),
        More::Description(text) => of_description(text, fonts, title.bottom),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         font-family=\"{FAMILY}\"><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>{marks}</svg>",
        colour::PAPER
    )
}

/// The masthead: emblem and name, and on the right where the link leads. Half the name of a host
/// could be another's, so it stands there whole or not at all.
fn band(words: &Words, fonts: &Fonts) -> String {
    const BASELINE: f32 = 67.0;
    const NAME_AT: f32 = MARGIN + 64.0;
    const GAP: f32 = 28.0;
    let name = fonts.pen(Weight::Bold, 30.0);
    let host = fonts.pen(Weight::Regular, 24.0);
    let host_at = WIDTH - MARGIN - host.width(&words.host);
    let fits = host_at >= NAME_AT + name.width(words.site) + GAP;
    let shown = fits.then(|| line(host, (host_at, BASELINE), colour::PAPER, &words.host));
    format!(
        "<rect width=\"{WIDTH}\" height=\"{BAND}\" fill=\"{}\"/>\
         <path transform=\"translate({} 22) scale(1.9)\" d=\"{STAR}\" fill=\"{}\"/>{}{}",
        colour::FLAG,
        MARGIN - 14.0,
        colour::STAR,
        line(name, (NAME_AT, BASELINE), colour::PAPER, words.site),
        shown.unwrap_or_default(),
    )
}

/// Letters this high, and at most so many lines of them.
type Size = (f32, usize);

/// What a title may be larger than usual; bars need the room themselves.
fn sizes(more: &More) -> &'static [Size] {
    match more {
        More::Ranking(_) => &[],
        More::Facts(_) | More::List { .. } | More::Description(_) => &[(76.0, 2), (58.0, 3)],
    }
}

/// As large as the number of its words allows.
fn title(text: &str, large: &[Size], fonts: &Fonts) -> Paragraph {
    const SMALL: Size = (46.0, 4);
    let at = |(size, most): Size| {
        let pen = fonts.pen(Weight::Bold, size);
        (pen, wrapped(text, pen, INNER, most))
    };
    let whole = large
        .iter()
        .copied()
        .map(at)
        .find(|(_, lines)| lines.is_whole);
    let (pen, lines) = whole.unwrap_or_else(|| at(SMALL));
    paragraph(pen, TITLE_TOP, colour::TEXT, &lines.lines)
}

/// Four facts in two columns, always at the same place.
fn of_facts(facts: &[Fact; 4], fonts: &Fonts) -> String {
    const TOP: f32 = BOTTOM - 146.0;
    const ROW: f32 = 82.0;
    const GAP: f32 = 40.0;
    const COLUMN: f32 = (INNER - GAP) / 2.0;
    let name = fonts.pen(Weight::Regular, 22.0);
    let value = fonts.pen(Weight::Bold, 30.0);
    let places = [
        (0.0, 0.0),
        (COLUMN + GAP, 0.0),
        (0.0, ROW),
        (COLUMN + GAP, ROW),
    ];
    let mut marks = rule(TOP - 28.0);
    for (fact, (right, down)) in facts.iter().zip(places) {
        let (x, y) = (MARGIN + right, TOP + down);
        marks += &line(name, (x, y + 22.0), colour::SECONDARY_TEXT, fact.name);
        let shown = cut(&fact.value, value, COLUMN);
        marks += &line(value, (x, y + 60.0), colour::TEXT, &shown);
    }
    marks
}

/// How many there are, and the first of them as far as there is room.
fn of_list(count: &str, first: &[String], fonts: &Fonts, below: f32) -> String {
    const GAP: f32 = 30.0;
    const COUNT: f32 = 48.0;
    const ROW: f32 = 44.0;
    const MOST: usize = 3;
    let total = fonts.pen(Weight::Bold, 34.0);
    let name = fonts.pen(Weight::Regular, 28.0);
    let room = BOTTOM - below - 2.0 * GAP - COUNT;
    // A float becomes the nearest whole number that is not negative.
    let rows = first.len().min(MOST).min((room / ROW) as usize);
    let top = BOTTOM - COUNT - ROW * rows as f32;
    let mut marks = rule(top - GAP);
    marks += &line(
        total,
        (MARGIN, top + 34.0),
        colour::TEXT,
        &cut(count, total, INNER),
    );
    for (at, text) in first.iter().take(rows).enumerate() {
        let y = top + COUNT + ROW * at as f32 + 30.0;
        marks += &line(
            name,
            (MARGIN, y),
            colour::SECONDARY_TEXT,
            &cut(text, name, INNER),
        );
    }
    marks
}

fn of_description(text: &str, fonts: &Fonts, below: f32) -> String {
    const GAP: f32 = 24.0;
    let pen = fonts.pen(Weight::Regular, 38.0);
    let most = ((BOTTOM - below - GAP) / (pen.size * LEADING)) as usize;
    let lines = wrapped(text, pen, INNER, most.max(1));
    paragraph(pen, below + GAP, colour::SECONDARY_TEXT, &lines.lines).marks
}

pub(super) struct Paragraph {
    pub(super) marks: String,
    pub(super) bottom: f32,
}

/// Lines one below the other, from `top` on.
pub(super) fn paragraph(pen: Pen<'_>, top: f32, fill: &str, lines: &[String]) -> Paragraph {
    let mut bottom = top;
    let mut marks = String::new();
    for words in lines {
        marks += &line(pen, (MARGIN, bottom + pen.size), fill, words);
        bottom += pen.size * LEADING;
    }
    Paragraph { marks, bottom }
}

pub(super) fn line(pen: Pen<'_>, (x, y): (f32, f32), fill: &str, words: &str) -> String {
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{fill}\">{}</text>",
        pen.size,
        pen.weight.number(),
        escaped_for_xml(words)
    )
}

pub(super) fn rule(y: f32) -> String {
    let width = WIDTH - 2.0 * MARGIN;
    let colour = colour::BORDER;
    format!("<rect x=\"{MARGIN}\" y=\"{y:.1}\" width=\"{width}\" height=\"2\" fill=\"{colour}\"/>")
}
