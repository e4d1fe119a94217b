//! The addresses of the API, one file per resource.

pub mod agencies;
pub mod alerts;
pub mod dossier_lookups;
pub mod editions;
pub mod egdi;
pub mod enterprise_figures;
pub mod enterprises;
pub mod health;
pub mod levels;
pub mod life_events;
pub mod measures;
pub mod minister_questions;
pub mod national;
pub mod news;
pub mod procedures;
pub mod programmes;
pub mod raw_figures;
pub mod sample_receipts;
pub mod sectors;
pub mod series;
pub mod signing_key;
pub mod submissions;
pub mod suggestions;
pub mod tasks;
pub mod times;

pub mod exchange;
pub mod history;

pub mod openapi;

use axum::Router;
use contract::ProblemKind;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{AppState, web::problem::ApiProblem};

pub fn router(state: AppState) -> Router {
    let (router, _) = documented().with_state(state).split_for_parts();
    router
        .route("/api/v1/openapi.json", axum::routing::get(openapi::show))
        .fallback(not_found)
}

/// The routes and their description, which cannot say different things.
fn documented() -> OpenApiRouter<AppState> {
    openapi::described()
        .routes(routes!(procedures::list))
        .routes(routes!(suggestions::suggest))
        .routes(routes!(procedures::show))
        .routes(routes!(times::show))
        .routes(routes!(agencies::list))
        .routes(routes!(life_events::list))
        .routes(routes!(sectors::list))
        .routes(routes!(measures::list))
        .routes(routes!(measures::show))
        .routes(routes!(editions::show))
        .routes(routes!(raw_figures::show))
        .routes(routes!(signing_key::show))
        .routes(routes!(signing_key::pem))
        .routes(routes!(series::show))
        .routes(routes!(series::compare))
        .routes(routes!(national::show))
        .routes(routes!(tasks::list))
        .routes(routes!(levels::list))
        .routes(routes!(levels::show))
        .routes(routes!(egdi::report))
        .routes(routes!(egdi::survey))
        .routes(routes!(dossier_lookups::look_up))
        .routes(routes!(dossier_lookups::batch::look_up_all))
        .routes(routes!(sample_receipts::list))
        .routes(routes!(submissions::list))
        .routes(routes!(submissions::show))
        .routes(routes!(news::list))
        .routes(routes!(news::show))
        .routes(routes!(alerts::list))
        .routes(routes!(exchange::show))
        .routes(routes!(exchange::list_units))
        .routes(routes!(exchange::show_unit))
        .routes(routes!(exchange::show_classes))
        .routes(routes!(exchange::list_connections))
        .routes(routes!(history::list))
        .routes(routes!(enterprises::list))
        .routes(routes!(enterprises::show))
        .routes(routes!(enterprise_figures::show))
        .routes(routes!(programmes::list))
        .routes(routes!(programmes::show))
        .routes(routes!(programmes::episodes))
        .routes(routes!(programmes::episode))
        .routes(routes!(
            minister_questions::list,
            minister_questions::ask::ask
        ))
        .routes(routes!(minister_questions::show))
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
}

async fn not_found() -> ApiProblem {
    ApiProblem::new(ProblemKind::NotFound)
}
