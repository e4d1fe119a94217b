//! Keys of Ed25519 and how they are written (RFC 8410), so that `openssl` reads them too.

use std::{fmt::Write as _, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ring::{
    rand::{SecureRandom as _, SystemRandom},
    signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey},
};
use thiserror::Error;

const SEED_BYTES: usize = 32;
const PUBLIC_BYTES: usize = 32;
/// What stands before the seed in a private key (PKCS #8, version 1).
const PRIVATE_HEAD: [u8; 16] = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];
/// What stands before the point in a public key (SubjectPublicKeyInfo).
const PUBLIC_HEAD: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    #[error(
        "this is no private key of Ed25519 (PEM, as `openssl genpkey -algorithm ed25519` writes it)"
    )]
    NotPrivate,
    #[error("this is no public key of Ed25519 (PEM, base64 or 64 hexadecimal digits)")]
    NotPublic,
    #[error("the system has no random numbers")]
    NoRandom,
}

/// The key that signs. It is not shown by `Debug`, which is why it has none.
pub struct SigningKey(Ed25519KeyPair);

impl SigningKey {
    pub fn from_seed(seed: &[u8; SEED_BYTES]) -> Result<Self, KeyError> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed);
        pair.map(Self).map_err(|_rejected| KeyError::NotPrivate)
    }

    pub fn from_pem(text: &str) -> Result<Self, KeyError> {
        let bytes = unarmored(text, "PRIVATE KEY").ok_or(KeyError::NotPrivate)?;
        let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(&bytes);
        pair.map(Self).map_err(|_rejected| KeyError::NotPrivate)
    }

    /// The signature of some bytes: 64 bytes.
    pub fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        self.0.sign(bytes).as_ref().to_vec()
    }

    pub fn public(&self) -> PublicKey {
        let mut point = [0; PUBLIC_BYTES];
        point.copy_from_slice(self.0.public_key().as_ref());
        PublicKey(point)
    }
}

/// A new private key as the text of its file.
pub fn generated() -> Result<String, KeyError> {
    let mut seed = [0; SEED_BYTES];
    let filled = SystemRandom::new().fill(&mut seed);
    filled.map_err(|_unspecified| KeyError::NoRandom)?;
    Ok(armored("PRIVATE KEY", &[&PRIVATE_HEAD[..], &seed].concat()))
}

/// A word that nobody else has, for the name of a file.
pub fn random_word() -> Result<String, KeyError> {
    let mut bytes = [0; 8];
    let filled = SystemRandom::new().fill(&mut bytes);
    filled.map_err(|_unspecified| KeyError::NoRandom)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The key that everybody may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; PUBLIC_BYTES]);

impl PublicKey {
    pub fn pem(&self) -> String {
        armored("PUBLIC KEY", &[&PUBLIC_HEAD[..], &self.0].concat())
    }

    pub fn base64(&self) -> String {
        STANDARD.encode(self.0)
    }

    pub fn hex(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, byte| {
            // Writing into a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    pub fn has_signed(&self, bytes: &[u8], signature: &[u8]) -> bool {
        let key = UnparsedPublicKey::new(&ED25519, self.0);
        key.verify(bytes, signature).is_ok()
    }
}

impl FromStr for PublicKey {
    type Err = KeyError;

    /// Reads every form in which the API gives it.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        let bytes = match unarmored(text, "PUBLIC KEY") {
            Some(info) => info.strip_prefix(&PUBLIC_HEAD[..]).map(<[u8]>::to_vec),
            None => of_hex(text).or_else(|| STANDARD.decode(text).ok()),
        };
        let point = bytes.and_then(|bytes| bytes.try_into().ok());
        point.map(Self).ok_or(KeyError::NotPublic)
    }
}

fn of_hex(text: &str) -> Option<Vec<u8>> {
    let is_hex = text.len() == 2 * PUBLIC_BYTES && text.bytes().all(|b| b.is_ascii_hexdigit());
    let pair = |at: usize| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok();
    is_hex.then(|| (0..PUBLIC_BYTES).map(pair).collect())?
}

/// RFC 7468.
fn armored(what: &str, bytes: &[u8]) -> String {
    let body = STANDARD.encode(bytes);
    format!("-----BEGIN {what}-----\n{body}\n-----END {what}-----\n")
}

fn unarmored(text: &str, what: &str) -> Option<Vec<u8>> {
    let (_, rest) = text.split_once(&format!("-----BEGIN {what}-----"))?;
    let (body, _) = rest.split_once(&format!("-----END {what}-----"))?;
    let body: String = body.split_whitespace().collect();
    STANDARD.decode(body).ok()
}
