//! Words of one line with their marks, put together from pieces.

use contract::{Link, Span, TextMark};
use domain::fold::normalise_name;

/// How the words that come next are marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    pub strong: u32,
    pub emphasis: u32,
    pub href: Option<Link>,
}

impl Style {
    fn marks(&self) -> Vec<TextMark> {
        let marks = [
            (self.strong, TextMark::Strong),
            (self.emphasis, TextMark::Emphasis),
        ];
        let marks = marks.into_iter().filter(|(open, _)| *open > 0);
        marks.map(|(_, mark)| mark).collect()
    }
}

/// Text as it came, spaces and all.
#[derive(Debug, Default)]
pub struct Line(Vec<Span>);

impl Line {
    pub fn push(&mut self, text: &str, style: &Style) {
        let marks = style.marks();
        match self.0.last_mut() {
            Some(last) if last.marks == marks && last.href == style.href => {
                last.text.push_str(text);
            }
            _ => self.0.push(Span {
                text: text.to_owned(),
                marks,
                href: style.href.clone(),
            }),
        }
    }

    /// What comes next is another word.
    pub fn part(&mut self) {
        if let Some(last) = self.0.last_mut() {
            last.text.push(' ');
        }
    }

    /// The line in single spaces, none at its ends, spans alike joined; empty without a word.
    pub fn finish(&mut self) -> Vec<Span> {
        let mut line: Vec<Span> = Vec::new();
        let mut is_parted = false;
        for span in self.0.drain(..) {
            let text = normalise_name(&span.text);
            is_parted |= span.text.starts_with(is_gap);
            if text.is_empty() {
                is_parted |= !span.text.is_empty();
                continue;
            }
            let gap = if is_parted { " " } else { "" };
            is_parted = span.text.ends_with(is_gap);
            add(&mut line, gap, Span { text, ..span });
        }
        line
    }

    pub fn words(&mut self) -> String {
        Span::words(&self.finish())
    }
}

/// A gap stands in words without a mark where there are any: no link begins or ends with one.
fn add(line: &mut Vec<Span>, gap: &str, span: Span) {
    let is_plain = |span: &Span| span.marks.is_empty() && span.href.is_none();
    match line.last_mut() {
        None => line.push(span),
        Some(last) if last.marks == span.marks && last.href == span.href => {
            last.text.extend([gap, &span.text]);
        }
        Some(last) if is_plain(last) => {
            last.text.push_str(gap);
            line.push(span);
        }
        Some(_) if is_plain(&span) => line.push(Span::plain(format!("{gap}{}", span.text))),
        Some(_) => {
            line.extend((!gap.is_empty()).then(|| Span::plain(gap)));
            line.push(span);
        }
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}'
}
