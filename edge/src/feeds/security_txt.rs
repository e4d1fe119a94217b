//! `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness of this site.

use std::{fmt, str::FromStr, time::SystemTime};

use chrono::{DateTime, Days, SecondsFormat, Utc};

use crate::address::PublicUrl;

pub const PATH: &str = "/.well-known/security.txt";

/// Where reports go: the address of a page, of a mailbox or of a telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityContact(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "write it like mailto:name@example.gov.vn, https://example.gov.vn/report or tel:+84-24-1234"
)]
pub struct ContactError;

impl FromStr for SecurityContact {
    type Err = ContactError;

    fn from_str(text: &str) -> Result<Self, ContactError> {
        let rest = ["mailto:", "https://", "tel:"]
            .iter()
            .find_map(|kind| text.strip_prefix(kind));
        let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
        match rest {
            Some(rest) if !rest.is_empty() && is_plain => Ok(Self(text.to_owned())),
            _ => Err(ContactError),
        }
    }
}

impl fmt::Display for SecurityContact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

pub fn text(contact: &SecurityContact, public: &PublicUrl, now: SystemTime) -> String {
    let canonical = public.join(PATH);
    let expires = expires(now);
    format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: vi, en\nCanonical: {canonical}\n"
    )
}

/// The RFC recommends less than a year. By whole days, so that the text is the same all day.
fn expires(now: SystemTime) -> String {
    const VALID_FOR: Days = Days::new(180);
    const DAY_S: i64 = 24 * 60 * 60;
    let now = DateTime::<Utc>::from(now);
    let today = DateTime::from_timestamp(now.timestamp() / DAY_S * DAY_S, 0).unwrap_or(now);
    let last = today.checked_add_days(VALID_FOR).unwrap_or(today);
    last.to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    #[test]
    fn a_contact_is_an_address_of_its_kind() {
        for good in ["mailto:a@b.vn", "https://b.vn/report", "tel:+84-24-1"] {
            assert_eq!(good.parse(), Ok(SecurityContact(good.to_owned())));
        }
        for bad in [
            "",
            "a@b.vn",
            "mailto:",
            "http://b.vn",
            "mailto:a@b.vn\nContact: x",
            "tel:1 2",
        ] {
            assert_eq!(bad.parse::<SecurityContact>(), Err(ContactError), "{bad}");
        }
    }

    #[test]
    fn the_text_holds_for_half_a_year_from_today() {
        let contact = "mailto:a@b.vn".parse().expect("a contact");
        let public = "https://b.vn".parse().expect("an origin");
        let noon = UNIX_EPOCH + Duration::from_secs(20_000 * 86_400 + 43_200);
        assert_eq!(
            text(&contact, &public, noon),
            "Contact: mailto:a@b.vn\nExpires: 2025-04-02T00:00:00Z\n\
             Preferred-Languages: vi, en\nCanonical: https://b.vn/.well-known/security.txt\n"
        );
    }
}
