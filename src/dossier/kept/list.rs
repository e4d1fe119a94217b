//! Reads codes from a pasted list or a table: one dossier a line, with its secret and a label
//! where they stand beside it.

use contract::{DossierCode, LookupSecret};

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub code: DossierCode,
    pub secret: Option<LookupSecret>,
    pub label: String,
}

/// What was understood, and the numbers of the lines that were not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRead {
    pub entries: Vec<Entry>,
    pub strange: Vec<usize>,
}

/// Longer lists than this are cut; no reader types so much.
const LONGEST: usize = 400_000;

pub fn read_list(text: &str, label: &str) -> ListRead {
    let mut read = ListRead::default();
    let end = text.floor_char_boundary(LONGEST);
    for (at, line) in text[..end].lines().enumerate() {
        let line = line.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
        match entry(line, label) {
            Some(entry) => read.entries.push(entry),
            // The first line of a table names its columns.
            None if line.is_empty() || (at == 0 && is_head(line)) => {}
            None => read.strange.push(at + 1),
        }
    }
    read
}

fn entry(line: &str, label: &str) -> Option<Entry> {
    let mut cells = cells(line);
    let (at, code) = cells
        .iter()
        .enumerate()
        .find_map(|(at, cell)| Some((at, cell.parse::<DossierCode>().ok()?)))
        .or_else(|| spaced(&mut cells))?;
    cells.remove(at);
    let secret = cells.iter().enumerate().find_map(|(at, cell)| {
        let secret = cell.parse::<LookupSecret>().ok()?;
        Some((at, secret))
    });
    if let Some((at, _)) = secret {
        cells.remove(at);
    }
    let own = cells.into_iter().find(|cell| !cell.is_empty());
    let own = own.filter(|own| own.chars().count() <= 80);
    Some(Entry {
        code,
        secret: secret.map(|(_, secret)| secret),
        label: own.unwrap_or_else(|| label.trim().to_owned()),
    })
}

/// `CODE SECRET label` with nothing but spaces between.
fn spaced(cells: &mut Vec<String>) -> Option<(usize, DossierCode)> {
    let first = cells.first()?.clone();
    let words: Vec<&str> = first.split_whitespace().collect();
    for count in 1..=words.len().min(7) {
        let Ok(code) = words[..count].join(" ").parse::<DossierCode>() else {
            continue;
        };
        let mut rest = &words[count..];
        let mut split = vec![code.to_string()];
        if let Some((secret, label)) = rest.split_first()
            && secret.parse::<LookupSecret>().is_ok()
        {
            split.push((*secret).to_owned());
            rest = label;
        }
        split.push(rest.join(" "));
        split.extend(cells.drain(1..));
        *cells = split;
        return Some((0, code));
    }
    None
}

/// The cells of a line of a table: by semicolons, tabs or commas, quoted where they hold one.
fn cells(line: &str) -> Vec<String> {
    let separator = [';', '\t', ',']
        .into_iter()
        .find(|separator| line.contains(*separator))
        .unwrap_or(';');
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            letter if letter == separator && !is_quoted => cells.push(String::new()),
            letter => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(letter);
                }
            }
        }
    }
    // What our own tables put before a text that a spreadsheet would compute.
    for cell in &mut cells {
        *cell = cell.trim().trim_start_matches('\'').to_owned();
    }
    cells
}

fn is_head(line: &str) -> bool {
    let folded = domain::fold::fold(line);
    folded.contains("ma ") || folded.contains("code")
}
