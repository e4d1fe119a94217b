//! What the command line and the environment say.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Parser, ValueEnum, value_parser};

pub use crate::{
    address::{ApiUrl, PublicUrl},
    feeds::SecurityContact,
};

/// The front door of Một Cửa: serves the pages and the app, and passes on to the API.
#[derive(Debug, Parser)]
#[command(name = "edge", version)]
pub struct Command {
    /// Where the JSON API is.
    #[arg(long, env = "MOT_CUA_API", value_name = "URL")]
    pub api: ApiUrl,
    /// Folder of the built app.
    #[arg(long, env = "MOT_CUA_DIST", value_name = "DIR")]
    pub dist: PathBuf,
    /// Address to listen at; port 0 takes a free one.
    #[arg(
        long,
        env = "MOT_CUA_EDGE_LISTEN",
        value_name = "ADDR",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: SocketAddr,
    /// The address by which readers know this site; the listening address when absent.
    #[arg(long, env = "MOT_CUA_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<PublicUrl>,
    /// Address of the door for operators, with metrics and health; none when absent.
    #[arg(long, env = "MOT_CUA_ADMIN", value_name = "ADDR")]
    pub admin: Option<SocketAddr>,
    /// How much memory the kept answers of the API may take, in MiB.
    #[arg(
        long,
        env = "MOT_CUA_MEMORY_MIB",
        value_name = "N",
        default_value_t = 64,
        value_parser = value_parser!(u32).range(1..=65_536)
    )]
    pub memory_mib: u32,
    /// How many connections may be open at once.
    #[arg(
        long,
        env = "MOT_CUA_CONNECTIONS",
        value_name = "N",
        default_value_t = 10_000,
        value_parser = value_parser!(u32).range(1..=1_000_000)
    )]
    pub connections: u32,
    /// Where weaknesses of this site are to be reported; nowhere when absent.
    #[arg(long, env = "MOT_CUA_SECURITY_CONTACT", value_name = "URI")]
    pub security_contact: Option<SecurityContact>,
    /// How log lines are written, to stderr.
    #[arg(long, env = "MOT_CUA_LOG", value_enum, default_value_t = LogFormat::Text)]
    pub log: LogFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

impl Command {
    pub fn memory_bytes(&self) -> usize {
        usize::try_from(self.memory_mib).map_or(usize::MAX, |mib| mib.saturating_mul(1024 * 1024))
    }
}
