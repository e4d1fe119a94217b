//! A ranking in small: the sentence, and as many bars as there is room for.

use portal::charts::ranked_bars::{BarRow, bar_layout};

use super::{
    colour,
    fonts::{Fonts, Weight},
    lines::{cut, wrapped},
    looks::{Block, patterns},
    picture::{BOTTOM, INNER, MARGIN, line, paragraph},
    words::Ranking,
};

const ROW: f32 = 46.0;
const MOST: usize = 5;
/// What the sentence may take, at most.
const LINES: usize = 3;

pub fn of_ranking(ranking: &Ranking, fonts: &Fonts, below: f32) -> String {
    const GAP: f32 = 18.0;
    let said = fonts.pen(Weight::Regular, 26.0);
    let text = match ranking.sample {
        Some(sample) => format!("[{sample}] {}", ranking.finding),
        None => ranking.finding.clone(),
    };
    let leading = said.size * 1.25;
    // One bar at least, as far as the title leaves room for it.
    let lines = ((BOTTOM - below - GAP - ROW) / leading) as usize;
    let lines = wrapped(&text, said, INNER, lines.clamp(1, LINES));
    let sentence = paragraph(said, below + GAP, colour::SECONDARY_TEXT, &lines.lines);
    let room = BOTTOM - sentence.bottom - GAP;
    let shown = ranking.rows.len().min(MOST).min((room / ROW) as usize);
    let rows = ranking.rows.iter().take(shown).enumerate();
    let rows = rows.map(|(at, row)| {
        let top = sentence.bottom + GAP + ROW * at as f32;
        bar(row, ranking.maximum, fonts, top)
    });
    patterns() + &sentence.marks + &rows.collect::<String>()
}

fn bar(row: &BarRow, maximum: f64, fonts: &Fonts, top: f32) -> String {
    const RANK: f32 = 56.0;
    const NAME: f32 = 300.0;
    const VALUE: f32 = 130.0;
    const GAP: f32 = 16.0;
    const HEIGHT: f32 = 26.0;
    let baseline = top + 32.0;
    let plain = fonts.pen(Weight::Regular, 26.0);
    let bold = fonts.pen(Weight::Bold, 26.0);
    let name = match row.is_pinned {
        true => bold,
        false => plain,
    };
    let bar_at = MARGIN + RANK + NAME + GAP;
    let room = INNER - RANK - NAME - VALUE - 2.0 * GAP;
    let block = |width: f32| Block {
        x: bar_at,
        top: top + 10.0,
        width,
        height: HEIGHT,
    };
    let bar = match bar_layout(row, maximum) {
        Some(placed) => {
            let track = block(room).filled(colour::SURFACE);
            track + &block(room * placed.width as f32 / 100.0).in_look(Some(row.tone))
        }
        None => block(room).in_look(None),
    };
    let at = |x: f32| (x, baseline);
    [
        line(
            plain,
            at(MARGIN),
            colour::SECONDARY_TEXT,
            &cut(&row.rank, plain, RANK - 4.0),
        ),
        line(
            name,
            at(MARGIN + RANK),
            colour::TEXT,
            &cut(&row.name, name, NAME),
        ),
        bar,
        line(
            bold,
            at(bar_at + room + GAP),
            colour::TEXT,
            &cut(&row.label, bold, VALUE),
        ),
    ]
    .concat()
}
