//! Says in plain words what serde found wrong with a line.

use contract::FieldError;
use serde_json::error::Category;

pub fn of(error: serde_path_to_error::Error<serde_json::Error>) -> FieldError {
    let path = match error.path().to_string() {
        root if root == "." => String::new(),
        path => path,
    };
    let inner = error.into_inner();
    match inner.classify() {
        Category::Eof => refused("", "the line ends in the middle of the record"),
        Category::Syntax | Category::Io => {
            refused("", &format!("is not JSON, at column {}", inner.column()))
        }
        Category::Data => wrong(path, &inner.to_string()),
    }
}

fn wrong(path: String, message: &str) -> FieldError {
    // serde_json ends its message with the place, which says "line 1" for each of our lines.
    let message = message.split(" at line ").next().unwrap_or(message);
    if let Some(field) = message.strip_prefix("missing field ") {
        let field = field.trim_matches('`');
        let path = match path.as_str() {
            "" => field.to_owned(),
            path => format!("{path}.{field}"),
        };
        return refused(&path, "is missing");
    }
    if let Some((variant, allowed)) = message
        .strip_prefix("unknown variant ")
        .and_then(|rest| rest.split_once(", expected "))
    {
        let allowed = allowed.replace('`', "").replace(", ,", ", (empty),");
        let found = variant.trim_matches('`');
        return refused(&path, &format!("expected {allowed}, found {found:?}"));
    }
    match message
        .split_once(": ")
        .and_then(|(_, rest)| rest.split_once(", expected "))
    {
        Some((found, expected)) => refused(
            &path,
            &format!("expected {}, found {}", plain(expected), shown(found)),
        ),
        None => refused(&path, message),
    }
}

/// `string "abc"` is plainer as `"abc"`, integer `5` as 5.
fn shown(found: &str) -> String {
    const KINDS: [&str; 4] = ["string ", "integer ", "floating point ", "boolean "];
    let bare = KINDS.iter().find_map(|kind| found.strip_prefix(kind));
    match bare.unwrap_or(found).trim_matches('`') {
        "map" => "an object".to_owned(),
        "sequence" => "a list".to_owned(),
        other => other.to_owned(),
    }
}

fn plain(expected: &str) -> &str {
    match expected {
        "u32" => "a whole number, 0 or more",
        "a sequence" => "a list",
        other if other.starts_with("struct ") => "an object",
        other => other,
    }
}

fn refused(field: &str, reason: &str) -> FieldError {
    FieldError {
        field: field.to_owned(),
        reason: reason.to_owned(),
    }
}
