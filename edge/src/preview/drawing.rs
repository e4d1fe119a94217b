//! From SVG to PNG.

use anyhow::Context as _;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::fonts::{FAMILY, Fonts};

/// More would take the memory of the whole program for one picture.
const MOST_PIXELS: f32 = 10_000_000.0;

/// In `scale` times the size it was drawn in, or as large as may be.
pub fn png(svg: &str, scale: f32, fonts: &Fonts) -> anyhow::Result<Vec<u8>> {
    Ok(drawn(svg, scale, fonts)?.encode_png()?)
}

pub fn drawn(svg: &str, scale: f32, fonts: &Fonts) -> anyhow::Result<Pixmap> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: fonts.database(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size();
    let scale = scale.min((MOST_PIXELS / (size.width() * size.height())).sqrt());
    let size = size.to_int_size();
    let size = size.scale_by(scale).context("the picture has no size")?;
    let mut canvas = Pixmap::new(size.width(), size.height()).context("the picture has no size")?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut canvas.as_mut());
    Ok(canvas)
}
