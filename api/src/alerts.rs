//! Alerts as they are kept: what a file may say, and which hold at a moment.

use contract::{Alert, AlertLevel, FieldError, Moment};

use crate::import::convert::refused;

const LONGEST_TEXT: usize = 500;
/// More than a few are read by nobody.
const MOST: usize = 10;

/// The most urgent first.
pub fn in_force(alerts: &[Alert], now: Moment) -> Vec<Alert> {
    let mut held: Vec<Alert> = alerts
        .iter()
        .filter(|alert| alert.is_in_force(now))
        .cloned()
        .collect();
    held.sort_by_key(|alert| match alert.level {
        AlertLevel::Emergency => 0,
        AlertLevel::Warning => 1,
        AlertLevel::Notice | AlertLevel::Other => 2,
    });
    held
}

/// A list that takes the place of all alerts there are; an empty one takes them back.
pub fn read(text: &str) -> Result<Vec<Alert>, FieldError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let alerts: Vec<Alert> =
        serde_path_to_error::deserialize(&mut json).map_err(crate::import::reason::of)?;
    let ended = json.end();
    ended.map_err(|_trailing| refused("", "more text after the list"))?;
    if alerts.len() > MOST {
        return Err(refused("", format!("has over {MOST} alerts")));
    }
    for (at, alert) in alerts.iter().enumerate() {
        check(alert).map_err(|error| refused(&format!("[{at}].{}", error.field), error.reason))?;
        let is_again = |other: &Alert| other.id == alert.id;
        if alerts.iter().take(at).any(is_again) {
            return Err(refused(&format!("[{at}].id"), "stands twice"));
        }
    }
    Ok(alerts)
}

fn check(alert: &Alert) -> Result<(), FieldError> {
    let words = [
        ("text.vi", Some(&alert.text.vi)),
        ("text.en", alert.text.en.as_ref()),
    ];
    for (field, text) in words {
        let text = text.map_or("", |text| text.trim());
        if text.is_empty() {
            return Err(refused(field, "is empty; every reader must understand it"));
        }
        if text.chars().count() > LONGEST_TEXT {
            return Err(refused(
                field,
                format!("has over {LONGEST_TEXT} characters"),
            ));
        }
    }
    if alert.level == AlertLevel::Other {
        return Err(refused("level", "is none of notice, warning, emergency"));
    }
    if alert.to.is_some_and(|to| to <= alert.from) {
        return Err(refused("to", "does not lie behind from"));
    }
    let is_path = |page: &String| {
        let rest = page.strip_prefix('/');
        rest.is_some_and(|rest| !rest.is_empty() && !rest.ends_with('/'))
            && !page.contains(|c: char| c.is_whitespace() || c == '?' || c == '#')
            && !page.starts_with("/en/")
    };
    match alert.pages.iter().position(|page| !is_path(page)) {
        Some(at) => Err(refused(
            &format!("pages[{at}]"),
            "is no path such as /ho-so, without a language, a query or a slash at its end",
        )),
        None => Ok(()),
    }
}
