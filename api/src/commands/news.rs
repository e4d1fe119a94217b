//! The commands about news, and about what everybody must know now.

use std::io::{BufWriter, Write as _};

use anyhow::{Context as _, anyhow, bail};
use api::{
    alerts, clock,
    config::{AlertsArgs, NewsArgs, SampleNewsArgs, WithdrawalArgs},
    import::news::{self, Heard, Refusal},
    news::sample::Material,
    store::{NewsTally, Store},
};
use contract::{Bilingual, Withdrawal};

pub async fn import_news(args: NewsArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let request = news::Request {
        files: args.files,
        now: clock::now(),
        agency: args.agency,
        base: args.base,
        refusal: match args.skip_refused {
            true => Refusal::OfOne,
            false => Refusal::OfAll,
        },
    };
    let news::Tally { written, refused } = news::import(&store, request, tell).await?;
    let NewsTally {
        added,
        changed,
        unchanged,
        removed,
    } = written;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "added {added}, changed {changed}, unchanged {unchanged}, refused {refused}, \
         made-up removed {removed}"
    )?;
    Ok(())
}

fn tell(heard: Heard) {
    match heard {
        Heard::Refused { file, place, error } => match error.field.as_str() {
            "" => eprintln!("{file}: {place}: {}", error.reason),
            field => eprintln!("{file}: {place}: field {field}: {}", error.reason),
        },
        Heard::Dropped {
            file,
            place,
            slug,
            dropped,
        } => {
            let parts = dropped
                .iter()
                .map(|(name, count)| format!("{count} {name}"));
            let parts: Vec<String> = parts.collect();
            println!("{file}: {place} ({slug}): left out {}", parts.join(", "));
        }
    }
}

pub async fn withdraw_article(args: WithdrawalArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let Some((_, mut record)) = store.article(&args.slug).await? else {
        bail!("no article is called {}", args.slug);
    };
    let reason = args.reason.map(|vi| Bilingual {
        vi,
        en: args.reason_en,
    });
    record.withdrawal = reason.map(|reason| Withdrawal {
        on: clock::today(),
        reason,
    });
    let mut writer = store.write_news().await?;
    writer.replace(record, clock::now()).await?;
    writer.commit().await?;
    Ok(())
}

pub fn print_sample_news(args: &SampleNewsArgs) -> anyhow::Result<()> {
    let material = Material::of_demonstration()?;
    let today = clock::today();
    let mut out = BufWriter::new(std::io::stdout().lock());
    for record in (0..args.count).filter_map(|number| material.article(number, today)) {
        serde_json::to_writer(&mut out, &record)?;
        writeln!(out)?;
    }
    Ok(out.flush()?)
}

pub async fn import_alerts(args: AlertsArgs) -> anyhow::Result<()> {
    let file = args.file.display();
    let text = std::fs::read_to_string(&args.file).with_context(|| format!("reading {file}"))?;
    let alerts = alerts::read(&text).map_err(|error| match error.field.as_str() {
        "" => anyhow!("{file}: {}", error.reason),
        field => anyhow!("{file}: field {field}: {}", error.reason),
    })?;
    let store = Store::open(&args.database.database, clock::today()).await?;
    store.put_alerts(&alerts).await?;
    println!("alerts {}", alerts.len());
    Ok(())
}
