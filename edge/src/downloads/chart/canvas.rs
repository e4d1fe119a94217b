//! Marks one below the other, on paper that grows as long as they need.

use crate::{
    html::escaped_for_xml,
    preview::{
        colour,
        fonts::{Fonts, Pen, Weight},
        lines::wrapped,
    },
};

pub const WIDTH: f32 = 1080.0;
pub const MARGIN: f32 = 40.0;
pub const INNER: f32 = WIDTH - 2.0 * MARGIN;
const LEADING: f32 = 1.35;

pub struct Canvas<'a> {
    pub fonts: &'a Fonts,
    pub marks: String,
    /// How far down the paper is used.
    pub y: f32,
}

/// Where a line of text is held.
#[derive(Clone, Copy)]
pub enum Anchor {
    Start,
    End,
}

impl<'a> Canvas<'a> {
    pub fn new(fonts: &'a Fonts) -> Self {
        Self {
            fonts,
            marks: String::new(),
            y: MARGIN,
        }
    }

    pub fn height(&self) -> f32 {
        (self.y + MARGIN).ceil()
    }

    pub fn gap(&mut self, height: f32) {
        self.y += height;
    }

    /// A paragraph over the whole width.
    pub fn text(&mut self, weight: Weight, size: f32, fill: &str, text: &str) {
        /// Nothing that we say is longer.
        const MOST: usize = 12;
        /// Other fonts may be wider than ours.
        const ROOM: f32 = INNER * 0.95;
        let pen = self.fonts.pen(weight, size);
        for words in wrapped(text, pen, ROOM, MOST).lines {
            self.y += size * LEADING;
            let at = (MARGIN, self.y - size * (LEADING - 1.0));
            self.line(pen, at, Anchor::Start, fill, &words);
        }
    }

    pub fn line(
        &mut self,
        pen: Pen<'_>,
        (x, y): (f32, f32),
        anchor: Anchor,
        fill: &str,
        text: &str,
    ) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::End => " text-anchor=\"end\"",
        };
        self.marks += &format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{fill}\"{anchor}>{}</text>",
            pen.size,
            pen.weight.number(),
            escaped_for_xml(text)
        );
    }

    pub fn rule(&mut self) {
        let (y, stroke) = (self.y, colour::BORDER);
        let end = MARGIN + INNER;
        self.marks +=
            &format!("<path d=\"M{MARGIN} {y:.1}H{end}\" stroke=\"{stroke}\" stroke-width=\"1\"/>");
    }
}
