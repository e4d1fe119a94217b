//! Pictures of a text, each with words that say what is to be seen.

use contract::{Block, Figure, Link, Span};
use domain::fold::normalise_name;

use crate::import::news::Dropped;

#[derive(Debug, Default)]
pub struct Pictures {
    /// Of the figure that is open, or of none.
    shown: Vec<(Link, String)>,
    caption: String,
    figures: u32,
    /// Pictures of a list or a table stand behind it.
    pub waiting: Vec<Block>,
}

impl Pictures {
    pub fn begin_figure(&mut self) {
        self.figures += 1;
    }

    pub fn is_figure(&self) -> bool {
        self.figures > 0
    }

    pub fn caption(&mut self, words: String) {
        match self.caption.is_empty() {
            true => self.caption = words,
            false => self.caption.extend([" ", &words]),
        }
    }

    pub fn add(&mut self, link: Link, alt: &str) {
        self.shown.push((link, normalise_name(alt)));
    }

    /// A picture that nobody described is left out. The caption stands below the last.
    pub fn end_figure(&mut self, dropped: &mut Dropped) {
        self.figures = self.figures.saturating_sub(1);
        let caption = std::mem::take(&mut self.caption);
        let before = self.waiting.len();
        for (url, alt) in std::mem::take(&mut self.shown) {
            let alt = match alt.is_empty() {
                true => caption.clone(),
                false => alt,
            };
            match alt.is_empty() {
                true => dropped.add("picture without words"),
                false => self.waiting.push(Block::Figure(Figure {
                    url,
                    alt,
                    caption: None,
                    credit: None,
                })),
            }
        }
        if caption.is_empty() {
            return;
        }
        match self.waiting.get_mut(before..).and_then(<[Block]>::last_mut) {
            Some(Block::Figure(figure)) => figure.caption = Some(caption),
            _ => self.waiting.push(Block::Paragraph {
                text: vec![Span::plain(caption)],
            }),
        }
    }
}
