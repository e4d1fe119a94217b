//! Questions to ministers: those that everybody may read, each of them, and a new one.

pub mod ask;

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{
    AgencyName, Bilingual, PageLimit, Problem, ProblemKind, ProgrammeFormat, Question,
    QuestionCode, QuestionFilter, QuestionPage, Slug,
};
use utoipa::{IntoParams, openapi::Schema};

use super::{openapi::Refusals, programmes::unknown};
use crate::{
    AppState,
    catalogue::count,
    programmes::{Ministers, QuestionRecord, rate},
    submissions::Cursor,
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ListParams {
    /// What became of it. Questions that are not published are in no list.
    #[param(pattern = "^$|^(received|under_review|published|refused|answered|form_answered)$")]
    status: Option<String>,
    /// Code of the ministry that is asked, such as `G12`.
    #[param(
        max_length = 80,
        pattern = r"^$|^[A-Za-z][0-9]{2}(\.[0-9A-Za-z]{1,4}){0,6}$"
    )]
    minister: Option<String>,
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

/// List questions to ministers
///
/// Those that were published, the newest first, and how many were answered to the end of the month
/// before. A question that was only passed on or acknowledged does not count as answered.
#[utoipa::path(
    get,
    path = "/api/v1/programmes/{programme}/questions",
    operation_id = "listMinisterQuestions",
    tag = "programmes",
    params(
        (
            "programme" = String, Path,
            description = "Slug of a programme that takes questions.",
            max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
        ),
        ListParams
    ),
    responses(
        (status = 200, description = "One page.", body = QuestionPage),
        (status = 404, description = "No programme that takes questions has this slug.",
            body = Problem, content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn list(
    State(state): State<AppState>,
    programme: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let slug: Slug = ApiProblem::path_part("programme", programme)?;
    let mut params = Params::read(query.as_deref(), &["status", "minister", "cursor", "limit"]);
    let filter = QuestionFilter {
        status: params.take("status"),
        minister: params.take("minister"),
    };
    let cursor: Option<Cursor> = params.take("cursor");
    let limit = params.take("limit").unwrap_or(PageLimit::DEFAULT);
    params.finish()?;
    must_take_questions(&state, &slug).await?;
    let today = (state.today)();
    let mut records = state.store.questions(&slug).await?;
    let minister = filter.minister.as_ref();
    records.retain(|one| minister.is_none_or(|minister| one.minister == *minister));
    let rate = rate(&records, today);
    records.retain(|one| {
        let own = one.standing.state();
        one.standing.is_public() && filter.status.is_none_or(|status| own == Some(status))
    });
    let mut placed = placed(records)?;
    let total = count(placed.len());
    let start = cursor.map_or(0, |cursor| placed.partition_point(|(at, _)| *at >= cursor));
    let end = placed.len().min(start + limit.get());
    let last = placed[start..end].last().filter(|_| end < placed.len());
    let next = last.map(|(at, _)| at.to_string());
    let shown = placed.drain(start..end).map(|(_, one)| one);
    sent::json(&QuestionPage {
        items: shown.map(|one| told(&state, one)).collect(),
        total,
        next,
        rate,
        ministers: Ministers::on(today)?.all(),
    })
}

/// The newest first.
fn placed(records: Vec<QuestionRecord>) -> Result<Vec<(Cursor, QuestionRecord)>, ApiProblem> {
    let mut placed = Vec::with_capacity(records.len());
    for record in records {
        placed.push((place(&record)?, record));
    }
    placed.sort_by(|(one, _), (other, _): &(Cursor, _)| other.cmp(one));
    Ok(placed)
}

/// Newer is greater; the code stands for the slug that other lists have.
fn place(record: &QuestionRecord) -> Result<Cursor, ApiProblem> {
    let slug = record.code.as_str().parse();
    let slug = slug.map_err(|error| ApiProblem::field("cursor", error))?;
    Ok(Cursor::at(record.received_at, slug))
}

fn told(state: &AppState, record: QuestionRecord) -> Question {
    let name = state.units.get(&record.minister);
    let minister = AgencyName {
        name: name.map_or_else(
            || Bilingual::vietnamese(record.minister.as_str()),
            |unit| unit.name.clone(),
        ),
        code: record.minister.clone(),
    };
    record.told(minister)
}

async fn must_take_questions(state: &AppState, programme: &Slug) -> Result<(), ApiProblem> {
    let snapshot = state.catalogue.current().await;
    let found = snapshot.programmes.find(programme);
    match found.map(|programme| programme.format) {
        Some(ProgrammeFormat::QuestionsToMinisters) => Ok(()),
        Some(_) => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("{programme} takes no questions"),
        )),
        None => Err(unknown(programme)),
    }
}

/// Show a question to a minister
///
/// What became of it. What it says is there only once it is published.
#[utoipa::path(
    get,
    path = "/api/v1/programmes/{programme}/questions/{code}",
    operation_id = "showMinisterQuestion",
    tag = "programmes",
    params(
        (
            "programme" = String, Path,
            description = "Slug of a programme that takes questions.",
            max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
        ),
        (
            "code" = String, Path,
            description = "As the answer to sending it said.",
            max_length = 20, pattern = "^CH-[0-9A-HJKMNP-TV-Z]{8}$"
        ),
    ),
    responses(
        (status = 200, description = "The question.", body = Question),
        (status = 404, description = "No question has this code.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    names: Result<Path<(String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let Path((programme, code)) =
        names.map_err(|error| ApiProblem::field("code", error.body_text()))?;
    let programme: Slug = programme
        .parse()
        .map_err(|error| ApiProblem::field("programme", error))?;
    let code: QuestionCode = code
        .parse()
        .map_err(|error| ApiProblem::field("code", error))?;
    Params::read(query.as_deref(), &[]).finish()?;
    must_take_questions(&state, &programme).await?;
    let found = state.store.question(&code).await?;
    match found.filter(|record| record.programme == programme) {
        Some(record) => sent::json(&told(&state, record)),
        None => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("no question has the code {code}"),
        )),
    }
}
