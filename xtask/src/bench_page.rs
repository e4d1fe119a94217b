//! `cargo xtask bench page`: how soon a page shows, beside other ways to serve the same words.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{portal, process, servers, step, test, test_tools};

#[derive(clap::Args)]
pub struct Options {
    /// How often each page is visited; medians count.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=99))]
    runs: u32,
}

/// Prints the figures; false when one of the goals is missed.
pub fn run(workspace: &Workspace, options: &Options) -> Result<bool> {
    test_tools::npm(workspace, "bench")?;
    // It brings wasm-opt: without it the app would be heavier than readers get it.
    test_tools::npm(workspace, "tests/browser")?;
    let chromium = test_tools::chromium(workspace)?;
    portal::build(workspace)?;
    servers::build(workspace)?;
    let (api, edge) = test::fresh_site(workspace, "bench-page")?;

    let results = workspace.log("bench-page").with_extension("json");
    if results.exists() {
        fs::remove_file(&results).with_context(|| format!("removing {}", results.display()))?;
    }
    let mut node = process::command(workspace, "node");
    node.args(["bench/page.mjs", "--front", &edge.address])
        .args(["--api", &api.address])
        .args(["--runs", &options.runs.to_string()])
        .arg("--chromium")
        .arg(chromium)
        .arg("--results")
        .arg(&results);
    let title = "Visiting pages with Lighthouse";
    let finished = step::attempt(workspace, "bench-page", title, &mut node)?;
    if !results.is_file() {
        bail!(step::failure(title, "bench-page", &finished.output));
    }
    println!("{}", finished.output);
    Ok(finished.succeeded)
}
