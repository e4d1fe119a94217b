//! A line of a transcript, cut where words that are looked for begin and end.

use domain::transcript::Found;

/// A piece of a line, and the number of the place it is part of, among all that were found.
pub type Piece = (String, Option<usize>);

/// The pieces of one line. `found` is of all lines, in the order of time.
pub fn pieces(text: &str, cue: usize, found: &[Found]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let own = found.iter().enumerate().filter(|(_, one)| one.cue == cue);
    for (number, one) in own {
        let (before, marked) = (text.get(done..one.range.start), text.get(one.range.clone()));
        // Places of another text mark nothing.
        let (Some(before), Some(marked)) = (before, marked) else {
            continue;
        };
        pieces.push((before.to_owned(), None));
        pieces.push((marked.to_owned(), Some(number)));
        done = one.range.end;
    }
    pieces.push((text.get(done..).unwrap_or_default().to_owned(), None));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_where_its_own_places_are() {
        let place = |cue, range| Found { cue, range };
        let found = [place(0, 0..2), place(1, 3..5), place(1, 6..8)];
        let cut = pieces("ab cd ef", 1, &found);
        let expected = [("ab ", None), ("cd", Some(1)), (" ", None), ("ef", Some(2))];
        assert_eq!(cut, expected.map(|(text, at)| (text.to_owned(), at)));
        assert_eq!(pieces("ab", 7, &found), [("ab".to_owned(), None)]);
        assert_eq!(
            pieces("a", 1, &found),
            [("a".to_owned(), None)],
            "another text"
        );
    }
}
