//! `cargo xtask run`: from a clean checkout to a portal that answers.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::server::Server;
use crate::workspace::Workspace;
use crate::{mend, portal, process, servers, step};

#[derive(clap::Args)]
pub struct Options {
    /// Imports a catalogue of procedures first (JSON Lines, plain or gz).
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    /// The port on this machine.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder of the database [default: data in the repository].
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let remedy = format!(
        "run `cargo xtask run --port {}`",
        options.port.wrapping_add(1)
    );
    mend::port_must_be_free(options.port, &remedy)?;
    if let Some(catalogue) = &options.catalogue {
        mend::file_must_exist(catalogue)?;
    }
    let folder = options
        .data
        .clone()
        .unwrap_or_else(|| workspace.path("data"));
    let folder = std::path::absolute(&folder).context("the data folder")?;
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    let database = servers::database_url(&folder.join("mot-cua.sqlite"));

    let servers_build = servers::begin(workspace)?;
    portal::build(workspace)?;
    servers_build.finish(workspace)?;
    if let Some(catalogue) = &options.catalogue {
        // Commands run in the root of the repository, the path was given from the person's folder.
        let catalogue = std::path::absolute(catalogue).context("the catalogue")?;
        let mut import = servers::import(workspace, &catalogue, &database);
        let output = step::must(workspace, "import", "Importing the catalogue", &mut import)?;
        println!("  {}", output.lines().next_back().unwrap_or_default());
    }
    let mut api = servers::demonstration(workspace, "server", &database);
    let mut api = Server::start(workspace, "The API", "api", &mut api)?;
    let mut edge = servers::edge(workspace, options.port, &api.address);
    let mut edge = Server::start(workspace, "The front door", "edge", &mut edge)?;
    println!("\n  Một Cửa is open: {}\n", edge.address);
    println!("  Ctrl-C closes it. What the servers write is in target/log/edge.log and api.log.");
    loop {
        api.must_live(workspace)?;
        edge.must_live(workspace)?;
        process::pause();
    }
}
