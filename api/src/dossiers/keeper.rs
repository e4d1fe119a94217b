//! Look-up secrets: what is kept of one, and whether a given one is right.

use contract::{DossierCode, LookupSecret};
use ring::hmac;
use sha2::{Digest as _, Sha256};

use crate::signing::SigningKey;

/// Of a secret and its dossier, under a key that does not lie in the database: 40 bits alone could
/// be tried one after the other by whoever has a copy of it.
pub type Proof = [u8; 32];

pub struct Keeper(hmac::Key);

impl Keeper {
    /// Signatures of Ed25519 are the same every time, and nobody but the owner of the key can make
    /// this one: it is a second key without a second file.
    pub fn of(key: &SigningKey) -> Self {
        let made = Sha256::digest(key.sign(b"mot-cua dossier look-up secrets, version 1"));
        Self(hmac::Key::new(hmac::HMAC_SHA256, &made))
    }

    pub fn proof(&self, code: &DossierCode, secret: &LookupSecret) -> Proof {
        let mut proof = [0; 32];
        proof.copy_from_slice(
            self.tag(code.as_str().as_bytes(), secret.as_bytes())
                .as_ref(),
        );
        proof
    }

    /// In the same time whatever is wrong, and whether or not there is anything to compare with.
    pub fn is_right(&self, kept: Option<&[u8]>, code: &DossierCode, secret: &LookupSecret) -> bool {
        let compared = kept.unwrap_or(&[0; 32]);
        let message = message(code.as_str().as_bytes(), secret.as_bytes());
        hmac::verify(&self.0, &message, compared).is_ok() && kept.is_some()
    }

    /// A name for something that must not be written down as it is.
    pub fn pseudonym(&self, kind: &str, of: &str) -> String {
        let tag = self.tag(kind.as_bytes(), of.as_bytes());
        tag.as_ref()[..16]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    fn tag(&self, first: &[u8], second: &[u8]) -> hmac::Tag {
        hmac::sign(&self.0, &message(first, second))
    }
}

/// Neither part can hold the byte between them.
fn message(first: &[u8], second: &[u8]) -> Vec<u8> {
    [first, b"\0", second].concat()
}
