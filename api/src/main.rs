//! The command `api`.

use std::{io::Write as _, process::ExitCode};

use anyhow::bail;
use api::{
    clock,
    config::{Action, Command, Import, ProceduresArgs},
    import::{self, Shown},
    routes, serve,
    store::{Scope, Store, Tally},
};
use clap::Parser as _;

#[tokio::main]
async fn main() -> ExitCode {
    let done = match Command::parse().action {
        Action::Serve(args) => serve::serve(args).await,
        Action::Import {
            what: Import::Procedures(args),
        } => import_procedures(args).await,
        Action::Openapi => print_openapi(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn import_procedures(args: ProceduresArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let request = import::Request {
        file: args.file,
        scope: match args.partial {
            true => Scope::Part,
            false => Scope::Whole,
        },
        source_name: args.source_name,
        read_on: args.read_on,
        today: clock::today(),
    };
    let progress = Shown::on_stderr();
    if args.dry_run {
        let inspected = import::inspect(&store, &request, &progress).await;
        progress.finish();
        return report(inspected?);
    }
    let imported = import::import(&store, &request, &progress).await;
    progress.finish();
    print_tally(imported?)
}

fn report(
    (drafts, bad): (Vec<import::convert::Draft>, Vec<import::read::BadLine>),
) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in &bad {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "good {}, bad {}", drafts.len(), bad.len())?;
    match bad.is_empty() {
        true => Ok(()),
        false => bail!("{} bad lines; nothing was written", bad.len()),
    }
}

fn print_tally(tally: Tally) -> anyhow::Result<()> {
    let Tally {
        added,
        changed,
        unchanged,
        withdrawn,
    } = tally;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "added {added}, changed {changed}, unchanged {unchanged}, withdrawn {withdrawn}"
    )?;
    Ok(())
}

fn print_openapi() -> anyhow::Result<()> {
    std::io::stdout().write_all(routes::openapi::json()?.as_bytes())?;
    Ok(())
}
