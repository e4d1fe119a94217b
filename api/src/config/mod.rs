//! What the command line and the environment say.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use clap::{Args, Parser, Subcommand, ValueEnum};
use contract::{QuestionCode, RefusalReason, Slug};

use crate::signing;

mod import;
pub use import::{
    AlertsArgs, DossiersArgs, EnterprisesArgs, EpisodesArgs, FiguresArgs, Import, NewsArgs,
    PerformanceArgs, ProceduresArgs, SubmissionsArgs,
};

/// The reference API of Một Cửa.
#[derive(Debug, Parser)]
#[command(name = "api", version)]
pub struct Command {
    #[command(subcommand)]
    pub action: Action,
}

#[derive(Debug, Subcommand)]
pub enum Action {
    /// Answers over HTTP until it is told to stop.
    Serve(ServeArgs),
    /// Brings data into the database.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Computes an edition again and says what does not match.
    VerifyEdition(VerifyArgs),
    /// Puts a notice with date and reason in the place of an article.
    WithdrawArticle(WithdrawalArgs),
    /// Moves a question to a minister on: what an official decided of it.
    ModerateQuestion(ModerateArgs),
    /// Prints the OpenAPI description.
    Openapi,
    /// Prints made-up dossiers as lines for `import dossiers`: for demonstration and measuring.
    SampleDossiers(SampleArgs),
    /// Prints made-up articles as lines for `import news`: for measuring.
    SampleNews(SampleNewsArgs),
}

#[derive(Debug, Args)]
pub struct SampleNewsArgs {
    /// How many.
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub count: u32,
}

#[derive(Debug, Args)]
pub struct DatabaseArgs {
    /// The database. `mode=rwc` creates the file when it is missing.
    #[arg(
        long,
        env = "MOT_CUA_DATABASE",
        default_value = "sqlite://mot-cua.sqlite?mode=rwc"
    )]
    pub database: String,
}

#[derive(Debug, Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// Address to listen at; port 0 takes a free one.
    #[arg(long, env = "MOT_CUA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The private key that signs editions (PEM); made when it is missing. Beside the database
    /// when not given.
    #[arg(long, env = "MOT_CUA_SIGNING_KEY", value_name = "FILE")]
    pub signing_key: Option<PathBuf>,
    /// Addresses of front doors on other machines: they are believed when they say for whom they
    /// ask.
    #[arg(
        long,
        env = "MOT_CUA_FRONT_DOORS",
        value_name = "IP",
        value_delimiter = ','
    )]
    pub front_doors: Vec<IpAddr>,
    /// Puts made-up dossiers into the database, and tells everybody their secrets: to show what
    /// tracking looks like, never where there are real ones.
    #[arg(long, env = "MOT_CUA_DEMONSTRATION")]
    pub demonstration: bool,
    /// How log lines are written, to stderr.
    #[arg(long, env = "MOT_CUA_LOG", value_enum, default_value_t = LogFormat::Text)]
    pub log: LogFormat,
}

impl ServeArgs {
    /// None where the database is no file and no other place is named.
    pub fn key_file(&self) -> Option<PathBuf> {
        let beside = || signing::beside(&self.database.database);
        self.signing_key.clone().or_else(beside)
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub struct WithdrawalArgs {
    /// The last part of the article's address.
    pub slug: Slug,
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// Why, as readers will see it.
    #[arg(long, required_unless_present = "restore")]
    pub reason: Option<String>,
    /// The same in English.
    #[arg(long, requires = "reason")]
    pub reason_en: Option<String>,
    /// Shows it again instead.
    #[arg(long, conflicts_with = "reason")]
    pub restore: bool,
}

#[derive(Debug, Args)]
pub struct SampleArgs {
    /// How many.
    #[arg(long, default_value_t = 48, value_parser = clap::value_parser!(u32).range(1..=5_000_000))]
    pub count: u32,
    /// Code and look-up secret of each instead, as its receipt has them.
    #[arg(long)]
    pub receipts: bool,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// An edition, as the API answers with it.
    pub file: PathBuf,
    /// Its raw figures as a file of their own; the part of the edition when absent.
    #[arg(long)]
    pub raw: Option<PathBuf>,
    /// The signature of the hash list (64 bytes).
    #[arg(long, requires_all = ["hashes", "key"])]
    pub signature: Option<PathBuf>,
    /// The hash list of the edition.
    #[arg(long, requires = "signature")]
    pub hashes: Option<PathBuf>,
    /// The public key of whoever published it: PEM, base64 or hexadecimal digits.
    #[arg(long, requires = "signature")]
    pub key: Option<PathBuf>,
}

/// One decision, and only one.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("step").required(true))]
pub struct ModerateArgs {
    /// Such as CH-7K3MQ2PD.
    pub code: QuestionCode,
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// Somebody reads it now.
    #[arg(long, group = "step")]
    pub review: bool,
    /// Everybody may read it from now on.
    #[arg(long, group = "step")]
    pub publish: bool,
    /// It stays unseen: personal_data, off_topic, offensive, duplicate, complaint or other.
    #[arg(long, group = "step", value_name = "REASON", requires = "sentence")]
    pub refuse: Option<RefusalReason>,
    /// It was answered in an episode, from a second on.
    #[arg(long, group = "step", value_name = "EPISODE@SECONDS")]
    pub answer: Option<String>,
    /// It was passed on or acknowledged, and not answered.
    #[arg(long, group = "step", requires = "sentence")]
    pub form_answer: bool,
    /// What the asker is told, with --refuse and --form-answer.
    #[arg(long)]
    pub sentence: Option<String>,
}
