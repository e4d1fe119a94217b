//! One row for each unit: rank, name, bar with its interval, value, and what else is known.

use portal::charts::ranked_bars::{BarRow, Tone, bar_layout};

use super::canvas::{Anchor, Canvas, INNER, MARGIN};
use crate::preview::{
    colour,
    fonts::{Pen, Weight},
    lines::cut,
};

/// Hatches: sparse lines over what is weak, dense ones where nothing is known.
pub const PATTERNS: &str = "<defs>\
    <pattern id=\"late\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
    <rect width=\"8\" height=\"8\" fill=\"#b84d08\"/><path d=\"M1 0V8\" stroke=\"#fff\" stroke-width=\"1.5\"/></pattern>\
    <pattern id=\"missing\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">\
    <rect width=\"5\" height=\"5\" fill=\"#f4f6f8\"/><path d=\"M1 0V5\" stroke=\"#8592a0\" stroke-width=\"1\"/></pattern>\
    </defs>";

const HEIGHT: f32 = 30.0;
const BAR_HEIGHT: f32 = 16.0;
/// Right end of the ranks.
const RANK: f32 = MARGIN + 92.0;
const NAME: f32 = RANK + 14.0;
const NAME_WIDTH: f32 = 166.0;
const BAR: f32 = NAME + NAME_WIDTH + 10.0;
const BAR_WIDTH: f32 = 270.0;
/// Right end of the values.
const VALUE: f32 = BAR + BAR_WIDTH + 76.0;
const DETAIL: f32 = VALUE + 16.0;
const DETAIL_WIDTH: f32 = MARGIN + INNER - DETAIL;

pub fn draw(canvas: &mut Canvas, row: &BarRow, maximum: f64) {
    let (top, baseline) = (canvas.y, canvas.y + 20.5);
    if row.is_pinned {
        pinned(canvas);
    }
    let fonts = canvas.fonts;
    let [plain, bold] = [Weight::Regular, Weight::Bold].map(|weight| fonts.pen(weight, 15.0));
    let small = fonts.pen(Weight::Regular, 12.5);
    let rank = match &row.rank_range {
        Some(range) => format!("{} ({range})", row.rank),
        None => row.rank.clone(),
    };
    let name = if row.is_pinned { bold } else { plain };
    let shown = |text: &str, pen: Pen<'_>, width: f32| cut(text, pen, width);
    canvas.line(
        plain,
        (RANK, baseline),
        Anchor::End,
        colour::SECONDARY_TEXT,
        &rank,
    );
    let text = shown(&row.name, name, NAME_WIDTH);
    canvas.line(name, (NAME, baseline), Anchor::Start, colour::TEXT, &text);
    canvas.marks += &bar(row, maximum, top + (HEIGHT - BAR_HEIGHT) / 2.0);
    canvas.line(
        bold,
        (VALUE, baseline),
        Anchor::End,
        colour::TEXT,
        &row.label,
    );
    let text = shown(&row.detail, small, DETAIL_WIDTH);
    canvas.line(
        small,
        (DETAIL, baseline),
        Anchor::Start,
        colour::SECONDARY_TEXT,
        &text,
    );
    canvas.gap(HEIGHT);
}

/// The reader's own unit: shaded, with a stripe in front.
fn pinned(canvas: &mut Canvas) {
    let (top, shade, stripe) = (canvas.y, colour::CHOSEN, colour::ON_TIME);
    canvas.marks += &format!(
        "<rect x=\"{MARGIN}\" y=\"{top:.1}\" width=\"{INNER}\" height=\"{HEIGHT}\" fill=\"{shade}\"/>\
         <rect x=\"{MARGIN}\" y=\"{top:.1}\" width=\"5\" height=\"{HEIGHT}\" fill=\"{stripe}\"/>"
    );
}

fn bar(row: &BarRow, maximum: f64, top: f32) -> String {
    let Some(placed) = bar_layout(row, maximum) else {
        return block(None, BAR, top, BAR_WIDTH);
    };
    let along = |percent: f64| BAR_WIDTH * percent as f32 / 100.0;
    let track = rect(BAR, top, BAR_WIDTH, colour::SURFACE);
    let whisker = placed.whisker.map(|(low, high)| {
        let (low, high) = (BAR + along(low), BAR + along(high));
        let (middle, from, to) = (top + BAR_HEIGHT / 2.0, top + 4.0, top + BAR_HEIGHT - 4.0);
        let stroke = colour::TEXT;
        format!(
            "<path d=\"M{low:.1} {middle:.1}H{high:.1}M{low:.1} {from:.1}V{to:.1}M{high:.1} {from:.1}V{to:.1}\" \
             fill=\"none\" stroke=\"{stroke}\" stroke-width=\"1.5\"/>"
        )
    });
    let block = block(Some(row.tone), BAR, top, along(placed.width));
    format!("{track}{block}{}", whisker.unwrap_or_default())
}

/// A piece of bar in its look; none of the tones where nothing is known.
fn block(tone: Option<Tone>, x: f32, top: f32, width: f32) -> String {
    match tone {
        Some(Tone::Plain) => rect(x, top, width, colour::ON_TIME),
        Some(Tone::Late) => rect(x, top, width, "url(#late)"),
        None => rect(x, top, width, "url(#missing)"),
        Some(Tone::Faint) => {
            let (width, height) = ((width - 1.0).max(0.0), BAR_HEIGHT - 1.0);
            let (x, top, stroke) = (x + 0.5, top + 0.5, colour::MISSING);
            format!(
                "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height}\" fill=\"none\" \
                 stroke=\"{stroke}\" stroke-dasharray=\"4 3\"/>"
            )
        }
    }
}

fn rect(x: f32, top: f32, width: f32, fill: &str) -> String {
    format!(
        "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{BAR_HEIGHT}\" fill=\"{fill}\"/>"
    )
}

/// Each look beside its words, in one line.
pub fn key(canvas: &mut Canvas, looks: impl Iterator<Item = (Option<Tone>, &'static str)>) {
    const SWATCH: f32 = 34.0;
    let pen = canvas.fonts.pen(Weight::Regular, 14.0);
    let (top, baseline) = (canvas.y, canvas.y + 13.0);
    let mut x = MARGIN;
    for (tone, words) in looks {
        canvas.marks += &block(tone, x, top, SWATCH);
        canvas.line(
            pen,
            (x + SWATCH + 8.0, baseline),
            Anchor::Start,
            colour::TEXT,
            words,
        );
        x += SWATCH + 8.0 + pen.width(words) * 1.05 + 26.0;
    }
    canvas.gap(BAR_HEIGHT + 6.0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::fonts::Fonts;

    fn row(value: Option<f64>, tone: Tone) -> String {
        let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/fonts");
        let fonts = Fonts::read(fonts.as_ref()).expect("the app's fonts");
        let mut canvas = Canvas::new(&fonts);
        let row = BarRow {
            name: "Thừa Thiên Huế".to_owned(),
            value,
            interval: value.map(|value| (value - 1.0, value + 1.0)),
            tone,
            is_pinned: true,
            ..BarRow::default()
        };
        draw(&mut canvas, &row, 100.0);
        assert_eq!(canvas.y, MARGIN + HEIGHT);
        canvas.marks
    }

    #[test]
    fn looks_differ_in_more_than_colour() {
        let marks = |value, tone| row(value, tone);
        assert!(marks(Some(50.0), Tone::Late).contains("url(#late)"));
        assert!(marks(Some(50.0), Tone::Faint).contains("stroke-dasharray"));
        let missing = marks(None, Tone::Faint);
        assert!(missing.contains("url(#missing)") && !missing.contains("dasharray"));
        let plain = marks(Some(50.0), Tone::Plain);
        assert!(
            plain.contains("width=\"135.0\"") && !plain.contains("url("),
            "{plain}"
        );
    }

    #[test]
    fn colours_are_those_of_the_app() {
        let tokens = include_str!("../../../../style/tokens.css");
        let light = tokens.split("@media").next().expect("the colours by light");
        let all = [
            row(Some(50.0), Tone::Plain),
            row(None, Tone::Faint),
            PATTERNS.to_owned(),
        ];
        let marks = all.concat();
        let colours = marks.split("=\"#").skip(1);
        for colour in colours.filter_map(|rest| rest.split('"').next()) {
            assert!(light.contains(&format!(": #{colour};")), "{colour}");
        }
    }
}
