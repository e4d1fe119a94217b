//! From SVG to PNG.

use anyhow::Context as _;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::fonts::{FAMILY, Fonts};
use crate::pages::head::PREVIEW_SIZE;

pub fn png(svg: &str, fonts: &Fonts) -> anyhow::Result<Vec<u8>> {
    Ok(drawn(svg, fonts)?.encode_png()?)
}

pub fn drawn(svg: &str, fonts: &Fonts) -> anyhow::Result<Pixmap> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: fonts.database(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let (width, height) = PREVIEW_SIZE;
    let mut canvas = Pixmap::new(width, height).context("the picture has no size")?;
    resvg::render(&tree, Transform::default(), &mut canvas.as_mut());
    Ok(canvas)
}
