//! What other programs find in the files.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _, Write as _},
    process::{Command, Stdio},
};

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use zip::ZipArchive;

use super::{NAME, Site, file, site};
use crate::catalogue::rankings::HASH;

async fn package(site: &Site, address: &str) -> BTreeMap<String, Vec<u8>> {
    let body = file(site, address).await;
    let mut archive = ZipArchive::new(Cursor::new(body)).expect("an archive");
    let mut found = BTreeMap::new();
    for at in 0..archive.len() {
        let mut one = archive.by_index(at).expect("a file");
        let day = one.last_modified().expect("a time");
        assert_eq!(
            (day.year(), day.month(), day.day(), day.hour()),
            (2026, 10, 5, 0)
        );
        let mut content = Vec::new();
        one.read_to_end(&mut content).expect("read");
        found.insert(one.name().expect("a name").into_owned(), content);
    }
    found
}

#[tokio::test]
async fn the_package_holds_all_that_belongs_to_the_edition() {
    let site = site().await;
    let package = package(&site, "/xep-hang/dung-han.zip?sap=ten").await;
    let mut names: Vec<_> = ["csv", "json", "png", "svg"]
        .map(|e| format!("{NAME}.{e}"))
        .into();
    names.extend(["json", "sha256", "sig"].map(|ending| format!("{HASH}.{ending}")));
    names.extend(["README.txt", "metadata.json", "signing-key.pem"].map(str::to_owned));
    names.sort();
    assert_eq!(package.keys().cloned().collect::<Vec<_>>(), names);
    for ending in ["csv", "svg", "png"] {
        let alone = file(&site, &format!("/xep-hang/dung-han.{ending}?sap=ten")).await;
        assert!(package[&format!("{NAME}.{ending}")] == alone, "{ending}");
    }
    assert_eq!(package[&format!("{HASH}.sig")], b"the signature");
    let readme = String::from_utf8_lossy(&package["README.txt"]);
    for part in [
        "Tỷ lệ <đúng hạn> – Tháng 9/2026\n\n[số liệu minh họa]",
        "(giải quyết đúng hạn) ÷ (giải quyết đúng hạn + giải quyết quá hạn)",
        "- settled_late: giải quyết quá hạn\n",
        "CC BY 4.0",
        "api verify-edition xep-hang_dung-han_tinh_2026-09_v1.json",
        "https://mot-cua.test/api/v1/signing-key.pem",
        "Settled on time – September 2026\n\n[sample data]",
        "- value: value\n",
        "openssl pkeyutl -verify",
    ] {
        assert!(readme.contains(part), "no {part:?} in {readme}");
    }
}

#[tokio::test]
async fn metadata_describes_every_column_and_every_file() {
    let site = site().await;
    let package = package(&site, "/xep-hang/dung-han.zip").await;
    let about: Value = serde_json::from_slice(&package["metadata.json"]).expect("JSON");
    assert_eq!(about["schema"], 1);
    assert_eq!(about["licence"]["spdx"], "CC-BY-4.0");
    assert_eq!(about["edition"]["hash"], HASH);
    assert_eq!(about["edition"]["publishedOn"], "2026-10-05");
    assert_eq!(about["shown"]["units"], 2);
    assert_eq!(about["shown"]["isPublishedRule"], true);
    let csv = String::from_utf8_lossy(&package[&format!("{NAME}.csv")]).into_owned();
    let heads = csv
        .trim_start_matches('\u{feff}')
        .lines()
        .next()
        .expect("a header");
    let columns = about["columns"].as_array().expect("a list");
    let names: Vec<_> = columns
        .iter()
        .filter_map(|one| one["name"].as_str())
        .collect();
    assert_eq!(names.join(","), heads);
    for column in columns {
        for lang in ["vi", "en"] {
            assert!(
                column["description"][lang]
                    .as_str()
                    .is_some_and(|text| !text.is_empty())
            );
        }
    }
    for one in about["files"].as_array().expect("a list") {
        let name = one["name"].as_str().expect("a name");
        match one["sha256"].as_str() {
            Some(digest) => assert_eq!(format!("{:x}", Sha256::digest(&package[name])), digest),
            None => assert!(name.ends_with(".png"), "{name}"),
        }
    }
}

/// What a program that knows nothing of us makes of the table.
#[tokio::test]
async fn python_reads_the_table() {
    const READER: &str = "\
import csv, io, json, sys
text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='')
print(json.dumps([dict(row) for row in csv.DictReader(text, strict=True)]))";
    let site = site().await;
    let table = file(&site, "/xep-hang/dung-han.csv").await;
    let mut python = Command::new("python3")
        .args(["-c", READER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3");
    let mut input = python.stdin.take().expect("its input");
    input.write_all(&table).expect("written");
    drop(input);
    let done = python.wait_with_output().expect("it ended");
    assert!(done.status.success());
    let rows: Vec<BTreeMap<String, String>> = serde_json::from_slice(&done.stdout).expect("rows");
    let cells: Vec<_> = rows
        .iter()
        .map(|row| {
            [
                "name",
                "rank",
                "value",
                "low_95",
                "n",
                "settled_late",
                "basis",
            ]
            .map(|name| row[name].as_str())
        })
        .collect();
    assert_eq!(
        cells,
        [
            ["Hà Nội", "1", "99", "98.5", "1000", "10", "illustrative"],
            ["Bắc Ninh", "2", "60", "59.5", "1000", "400", "illustrative"],
        ]
    );
}
