//! The picture that a link to a page shows where people share it.

mod address;
mod bars;
pub(crate) mod colour;
pub(crate) mod drawing;
pub(crate) mod fonts;
mod gallery;
pub(crate) mod lines;
pub(crate) mod looks;
mod picture;
mod words;

#[cfg(test)]
mod tests;

use std::{path::Path, sync::Arc, time::Duration};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue},
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use contract::ProblemKind;
use portal::{
    components::page_facts::Standing,
    i18n::Lang,
    route::{Destination, Route},
};
use tokio::{sync::Semaphore, task, time};

use crate::{
    Front,
    kept::{self, Label},
    metrics::Kind,
    pages::load,
    web::problem::Refusal,
};
use address::{Subject, subject};
use fonts::Fonts;
use gallery::Gallery;

/// All pictures start with `/og/`.
pub const ROUTE: &str = "/og/{*page}";

/// What drawing takes. Files have a studio of their own: whoever asks for many of them must not
/// keep the small pictures of links waiting.
pub struct Previews {
    fonts: Arc<Fonts>,
    pub links: Studio,
    pub files: Studio,
}

/// Where pictures and packages are made, a few at once, and kept for a while.
pub struct Studio {
    fonts: Arc<Fonts>,
    gallery: Gallery,
    easels: Arc<Semaphore>,
}

impl Previews {
    /// With the fonts of the built app.
    pub fn read(dist: &Path) -> anyhow::Result<Self> {
        // Pages come before pictures: more at once would take the processors from them.
        const LINKS_AT_ONCE: usize = 2;
        // One takes up to 40 MB while it is drawn.
        const FILES_AT_ONCE: usize = 1;
        let fonts = Arc::new(Fonts::read(&dist.join("fonts"))?);
        Ok(Self {
            links: Studio::new(&fonts, LINKS_AT_ONCE),
            files: Studio::new(&fonts, FILES_AT_ONCE),
            fonts,
        })
    }

    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }
}

impl Studio {
    fn new(fonts: &Arc<Fonts>, at_once: usize) -> Self {
        const GALLERY_BYTES: usize = 16 * 1024 * 1024;
        Self {
            fonts: fonts.clone(),
            gallery: Gallery::new(GALLERY_BYTES),
            easels: Arc::new(Semaphore::new(at_once)),
        }
    }

    /// What takes a while to make, by its tag: kept, and never more than a few made at once.
    pub async fn made(
        &self,
        tag: &str,
        make: impl FnOnce(&Fonts) -> anyhow::Result<Vec<u8>> + Send + 'static,
    ) -> Result<Bytes, Refusal> {
        /// Who shows a link does not wait longer either.
        const PATIENCE: Duration = Duration::from_secs(5);
        if let Some(picture) = self.gallery.find(tag) {
            return Ok(picture);
        }
        let free = time::timeout(PATIENCE, self.easels.clone().acquire_owned()).await;
        let Ok(Ok(easel)) = free else {
            return Err(Refusal::new(ProblemKind::Busy));
        };
        // Somebody may have drawn it while this one waited.
        if let Some(picture) = self.gallery.find(tag) {
            return Ok(picture);
        }
        let fonts = self.fonts.clone();
        let drawn = task::spawn_blocking(move || {
            let drawn = make(&fonts);
            // A reader who goes away must not make room for another drawing before this one ends.
            drop(easel);
            drawn
        });
        let drawn = drawn.await.map_err(anyhow::Error::from).flatten();
        let picture = Bytes::from(drawn.map_err(|error| {
            tracing::error!(%error, "a picture or a package cannot be made");
            Refusal::new(ProblemKind::Internal)
        })?);
        self.gallery.hang(tag, &picture);
        Ok(picture)
    }
}

/// The picture of the page that an address below `/og` names.
pub async fn answer(State(front): State<Arc<Front>>, request: Request) -> Response {
    let uri = request.uri();
    let answer = match subject(uri.path(), uri.query()) {
        Subject::Page(lang, route) => picture_of(&front, lang, route, request.headers()).await,
        Subject::Moved(right) => Ok(kept::moved(&right)),
        Subject::Nothing => Err(Refusal::new(ProblemKind::NotFound)),
    };
    let mut response = answer.unwrap_or_else(Refusal::into_response);
    response.extensions_mut().insert(Kind::Image);
    response
}

/// Only what the route itself says counts, so that strangers cannot fill memory with addresses
/// that all show the same.
async fn picture_of(
    front: &Front,
    lang: Lang,
    route: Route,
    asked: &HeaderMap,
) -> Result<Response, Refusal> {
    let address = route.path(lang);
    let page = load::load(front, &address, Destination::Page(lang, route)).await;
    if let Some(pause_s) = page.unavailable() {
        return Err(Refusal::new(ProblemKind::Busy).retry_after(pause_s));
    }
    match page.snapshot.facts.standing {
        Standing::Found => {}
        Standing::Unknown => return Err(Refusal::new(ProblemKind::NotFound)),
        Standing::Withdrawn => return Err(Refusal::new(ProblemKind::Withdrawn)),
        Standing::Failed => return Err(Refusal::new(ProblemKind::Busy)),
    }
    let words = words::words(&page, front.public_url.host());
    let svg = picture::svg(&words, front.previews.fonts());
    let tag = kept::tag_of(svg.as_bytes());
    let label = Label {
        kind: "image/png",
        tag: Some(&tag),
        kept_for: match page.is_stale() {
            true => "public, max-age=60",
            false => "public, max-age=3600, s-maxage=86400",
        },
    };
    let mut response = match label.is_known(asked) {
        true => label.unchanged(),
        false => {
            let draw = move |fonts: &Fonts| drawing::png(&svg, 1.0, fonts);
            label.on(front.previews.links.made(&tag, draw).await?.into())
        }
    };
    // Pages of others show it.
    response.headers_mut().insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    Ok(response)
}
