//! `cargo xtask bench tracking`: a country's dossiers imported, looked up, and refused.

mod batches;
mod receipts;
mod refusals;

use std::fs;
use std::net::Ipv4Addr;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::measure::load::{self, Load};
use crate::measure::{Goals, Site, millis, percentile, thousands};
use crate::server::Server;
use crate::workspace::Workspace;
use crate::{servers, step};
use receipts::{Draw, Receipt};

const A_SECOND: u32 = 500;
const LOOK_UPS: &str = "/api/v1/dossier-lookups";
/// Answered 404 before anything is looked up: what is left is the machine, the network and HTTP.
const NOTHING: &str = "/api/v1/nothing";
/// An office behind one address; right secrets do not count against it.
const OFFICE: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 7);

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
    let site = Site::make(workspace, "tracking", options.keep)?;
    let count = options.dossiers.to_string();
    let mut words = vec!["sample-dossiers", "--count", &count];
    let dossiers = site.print(workspace, "Making dossiers up", "dossiers.jsonl", &words)?;
    words.push("--receipts");
    let receipts = site.print(workspace, "Printing their receipts", "receipts.txt", &words)?;
    let mut goals = Goals::default();
    let imported = site.import(workspace, "dossiers", &dossiers, "events")?;
    let a_second = imported.records as f64 / imported.took.as_secs_f64();
    goals.at_least("import: events a second", a_second, 20_000.0);

    let text = fs::read_to_string(receipts).context("reading the receipts")?;
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
        thousands(imported.records),
        site.size()? / 1_000_000,
    );
    Ok(goals.print())
}

fn measure(api: &str, receipts: &[Receipt], goals: &mut Goals) -> Result<()> {
    let title = format!("Asking for nothing, {A_SECOND} a second");
    let nothing = step::inside(&title, || asking(api, NOTHING, receipts))?;
    let title = format!("Looking dossiers up, {A_SECOND} a second");
    let load = step::inside(&title, || asking(api, LOOK_UPS, receipts))?;
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

fn asking(api: &str, path: &str, receipts: &[Receipt]) -> Result<Load> {
    load::run(api, A_SECOND, |number| {
        let mut draw = Draw::new(receipts, number.into());
        move |connection| connection.post(path, OFFICE, &draw.next().question())
    })
}
