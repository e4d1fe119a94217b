//! `cargo xtask bench size`: what the portal weighs, against its budgets.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::finish::{beside, has_extension};
use crate::stamp;
use crate::styles::LATE_SHEET;
use crate::workspace::Workspace;

/// 1 KB is 1,024 bytes here.
const KB: u64 = 1024;
const REQUESTS: usize = 4;

/// One file of dist/, in bytes.
struct Weight {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

struct Budget {
    what: &'static str,
    used: u64,
    limit: u64,
}

/// True when every budget is kept. Expects a finished dist/.
pub fn run(workspace: &Workspace) -> Result<bool> {
    let weights = weigh(&workspace.dist())?;
    println!(
        "{:<44} {:>10} {:>10} {:>10}",
        "file (bytes)", "raw", "gzip -9", "brotli 11"
    );
    for weight in &weights {
        print_row(&weight.name, weight);
    }
    for kind in ["wasm", "js", "css", "html", "woff2"] {
        print_row(&format!("all .{kind}"), &total(&weights, kind));
    }
    println!(
        "\n{:<44} {:>10} {:>10}",
        "budget (brotli, 1 KB = 1,024 bytes)", "used", "limit"
    );
    let budgets = budgets(&weights);
    for budget in &budgets {
        let verdict = if budget.is_kept() { "" } else { "  over" };
        let used = budget.used as f64 / KB as f64;
        println!(
            "{:<44} {used:>7.1} KB {:>7} KB{verdict}",
            budget.what, budget.limit
        );
    }
    let requests = requests(&weights);
    let verdict = if requests <= REQUESTS { "" } else { "  over" };
    println!(
        "{:<44} {requests:>10} {REQUESTS:>10}{verdict}",
        "requests before the first paint"
    );
    Ok(requests <= REQUESTS && budgets.iter().all(Budget::is_kept))
}

/// The page, its style and its fonts; scripts come after the first paint.
fn requests(weights: &[Weight]) -> usize {
    let waits = |weight: &&Weight| {
        let is_waited_for = ["html", "css", "woff2"]
            .iter()
            .any(|kind| is_kind(weight, kind));
        is_waited_for && !weight.name.starts_with(LATE_SHEET)
    };
    weights.iter().filter(waits).count()
}

impl Budget {
    fn is_kept(&self) -> bool {
        self.used <= self.limit * KB
    }
}

/// The table of docs: performance budgets of a page and of the app behind it.
fn budgets(weights: &[Weight]) -> Vec<Budget> {
    let brotli = |kind: &str| total(weights, kind).brotli;
    // Both weights: a heading is bold, and the text around it is not.
    let fonts = brotli("woff2");
    let is_late = |weight: &&Weight| weight.name.starts_with(LATE_SHEET);
    let late_sheet: u64 = weights.iter().filter(is_late).map(|one| one.brotli).sum();
    let late = late_parts(weights);
    let all_late: u64 = late.iter().map(|part| part.brotli).sum();
    let largest = late.iter().map(|part| part.brotli).max();
    let reader = reader(weights);
    vec![
        Budget {
            what: "wasm + js of the first part",
            used: brotli("wasm") + brotli("js") - all_late - reader,
            limit: 275,
        },
        Budget {
            what: "largest late part",
            used: largest.unwrap_or_default(),
            limit: 110,
        },
        Budget {
            what: "reader of receipts, wasm + js",
            used: reader,
            limit: 91,
        },
        Budget {
            what: "html",
            used: brotli("html"),
            limit: 30,
        },
        Budget {
            what: "css",
            used: brotli("css"),
            limit: 14,
        },
        Budget {
            what: "fonts before the first paint",
            used: fonts,
            limit: 46,
        },
        Budget {
            what: "html + css + fonts before the first paint",
            used: brotli("html") + brotli("css") - late_sheet + fonts,
            limit: 90,
        },
    ]
}

/// The worker that reads receipts, with its script: it comes when somebody shows one.
fn reader(weights: &[Weight]) -> u64 {
    let is_of_reader = |weight: &&Weight| weight.name.starts_with("receipt-reader-");
    let parts = weights.iter().filter(is_of_reader);
    parts.map(|part| part.brotli).sum()
}

/// Code that comes only when a page is opened that needs it.
fn late_parts(weights: &[Weight]) -> Vec<&Weight> {
    let others = ["portal-", "receipt-reader-"];
    let is_late = |weight: &&Weight| {
        is_kind(weight, "wasm") && !others.iter().any(|other| weight.name.starts_with(other))
    };
    weights.iter().filter(is_late).collect()
}

fn weigh(dist: &Path) -> Result<Vec<Weight>> {
    let size = |file: &Path| fs::metadata(file).map(|found| found.len());
    let mut weights = Vec::new();
    for file in stamp::files(dist)? {
        if !has_extension(&file, &["wasm", "js", "css", "html", "woff2"]) {
            continue;
        }
        let raw = size(&file).with_context(|| format!("reading {}", file.display()))?;
        weights.push(Weight {
            name: file
                .strip_prefix(dist)
                .unwrap_or(&file)
                .display()
                .to_string(),
            raw,
            // Fonts have no compressed copy: woff2 is brotli already.
            gzip: size(&beside(&file, "gz")).unwrap_or(raw),
            brotli: size(&beside(&file, "br")).unwrap_or(raw),
        });
    }
    Ok(weights)
}

fn is_kind(weight: &Weight, kind: &str) -> bool {
    has_extension(Path::new(&weight.name), &[kind])
}

fn total(weights: &[Weight], kind: &str) -> Weight {
    let sum = |part: fn(&Weight) -> u64| {
        weights
            .iter()
            .filter(|weight| is_kind(weight, kind))
            .map(part)
            .sum()
    };
    Weight {
        name: kind.to_owned(),
        raw: sum(|weight| weight.raw),
        gzip: sum(|weight| weight.gzip),
        brotli: sum(|weight| weight.brotli),
    }
}

fn print_row(name: &str, weight: &Weight) {
    println!(
        "{name:<44} {:>10} {:>10} {:>10}",
        weight.raw, weight.gzip, weight.brotli
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, brotli: u64) -> Weight {
        Weight {
            name: name.to_owned(),
            raw: brotli,
            gzip: brotli,
            brotli,
        }
    }

    #[test]
    fn a_budget_is_kept_to_the_last_byte_and_broken_by_one_more() {
        let app = |bytes| budgets(&[weight("portal-1.wasm", bytes), weight("a.js", KB)]);
        assert!(app(274 * KB)[0].is_kept());
        assert!(!app(274 * KB + 1)[0].is_kept());
    }

    #[test]
    fn a_late_part_has_a_budget_of_its_own() {
        let weights = [
            weight("portal-1_bg.wasm", 250 * KB),
            weight("split_late-1.wasm", 111 * KB),
            weight("split_rankings-1.wasm", 20 * KB),
        ];
        let budgets = budgets(&weights);
        assert_eq!(budgets[0].used, 250 * KB);
        assert!(budgets[0].is_kept() && !budgets[1].is_kept());
    }

    #[test]
    fn the_reader_of_receipts_counts_for_itself() {
        let names = [
            "portal-1.wasm",
            "receipt-reader-1.wasm",
            "receipt-reader-2.js",
        ];
        let budgets = budgets(&names.map(|name| weight(name, 62 * KB)));
        assert_eq!([0, 1, 2].map(|at| budgets[at].used / KB), [62, 0, 124]);
        assert!(!budgets[2].is_kept());
    }

    #[test]
    fn the_page_its_style_and_its_fonts_are_asked_for_before_the_first_paint() {
        let files = "index.html style-1.css f/400.woff2 f/700.woff2 a.wasm boot.js".split(' ');
        let weights: Vec<_> = files.map(|name| weight(name, 20 * KB)).collect();
        assert_eq!(requests(&weights), 4);
        assert_eq!(budgets(&weights)[5].used, 40 * KB);
    }
}
