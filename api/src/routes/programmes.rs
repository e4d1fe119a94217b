//! Programmes of the Government, and their episodes.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{
    Episode, EpisodeFilter, EpisodePage, List, PageLimit, Problem, ProblemKind, Programme, Slug,
};
use utoipa::{IntoParams, openapi::Schema};

use super::openapi::Refusals;
use crate::{
    AppState,
    submissions::Cursor,
    web::{problem::ApiProblem, query::Params, sent},
};

/// List programmes
///
/// What each is, what sources say of it, and its seasons.
#[utoipa::path(
    get,
    path = "/api/v1/programmes",
    operation_id = "listProgrammes",
    tag = "programmes",
    responses((status = 200, description = "All of them.", body = List<Programme>), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&List {
        items: snapshot.programmes.all(),
    })
}

/// Show a programme
#[utoipa::path(
    get,
    path = "/api/v1/programmes/{programme}",
    operation_id = "showProgramme",
    tag = "programmes",
    params((
        "programme" = String, Path,
        description = "Its `slug`, such as `it-today`.",
        max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
    )),
    responses(
        (status = 200, description = "The programme.", body = Programme),
        (status = 404, description = "No programme has this slug.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    programme: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let slug: Slug = ApiProblem::path_part("programme", programme)?;
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    match snapshot.programmes.find(&slug) {
        Some(programme) => sent::json(programme),
        None => Err(unknown(&slug)),
    }
}

pub fn unknown(programme: &Slug) -> ApiProblem {
    ApiProblem::because(
        ProblemKind::NotFound,
        format!("no programme is called {programme}"),
    )
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ListParams {
    /// Words of the title, the summary or of what is said, with or without tone marks; all of them
    /// must be there.
    #[param(max_length = 1200)]
    q: Option<String>,
    /// Number of a season.
    #[param(pattern = "^[0-9]{0,4}$")]
    season: Option<String>,
    /// Slug of a topic, such as `dich-vu-cong`.
    #[param(max_length = 80, pattern = "^$|^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$")]
    topic: Option<String>,
    /// `next` of the page before.
    #[param(max_length = 200, pattern = "^[0-9A-Za-z_-]*$")]
    cursor: Option<String>,
    /// How many a page holds; 20 when absent.
    #[param(schema_with = limit_schema)]
    limit: Option<u32>,
}

fn limit_schema() -> Schema {
    super::openapi::limit_schema(100, 20)
}

/// List episodes
///
/// Of one programme, the newest first. Where words are looked for, an item says where in the
/// recording they are spoken.
#[utoipa::path(
    get,
    path = "/api/v1/programmes/{programme}/episodes",
    operation_id = "listEpisodes",
    tag = "programmes",
    params(
        (
            "programme" = String, Path,
            description = "Slug of the programme.",
            max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
        ),
        ListParams
    ),
    responses(
        (status = 200, description = "One page.", body = EpisodePage),
        (status = 404, description = "No programme has this slug.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn episodes(
    State(state): State<AppState>,
    programme: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    const KNOWN: [&str; 5] = ["q", "season", "topic", "cursor", "limit"];
    let slug: Slug = ApiProblem::path_part("programme", programme)?;
    let mut params = Params::read(query.as_deref(), &KNOWN);
    let filter = EpisodeFilter {
        q: super::suggestions::words(&mut params),
        season: params.number("season", 4),
        topic: params.take("topic"),
    };
    let cursor: Option<Cursor> = params.take("cursor");
    let limit = params.take("limit").unwrap_or(PageLimit::DEFAULT);
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    let programmes = &snapshot.programmes;
    match programmes.page(&slug, &filter, cursor.as_ref(), limit) {
        Some(page) => sent::json(&page),
        None => Err(unknown(&slug)),
    }
}

/// Show an episode
///
/// With its transcript, line by line with times, and its recordings where there are any.
#[utoipa::path(
    get,
    path = "/api/v1/programmes/{programme}/episodes/{episode}",
    operation_id = "showEpisode",
    tag = "programmes",
    params(
        (
            "programme" = String, Path,
            description = "Slug of the programme.",
            max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
        ),
        (
            "episode" = String, Path,
            description = "Its `slug`.",
            max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
        ),
    ),
    responses(
        (status = 200, description = "The episode.", body = Episode),
        (status = 404, description = "No episode has this slug.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn episode(
    State(state): State<AppState>,
    names: Result<Path<(String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let Path((programme, episode)) =
        names.map_err(|error| ApiProblem::field("episode", error.body_text()))?;
    let programme: Slug = programme
        .parse()
        .map_err(|error| ApiProblem::field("programme", error))?;
    let episode: Slug = episode
        .parse()
        .map_err(|error| ApiProblem::field("episode", error))?;
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    let name = |code: &_| snapshot.procedure_name(code);
    match snapshot.programmes.episode(&programme, &episode, name) {
        Some(episode) => sent::json(&episode),
        None => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("{programme} has no episode {episode}"),
        )),
    }
}
