//! `cargo xtask bench tracking`: a country's dossiers imported, looked up, and refused.

mod batches;
mod connection;
mod goals;
mod load;
mod receipts;
mod refusals;
mod site;
mod statistic;

use std::fs;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::server::Server;
use crate::workspace::Workspace;
use crate::{servers, step};
use goals::{Goals, millis, thousands};
use receipts::Receipt;
use site::Site;
use statistic::percentile;

#[derive(clap::Args)]
pub struct Options {
    /// How many made-up dossiers there are.
    #[arg(long, value_name = "N", default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(i64::from(refusals::EACH)..))]
    dossiers: u32,
    /// Leaves the database in target/bench/tracking.
    #[arg(long)]
    keep: bool,
}

/// Prints the figures; false when one of the goals is missed.
pub fn run(workspace: &Workspace, options: &Options) -> Result<bool> {
    servers::build(workspace)?;
    let site = Site::make(workspace, options.dossiers, options.keep)?;
    let mut goals = Goals::default();
    let imported = site.import(workspace)?;
    let a_second = imported.events as f64 / imported.took.as_secs_f64();
    goals.at_least("import: events a second", a_second, 20_000.0);

    let text = fs::read_to_string(site.receipts()).context("reading the receipts")?;
    let receipts = receipts::read(&text)?;
    let mut serve = servers::api(workspace, "server", &site.database());
    let mut api = Server::start(workspace, "The API", "api-tracking", &mut serve)?;
    let measured = measure(&api.address, &receipts, &mut goals);
    // Ctrl-C ends the API too: that it no longer answers is not what happened.
    api.must_live(workspace)?;
    measured?;

    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!(
        "\n{} made-up dossiers with {} events, a database of {} MB. The API and who asks it share \
         {cores} cores.\n",
        thousands(options.dossiers.into()),
        thousands(imported.events),
        site.size()? / 1_000_000,
    );
    Ok(goals.print())
}

fn measure(api: &str, receipts: &[Receipt], goals: &mut Goals) -> Result<()> {
    let title = format!("Asking for nothing, {} a second", load::A_SECOND);
    let nothing = step::inside(&title, || load::run(api, load::NOTHING, receipts))?;
    let title = format!("Looking dossiers up, {} a second", load::A_SECOND);
    let load = step::inside(&title, || load::run(api, load::LOOK_UPS, receipts))?;
    goals.seen(
        "an answer without a look-up: p99, ms",
        millis(percentile(&nothing.times, 99)),
    );
    for part in [50, 95] {
        goals.seen(
            format!("look-up: p{part}, ms"),
            millis(percentile(&load.times, part)),
        );
    }
    let millis_of = |times: &[Duration], part| percentile(times, part).as_secs_f64() * 1e3;
    goals.at_most("look-up: p99, ms", millis_of(&load.times, 99), 5.0);
    goals.seen("look-up: max, ms", millis(percentile(&load.times, 100)));
    goals.all("look-up: answered 200", load.found, load.times.len());

    let batches = step::inside("Looking up 500 at once", || batches::run(api, receipts))?;
    goals.seen(
        "500 at once: median, ms",
        millis(percentile(&batches.times, 50)),
    );
    goals.at_most(
        "500 at once: slowest, ms",
        millis_of(&batches.times, 100),
        300.0,
    );
    goals.all("500 at once: found", batches.found, batches.asked);

    let likely = step::inside("Refusing wrong secrets and unknown dossiers", || {
        refusals::run(api, receipts)
    })?;
    goals.above("refusals: p that their times are alike", likely, 0.01);
    Ok(())
}
