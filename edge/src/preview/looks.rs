//! How bars look in pictures: what they say is told by hatches and dashes too, not by colour alone.

use portal::charts::ranked_bars::Tone;

use super::colour::{LATE, MISSING, ON_TIME, PAPER, SURFACE};

/// Hatches: sparse lines over what is weak, dense ones where nothing is known.
pub fn patterns() -> String {
    format!(
        "<defs>\
         <pattern id=\"late\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"8\" height=\"8\" fill=\"{LATE}\"/><path d=\"M1 0V8\" stroke=\"{PAPER}\" stroke-width=\"1.5\"/></pattern>\
         <pattern id=\"missing\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">\
         <rect width=\"5\" height=\"5\" fill=\"{SURFACE}\"/><path d=\"M1 0V5\" stroke=\"{MISSING}\" stroke-width=\"1\"/></pattern>\
         </defs>"
    )
}

/// A place on the picture, in its units.
#[derive(Clone, Copy)]
pub struct Block {
    pub x: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Block {
    pub fn filled(self, fill: &str) -> String {
        let Self {
            x,
            top,
            width,
            height,
        } = self;
        format!(
            "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height}\" fill=\"{fill}\"/>"
        )
    }

    /// A piece of bar in its look; none of the tones where nothing is known.
    pub fn in_look(self, tone: Option<Tone>) -> String {
        match tone {
            Some(Tone::Plain) => self.filled(ON_TIME),
            Some(Tone::Late) => self.filled("url(#late)"),
            None => self.filled("url(#missing)"),
            Some(Tone::Faint) => {
                let (width, height) = ((self.width - 1.0).max(0.0), self.height - 1.0);
                let (x, top) = (self.x + 0.5, self.top + 0.5);
                format!(
                    "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height}\" fill=\"none\" \
                     stroke=\"{MISSING}\" stroke-dasharray=\"4 3\"/>"
                )
            }
        }
    }
}
