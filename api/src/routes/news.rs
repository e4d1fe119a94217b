//! News: articles, newest first, and each of them.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{
    Article, ArticleHead, NewsFilter, NewsPage, PageLimit, Problem, ProblemKind, ProcedureCode,
    Slug,
};
use utoipa::{IntoParams, openapi::Schema};

use super::openapi::Refusals;
use crate::{
    AppState,
    catalogue::Snapshot,
    news::{Cursor, Naming, Query},
    store::{Store, StoreError},
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ListParams {
    /// Words of the title or the text, with or without tone marks; all of them must be there.
    /// Articles that have them as they are typed come first.
    #[param(max_length = 1200)]
    q: Option<String>,
    /// Slug of a topic, such as `dich-vu-cong`.
    #[param(max_length = 80, pattern = "^$|^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$")]
    topic: Option<String>,
    /// Code of the agency that speaks, such as `G22`.
    #[param(
        max_length = 80,
        pattern = r"^$|^[A-Za-z][0-9]{2}(\.[0-9A-Za-z]{1,4}){0,6}$"
    )]
    agency: Option<String>,
    /// What sort of text it is.
    #[param(pattern = "^$|^(news|announcement|explainer|report|other)$")]
    kind: Option<String>,
    /// The first day on which it was published, in Viet Nam.
    #[param(schema_with = day_schema)]
    from: Option<String>,
    /// The last day.
    #[param(schema_with = day_schema)]
    to: Option<String>,
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

fn day_schema() -> Schema {
    super::openapi::day_schema()
}

/// List news
///
/// Articles, the newest first; where words are looked for, the best first. Withdrawn ones stay in
/// the list and say so.
#[utoipa::path(
    get,
    path = "/api/v1/news",
    operation_id = "listNews",
    tag = "news",
    params(ListParams),
    responses((status = 200, description = "One page.", body = NewsPage), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    const KNOWN: [&str; 8] = [
        "q", "topic", "agency", "kind", "from", "to", "cursor", "limit",
    ];
    let mut params = Params::read(query.as_deref(), &KNOWN);
    let filter = NewsFilter {
        q: super::suggestions::words(&mut params),
        topic: params.take("topic"),
        agency: params.take("agency"),
        kind: params.take("kind"),
        from: params.take("from"),
        to: params.take("to"),
    };
    let cursor: Option<Cursor> = params.take("cursor");
    let limit = params.take("limit").unwrap_or(PageLimit::DEFAULT);
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    let hits = filter.q.as_ref();
    let hits = hits.map(|words| snapshot.news.hits(Query::of(words).as_ref()));
    let agency = |code: &str| snapshot.names.agencies.get(code).cloned();
    let (taken, facets) = snapshot.news.select(&filter, hits.as_ref(), agency);
    let found = snapshot
        .news
        .page(hits.as_ref(), &taken, cursor.as_ref(), limit);
    sent::json(&NewsPage {
        items: heads(&state.store, &snapshot, &found.ids).await?,
        total: found.total,
        next: found.next.map(|next| next.to_string()),
        facets,
    })
}

async fn heads(
    store: &Store,
    snapshot: &Snapshot,
    ids: &[i64],
) -> Result<Vec<ArticleHead>, StoreError> {
    let records = store.article_heads(ids).await?;
    Ok(named(snapshot, |naming| {
        records.iter().map(|record| naming.head(record)).collect()
    }))
}

/// Show an article
///
/// With its body in blocks. One that was withdrawn says when and why, and nothing else of what it
/// said.
#[utoipa::path(
    get,
    path = "/api/v1/news/{slug}",
    operation_id = "showArticle",
    tag = "news",
    params((
        "slug" = String, Path,
        description = "Its `slug`.",
        max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
    )),
    responses(
        (status = 200, description = "The article.", body = Article),
        (status = 404, description = "No article has this slug.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    slug: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    const RELATED: usize = 4;
    let slug: Slug = ApiProblem::path_part("slug", slug)?;
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    let Some((id, record)) = state.store.article(&slug).await? else {
        return Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("no article is called {slug}"),
        ));
    };
    let related = snapshot.news.related(id, RELATED);
    let related = heads(&state.store, &snapshot, &related).await?;
    sent::json(&named(&snapshot, |naming| naming.article(record, related)))
}

fn named<T>(snapshot: &Snapshot, name: impl FnOnce(&Naming<'_>) -> T) -> T {
    let agency = |code: &str| snapshot.names.agencies.get(code).cloned();
    let procedure = |code: &ProcedureCode| snapshot.procedure_name(code);
    name(&Naming {
        topics: snapshot.news.topics(),
        agency: &agency,
        procedure: &procedure,
    })
}
