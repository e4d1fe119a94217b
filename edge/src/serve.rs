//! From the command line to an open front door and back to a quiet end.

use std::{io::Write as _, net::SocketAddr, path::Path, sync::Arc, time::Duration};

use anyhow::{Context as _, bail};
use rustix::process::{Resource, getrlimit, setrlimit};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch,
    time,
};

use crate::{
    Front,
    address::PublicUrl,
    app,
    config::{Command, LogFormat},
    connection::{Bounds, Door},
    feeds::Feeds,
    health,
};

/// How long requests under way may take after a stop was asked for.
const GRACE: Duration = Duration::from_secs(10);

pub async fn serve(command: Command) -> anyhow::Result<()> {
    begin_log(command.log);
    must_hold_the_app(&command.dist)?;
    let listener = listen(command.listen, "--listen").await?;
    let at = listener.local_addr()?;
    let admin = match command.admin {
        Some(admin) => Some(listen(admin, "--admin").await?),
        None => None,
    };
    let memory_bytes = command.memory_bytes();
    let public_url = command
        .public_url
        .unwrap_or_else(|| PublicUrl::of_listener(at));
    let mut front = Front::open(command.api, command.dist, public_url, memory_bytes)?;
    front.feeds = Feeds::new(command.security_contact);
    let front = Arc::new(front);
    // Ends with the program.
    tokio::spawn(front.alerts.clone().keep_fresh(front.upstream.clone()));
    allow_open_files(command.connections);
    let bounds = Bounds {
        at_once: command.connections,
        ..Bounds::default()
    };
    let mut doors = vec![Door {
        listener,
        app: app(front.clone()),
        bounds,
        metrics: front.metrics.clone(),
    }];
    let stop = asked_to_stop().context("cannot wait for signals")?;
    announce("listening on", at)?;
    if let Some(listener) = admin {
        announce("admin at", listener.local_addr()?)?;
        doors.push(operators_door(listener, front));
    }
    keep(doors, stop).await;
    Ok(())
}

/// Keeps the doors open until `stop`, and then until those inside have left, or for ten seconds.
pub async fn keep(doors: Vec<Door>, stop: impl Future<Output = ()>) {
    let (open, stopped) = watch::channel(());
    let kept = doors
        .into_iter()
        .map(|door| tokio::spawn(door.keep(stopped.clone())));
    let kept: Vec<_> = kept.collect();
    stop.await;
    tracing::info!("stopping");
    drop(open);
    let all_left = async {
        for door in kept {
            // A door that panicked has nobody inside.
            let _left = door.await;
        }
    };
    if time::timeout(GRACE, all_left).await.is_err() {
        tracing::warn!("requests were cut off after 10 seconds");
    }
}

fn operators_door(listener: TcpListener, front: Arc<Front>) -> Door {
    const OPERATORS: u32 = 64;
    Door {
        listener,
        app: health::admin(front),
        bounds: Bounds {
            at_once: OPERATORS,
            ..Bounds::default()
        },
        // Its own connections are not the ones to be counted.
        metrics: crate::metrics::Metrics::default(),
    }
}

fn must_hold_the_app(dist: &Path) -> anyhow::Result<()> {
    if dist.join("index.html").is_file() {
        return Ok(());
    }
    bail!(
        "{} holds no index.html: build the app first, or name its folder with --dist",
        dist.display()
    )
}

async fn listen(at: SocketAddr, flag: &str) -> anyhow::Result<TcpListener> {
    match TcpListener::bind(at).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => bail!(
            "port {} is in use: stop the program that uses it, or choose another with {flag} {}:0",
            at.port(),
            at.ip()
        ),
        Err(error) => Err(error).with_context(|| format!("cannot listen at {at}")),
    }
}

/// Many systems allow a program 1,024 open files until it asks for more.
fn allow_open_files(connections: u32) {
    /// Files of the app being sent, and connections to the API.
    const BESIDE_CONNECTIONS: u64 = 2_048;
    let wanted = u64::from(connections) + BESIDE_CONNECTIONS;
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current.is_none_or(|current| current >= wanted) {
        return;
    }
    let allowed = limit.maximum.unwrap_or(wanted).min(wanted);
    limit.current = Some(allowed);
    let raised = setrlimit(Resource::Nofile, limit);
    if allowed < wanted || raised.is_err() {
        tracing::warn!(
            allowed,
            wanted,
            "this system allows too few open files for --connections: raise them with ulimit -n"
        );
    }
}

/// One line in one piece: tests and scripts wait for it.
fn announce(what: &str, at: SocketAddr) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{what} http://{at}\n").as_bytes())?;
    out.flush()
}

/// From now on a signal does not end the process at once, but ends this.
fn asked_to_stop() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

fn begin_log(format: LogFormat) {
    let wanted = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_unset| tracing_subscriber::EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(wanted)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Json => log.json().flatten_event(true).init(),
        LogFormat::Text => log.init(),
    }
}
