//! A ranking as one drawing that says by itself what it shows, of when, from whom, and under which
//! licence.

use portal::{
    charts::ranked_bars::{BarRow, Tone},
    i18n::Lang,
};

use super::sheet::Sheet;
use crate::{
    html::escaped_for_xml,
    preview::{
        colour,
        fonts::{FAMILY, Fonts, Weight},
        looks,
    },
};

mod canvas;
mod rows;

use canvas::Canvas;

/// Other fonts stand in where ours is not at hand.
const FALLBACKS: &str = "'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
const GAP: f32 = 14.0;

pub fn svg(sheet: &Sheet, fonts: &Fonts) -> String {
    let bars = sheet.bars();
    let mut canvas = Canvas::new(fonts);
    head(&mut canvas, sheet);
    canvas.gap(GAP);
    let maximum = sheet.edition.raw.measure.scale.maximum();
    for row in &bars {
        rows::draw(&mut canvas, row, maximum);
    }
    canvas.gap(GAP);
    key(&mut canvas, sheet.lang, &bars);
    foot(&mut canvas, sheet);
    let title = format!("{} – {}", sheet.title(), sheet.period());
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"t d\" lang=\"{}\" \
         font-family=\"'{FAMILY}', {FALLBACKS}\"><title id=\"t\">{}</title><desc id=\"d\">{}</desc>{}\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{}</svg>\n",
        sheet.lang.code(),
        escaped_for_xml(&title),
        escaped_for_xml(&described(sheet)),
        looks::patterns(),
        colour::PAPER,
        canvas.marks,
        width = canvas::WIDTH,
        height = canvas.height(),
    )
}

/// The same in words, for who does not see it.
fn described(sheet: &Sheet) -> String {
    let texts = sheet.lang.ranking_texts();
    let sample = sheet.is_sample().then_some(texts.sample_note);
    let parts = [Some(sheet.finding.as_str()), sample];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn head(canvas: &mut Canvas, sheet: &Sheet) {
    let texts = sheet.lang.ranking_texts();
    let title = format!("{} – {}", sheet.title(), sheet.period());
    canvas.text(Weight::Bold, 28.0, colour::TEXT, &title);
    if sheet.is_sample() {
        let sample = format!("[{}] {}", texts.sample, texts.sample_note);
        canvas.gap(6.0);
        canvas.text(Weight::Bold, 14.0, colour::LATE, &sample);
    }
    canvas.gap(6.0);
    canvas.text(Weight::Regular, 18.0, colour::TEXT, &sheet.finding);
    canvas.gap(4.0);
    let dates = format!("{}.", sheet.dates().join(" · "));
    canvas.text(Weight::Regular, 14.0, colour::SECONDARY_TEXT, &dates);
    for choice in sheet.choices() {
        canvas.text(Weight::Bold, 14.0, colour::TEXT, &choice);
    }
}

/// What the looks of a bar mean, of those that there are.
fn key(canvas: &mut Canvas, lang: Lang, bars: &[BarRow]) {
    let files = lang.file_texts();
    let looks = [
        (Some(Tone::Plain), files.key_plain),
        (Some(Tone::Late), files.key_late),
        (Some(Tone::Faint), files.key_faint),
        (None, files.key_missing),
    ];
    let shown = looks.into_iter().filter(|(look, _)| {
        bars.iter()
            .any(|row| row.value.is_some().then_some(row.tone) == *look)
    });
    rows::key(canvas, shown);
    if bars.iter().any(|row| row.interval.is_some()) {
        canvas.text(
            Weight::Regular,
            14.0,
            colour::SECONDARY_TEXT,
            files.key_interval,
        );
    }
}

fn foot(canvas: &mut Canvas, sheet: &Sheet) {
    let (texts, files) = (sheet.lang.ranking_texts(), sheet.lang.file_texts());
    canvas.gap(8.0);
    canvas.rule();
    canvas.gap(8.0);
    let source = format!("{}: {}.", texts.source, sheet.source());
    let address = format!("{}: {}", files.address, sheet.address);
    let site = sheet.lang.texts().site.name;
    for line in [&source, files.licence, &address, site] {
        canvas.text(Weight::Regular, 14.0, colour::SECONDARY_TEXT, line);
    }
}
