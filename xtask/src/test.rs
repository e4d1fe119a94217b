//! `cargo xtask test`: every check there is, in order, counted.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::report::{Report, Tally};
use crate::server::Server;
use crate::workspace::Workspace;
use crate::{
    bench_search, bench_size, catalogue, portal, process, servers, step, test_counts, test_tools,
};

/// True when nothing failed.
pub fn run(workspace: &Workspace) -> Result<bool> {
    let mut report = Report::default();
    lints(workspace, &mut report)?;
    rust_tests(workspace, &mut report)?;
    let npm = report.step("npm packages, Chromium", || {
        test_tools::npm(workspace, "tests/browser")?;
        test_tools::chromium(workspace)?;
        Ok(Tally::one(true))
    })?;
    let portal = report.step("portal build", || portal::build(workspace).map(passed))?;
    let api = report.step("servers build", || servers::build(workspace).map(passed))?;
    match portal {
        true => drop(report.step("size budgets", || {
            bench_size::run(workspace).map(Tally::one)
        })?),
        false => report.blocked("size budgets"),
    }
    with_real_data(workspace, &mut report, api)?;
    match api {
        true => drop(report.step("API contract (schemathesis)", || contract(workspace))?),
        false => report.blocked("API contract (schemathesis)"),
    }
    match npm && portal && api {
        true => drop(report.step("browser tests", || browser(workspace))?),
        false => report.blocked("browser tests"),
    }
    Ok(report.print())
}

fn passed((): ()) -> Tally {
    Tally::one(true)
}

/// Warnings are denied behind `--`: in RUSTFLAGS the flag would rebuild every crate of the tree.
/// The features are those of `cargo t` throughout, so that clippy and the tests share their
/// build scripts and macros.
fn lints(workspace: &Workspace, report: &mut Report) -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    report.step("format", || {
        let mut format = process::cargo(workspace, &["fmt", "--all", "--check"]);
        step::must(workspace, "format", "Checking the format", &mut format)?;
        Ok(Tally::one(true))
    })?;
    report.step("clippy", || {
        let mut clippy = process::cargo(
            workspace,
            &[
                "clippy",
                "--workspace",
                "--all-targets",
                "--no-default-features",
                "--features=portal/receipt-reader",
            ],
        );
        step::must(workspace, "clippy", "Running clippy", clippy.args(deny))?;
        Ok(Tally::one(true))
    })?;
    report.step("clippy for the browser", || {
        let target = "wasm32-unknown-unknown";
        test_tools::bundler(workspace)?;
        let what = ["-p", "portal", "--features", "split,bench,receipt-reader"];
        let mut clippy = process::cargo(workspace, &["clippy", "--target", target]);
        clippy.args(what);
        step::must(
            workspace,
            "clippy-wasm",
            "Running clippy for wasm",
            clippy.args(deny),
        )?;
        Ok(Tally::one(true))
    })?;
    Ok(())
}

fn rust_tests(workspace: &Workspace, report: &mut Report) -> Result<()> {
    report.step("Rust tests", || {
        let arguments = [
            "test",
            "--workspace",
            "--no-default-features",
            "--features=portal/receipt-reader",
            "--no-fail-fast",
        ];
        let mut test = process::cargo(workspace, &arguments);
        let finished = step::attempt(workspace, "cargo-test", "Running Rust tests", &mut test)?;
        show_failure("Rust tests", "cargo-test", &finished);
        Ok(test_counts::cargo(&finished.output).counted(finished.succeeded))
    })?;
    Ok(())
}

fn with_real_data(workspace: &Workspace, report: &mut Report, api: bool) -> Result<()> {
    let data = workspace.shared();
    let file = data.join("procedures_detail.jsonl.gz");
    match (file.is_file(), api) {
        (false, _) => report.skip("real catalogue", format!("there is no {}", file.display())),
        (true, false) => report.blocked("real catalogue"),
        (true, true) => {
            report.step("real catalogue", || catalogue::check(workspace, &file))?;
        }
    }
    let queries = data.join("search_eval_queries.csv");
    match queries.is_file() {
        false => report.skip("search goals", format!("there is no {}", queries.display())),
        true => drop(report.step("search goals", || bench_search::run(&data).map(Tally::one))?),
    }
    Ok(())
}

/// A running API with nothing but the seed in its database, so that the tests meet the same rows
/// on every machine.
fn fresh_api(workspace: &Workspace, name: &str) -> Result<Server> {
    let database = fresh_database(workspace, name)?;
    let mut serve = servers::api(workspace, "server", &database);
    Server::start(workspace, "The API", &format!("api-{name}"), &mut serve)
}

/// A front door before an API of that kind; the API lives as long as it is held.
pub fn fresh_site(workspace: &Workspace, name: &str) -> Result<(Server, Server)> {
    let api = fresh_api(workspace, name)?;
    let mut edge = servers::edge(workspace, 0, &api.address);
    let log = format!("edge-{name}");
    let edge = Server::start(workspace, "The front door", &log, &mut edge)?;
    Ok((api, edge))
}

/// The address of a database that is not there yet.
pub fn fresh_database(workspace: &Workspace, name: &str) -> Result<String> {
    let folder = workspace.path("target/test-data").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    Ok(servers::database_url(&folder.join("mot-cua.sqlite")))
}

fn contract(workspace: &Workspace) -> Result<Tally> {
    let program = test_tools::schemathesis(workspace)?;
    let server = fresh_api(workspace, "contract")?;
    let mut command = process::command(workspace, program);
    // It leaves its notes in the folder it runs in.
    command.current_dir(workspace.path("target/log"));
    let config = workspace.path("api/schemathesis.toml");
    if config.is_file() {
        command.arg("--config-file").arg(config);
    }
    command.args(["run", &format!("{}/api/v1/openapi.json", server.address)]);
    let finished = step::attempt(
        workspace,
        "schemathesis",
        "Running schemathesis",
        &mut command,
    )?;
    show_failure("schemathesis", "schemathesis", &finished);
    match finished.succeeded {
        true => Ok(test_counts::schemathesis(&finished.output).counted(true)),
        false => Ok(Tally::one(false)),
    }
}

fn browser(workspace: &Workspace) -> Result<Tally> {
    let results = workspace.log("playwright").with_extension("json");
    if results.exists() {
        fs::remove_file(&results).with_context(|| format!("removing {}", results.display()))?;
    }
    let (_api, edge) = fresh_site(workspace, "browser")?;
    let mut command = process::command(workspace, "npx");
    command
        .current_dir(workspace.path("tests/browser"))
        .args(["playwright", "test"]);
    command
        .env("MOT_CUA_URL", &edge.address)
        .env("MOT_CUA_API_BINARY", workspace.binary("server", "api"))
        .env("MOT_CUA_EDGE_BINARY", workspace.binary("server", "edge"))
        .env("MOT_CUA_CHROMIUM", test_tools::chromium(workspace)?);
    let finished = step::attempt(
        workspace,
        "browser",
        "Running the browser tests",
        &mut command,
    )?;
    show_failure("Browser tests", "browser", &finished);
    match fs::read_to_string(&results) {
        Ok(json) => Ok(test_counts::playwright(&json)?.counted(finished.succeeded)),
        Err(_) => bail!("Playwright wrote no results; see target/log/browser.log."),
    }
}

fn show_failure(title: &str, log: &str, finished: &step::Finished) {
    if !finished.succeeded {
        eprintln!("{}", step::failure(title, log, &finished.output));
    }
}
