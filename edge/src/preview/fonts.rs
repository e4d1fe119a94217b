//! The app's own font, and how wide its letters are. No other is ever drawn with, so that a
//! picture is the same on every machine.

use std::{collections::HashMap, fs, path::Path, sync::Arc};

use anyhow::{Context as _, anyhow};
use resvg::usvg::fontdb::Database;
use skrifa::{FontRef, MetadataProvider as _, instance::LocationRef, instance::Size};

pub const FAMILY: &str = "Be Vietnam Pro";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// A font ready to draw with.
pub struct Fonts {
    regular: Advances,
    bold: Advances,
    database: Arc<Database>,
}

impl Fonts {
    /// Reads the files that browsers get.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let mut database = Database::new();
        let mut take = |weight: Weight| {
            let file = folder.join(format!("be-vietnam-pro-{}.woff2", weight.number()));
            let font = unpacked(&file).with_context(|| format!("cannot use {}", file.display()))?;
            let advances = Advances::of(&font)?;
            database.load_font_data(font);
            anyhow::Ok(advances)
        };
        Ok(Self {
            regular: take(Weight::Regular)?,
            bold: take(Weight::Bold)?,
            database: Arc::new(database),
        })
    }

    pub fn database(&self) -> Arc<Database> {
        self.database.clone()
    }

    pub fn pen(&self, weight: Weight, size: f32) -> Pen<'_> {
        let advances = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        Pen {
            advances,
            weight,
            size,
        }
    }
}

impl Weight {
    pub fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold => 700,
        }
    }
}

/// One weight at one size.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    advances: &'a Advances,
    pub weight: Weight,
    pub size: f32,
}

impl Pen<'_> {
    /// How far a letter moves the pen.
    pub fn advance(&self, letter: char) -> f32 {
        self.size * self.advances.of_letter(letter)
    }

    pub fn width(&self, text: &str) -> f32 {
        text.chars().map(|letter| self.advance(letter)).sum()
    }
}

/// Advances of one weight, at size 1.
struct Advances(HashMap<char, f32>);

impl Advances {
    fn of(font: &[u8]) -> anyhow::Result<Self> {
        let font = FontRef::new(font).context("it is not a font")?;
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let letters = font.charmap();
        let known = letters.mappings().filter_map(|(letter, glyph)| {
            Some((char::from_u32(letter)?, metrics.advance_width(glyph)?))
        });
        Ok(Self(known.collect()))
    }

    fn of_letter(&self, letter: char) -> f32 {
        /// A letter that the font lacks is not drawn; room for it is left all the same.
        const UNKNOWN: f32 = 1.0;
        self.0.get(&letter).copied().unwrap_or(UNKNOWN)
    }
}

fn unpacked(file: &Path) -> anyhow::Result<Vec<u8>> {
    let packed = fs::read(file)?;
    wuff::decompress_woff2(&packed).map_err(|error| anyhow!("{error:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_has_every_vietnamese_letter() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/fonts");
        let fonts = Fonts::read(folder.as_ref()).expect("the app's fonts");
        let letters = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
        let signs = "0123456789 .,;:…–·“”()/%";
        for letter in letters
            .chars()
            .chain(letters.to_uppercase().chars())
            .chain(signs.chars())
        {
            for advances in [&fonts.regular, &fonts.bold] {
                assert!(advances.0.contains_key(&letter), "{letter} is missing");
            }
        }
        assert_eq!(fonts.database.len(), 2);
        assert!(
            fonts
                .database
                .faces()
                .all(|face| face.families[0].0 == FAMILY)
        );
    }
}
