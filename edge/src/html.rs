//! Text on its way into HTML, XML and attributes.

/// With the five letters that mark-up means something by written as entities.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter => safe.push(letter),
        }
    }
    safe
}

/// The same for XML, which has no place for some characters, not even escaped; none of them can be
/// seen.
pub fn escaped_for_xml(text: &str) -> String {
    let is_unseen = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    escaped(&text.replace(is_unseen, " "))
}

/// Cut at a word, with a mark that it was.
pub fn shortened_to(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole_words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([',', ';', ':', ' ']))
}
