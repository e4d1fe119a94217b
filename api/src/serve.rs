//! `api serve`: from the command line to a running server and back to a quiet end.

use std::{future::IntoFuture as _, io::Write as _, net::SocketAddr, time::Duration};

use anyhow::{Context as _, bail};
use tokio::{net::TcpListener, signal, sync::watch, time};

use crate::{
    AppState, app, clock,
    config::{LogFormat, ServeArgs},
    dossiers::demonstration,
    signing,
    store::{self, Store},
    web::connection::{Listener, Peer},
};

/// How long requests under way may take after a stop was asked for.
const GRACE: Duration = Duration::from_secs(10);

pub async fn serve(args: ServeArgs) -> anyhow::Result<()> {
    begin_log(args.log);
    // First the address: a busy port should not cost the time to read the catalogue.
    let listener = listen(args.listen).await?;
    let store = Store::open(&args.database.database, clock::today())
        .await
        .with_context(|| format!("cannot open {}", args.database.database))?;
    let key = signing::read_or_create(args.key_file().as_deref())?;
    let mut state = AppState {
        front_doors: args.front_doors.into(),
        ..AppState::new(store, key).await?
    };
    if args.demonstration {
        let receipts = demonstration::begin(&state.store, &state.keeper, clock::now()).await?;
        tracing::warn!(
            dossiers = receipts.len(),
            "a demonstration: everybody may know the secrets of made-up dossiers"
        );
        state.sample_receipts = receipts.into();
    }
    if let Some(file) = store::path_of(&args.database.database) {
        // Beside the first answers; who cannot read it in advance reads it when it is asked for.
        tokio::spawn(store::warm(file));
    }
    announce(listener.local_addr()?)?;
    run(listener, state).await
}

async fn run(listener: TcpListener, state: AppState) -> anyhow::Result<()> {
    let (stop, mut stopped) = watch::channel(());
    let service = app(state).into_make_service_with_connect_info::<Peer>();
    let server = axum::serve(Listener::new(listener), service)
        .with_graceful_shutdown(async move {
            asked_to_stop().await;
            tracing::info!("stopping");
            drop(stop);
        })
        .into_future();
    let too_late = async move {
        // The sender is dropped when the stop begins.
        let _begun = stopped.changed().await;
        time::sleep(GRACE).await;
    };
    tokio::select! {
        ended = server => ended.context("the server failed"),
        () = too_late => {
            tracing::warn!("requests were cut off after 10 seconds");
            Ok(())
        }
    }
}

async fn listen(at: SocketAddr) -> anyhow::Result<TcpListener> {
    match TcpListener::bind(at).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => bail!(
            "port {} is in use: stop the program that uses it, or choose another with --listen {}:0",
            at.port(),
            at.ip()
        ),
        Err(error) => Err(error).with_context(|| format!("cannot listen at {at}")),
    }
}

/// One line in one piece: tests and scripts wait for it.
fn announce(at: SocketAddr) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("listening on http://{at}\n").as_bytes())?;
    out.flush()
}

async fn asked_to_stop() {
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_unavailable) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = signal::ctrl_c() => {}
        () = terminated => {}
    }
}

fn begin_log(format: LogFormat) {
    let wanted = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_unset| tracing_subscriber::EnvFilter::new("info,sea_orm_migration=warn"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(wanted)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Json => log.json().flatten_event(true).init(),
        LogFormat::Text => log.init(),
    }
}
