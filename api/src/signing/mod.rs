//! Editions signed: who has our public key can tell that the raw figures are those we published.
//!
//! What is signed (Ed25519, RFC 8032) is the hash list of an edition, to the byte; the list holds
//! the digest (SHA-256) of the file of raw figures.

mod key;
pub use key::{KeyError, PublicKey, SigningKey};

mod file;
pub use file::{beside, read_or_create};

mod proof;
pub use proof::Proof;

/// The hash list of an edition, as `sha256sum --check` reads it.
pub fn hash_list(hash: &str) -> String {
    format!("{hash}  {hash}.json\n")
}
