//! A canvas that is never shown: pictures are drawn on it as large as they are read.

use js_sys::{ArrayBuffer, Object, Reflect, Uint8ClampedArray};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, ImageBitmap};

use super::window;

/// What is read.
pub enum Source<'a> {
    Picture(&'a ImageBitmap),
    Film(&'a HtmlVideoElement),
}

impl Source<'_> {
    /// None while nothing is there to be seen. Never larger than it is.
    pub fn size_within(&self, side: u32) -> Option<(u32, u32)> {
        let (width, height) = match self {
            Self::Picture(picture) => (picture.width(), picture.height()),
            Self::Film(film) => (film.video_width(), film.video_height()),
        };
        let longer = width.max(height);
        let scaled = |length: u32| match longer > side {
            true => (u64::from(length) * u64::from(side) / u64::from(longer)) as u32,
            false => length,
        };
        let size = (scaled(width), scaled(height));
        (size.0 > 0 && size.1 > 0).then_some(size)
    }
}

/// One canvas for all tries.
pub struct Sheet {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Sheet {
    pub fn new() -> Option<Self> {
        let canvas = window()?.document()?.create_element("canvas").ok()?;
        let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
        let options = Object::new();
        // Its pixels are asked for after each drawing: then it is no work for the graphics card.
        Reflect::set(&options, &"willReadFrequently".into(), &true.into()).ok()?;
        let context = canvas.get_context_with_context_options("2d", &options);
        Some(Self {
            context: context.ok()??.dyn_into().ok()?,
            canvas,
        })
    }

    /// None where the browser has no room for it.
    pub fn draw(&self, source: &Source<'_>, (width, height): (u32, u32)) -> Option<()> {
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        let (width, height) = (f64::from(width), f64::from(height));
        // Paper, where a picture lets it through.
        self.context.set_fill_style_str("white");
        self.context.fill_rect(0.0, 0.0, width, height);
        let drawn = match source {
            Source::Picture(picture) => self
                .context
                .draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height),
            Source::Film(film) => self
                .context
                .draw_image_with_html_video_element_and_dw_and_dh(film, 0.0, 0.0, width, height),
        };
        drawn.ok()
    }

    pub fn canvas(&self) -> &HtmlCanvasElement {
        &self.canvas
    }

    /// Four bytes for each pixel, outside the app's own memory.
    pub fn pixels(&self) -> Option<ArrayBuffer> {
        let (width, height) = (
            f64::from(self.canvas.width()),
            f64::from(self.canvas.height()),
        );
        let image: JsValue = self
            .context
            .get_image_data(0.0, 0.0, width, height)
            .ok()?
            .into();
        let pixels = Reflect::get(&image, &"data".into()).ok()?;
        Some(pixels.dyn_into::<Uint8ClampedArray>().ok()?.buffer())
    }
}
