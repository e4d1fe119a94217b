//! `cargo xtask bench news`: a hundred thousand articles imported, listed with counts, and searched.

mod questions;

use std::thread;
use std::time::Duration;

use anyhow::{Result, ensure};

use crate::measure::load::{self, Load};
use crate::measure::{Chance, Connection, Goals, Site, millis, percentile, thousands};
use crate::server::Server;
use crate::workspace::Workspace;
use crate::{servers, step};
use questions::Questions;

const A_SECOND: u32 = 100;

#[derive(clap::Args)]
pub struct Options {
    /// How many made-up articles there are.
    #[arg(long, value_name = "N", default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(100..))]
    articles: u32,
    /// Leaves the database in target/bench/news.
    #[arg(long)]
    keep: bool,
}

/// Prints the figures; false when one of the goals is missed.
pub fn run(workspace: &Workspace, options: &Options) -> Result<bool> {
    servers::build(workspace)?;
    let site = Site::make(workspace, "news", options.keep)?;
    let count = options.articles.to_string();
    let words = ["sample-news", "--count", &count];
    let articles = site.print(workspace, "Making articles up", "news.jsonl", &words)?;
    let imported = site.import(workspace, "news", &articles, "added")?;
    let mut serve = servers::api(workspace, "server", &site.database());
    let mut api = Server::start(workspace, "The API", "api-news", &mut serve)?;
    let mut goals = Goals::default();
    goals.all(
        "imported in one run",
        imported.records as usize,
        options.articles as usize,
    );
    let seconds = format!("{:.1}", imported.took.as_secs_f64());
    goals.seen("import, s", seconds);
    let measured = measure(&api.address, &mut goals);
    // Ctrl-C ends the API too: that it no longer answers is not what happened.
    api.must_live(workspace)?;
    measured?;

    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!(
        "\n{} made-up articles, a database of {} MB. The API and who asks it share {cores} \
         cores.\n",
        thousands(imported.records),
        site.size()? / 1_000_000,
    );
    Ok(goals.print())
}

fn measure(api: &str, goals: &mut Goals) -> Result<()> {
    let questions = Questions::of(&mut Connection::open(api)?)?;
    for (what, name, paths, most) in [
        (
            "Listing articles",
            "list with counts",
            &questions.lists,
            30.0,
        ),
        ("Searching articles", "search", &questions.searches, 50.0),
    ] {
        ensure!(!paths.is_empty(), "There is nothing to ask for {name}.");
        let title = format!("{what}, {A_SECOND} a second");
        let load = step::inside(&title, || asking(api, paths))?;
        for part in [50, 95] {
            let time = millis(percentile(&load.times, part));
            goals.seen(format!("{name}: p{part}, ms"), time);
        }
        let p99 = in_millis(percentile(&load.times, 99));
        goals.at_most(&format!("{name}: p99, ms"), p99, most);
        let max = millis(percentile(&load.times, 100));
        goals.seen(format!("{name}: max, ms"), max);
        goals.all(
            &format!("{name}: answered 200"),
            load.found,
            load.times.len(),
        );
    }
    Ok(())
}

fn in_millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn asking(api: &str, paths: &[String]) -> Result<Load> {
    load::run(api, A_SECOND, |number| {
        let mut chance = Chance::new(number.into());
        move |connection: &mut Connection| {
            let path: &String = chance.one_of(paths);
            connection.get(path)
        }
    })
}
