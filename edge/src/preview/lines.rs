//! Text in lines that fit: cut between words, and with a mark where something is left out.

use super::fonts::Pen;

/// Stands where something was left out.
const MORE: char = '…';

pub struct Lines {
    pub lines: Vec<String>,
    /// Whether all words found room.
    pub is_whole: bool,
}

/// At most so many lines, none wider than `width`.
pub fn wrapped(text: &str, pen: Pen<'_>, width: f32, most: usize) -> Lines {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text
        .split_whitespace()
        .flat_map(|word| pieces(word, pen, width))
    {
        let joined = match line.is_empty() {
            true => word.clone(),
            false => format!("{line} {word}"),
        };
        if pen.width(&joined) <= width {
            line = joined;
            continue;
        }
        lines.push(std::mem::replace(&mut line, word));
        if lines.len() == most {
            if let Some(last) = lines.last_mut() {
                *last = with_mark(last, pen, width);
            }
            return Lines {
                lines,
                is_whole: false,
            };
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    Lines {
        lines,
        is_whole: true,
    }
}

/// As much as fits in one line.
pub fn cut(text: &str, pen: Pen<'_>, width: f32) -> String {
    wrapped(text, pen, width, 1).lines.pop().unwrap_or_default()
}

/// A word that is wider than a line, such as an address somebody searched for, in pieces.
fn pieces(word: &str, pen: Pen<'_>, width: f32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut taken = 0.0;
    for letter in word.chars() {
        let advance = pen.advance(letter);
        if taken + advance > width && taken > 0.0 {
            pieces.push(String::new());
            taken = 0.0;
        }
        taken += advance;
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

/// Makes room for the mark by leaving out words, or letters of the only word.
fn with_mark(line: &str, pen: Pen<'_>, width: f32) -> String {
    let room = width - pen.advance(MORE);
    let mut kept = line;
    while pen.width(kept) > room {
        kept = match kept.rsplit_once(' ') {
            Some((words, _)) => words,
            None => {
                let mut letters = kept.chars();
                letters.next_back();
                letters.as_str()
            }
        };
        if kept.is_empty() {
            break;
        }
    }
    format!(
        "{}{MORE}",
        kept.trim_end_matches([' ', ',', ';', ':', '.', '–'])
    )
}

#[cfg(test)]
mod tests {
    use super::{
        super::fonts::{Fonts, Weight},
        *,
    };

    fn fonts() -> Fonts {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/fonts");
        Fonts::read(folder.as_ref()).expect("the app's fonts")
    }

    #[test]
    fn a_short_text_is_one_line() {
        let fonts = fonts();
        let pen = fonts.pen(Weight::Bold, 50.0);
        let wrapped = wrapped("  Đăng ký\n khai sinh ", pen, 1000.0, 4);
        assert_eq!(wrapped.lines, ["Đăng ký khai sinh"]);
        assert!(wrapped.is_whole);
        assert!(super::wrapped(" ", pen, 1000.0, 4).lines.is_empty());
        assert_eq!(cut("", pen, 10.0), "");
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let fonts = fonts();
        let words = "Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con ".repeat(18);
        let one_word = "W".repeat(1_094);
        for text in [
            words.as_str(),
            one_word.as_str(),
            "中文😀".repeat(200).as_str(),
        ] {
            for (weight, size) in [(Weight::Bold, 46.0), (Weight::Regular, 30.0)] {
                let pen = fonts.pen(weight, size);
                let wrapped = wrapped(text, pen, 1000.0, 4);
                assert_eq!(wrapped.lines.len(), 4);
                assert!(!wrapped.is_whole && wrapped.lines[3].ends_with(MORE));
                assert!(wrapped.lines.iter().all(|line| pen.width(line) <= 1000.0));
            }
        }
    }

    #[test]
    fn what_is_cut_ends_at_a_word_with_a_mark() {
        let fonts = fonts();
        let pen = fonts.pen(Weight::Regular, 10.0);
        let width = pen.width("một hai, ba");
        assert_eq!(cut("một hai, ba", pen, width + 0.1), "một hai, ba");
        assert_eq!(cut("một hai, ba bốn", pen, width + 0.1), "một hai…");
    }
}
