//! Names as others may see them.

/// `Nguyễn Văn An` becomes `Ng*** V** A`: enough to recognise one's own, too little to learn one.
pub fn masked(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let first_letters = |word: &str, count: usize| word.chars().take(count).collect::<String>();
    let mask = |(at, word): (usize, &&str)| match at {
        0 => format!("{}***", first_letters(word, 2)),
        last if last + 1 == words.len() => first_letters(word, 1),
        _ => format!("{}**", first_letters(word, 1)),
    };
    words
        .iter()
        .enumerate()
        .map(mask)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_first_letters_alone() {
        for (name, shown) in [
            ("Nguyễn Văn An", "Ng*** V** A"),
            ("  Đặng   Thị Ánh Tuyết ", "Đặ*** T** Á** T"),
            ("An", "An***"),
            ("Ý", "Ý***"),
            ("", ""),
        ] {
            assert_eq!(masked(name), shown);
        }
    }
}
