//! One row for each unit: rank, name, bar with its interval, value, and what else is known.

use portal::charts::ranked_bars::{BarRow, Tone, bar_layout};

use super::canvas::{Anchor, Canvas, INNER, MARGIN};
use crate::preview::{colour, fonts::Weight, lines::cut, looks::Block};

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
    canvas.line(
        plain,
        (RANK, baseline),
        Anchor::End,
        colour::SECONDARY_TEXT,
        &rank,
    );
    let text = cut(&row.name, name, NAME_WIDTH);
    canvas.line(name, (NAME, baseline), Anchor::Start, colour::TEXT, &text);
    canvas.marks += &bar(row, maximum, top + (HEIGHT - BAR_HEIGHT) / 2.0);
    canvas.line(
        bold,
        (VALUE, baseline),
        Anchor::End,
        colour::TEXT,
        &row.label,
    );
    let text = cut(&row.detail, small, DETAIL_WIDTH);
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
        return place(BAR, top, BAR_WIDTH).in_look(None);
    };
    let along = |percent: f64| BAR_WIDTH * percent as f32 / 100.0;
    let track = place(BAR, top, BAR_WIDTH).filled(colour::SURFACE);
    let whisker = placed.whisker.map(|(low, high)| {
        let (low, high) = (BAR + along(low), BAR + along(high));
        let (middle, from, to) = (top + BAR_HEIGHT / 2.0, top + 4.0, top + BAR_HEIGHT - 4.0);
        let stroke = colour::TEXT;
        format!(
            "<path d=\"M{low:.1} {middle:.1}H{high:.1}M{low:.1} {from:.1}V{to:.1}M{high:.1} {from:.1}V{to:.1}\" \
             fill=\"none\" stroke=\"{stroke}\" stroke-width=\"1.5\"/>"
        )
    });
    let bar = place(BAR, top, along(placed.width)).in_look(Some(row.tone));
    format!("{track}{bar}{}", whisker.unwrap_or_default())
}

fn place(x: f32, top: f32, width: f32) -> Block {
    let height = BAR_HEIGHT;
    Block {
        x,
        top,
        width,
        height,
    }
}

/// Each look beside its words, in one line.
pub fn key(canvas: &mut Canvas, looks: impl Iterator<Item = (Option<Tone>, &'static str)>) {
    const SWATCH: f32 = 34.0;
    let pen = canvas.fonts.pen(Weight::Regular, 14.0);
    let (top, baseline) = (canvas.y, canvas.y + 13.0);
    let mut x = MARGIN;
    for (tone, words) in looks {
        canvas.marks += &place(x, top, SWATCH).in_look(tone);
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
    use crate::preview::{fonts::Fonts, looks::patterns};

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
            patterns(),
        ];
        let marks = all.concat();
        let colours = marks.split("=\"#").skip(1);
        for colour in colours.filter_map(|rest| rest.split('"').next()) {
            assert!(light.contains(&format!(": #{colour};")), "{colour}");
        }
    }
}
