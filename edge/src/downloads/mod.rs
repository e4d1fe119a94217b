//! A ranking as files: a table, a drawing, a picture, and a package of all that belongs to it.

use std::sync::Arc;

use axum::{
    extract::Request,
    http::{HeaderMap, Uri, header},
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use contract::{ProblemKind, Slug};
use portal::{
    i18n::Lang,
    route::{Months, RankingView, key},
};

use crate::{
    Front, formats,
    kept::{self, Label, tag_of},
    metrics::Kind,
    preview::{drawing, fonts::Fonts},
    tables,
    upstream::Age,
    web::{AsIs, RouteName, problem::Refusal},
};

mod address;
mod chart;
pub mod csv;
mod found;
mod package;
mod sheet;

pub use sheet::{name_of, units};

use address::{Asked, Form, asked};
use found::Found;
use sheet::Sheet;

/// Pictures are seen on screens with two points where there used to be one.
const PICTURE_SCALE: f32 = 2.0;

/// What follows a ranking's address, its data first, and of which kind that is.
pub const KINDS: [(&str, &str); 5] = [
    ("json", "application/json"),
    ("csv", "text/csv"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("zip", "application/zip"),
];

/// Whether a path names a file of a ranking.
pub fn claims(path: &str) -> bool {
    asked(path, None).is_some()
}

/// The file that a path names: only for paths that `claims` said yes to.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let Some((form, asked)) = asked(path, query) else {
        return Refusal::new(ProblemKind::NotFound).into_response();
    };
    let answer = match asked {
        Asked::Moved(right) => Ok(kept::moved(&right)),
        Asked::File(_, _, view) if !view.ignored.is_empty() => {
            Ok(formats::refused(path, &view.ignored))
        }
        Asked::File(_, _, view) if view.months != Months::One && form == Form::Csv => {
            return tables::answer(front, request).await;
        }
        Asked::File(lang, measure, view) => {
            file(
                &front,
                form,
                lang,
                (&measure, view),
                request.uri(),
                request.headers(),
            )
            .await
        }
    };
    let mut response = answer.unwrap_or_else(Refusal::into_response);
    formats::open(response.headers_mut());
    let extensions = response.extensions_mut();
    extensions.insert(Kind::Api);
    extensions.insert(RouteName(form.pattern().into()));
    response
}

async fn file(
    front: &Front,
    form: Form,
    lang: Lang,
    (measure, view): (&Slug, RankingView),
    uri: &Uri,
    asked: &HeaderMap,
) -> Result<Response, Refusal> {
    let path = uri.path();
    let (edition, found) = found::edition(&front.upstream, measure, view.edition).await?;
    // Months taken together are no edition: of them there is a table and nothing more.
    if view.months_of(&edition) != Months::One {
        return Ok(formats::refused(path, &[key::MONTHS]));
    }
    let sheet = Sheet::new(lang, edition, view, &front.public_url);
    if !sheet.selection.has(&sheet.view) {
        return Ok(formats::refused(path, &[key::KIND]));
    }
    let mut response = match form {
        Form::Csv => written(
            form,
            csv::table(sheet.lang, &sheet.edition, &sheet.selection),
            &found,
            asked,
        ),
        Form::Svg => written(
            form,
            chart::svg(&sheet, front.previews.fonts()),
            &found,
            asked,
        ),
        Form::Png => {
            let svg = chart::svg(&sheet, front.previews.fonts());
            let tag = tag_of(svg.as_bytes());
            let draw = move |fonts: &Fonts| drawing::png(&svg, PICTURE_SCALE, fonts);
            made(front, form, &tag, draw, found.age, asked).await?
        }
        Form::Zip => {
            let package = package::Package::of(front, &sheet, &found).await?;
            let tag = package.tag();
            let pack = move |fonts: &Fonts| package.packed(fonts);
            made(front, form, &tag, pack, found.age, asked).await?
        }
    };
    let name = format!(
        "attachment; filename=\"{}.{}\"",
        sheet.name(),
        form.suffix()
    );
    kept::set(response.headers_mut(), header::CONTENT_DISPOSITION, &name);
    Ok(response)
}

fn written(form: Form, text: String, found: &Found, asked: &HeaderMap) -> Response {
    let body = Bytes::from(text);
    let tag = tag_of(&body);
    label(form, &tag, found.age).answer(asked, body)
}

/// Who has it already is told so before anything is made.
async fn made(
    front: &Front,
    form: Form,
    tag: &str,
    make: impl FnOnce(&Fonts) -> anyhow::Result<Vec<u8>> + Send + 'static,
    age: Age,
    asked: &HeaderMap,
) -> Result<Response, Refusal> {
    let label = label(form, tag, age);
    let mut response = match label.is_known(asked) {
        true => label.unchanged(),
        false => label.on(front.previews.files.made(tag, make).await?.into()),
    };
    // It is as small as it gets.
    response.extensions_mut().insert(AsIs);
    Ok(response)
}

/// How long files of fresh and of old answers may be kept.
pub fn kept_for(age: Age) -> &'static str {
    match age {
        Age::Fresh => "public, max-age=300, stale-while-revalidate=86400",
        Age::Stale => "public, max-age=5",
    }
}

fn label(form: Form, tag: &str, age: Age) -> Label<'_> {
    Label {
        kind: form.content_type(),
        tag: Some(tag),
        kept_for: kept_for(age),
    }
}
