//! What `api import` takes.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use contract::{AgencyCode, Bilingual, Citation, Date};
use url::Url;

use super::DatabaseArgs;
use crate::signing;

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
    /// News as RSS 2.0, Atom, JSON Feed, Markdown with front matter, or JSON Lines of ours; made-up
    /// articles go.
    News(NewsArgs),
    /// What everybody must know now: a JSON array that takes the place of all alerts; `[]` takes
    /// them back.
    Alerts(AlertsArgs),
    /// Documents of the exchange, a table with a row for each month, sender and receiver; it replaces
    /// all months that there are.
    Exchange(FiguresArgs),
    /// Who is connected to the exchange, a table with a row for each body; it replaces the whole list.
    Connections(FiguresArgs),
    /// State enterprises, one JSON object a line, plain or gzip; those that are known are replaced,
    /// and made-up ones go.
    Enterprises(EnterprisesArgs),
    /// Foreign direct investment, a table with a row for each year, sector and province; it replaces
    /// all that there is.
    Fdi(FiguresArgs),
    /// Episodes of programmes, one JSON object a line, plain or gzip; those that are known are
    /// replaced, and made-up ones of the programme go.
    Episodes(EpisodesArgs),
}

#[derive(Debug, Args)]
pub struct AlertsArgs {
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
}

#[derive(Debug, Args)]
pub struct NewsArgs {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// Who speaks, for formats that cannot say it: the code of an agency.
    #[arg(long)]
    pub agency: Option<AgencyCode>,
    /// Where the files come from: what their relative addresses are relative to.
    #[arg(long, value_name = "URL")]
    pub base: Option<Url>,
    /// Take the others where an article cannot be taken; without it, nothing is written then.
    #[arg(long)]
    pub skip_refused: bool,
}

#[derive(Debug, Args)]
pub struct SubmissionsArgs {
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
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

impl FiguresArgs {
    pub fn cited(&self) -> Option<Citation> {
        self.source.clone().map(|title| Citation {
            title: Bilingual::vietnamese(title),
            url: self.source_url.clone(),
        })
    }
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
pub struct EnterprisesArgs {
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
}

#[derive(Debug, Args)]
pub struct EpisodesArgs {
    pub file: PathBuf,
    #[command(flatten)]
    pub database: DatabaseArgs,
}
