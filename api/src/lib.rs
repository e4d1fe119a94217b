//! The reference JSON API of Một Cửa: routes over a database, and imports into it.
//!
//! `import` turns files into procedures, `store` keeps them, `catalogue` is the copy in memory
//! that is searched, `routes` answer with it, `signing` vouches for editions, and `web` holds for
//! every request.

pub mod alerts;
pub mod clock;
pub mod config;

pub mod import;
pub mod performance;
pub mod signing;

pub mod dossiers;
pub mod egdi;
pub mod enterprises;
pub mod exchange;
pub mod history;
pub mod investment;
pub mod news;
pub mod programmes;
pub mod store;
pub mod submissions;
pub mod tasks;

pub mod catalogue;
pub mod routes;
pub mod web;

pub mod serve;

use std::{collections::HashMap, net::IpAddr, sync::Arc, time::Duration};

use axum::Router;
use contract::{AgencyCode, Date, SampleReceipt};

use catalogue::Catalogue;
use dossiers::{Keeper, Limiter};
use performance::{Unit, units_ever};
use signing::SigningKey;
use store::{Store, StoreError};
use web::Limits;

/// What the routes need.
#[derive(Clone)]
pub struct AppState {
    pub store: Store,
    pub catalogue: Arc<Catalogue>,
    pub signing: Arc<SigningKey>,
    pub keeper: Arc<Keeper>,
    pub limiter: Arc<Limiter>,
    /// Every ministry and province there ever was.
    pub units: Arc<HashMap<AgencyCode, Unit>>,
    /// Who may say for whom they ask, besides this machine itself.
    pub front_doors: Arc<[IpAddr]>,
    /// Of made-up dossiers; none unless this is a demonstration.
    pub sample_receipts: Arc<[SampleReceipt]>,
    pub today: fn() -> Date,
    pub limits: Limits,
}

impl AppState {
    /// Another process may import at any time; a second late is early enough to notice.
    pub async fn new(store: Store, signing: SigningKey) -> Result<Self, StoreError> {
        const BELIEVED_FOR: Duration = Duration::from_secs(1);
        let catalogue = Catalogue::load(store.clone(), BELIEVED_FOR).await?;
        Ok(Self {
            store,
            catalogue: Arc::new(catalogue),
            keeper: Arc::new(Keeper::of(&signing)),
            limiter: Arc::new(Limiter::new(dossiers::Limits::default())),
            units: Arc::new(units_ever()?),
            front_doors: Arc::from([]),
            sample_receipts: Arc::from([]),
            signing: Arc::new(signing),
            today: clock::today,
            limits: Limits::default(),
        })
    }
}

/// Everything that is answered over HTTP.
pub fn app(state: AppState) -> Router {
    let limits = state.limits;
    web::wrap(routes::router(state), limits)
}
