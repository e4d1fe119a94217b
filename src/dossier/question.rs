//! From what somebody typed to a question, or to what must be mended in it.

use contract::{DossierCode, DossierCodeError, DossierLookup, LookupSecret};
use serde::{Deserialize, Serialize};

/// Both fields, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    pub code: String,
    pub secret: String,
}

/// What is wrong with either field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mistakes {
    pub code: Option<DossierCodeError>,
    pub has_wrong_secret: bool,
}

impl Typed {
    /// A code and secret pasted together into the first field are understood as well.
    pub fn question(&self) -> Result<DossierLookup, Mistakes> {
        let secret = match self.secret.trim() {
            "" => Ok(None),
            typed => typed.parse::<LookupSecret>().map(Some),
        };
        match (self.code.parse::<DossierCode>(), secret) {
            (Ok(code), Ok(secret)) => Ok(DossierLookup { code, secret }),
            (Err(error), Ok(None)) => together(&self.code).ok_or(Mistakes {
                code: Some(error),
                has_wrong_secret: false,
            }),
            (code, secret) => Err(Mistakes {
                code: code.err(),
                has_wrong_secret: secret.is_err(),
            }),
        }
    }
}

/// `H56.14-261102-0001 7K3M-9QXT`, as it stands on a receipt or in a list.
pub fn together(line: &str) -> Option<DossierLookup> {
    let line = line.trim();
    let (at, _) = line
        .char_indices()
        .rev()
        .find(|(_, letter)| letter.is_whitespace() || matches!(letter, ';' | ',' | '\t' | '|'))?;
    let (code, secret) = line.split_at(at);
    let secret = secret.trim_start_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, ';' | ',' | '\t' | '|')
    });
    Some(DossierLookup {
        code: code
            .trim_end_matches([';', ',', '|', ' ', '\t'])
            .parse()
            .ok()?,
        secret: Some(secret.parse().ok()?),
    })
}
