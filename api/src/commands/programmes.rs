//! The commands about programmes: importing episodes, and deciding on questions to ministers.

use std::io::Write as _;

use anyhow::{Context as _, bail};
use api::{
    clock,
    config::{EpisodesArgs, ModerateArgs},
    import::episodes,
    programmes::Step,
    store::Store,
};
use contract::{EpisodeMoment, QuestionCode, Slug};

pub async fn import_episodes(args: EpisodesArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let request = episodes::Request {
        file: args.file,
        now: clock::now(),
    };
    let episodes::Tally {
        added,
        changed,
        unchanged,
        removed,
    } = episodes::import(&store, &request).await?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "added {added}, changed {changed}, unchanged {unchanged}, made-up ones removed {removed}"
    )?;
    Ok(())
}

pub async fn moderate(args: ModerateArgs) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database, clock::today()).await?;
    let step = step(&store, &args).await?;
    let record = store
        .moderate_question(&args.code, step, clock::today())
        .await?;
    let state = record
        .standing
        .state()
        .map_or("unknown", |state| state.as_str());
    writeln!(std::io::stdout().lock(), "{} is {state}", record.code)?;
    Ok(())
}

/// The command line admits one of them alone.
async fn step(store: &Store, args: &ModerateArgs) -> anyhow::Result<Step> {
    let sentence = || args.sentence.clone().unwrap_or_default();
    match args {
        ModerateArgs { review: true, .. } => Ok(Step::Review),
        ModerateArgs { publish: true, .. } => Ok(Step::Publish),
        ModerateArgs {
            form_answer: true, ..
        } => Ok(Step::FormAnswer {
            sentence: sentence(),
        }),
        ModerateArgs {
            refuse: Some(reason),
            ..
        } => Ok(Step::Refuse {
            reason: *reason,
            sentence: sentence(),
        }),
        ModerateArgs {
            answer: Some(place),
            ..
        } => Ok(Step::Answer {
            clip: clip(store, &args.code, place).await?,
        }),
        _ => {
            bail!("say what was decided: --review, --publish, --refuse, --answer or --form-answer")
        }
    }
}

/// `EPISODE@SECONDS` of the programme that was asked.
async fn clip(store: &Store, code: &QuestionCode, place: &str) -> anyhow::Result<EpisodeMoment> {
    let (slug, at_s) = place
        .split_once('@')
        .context("--answer takes EPISODE@SECONDS, such as gui-cau-hoi@83")?;
    let slug: Slug = slug.parse().context("the episode is no slug")?;
    let at_s: u32 = at_s.parse().context("the seconds are no whole number")?;
    let question = store.question(code).await?;
    let Some(question) = question else {
        bail!("no question has the code {code}");
    };
    let episodes = store.rows().await?.episodes;
    let own = |programme: &Slug, other: &Slug| *programme == question.programme && *other == slug;
    let episode = episodes
        .into_iter()
        .find(|one| own(&one.programme, &one.slug));
    let Some(episode) = episode else {
        bail!("{} has no episode {slug}", question.programme);
    };
    if at_s >= episode.length_s {
        bail!("{slug} has {} seconds", episode.length_s);
    }
    Ok(EpisodeMoment {
        episode: slug,
        title: episode.title,
        at_s,
    })
}
