//! The commands about the document exchange.

use std::io::Write as _;

use api::{
    clock,
    config::FiguresArgs,
    import::{connections, exchange},
    store::Store,
};

pub async fn import_exchange(args: FiguresArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let request = exchange::Request {
        source: args.cited(),
        file: args.file,
        today: clock::today(),
    };
    let mut out = std::io::stdout().lock();
    if args.dry_run {
        let months = exchange::figures(&store, &request).await?.months.len();
        writeln!(out, "good: {months} months; nothing was written")?;
        return Ok(());
    }
    let months = exchange::import(&store, &request).await?.months.len();
    writeln!(out, "months {months}")?;
    Ok(())
}

pub async fn import_connections(args: FiguresArgs) -> anyhow::Result<()> {
    let request = connections::Request {
        source: args.cited(),
        file: args.file,
        today: clock::today(),
    };
    let mut out = std::io::stdout().lock();
    if args.dry_run {
        let good = connections::connections(&request)?.items.len();
        writeln!(out, "good: {good} connections; nothing was written")?;
        return Ok(());
    }
    let store = Store::open(&args.database.database, clock::today()).await?;
    let count = connections::import(&store, &request).await?;
    writeln!(out, "connections {count}")?;
    Ok(())
}
