//! The code on the receipt of a dossier, in both shapes it has had.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::{code::AgencyCode, date::Date};

/// `H56.14-240823-0001`: agency, day of receipt, running number of that day.
///
/// Since Decision 20/2020/QĐ-TTg the agency's code begins with the ministry or province; before, it
/// ended with it (`000.00.15.H26-240101-0001`, Circular 01/2018/TT-VPCP, Article 19). Lower case,
/// spaces, and dashes of any kind are understood, and so is a label in front. `Display` gives the
/// official form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DossierCode {
    text: String,
    root: AgencyCode,
    received_on: Date,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum DossierCodeError {
    #[error("a dossier code is an agency, a day and a number, such as H56.14-240823-0001")]
    Shape,
    #[error("the six digits in the middle are a day: year, month, day, such as 240823")]
    Day,
}

/// More than any code with a label in front.
const LONGEST_INPUT: usize = 200;
/// Codes with two digits for the year are of this century.
const CENTURY: u16 = 2000;

impl DossierCode {
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The office in it, by its present form: `H56.14`; `000.00.15.H26` is read as `H26.15`.
    pub fn agency(&self) -> AgencyCode {
        let agency = self.text.split('-').next().and_then(present_form);
        agency.unwrap_or_else(|| self.root.clone())
    }

    /// The ministry or province in it: `H56`.
    pub fn root(&self) -> &AgencyCode {
        &self.root
    }

    /// The day in it, by which the running number counts.
    pub fn received_on(&self) -> Date {
        self.received_on
    }
}

impl FromStr for DossierCode {
    type Err = DossierCodeError;

    fn from_str(input: &str) -> Result<Self, DossierCodeError> {
        if input.len() > LONGEST_INPUT {
            return Err(DossierCodeError::Shape);
        }
        let plain: String = input.chars().map(plain).collect();
        // What stands before a colon is a label.
        let code = plain.rsplit(':').next().unwrap_or_default().trim();
        let joined: String = code.split_whitespace().collect();
        match read(&joined) {
            // Some leave the dashes out and put spaces there.
            Err(DossierCodeError::Shape) if !joined.contains('-') => {
                read(&code.split_whitespace().collect::<Vec<_>>().join("-"))
            }
            read => read,
        }
    }
}

/// Capitals; one kind of dash, dot, colon and space.
pub(super) fn plain(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '_' => '-',
        '\u{ff0e}' | '\u{3002}' => '.',
        '\u{ff1a}' => ':',
        // Invisible letters come along when a code is copied from a page.
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => ' ',
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            let ascii = u32::from(letter) - 0xfee0;
            char::from_u32(ascii).unwrap_or(letter).to_ascii_uppercase()
        }
        letter => letter.to_ascii_uppercase(),
    }
}

fn read(code: &str) -> Result<DossierCode, DossierCodeError> {
    let mut parts = code.split('-');
    let (Some(agency), Some(day), Some(number), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(DossierCodeError::Shape);
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_shaped = (3..=6).contains(&number.len()) && is_number(number);
    if !is_shaped || day.len() != 6 || !is_number(day) {
        return Err(DossierCodeError::Shape);
    }
    let agency = present_form(agency).ok_or(DossierCodeError::Shape)?;
    let root = agency.root().ok_or(DossierCodeError::Shape)?;
    let received_on = date(day).ok_or(DossierCodeError::Day)?;
    Ok(DossierCode {
        text: code.to_owned(),
        root,
        received_on,
    })
}

/// Parent first. The old form has the parent last, and zeros where a level is not used.
fn present_form(agency: &str) -> Option<AgencyCode> {
    let groups: Vec<&str> = agency.split('.').collect();
    let is_old = groups.len() == 4
        && groups[0].len() == 3
        && groups[1..3].iter().all(|group| group.len() == 2)
        && groups[..3]
            .iter()
            .all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let used = groups
        .iter()
        .position(|group| group.contains(|letter| letter != '0'))?;
    let code = match is_old {
        true => groups[used..]
            .iter()
            .rev()
            .copied()
            .collect::<Vec<_>>()
            .join("."),
        false if groups.len() <= 6 => agency.to_owned(),
        false => return None,
    };
    code.parse().ok()
}

fn date(day: &str) -> Option<Date> {
    let year: u16 = day.get(..2)?.parse().ok()?;
    let month = day.get(2..4)?.parse().ok()?;
    let of_month = day.get(4..)?.parse().ok()?;
    Date::new(CENTURY + year, month, of_month).ok()
}

impl fmt::Display for DossierCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

crate::code::text_on_the_wire!(DossierCode);
