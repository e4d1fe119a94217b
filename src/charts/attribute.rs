//! Numbers as attributes of SVG have them, without the weight of a float formatter.

/// At most two decimals: `95.85`, `0`. What is no number becomes 0.
pub fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (minus, hundredths) = match hundredths < 0 {
        true => ("-", -hundredths),
        false => ("", hundredths),
    };
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => format!("{minus}{whole}"),
        (whole, rest) => format!("{minus}{whole}.{rest:02}"),
    }
}

pub fn percent(value: f64) -> String {
    format!("{}%", number(value))
}

/// Writes a whole number: a chart of many lines has thousands, each a string otherwise.
pub fn push_whole(text: &mut String, value: u32) {
    if value >= 10 {
        push_whole(text, value / 10);
    }
    text.push(char::from(b'0' + (value % 10) as u8));
}
