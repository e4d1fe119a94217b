//! What somebody holds who wants to know whether an edition is ours.

use super::PublicKey;

/// A hash list, its signature, and the key that should have made it.
pub struct Proof {
    pub hashes: Vec<u8>,
    pub signature: Vec<u8>,
    pub key: PublicKey,
}

impl Proof {
    /// One sentence for each thing that does not hold for the edition with this digest; none when
    /// all does.
    pub fn mismatches(&self, hash: &str) -> Vec<String> {
        let list = match listed(&self.hashes) {
            None => Some(
                "hashes: this is no hash list: one line with 64 hexadecimal digits, two spaces \
                 and the name of a file"
                    .to_owned(),
            ),
            Some(listed) if listed != hash => Some(format!(
                "hashes: the list is of other raw figures: listed {listed}, edition {hash}"
            )),
            Some(_) => None,
        };
        list.into_iter().chain(self.of_signature()).collect()
    }

    fn of_signature(&self) -> Option<String> {
        const LENGTH: usize = 64;
        let length = self.signature.len();
        if length != LENGTH {
            return Some(format!(
                "signature: {length} bytes, but a signature of Ed25519 has {LENGTH}"
            ));
        }
        let is_signed = self.key.has_signed(&self.hashes, &self.signature);
        (!is_signed).then(|| "signature: this key has not signed this hash list".to_owned())
    }
}

/// The digest in a hash list.
fn listed(hashes: &[u8]) -> Option<&str> {
    let line = std::str::from_utf8(hashes).ok()?.strip_suffix('\n')?;
    let (digest, file) = line.split_once("  ")?;
    let is_digest = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_name = !file.is_empty() && !file.contains('\n');
    (is_digest && is_name).then_some(digest)
}
