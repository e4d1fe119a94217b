//! What the command line and the environment say.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use clap::{Args, Parser, Subcommand, ValueEnum};
use contract::{Date, QuestionCode, RefusalReason};

use crate::signing;

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
    /// Prints the OpenAPI description.
    Openapi,
    /// Prints made-up dossiers as lines for `import dossiers`: for demonstration and measuring.
    SampleDossiers(SampleArgs),
    /// Moves a question to a minister on: what an official decided of it.
    ModerateQuestion(ModerateArgs),
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

#[derive(Debug, Subcommand)]
pub enum Import {
    /// Procedures, one JSON object a line, plain or gzip.
    Procedures(ProceduresArgs),
    /// Monthly counts of ministries and provinces, a table with a row for each unit and period.
    Performance(PerformanceArgs),
    /// Values of PAPI for the 63 provinces.
    Papi(FiguresArgs),
    /// Values of the Digital Transformation Index for the 63 provinces.
    Dti(FiguresArgs),
    /// Tasks of resolutions, a table with a row for each; it replaces all that there are.
    Tasks(FiguresArgs),
    /// The UN E-Government Survey, a table with a row for each country and year.
    Egdi(FiguresArgs),
    /// Events of dossiers, one JSON object a line, plain or gzip.
    Dossiers(DossiersArgs),
    /// Documents submitted to the Government, one JSON object a line, plain or gzip; those that are
    /// known are replaced, and made-up ones go.
    Submissions(SubmissionsArgs),
    /// Episodes of programmes, one JSON object a line, plain or gzip; those that are known are
    /// replaced, and made-up ones of the programme go.
    Episodes(EpisodesArgs),
}

#[derive(Debug, Args)]
pub struct EpisodesArgs {
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
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

#[derive(Debug, Args)]
pub struct SubmissionsArgs {
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
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
pub struct DossiersArgs {
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// The private key of the API; beside the database when not given. Look-up secrets are kept
    /// under it.
    #[arg(long, env = "MOT_CUA_SIGNING_KEY", value_name = "FILE")]
    pub signing_key: Option<PathBuf>,
}

impl DossiersArgs {
    /// None where the database is no file and no other place is named.
    pub fn key_file(&self) -> Option<PathBuf> {
        let beside = || signing::beside(&self.database.database);
        self.signing_key.clone().or_else(beside)
    }
}

#[derive(Debug, Args)]
pub struct ProceduresArgs {
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// Report every bad line and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// The file is a part of the catalogue: withdraw nothing.
    #[arg(long)]
    pub partial: bool,
    /// Where the file comes from, for records that do not say it.
    #[arg(long, default_value = "dichvucong.gov.vn")]
    pub source_name: String,
    /// The day or month in which it was read there; the month of the file when absent.
    #[arg(long)]
    pub read_on: Option<String>,
}

#[derive(Debug, Args)]
pub struct FiguresArgs {
    /// Comma-separated values, UTF-8, with a header.
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// Report every bad row and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Who published it, as readers will see it.
    #[arg(long)]
    pub source: Option<String>,
    /// Where they stand.
    #[arg(long, requires = "source")]
    pub source_url: Option<String>,
}

#[derive(Debug, Args)]
pub struct PerformanceArgs {
    #[command(flatten)]
    pub figures: FiguresArgs,
    /// The day whose ministries and provinces report; the last day of each period when absent.
    #[arg(long)]
    pub units_on: Option<Date>,
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
