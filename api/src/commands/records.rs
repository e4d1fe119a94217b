//! The commands about dossiers, documents submitted to the Government, and enterprises.

use std::io::{BufWriter, Write as _};

use api::{
    clock,
    config::{DossiersArgs, EnterprisesArgs, FiguresArgs, SampleArgs, SubmissionsArgs},
    dossiers::{Keeper, sample},
    import::{dossiers, enterprises, investment, submissions},
    signing,
    store::Store,
};

pub fn print_sample(args: &SampleArgs) -> anyhow::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let today = clock::today();
    for number in 0..args.count {
        if args.receipts {
            if let Some((code, secret)) = sample::receipt(number, today) {
                writeln!(out, "{code} {secret}")?;
            }
            continue;
        }
        for line in sample::dossier(number, today) {
            serde_json::to_writer(&mut out, &line)?;
            writeln!(out)?;
        }
    }
    Ok(out.flush()?)
}

pub async fn import_dossiers(args: DossiersArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let key = signing::read_or_create(args.key_file().as_deref())?;
    let request = dossiers::Request {
        file: args.file,
        now: clock::now(),
    };
    let tally = dossiers::import(&store, &Keeper::of(&key), &request).await?;
    let dossiers::Tally {
        dossiers,
        events,
        unchanged,
    } = tally;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "dossiers {dossiers}, events {events}, unchanged {unchanged}"
    )?;
    Ok(())
}

pub async fn import_submissions(args: SubmissionsArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let request = submissions::Request {
        file: args.file,
        now: clock::now(),
    };
    let submissions::Tally {
        added,
        changed,
        unchanged,
    } = submissions::import(&store, &request).await?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "added {added}, changed {changed}, unchanged {unchanged}"
    )?;
    Ok(())
}

pub async fn import_enterprises(args: EnterprisesArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let request = enterprises::Request {
        file: args.file,
        now: clock::now(),
    };
    let enterprises::Tally {
        added,
        changed,
        unchanged,
    } = enterprises::import(&store, &request).await?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "added {added}, changed {changed}, unchanged {unchanged}"
    )?;
    Ok(())
}

pub async fn import_investment(args: FiguresArgs) -> anyhow::Result<()> {
    let request = investment::Request {
        source: args.cited(),
        file: args.file,
        today: clock::today(),
    };
    let mut out = std::io::stdout().lock();
    if args.dry_run {
        let good = investment::table(&request)?.rows.len();
        writeln!(out, "good: {good} rows; nothing was written")?;
        return Ok(());
    }
    let store = Store::open(&args.database.database, clock::today()).await?;
    match investment::import(&store, &request).await? {
        investment::Outcome::Written { rows } => writeln!(out, "rows {rows}")?,
        investment::Outcome::Unchanged => writeln!(out, "unchanged")?,
    }
    Ok(())
}
