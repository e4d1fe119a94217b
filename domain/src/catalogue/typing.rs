//! Telex and VNI as typed on a keyboard without an input method, turned into letters.

use super::words::{Word, words};
use crate::fold::{Letter, Shape};

/// Neither a syllable nor its Telex form is longer: `nghieengs` has nine letters.
const MAX_TYPED: usize = 10;

/// The word meant by `ddawng`, `d9a8ng` or `kys`; `None` when nothing in it asks for a mark.
pub(crate) fn decode(typed: &str) -> Option<Word> {
    if typed.len() > MAX_TYPED || !typed.as_bytes().first()?.is_ascii_lowercase() {
        return None;
    }
    let mut syllable = Syllable::default();
    let is_vni = typed.bytes().any(|c| c.is_ascii_digit());
    for c in typed.bytes() {
        match is_vni {
            true => syllable.vni(c)?,
            false => syllable.telex(c)?,
        }
    }
    match syllable.is_marked {
        true => words(&syllable.written()).next().cloned(),
        false => None,
    }
}

/// A syllable as far as it has been typed.
#[derive(Default)]
struct Syllable {
    letters: Vec<(u8, Shape)>,
    tone: u8,
    is_marked: bool,
}

impl Syllable {
    fn telex(&mut self, c: u8) -> Option<()> {
        let is_done = match c {
            b's' => self.set_tone(4),
            b'f' => self.set_tone(1),
            b'r' => self.set_tone(2),
            b'x' => self.set_tone(3),
            b'j' => self.set_tone(5),
            b'z' => self.set_tone(0),
            b'w' => self.horn() || self.breve() || self.push_horned_u(),
            b'a' | b'e' | b'o' => self.double(c),
            b'd' => self.stroke(),
            b'a'..=b'z' => false,
            _ => return None,
        };
        if !is_done {
            self.letters.push((c, Shape::Plain));
        }
        Some(())
    }

    fn vni(&mut self, c: u8) -> Option<()> {
        let is_done = match c {
            b'a'..=b'z' => {
                self.letters.push((c, Shape::Plain));
                true
            }
            b'0' => self.set_tone(0),
            b'1' => self.set_tone(4),
            b'2' => self.set_tone(1),
            b'3' => self.set_tone(2),
            b'4' => self.set_tone(3),
            b'5' => self.set_tone(5),
            b'6' => self.shape_last(b"aeo", Shape::Circumflex),
            b'7' => self.horn(),
            b'8' => self.breve(),
            b'9' => self.stroke(),
            _ => false,
        };
        is_done.then_some(())
    }

    fn set_tone(&mut self, tone: u8) -> bool {
        let has_vowel = self.letters.iter().any(|&(c, _)| b"aeiouy".contains(&c));
        if has_vowel {
            self.tone = tone;
            self.is_marked = true;
        }
        has_vowel
    }

    /// `aa`, also with the last consonants between: `hoon` and `hono` are both hôn.
    fn double(&mut self, c: u8) -> bool {
        let last_vowel = self
            .letters
            .iter()
            .rposition(|&(c, _)| b"aeiouy".contains(&c));
        match last_vowel {
            Some(at) if self.letters[at] == (c, Shape::Plain) => {
                self.shape_last(&[c], Shape::Circumflex)
            }
            _ => false,
        }
    }

    /// `dd` side by side, or a second d at the end of the syllable.
    fn stroke(&mut self) -> bool {
        match self.letters.first_mut() {
            Some(first @ (b'd', Shape::Plain)) => {
                *first = (b'd', Shape::Circumflex);
                self.is_marked = true;
                true
            }
            _ => false,
        }
    }

    /// One w after `uo` marks both letters; the u of `qu` is no vowel.
    fn horn(&mut self) -> bool {
        let is_taken = |letters: &[(u8, Shape)]| letters.first() == Some(&(b'q', Shape::Plain));
        let place = self
            .letters
            .iter()
            .rposition(|letter| matches!(letter, (b'u' | b'o', Shape::Plain)));
        let Some(at) = place else { return false };
        let follows = self.letters.get(at + 1);
        if matches!(follows, Some((b'a', Shape::Plain)))
            && (self.letters[at].0 == b'o' || is_taken(&self.letters))
        {
            return false;
        }
        self.letters[at].1 = Shape::Horn;
        if self.letters[at].0 == b'o'
            && at > 0
            && self.letters[at - 1] == (b'u', Shape::Plain)
            && !is_taken(&self.letters)
        {
            self.letters[at - 1].1 = Shape::Horn;
        }
        self.is_marked = true;
        true
    }

    fn breve(&mut self) -> bool {
        self.shape_last(b"a", Shape::Breve)
    }

    /// A lone w is typed for ư.
    fn push_horned_u(&mut self) -> bool {
        self.letters.push((b'u', Shape::Horn));
        self.is_marked = true;
        true
    }

    fn shape_last(&mut self, bases: &[u8], shape: Shape) -> bool {
        let is_open = |&(c, old): &(u8, Shape)| bases.contains(&c) && old == Shape::Plain;
        let Some(at) = self.letters.iter().rposition(is_open) else {
            return false;
        };
        self.letters[at].1 = shape;
        self.is_marked = true;
        true
    }

    /// The tone goes on any vowel: words are compared without its place.
    fn written(&self) -> String {
        let mut tone = self.tone;
        let letter = |&(base, shape): &(u8, Shape)| match Letter::from_parts(base, shape, 0) {
            Some(letter) if base != b'd' => letter.with_tone(std::mem::take(&mut tone)).lower(),
            Some(letter) => letter.lower(),
            None => char::from(base),
        };
        self.letters.iter().map(letter).collect()
    }
}
