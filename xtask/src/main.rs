//! `cargo xtask run | test | dev | dist | bench`: the only entry points of the project.

mod bench_charts;
mod bench_news;
mod bench_page;
mod bench_search;
mod bench_size;
mod bench_tracking;
mod boot;
mod catalogue;
mod dev;
mod dist;
mod finish;
mod measure;
mod mend;
mod portal;
mod process;
mod reader;
mod report;
mod run;
mod server;
mod servers;
mod split;
mod stamp;
mod step;
mod styles;
mod test;
mod test_counts;
mod test_tools;
mod tools;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Runs, tests and measures Một Cửa")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds everything and serves it on one address.
    Run(run::Options),
    /// Checks everything; the last line is `N passed, N failed`.
    Test,
    /// Serves a debug build that reloads when a file changes.
    Dev,
    /// Makes a folder that holds all a server needs.
    Dist(dist::Options),
    /// Measures, and fails when a goal or a budget is missed.
    Bench {
        #[command(subcommand)]
        what: Bench,
    },
}

#[derive(Subcommand)]
enum Bench {
    /// How soon a page shows, beside a plain host, static HTML and another framework.
    Page(bench_page::Options),
    /// How soon charts show, beside Observable Plot, Chart.js and ECharts.
    Charts(bench_charts::Options),
    /// How quickly news are imported, listed with counts, and searched.
    News(bench_news::Options),
    /// How well and how quickly the catalogue search finds.
    Search {
        /// The folder with the queries and the catalogue [default: ../shared/data].
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
    },
    /// What the portal weighs, file by file, against the budgets.
    Size,
    /// How quickly dossiers are imported, looked up and refused.
    Tracking(bench_tracking::Options),
}

fn main() -> ExitCode {
    match dispatch(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if error.is::<process::Interrupted>() => {
            eprintln!("\nStopped.");
            ExitCode::from(130)
        }
        Err(error) => {
            eprintln!("\n{}", mend::sentence(&error));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(task: Task) -> Result<bool> {
    let workspace = Workspace::find()?;
    process::listen_for_ctrl_c()?;
    match task {
        Task::Run(options) => run::run(&workspace, &options).map(|()| true),
        Task::Test => test::run(&workspace),
        Task::Dev => dev::run(&workspace).map(|()| true),
        Task::Dist(options) => dist::run(&workspace, &options).map(|()| true),
        Task::Bench {
            what: Bench::Page(options),
        } => bench_page::run(&workspace, &options).context("bench page"),
        Task::Bench {
            what: Bench::Charts(options),
        } => bench_charts::run(&workspace, &options).context("bench charts"),
        Task::Bench {
            what: Bench::News(options),
        } => bench_news::run(&workspace, &options).context("bench news"),
        Task::Bench { what: Bench::Size } => {
            // It brings wasm-opt: without it the app would be heavier than readers get it.
            test_tools::npm(&workspace, "tests/browser")?;
            portal::build(&workspace)?;
            bench_size::run(&workspace)
        }
        Task::Bench {
            what: Bench::Tracking(options),
        } => bench_tracking::run(&workspace, &options).context("bench tracking"),
        Task::Bench {
            what: Bench::Search { data },
        } => {
            let data = data.unwrap_or_else(|| workspace.shared());
            mend::folder_must_exist(&data)?;
            bench_search::run(&data).context("bench search")
        }
    }
}
