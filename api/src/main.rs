//! The command `api`.

mod commands;

use std::{io::Write as _, path::Path, process::ExitCode};

use anyhow::{Context as _, bail};
use api::{
    clock,
    config::{Action, Command, FiguresArgs, Import, PerformanceArgs, ProceduresArgs, VerifyArgs},
    import::{
        self, Shown, egdi,
        figures::{self, Table},
        tasks,
    },
    performance::{self, Verdict},
    routes, serve,
    signing::Proof,
    store::{Scope, Store, Tally},
};
use clap::Parser as _;

#[tokio::main]
async fn main() -> ExitCode {
    let done = match Command::parse().action {
        Action::Serve(args) => serve::serve(args).await,
        Action::Import { what } => import(what).await,
        Action::VerifyEdition(args) => verify_edition(&args),
        Action::WithdrawArticle(args) => commands::withdraw_article(args).await,
        Action::Openapi => print_openapi(),
        Action::SampleDossiers(args) => commands::print_sample(&args),
        Action::SampleNews(args) => commands::print_sample_news(&args),
        Action::ModerateQuestion(args) => commands::moderate(args).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn import(what: Import) -> anyhow::Result<()> {
    match what {
        Import::Procedures(args) => import_procedures(args).await,
        Import::Performance(PerformanceArgs { figures, units_on }) => {
            import_figures(figures, Table::Performance { units_on }).await
        }
        Import::Papi(args) => import_figures(args, Table::Papi).await,
        Import::Dti(args) => import_figures(args, Table::Dti).await,
        Import::Tasks(args) => import_tasks(args).await,
        Import::Egdi(args) => import_surveys(args).await,
        Import::Dossiers(args) => commands::import_dossiers(args).await,
        Import::Submissions(args) => commands::import_submissions(args).await,
        Import::Alerts(args) => commands::import_alerts(args).await,
        Import::News(args) => commands::import_news(args).await,
        Import::Exchange(args) => commands::import_exchange(args).await,
        Import::Connections(args) => commands::import_connections(args).await,
        Import::Enterprises(args) => commands::import_enterprises(args).await,
        Import::Fdi(args) => commands::import_investment(args).await,
        Import::Episodes(args) => commands::import_episodes(args).await,
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

async fn import_figures(args: FiguresArgs, table: Table) -> anyhow::Result<()> {
    let request = figures::Request {
        source: args.cited(),
        table,
        file: args.file,
        today: clock::today(),
    };
    let mut out = std::io::stdout().lock();
    if args.dry_run {
        let drafts = figures::drafts(&request)?;
        writeln!(out, "good: {} periods; nothing was written", drafts.len())?;
        return Ok(());
    }
    let store = Store::open(&args.database.database, clock::today()).await?;
    let tally = figures::import(&store, &request).await?;
    for id in &tally.published {
        writeln!(out, "published {id}")?;
    }
    let (published, unchanged) = (tally.published.len(), tally.unchanged.len());
    writeln!(out, "published {published}, unchanged {unchanged}")?;
    Ok(())
}

async fn import_surveys(args: FiguresArgs) -> anyhow::Result<()> {
    let request = egdi::Request {
        source: args.cited(),
        file: args.file,
        today: clock::today(),
    };
    let mut out = std::io::stdout().lock();
    if args.dry_run {
        let surveys = egdi::surveys(&request)?;
        writeln!(out, "good: {} surveys; nothing was written", surveys.len())?;
        return Ok(());
    }
    let store = Store::open(&args.database.database, clock::today()).await?;
    let tally = egdi::import(&store, &request).await?;
    for year in &tally.written {
        writeln!(out, "wrote {year}")?;
    }
    let (written, unchanged) = (tally.written.len(), tally.unchanged.len());
    writeln!(out, "wrote {written}, unchanged {unchanged}")?;
    Ok(())
}

async fn import_tasks(args: FiguresArgs) -> anyhow::Result<()> {
    let request = tasks::Request {
        source: args.cited(),
        file: args.file,
        today: clock::today(),
    };
    let mut out = std::io::stdout().lock();
    if args.dry_run {
        let good = tasks::list(&request)?.tasks.len();
        writeln!(out, "good: {good} tasks; nothing was written")?;
        return Ok(());
    }
    let store = Store::open(&args.database.database, clock::today()).await?;
    let count = tasks::import(&store, &request).await?;
    writeln!(out, "tasks {count}")?;
    Ok(())
}

fn verify_edition(args: &VerifyArgs) -> anyhow::Result<()> {
    let read = |path: &Path| {
        let text = std::fs::read_to_string(path);
        text.with_context(|| format!("cannot read {}", path.display()))
    };
    let edition = read(&args.file)?;
    let raw = args.raw.as_deref().map(read).transpose()?;
    let mut verdict = performance::verify(&edition, raw.as_deref())
        .with_context(|| format!("{} is no edition", args.file.display()))?;
    let proof = proof(args)?;
    if let Some(proof) = &proof {
        let more = proof.mismatches(&verdict.hash);
        verdict.mismatches.extend(more);
    }
    let mut out = std::io::stdout().lock();
    for mismatch in &verdict.mismatches {
        writeln!(out, "{mismatch}")?;
    }
    let Verdict { name, units, .. } = verdict;
    if verdict.mismatches.is_empty() {
        let signed = if proof.is_some() {
            ", raw figures signed"
        } else {
            ""
        };
        writeln!(out, "khớp: {name}, {units} units{signed}")?;
        return Ok(());
    }
    bail!("không khớp: {name}, {} faults", verdict.mismatches.len())
}

/// What the command line names to tell who published the edition.
fn proof(args: &VerifyArgs) -> anyhow::Result<Option<Proof>> {
    let (Some(signature), Some(hashes), Some(key)) = (&args.signature, &args.hashes, &args.key)
    else {
        return Ok(None);
    };
    let read = |path: &Path| {
        let bytes = std::fs::read(path);
        bytes.with_context(|| format!("cannot read {}", path.display()))
    };
    let text = String::from_utf8_lossy(&read(key)?).into_owned();
    let public = text.parse();
    Ok(Some(Proof {
        hashes: read(hashes)?,
        signature: read(signature)?,
        key: public.with_context(|| format!("cannot use {}", key.display()))?,
    }))
}

fn print_openapi() -> anyhow::Result<()> {
    std::io::stdout().write_all(routes::openapi::json()?.as_bytes())?;
    Ok(())
}
