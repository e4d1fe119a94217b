//! The command `edge`.

use std::process::ExitCode;

use clap::Parser as _;
use edge::{config::Command, serve};

#[tokio::main]
async fn main() -> ExitCode {
    match serve::serve(Command::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
