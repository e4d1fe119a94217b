//! Editions signed: the key and its file, the hash list, the signature, and who finds a forgery.

use std::{os::unix::fs::PermissionsExt as _, path::Path, process::Command};

use api::signing::{Proof, PublicKey, SigningKey, beside, hash_list, read_or_create};
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    performance::{address, heads},
    support::Fixture,
};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

fn bytes(hex: &str) -> Vec<u8> {
    let pair = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("a byte");
    (0..hex.len()).step_by(2).map(pair).collect()
}

/// Seed, public key, message and signature of RFC 8032, 7.1.
const VECTORS: [[&str; 4]; 3] = [
    [
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
];

#[test]
fn we_sign_as_the_standard_says() {
    for [seed, public, message, signature] in VECTORS {
        let seed: [u8; 32] = bytes(seed).try_into().expect("32 bytes");
        let key = SigningKey::from_seed(&seed).expect("a key");
        assert_eq!(key.public().hex(), public);
        assert_eq!(key.sign(&bytes(message)), bytes(signature));
        let known: PublicKey = public.parse().expect("a key");
        assert!(known.has_signed(&bytes(message), &bytes(signature)));
        assert!(!known.has_signed(b"other", &bytes(signature)));
    }
}

/// The example of RFC 8410, 10.1 and 10.3.
#[test]
fn keys_are_written_as_openssl_writes_them() {
    let private = "-----BEGIN PRIVATE KEY-----\n\
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
        -----END PRIVATE KEY-----\n";
    let public = "-----BEGIN PUBLIC KEY-----\n\
        MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n\
        -----END PUBLIC KEY-----\n";
    let key = SigningKey::from_pem(private).expect("a key").public();
    assert_eq!(key.pem(), public);
    for form in [key.pem(), key.base64(), format!(" {}\n", key.hex())] {
        assert_eq!(form.parse::<PublicKey>(), Ok(key), "{form}");
    }
    for other in ["", "x", private, "AAAA", &"g".repeat(64), &public[..60]] {
        let refused = other.parse::<PublicKey>().expect_err("no key");
        assert!(refused.to_string().contains("no public key of Ed25519"));
    }
    assert!(SigningKey::from_pem(public).is_err());
}

#[test]
fn the_key_is_made_once_for_its_owner_alone_and_stays() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("a.pem");
    let first = read_or_create(Some(&file)).expect("a key").public();
    let mode = std::fs::metadata(&file)
        .expect("a file")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let again = read_or_create(Some(&file)).expect("a key").public();
    assert_eq!(again, first);
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .collect();
    assert_eq!(names.len(), 1, "nothing is left lying about: {names:?}");
    let other = read_or_create(None).expect("a key").public();
    assert_ne!(other, first);
    std::fs::write(&file, "x").expect("written");
    let refused = read_or_create(Some(&file)).err().expect("no key");
    let said = format!("{refused:#}");
    assert!(
        said.contains("a.pem") && said.contains("no private key"),
        "{said}"
    );
}

#[test]
fn the_key_lies_beside_the_database() {
    let place = |database: &str| beside(database).map(|path| path.display().to_string());
    for (database, file) in [
        (
            "sqlite:///var/lib/a.sqlite?mode=rwc",
            "/var/lib/a.sqlite.signing-key.pem",
        ),
        ("sqlite://a.sqlite", "a.sqlite.signing-key.pem"),
        ("sqlite:a%20b.sqlite", "a b.sqlite.signing-key.pem"),
    ] {
        assert_eq!(place(database).as_deref(), Some(file));
    }
    for database in [
        "sqlite::memory:",
        "sqlite://:memory:",
        "sqlite://x?mode=memory",
        "sqlite:",
    ] {
        assert_eq!(place(database), None, "{database}");
    }
}

/// The three files of the newest edition, and the key, from the API.
async fn published(fixture: &Fixture) -> (String, Proof, String) {
    let head = heads(fixture, "dung-han").await.remove(0);
    let edition = String::from_utf8(fixture.get(&address(&head)).await.body).expect("a text");
    let file = async |ending: &str| {
        let address = format!("/api/v1/raw-figures/{}.{ending}", head.hash);
        let answer = fixture.get(&address).await;
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(answer.header("cache-control"), FOR_EVER);
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
        is_good && said == "khớp: dung-han 2026-09-v1, 51 units, signed\n",
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
