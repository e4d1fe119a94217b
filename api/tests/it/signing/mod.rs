//! Editions signed: the key and its file, the hash list, the signature, and who finds a forgery.

mod published;

use std::os::unix::fs::PermissionsExt as _;

use api::signing::{PublicKey, SigningKey, beside, read_or_create};
use tempfile::TempDir;

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
