//! Editions as the API publishes them, and who finds a forgery.

use std::{path::Path, process::Command};

use api::signing::{Proof, PublicKey, SigningKey, hash_list};
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    performance::{address, heads},
    support::Fixture,
};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The three files of the newest edition, and the key, from the API.
async fn published(fixture: &Fixture) -> (String, Proof, String) {
    let head = heads(fixture, "dung-han").await.remove(0);
    let edition = String::from_utf8(fixture.get(&address(&head)).await.body).expect("a text");
    let file = async |ending: &str| {
        let address = format!("/api/v1/raw-figures/{}.{ending}", head.hash);
        let answer = fixture.get(&address).await;
        assert_eq!(answer.status, 200, "{address}");
        // Another key would sign in another way.
        let is_for_ever = answer.header("cache-control") == FOR_EVER;
        assert_eq!(is_for_ever, ending != "sig", "{address}");
        answer.body
    };
    let key = fixture.get("/api/v1/signing-key.pem").await;
    assert_eq!(key.header("content-type"), "application/x-pem-file");
    let pem = String::from_utf8(key.body).expect("a text");
    let proof = Proof {
        hashes: file("sha256").await,
        signature: file("sig").await,
        key: pem.parse().expect("a key"),
    };
    (edition, proof, head.hash)
}

#[tokio::test]
async fn every_edition_has_a_hash_list_that_is_signed() {
    let fixture = Fixture::seeded().await;
    let (edition, proof, hash) = published(&fixture).await;
    assert_eq!(proof.hashes, hash_list(&hash).into_bytes());
    let verdict = api::performance::verify(&edition, None).expect("an edition");
    assert_eq!(verdict.hash, hash);
    assert_eq!(proof.mismatches(&verdict.hash), Vec::<String>::new());
    let shown: Value = fixture.get("/api/v1/signing-key").await.json();
    assert_eq!(shown["algorithm"], "Ed25519");
    for form in ["base64", "hex", "pem"] {
        let text = shown[form].as_str().expect("a text");
        assert_eq!(text.parse::<PublicKey>(), Ok(proof.key), "{form}");
    }
}

#[tokio::test]
async fn each_forgery_has_its_sentence() {
    let fixture = Fixture::seeded().await;
    let (_, proof, hash) = published(&fixture).await;
    let Proof {
        hashes,
        signature,
        key,
    } = proof;
    let said = |hashes: &[u8], signature: &[u8], key: PublicKey| {
        let (hashes, signature) = (hashes.to_vec(), signature.to_vec());
        Proof {
            hashes,
            signature,
            key,
        }
        .mismatches(&hash)
    };
    let unsigned = "signature: this key has not signed this hash list";
    let other_list = hash_list(&"0".repeat(64)).into_bytes();
    let found = said(&other_list, &signature, key);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("hashes: the list is of other raw figures"));
    assert_eq!(found[1], unsigned);
    let found = said(b"abc\n", &signature, key);
    assert!(
        found[0].starts_with("hashes: this is no hash list"),
        "{found:?}"
    );
    let mut bent = signature.clone();
    bent[5] ^= 1;
    assert_eq!(said(&hashes, &bent, key), [unsigned]);
    let short = said(&hashes, &signature[..63], key);
    assert_eq!(
        short,
        ["signature: 63 bytes, but a signature of Ed25519 has 64"]
    );
    let stranger = SigningKey::from_seed(&[8; 32]).expect("a key").public();
    assert_eq!(said(&hashes, &signature, stranger), [unsigned]);
}

fn verify(folder: &Path, more: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_api"));
    command
        .current_dir(folder)
        .args(["verify-edition", "edition.json"]);
    let done = command.args(more).output().expect("it ran");
    let said = [done.stdout, done.stderr].concat();
    (
        done.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[tokio::test]
async fn the_command_tells_a_signed_edition_from_a_forged_one() {
    let fixture = Fixture::seeded().await;
    let (edition, proof, _) = published(&fixture).await;
    let folder = TempDir::new().expect("a folder");
    let write = |name: &str, content: &[u8]| {
        std::fs::write(folder.path().join(name), content).expect("written");
    };
    write("edition.json", edition.as_bytes());
    write("list", &proof.hashes);
    write("sig", &proof.signature);
    write("key", proof.key.pem().as_bytes());
    let all = ["--signature", "sig", "--hashes", "list", "--key", "key"];
    let (is_good, said) = verify(folder.path(), &all);
    assert!(
        is_good && said == "khớp: dung-han 2026-09-v1, 51 units, raw figures signed\n",
        "{said}"
    );
    let (is_good, said) = verify(folder.path(), &all[..4]);
    assert!(!is_good && said.contains("--key"), "{said}");
    let forged = edition.replace("\"settledLate\":", "\"settledLate\":1");
    write("edition.json", forged.as_bytes());
    let (is_good, said) = verify(folder.path(), &all);
    assert!(!is_good && said.contains("hash: published"), "{said}");
    write("edition.json", edition.as_bytes());
    write("sig", &[0; 64]);
    let (is_good, said) = verify(folder.path(), &all);
    assert!(
        !is_good && said.contains("signature: this key has not signed"),
        "{said}"
    );
}

#[tokio::test]
async fn what_is_no_file_of_raw_figures_is_refused() {
    let fixture = Fixture::seeded().await;
    let digits = "0".repeat(64);
    for ending in ["sha256", "sig"] {
        let address = format!("/api/v1/raw-figures/{digits}.{ending}");
        fixture.get(&address).await.problem(404);
    }
    for file in [
        format!("{digits}.pem"),
        digits.clone(),
        format!("{digits}.sig.json"),
    ] {
        let address = format!("/api/v1/raw-figures/{file}");
        let problem = fixture.get(&address).await.problem(400);
        assert_eq!(problem.errors[0].field, "file");
    }
    fixture.get("/api/v1/signing-key?x=1").await.problem(400);
}
