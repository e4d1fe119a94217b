//! Search measured on real names: how often the wanted procedure comes first, and how fast.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use domain::catalogue::{Entry, Index};

/// Goals every variant of the evaluation has to reach, in percent.
const FIRST_GOAL: f64 = 86.0;
const FIFTH_GOAL: f64 = 96.0;
/// Goals of the 99th percentile of one query.
const SMALL_GOAL: Duration = Duration::from_millis(1);
const LARGE_GOAL: Duration = Duration::from_millis(3);
const LARGE_COUNT: usize = 100_000;
const LIMIT: usize = 20;
const ROUNDS: usize = 9;

#[derive(Clone)]
struct Procedure {
    code: String,
    name: String,
    sector: String,
    agency: String,
    result_codes: Vec<String>,
    weight: u8,
}

/// Its number, how it is typed, the query and the code of the procedure wanted.
type Need = (String, String, String, String);

/// Prints the figures; false when one of the goals is missed.
pub fn run(data_dir: &Path) -> anyhow::Result<bool> {
    let procedures = read_procedures(data_dir)?;
    let needs = read_needs(&data_dir.join("search_eval_queries.csv"))?;
    let is_found = report_quality(&build(&procedures), &procedures, &needs);
    println!("\nWithout the weights of commonly used procedures:");
    let mut unweighted = procedures.clone();
    for procedure in &mut unweighted {
        procedure.weight = 0;
    }
    report_quality(&build(&unweighted), &unweighted, &needs);
    println!("\nmicroseconds      call    p50    p99    max");
    let [search, matches] = report_speeds(&procedures, &needs);
    let many = recombine(&procedures, LARGE_COUNT);
    let [large_search, _] = report_speeds(&many, &needs);
    for names in [&procedures, &recombine(&procedures, 6_500), &many] {
        let millis = median(|| build(names)).as_secs_f64() * 1e3;
        println!("build of {:>6} names: {millis:.1} ms", names.len());
    }
    Ok(is_found && search.max(matches) <= SMALL_GOAL && large_search <= LARGE_GOAL)
}

fn build(procedures: &[Procedure]) -> Index {
    Index::build(procedures.iter().map(|procedure| Entry {
        code: &procedure.code,
        name: &procedure.name,
        sector: &procedure.sector,
        agency: &procedure.agency,
        keywords: "",
        result_codes: &procedure.result_codes,
        weight: procedure.weight,
    }))
}

fn read_procedures(data_dir: &Path) -> anyhow::Result<Vec<Procedure>> {
    let mut results = read_result_codes(&data_dir.join("procedures_detail.jsonl.gz"))?;
    let popular = read_popular(&data_dir.join("procedures_popular.json"))?;
    let path = data_dir.join("procedures_index.csv");
    let mut reader = csv::Reader::from_path(&path).with_context(|| path.display().to_string())?;
    let mut procedures = Vec::new();
    for row in reader.deserialize::<HashMap<String, String>>() {
        let mut row = row?;
        let mut take = |column: &str| row.remove(column).context(column.to_owned());
        let code = take("code")?;
        procedures.push(Procedure {
            name: take("name")?,
            sector: take("field")?,
            agency: format!("{} {}", take("ministry")?, take("executing")?),
            result_codes: results.remove(&code).unwrap_or_default(),
            weight: if popular.contains(&code) { 255 } else { 0 },
            code,
        });
    }
    Ok(procedures)
}

fn read_result_codes(path: &Path) -> anyhow::Result<HashMap<String, Vec<String>>> {
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    let mut codes = HashMap::new();
    for line in BufReader::new(flate2::read::GzDecoder::new(file)).lines() {
        let procedure: serde_json::Value = serde_json::from_str(&line?)?;
        let code = procedure["code"]
            .as_str()
            .context("a procedure without a code")?;
        let results = procedure["results"].as_array().into_iter().flatten();
        let results = results.filter_map(|result| result["code"].as_str().map(str::to_owned));
        codes.insert(code.to_owned(), results.collect());
    }
    Ok(codes)
}

fn read_popular(path: &Path) -> anyhow::Result<Vec<String>> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let popular: Vec<serde_json::Value> = serde_json::from_str(&text)?;
    Ok(popular
        .iter()
        .filter_map(|one| one["code"].as_str().map(str::to_owned))
        .collect())
}

fn read_needs(path: &Path) -> anyhow::Result<Vec<Need>> {
    let mut reader = csv::Reader::from_path(path).with_context(|| path.display().to_string())?;
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

/// One line per variant, in the order of the file, then what was missed.
fn report_quality(index: &Index, procedures: &[Procedure], needs: &[Need]) -> bool {
    let mut variants: Vec<&str> = Vec::new();
    for need in needs {
        if !variants.contains(&need.1.as_str()) {
            variants.push(&need.1);
        }
    }
    let mut is_reached = true;
    let mut misses = Vec::new();
    println!(
        "\n{:15} {:>4} {:>7} {:>7} {:>6}",
        "variant", "n", "hit@1 %", "hit@5 %", "MRR"
    );
    for variant in variants {
        let needs: Vec<&Need> = needs.iter().filter(|need| need.1 == variant).collect();
        let place_of = |need: &&Need| place(index, procedures, need, &mut misses);
        let places: Vec<Option<usize>> = needs.iter().map(place_of).collect();
        let count = places.len() as f64;
        let share = |most: usize| {
            let found = places.iter().flatten().filter(|&&place| place <= most);
            found.count() as f64 / count * 100.0
        };
        let reciprocal: f64 = places
            .iter()
            .flatten()
            .map(|&place| 1.0 / place as f64)
            .sum();
        let (first, fifth, mrr) = (share(1), share(5), reciprocal / count);
        println!("{variant:15} {count:>4} {first:>7.1} {fifth:>7.1} {mrr:>6.3}");
        is_reached &= first >= FIRST_GOAL && fifth >= FIFTH_GOAL;
    }
    misses.iter().for_each(|miss| println!("  {miss}"));
    is_reached
}

/// The place of the wanted procedure, from 1; notes what came before it.
fn place(
    index: &Index,
    procedures: &[Procedure],
    need: &Need,
    misses: &mut Vec<String>,
) -> Option<usize> {
    let hits = index.search(&need.2, LIMIT);
    let codes = hits
        .iter()
        .map(|hit| procedures[hit.position as usize].code.as_str());
    let place = codes
        .clone()
        .position(|code| code == need.3)
        .map(|place| place + 1);
    if place != Some(1) {
        let found: Vec<&str> = codes.take(3).collect();
        let (id, query, wanted) = (&need.0, &need.2, &need.3);
        misses.push(format!(
            "{id} {query:?} wants {wanted}, at {place:?}, first {found:?}"
        ));
    }
    place
}

/// The 99th percentiles of `search` and `matches`.
fn report_speeds(procedures: &[Procedure], needs: &[Need]) -> [Duration; 2] {
    let index = build(procedures);
    let count = procedures.len();
    report_speed(count, "suggest", needs, |query| {
        index.suggest(query, 8).len()
    });
    [
        report_speed(count, "search", needs, |query| {
            index.search(query, LIMIT).len()
        }),
        report_speed(count, "matches", needs, |query| index.matches(query).len()),
    ]
}

/// Of each query the median of several rounds counts, so that a busy machine does not.
fn report_speed(
    count: usize,
    call: &str,
    needs: &[Need],
    answer: impl Fn(&str) -> usize,
) -> Duration {
    let time = |need: &Need| median(|| answer(&need.2));
    let mut times: Vec<Duration> = needs.iter().map(time).collect();
    times.sort_unstable();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    let [p50, p99, max] = [50, 99, 100].map(|part| at(part).as_micros());
    println!("{count:>12} {call:>9} {p50:>6} {p99:>6} {max:>6}");
    at(99)
}

fn median<T>(work: impl Fn() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS).map(|_| stopwatch(&work)).collect();
    times.sort_unstable();
    times[ROUNDS / 2]
}

/// New names from the thirds of real ones, the same on every run.
fn recombine(procedures: &[Procedure], count: usize) -> Vec<Procedure> {
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut part = |place: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let procedure = &procedures[(seed % procedures.len() as u64) as usize];
        let words: Vec<&str> = procedure.name.split(' ').collect();
        let third = words.len().div_ceil(3);
        let words: Vec<&str> = words.into_iter().skip(place * third).take(third).collect();
        words.join(" ")
    };
    let mut many = procedures[..procedures.len().min(count)].to_vec();
    for place in many.len()..count {
        let mut new = procedures[place % procedures.len()].clone();
        new.code = format!("9.{place:06}");
        new.name = [part(0), part(1), part(2)].join(" ");
        new.result_codes.clear();
        new.weight = 0;
        many.push(new);
    }
    many
}

#[expect(
    clippy::disallowed_methods,
    reason = "a stopwatch of the developer's machine"
)]
fn stopwatch<T>(work: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}
