//! The API's answers inside the page, so that the app does not ask for them again.

use portal::i18n::Lang;

use super::load::stale_since;
use crate::{html::escaped, upstream::Reply};

/// One `<script type="application/json">` for each answer; none for those that could not be had:
/// the app shall ask for them itself.
pub fn scripts(lang: Lang, replies: &[(String, Reply)]) -> String {
    replies
        .iter()
        .filter_map(|(url, reply)| match reply {
            Reply::Answer(answer, _) if !answer.status.is_server_error() => {
                let body = String::from_utf8_lossy(&answer.body);
                let status = (!answer.status.is_success()).then(|| answer.status.as_u16());
                Some(script(url, status, stale_since(lang, reply), &body))
            }
            Reply::Answer(..) | Reply::Unavailable { .. } => None,
        })
        .collect()
}

fn script(url: &str, status: Option<u16>, stale: Option<String>, body: &str) -> String {
    let status = status.map(|status| format!(" data-status={status}"));
    let stale = stale.map(|since| format!(" data-stale-since=\"{}\"", escaped(&since)));
    format!(
        "<script type=application/json data-url=\"{}\"{}{}>{}</script>",
        escaped(url),
        status.unwrap_or_default(),
        stale.unwrap_or_default(),
        json_in_html(body)
    )
}

/// JSON holds `<` in texts only, where its escape means the same; the element cannot be ended.
pub fn json_in_html(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_an_answer_ends_the_element() {
        let html = script(
            "/api/v1/x?a=1&b=\"",
            Some(404),
            None,
            r#"{"name":"</script><b>"}"#,
        );
        assert_eq!(
            html,
            "<script type=application/json data-url=\"/api/v1/x?a=1&amp;b=&quot;\" data-status=404>\
             {\"name\":\"\\u003c/script>\\u003cb>\"}</script>"
        );
    }
}
