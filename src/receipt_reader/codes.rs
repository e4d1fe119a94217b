//! QR codes in a grey picture, whichever way up and however large.

use rqrr::PreparedImage;

/// The smallest code there is has 21 modules to a side.
const SMALLEST_SIDE: usize = 21;

/// Empty where there is no code, and where this is no picture of that width.
pub fn texts(grey: &[u8], width: usize) -> Vec<String> {
    let height = grey.len().checked_div(width).unwrap_or_default();
    if width.min(height) < SMALLEST_SIDE || width * height != grey.len() {
        return Vec::new();
    }
    let sharp = read(grey, width);
    match sharp.is_empty() {
        // The grain of a picture taken in poor light hides a code; small codes need every pixel.
        true => read(&smoothed(grey, width), width),
        false => sharp,
    }
}

fn read(grey: &[u8], width: usize) -> Vec<String> {
    let height = grey.len() / width;
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        grey.get(y * width + x).copied().unwrap_or(u8::MAX)
    });
    let codes = picture.detect_grids();
    codes
        .iter()
        .filter_map(|code| {
            let mut bytes = Vec::new();
            code.decode_to(&mut bytes).ok()?;
            // Old programs write other alphabets; what is looked for in it is plain ASCII.
            Some(String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect()
}

/// Every pixel inside as the mean of the nine around it.
fn smoothed(grey: &[u8], width: usize) -> Vec<u8> {
    let mut smooth = grey.to_vec();
    let rows = smooth.chunks_exact_mut(width).skip(1);
    for (row, around) in rows.zip(grey.windows(3 * width).step_by(width)) {
        for x in 1..width - 1 {
            let column = |y: usize| &around[y * width + x - 1..=y * width + x + 1];
            let nine = (0..3).flat_map(column);
            let sum: u32 = nine.map(|grey| u32::from(*grey)).sum();
            row[x] = (sum / 9) as u8;
        }
    }
    smooth
}

#[cfg(test)]
mod tests {
    use qrcodegen::{QrCode, QrCodeEcc};

    use super::*;

    const RECEIPT: &str = "H56.14-240823-0001|1.001193|Nguy\u{1ec5}n";

    /// A code in the middle of white paper.
    struct Picture {
        grey: Vec<u8>,
        width: usize,
    }

    impl Picture {
        fn of(text: &str, module: usize) -> Self {
            let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
            let modules = code.size() + 8;
            let width = modules as usize * module;
            Self::drawn(width, |x, y| {
                let at = |place: usize| (place / module) as i32 - 4;
                match code.get_module(at(x), at(y)) {
                    true => 0,
                    false => 255,
                }
            })
        }

        fn drawn(width: usize, grey: impl Fn(usize, usize) -> u8) -> Self {
            let places = (0..width).flat_map(|y| (0..width).map(move |x| (x, y)));
            Self {
                grey: places.map(|(x, y)| grey(x, y)).collect(),
                width,
            }
        }

        fn at(&self, x: usize, y: usize) -> u8 {
            self.grey[y * self.width + x]
        }

        /// Turned by any angle about its middle, on more paper.
        fn turned(&self, degrees: f64) -> Self {
            let (sine, cosine) = degrees.to_radians().sin_cos();
            let width = self.width * 3 / 2;
            let (middle, own_middle) = (width as f64 / 2.0, self.width as f64 / 2.0);
            Self::drawn(width, |x, y| {
                let (x, y) = (x as f64 + 0.5 - middle, y as f64 + 0.5 - middle);
                let from_x = x * cosine + y * sine + own_middle;
                let from_y = y * cosine - x * sine + own_middle;
                let inside = 0.0..self.width as f64;
                match inside.contains(&from_x) && inside.contains(&from_y) {
                    true => self.at(from_x as usize, from_y as usize),
                    false => 255,
                }
            })
        }

        /// As a poor camera sees it in poor light: little contrast, every pixel off by some.
        fn dimmed_with_noise(&self, strength: u32) -> Self {
            let mut state = 1_u32;
            let mut noise = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 16) % (strength + 1)
            };
            let dim = |grey: &u8| 60 + u32::from(*grey) / 3;
            let grey = self.grey.iter().map(|grey| (dim(grey) + noise()) as u8);
            Self {
                grey: grey.collect(),
                width: self.width,
            }
        }

        #[track_caller]
        fn holds(&self, expected: &[&str]) {
            assert_eq!(texts(&self.grey, self.width), expected);
        }
    }

    #[test]
    fn a_code_of_any_size_is_read() {
        for module in [2, 3, 7, 20] {
            Picture::of(RECEIPT, module).holds(&[RECEIPT]);
        }
        let long = "H56.14-240823-0001;".repeat(40);
        Picture::of(&long, 4).holds(&[&long]);
    }

    #[test]
    fn a_code_is_read_whichever_way_up() {
        for degrees in [90.0, 180.0, 270.0, 8.0, 45.0, 130.0] {
            Picture::of(RECEIPT, 5).turned(degrees).holds(&[RECEIPT]);
        }
    }

    #[test]
    fn a_dim_and_noisy_picture_is_read() {
        for (module, noise) in [(8, 40), (8, 60), (10, 100)] {
            let picture = Picture::of(RECEIPT, module);
            picture.dimmed_with_noise(noise).holds(&[RECEIPT]);
            let turned = picture.turned(90.0);
            turned.dimmed_with_noise(noise).holds(&[RECEIPT]);
        }
    }

    #[test]
    fn two_codes_in_one_picture_are_both_read() {
        let (left, right) = (Picture::of(RECEIPT, 4), Picture::of("2", 6));
        let width = left.width + right.width;
        let both = Picture::drawn(width, |x, y| match x.checked_sub(left.width) {
            None if y < left.width => left.at(x, y),
            Some(x) if y < right.width => right.at(x, y),
            _ => 255,
        });
        let mut found = texts(&both.grey, width);
        found.sort();
        assert_eq!(found, ["2", RECEIPT]);
    }

    #[test]
    fn a_picture_without_a_code_gives_nothing() {
        let stripes = |x: usize, y: usize| {
            if (x / 9 + y / 14).is_multiple_of(2) {
                0
            } else {
                255
            }
        };
        Picture::drawn(400, stripes).holds(&[]);
        Picture::drawn(400, |_, _| 255).holds(&[]);
        Picture::drawn(400, |_, _| 128)
            .dimmed_with_noise(120)
            .holds(&[]);
        // Half of a code is none.
        let whole = Picture::of(RECEIPT, 5);
        let half = |x: usize, y: usize| match x < whole.width / 2 {
            true => whole.at(x, y),
            false => 255,
        };
        Picture::drawn(whole.width, half).holds(&[]);
    }

    #[test]
    fn what_is_no_picture_gives_nothing() {
        for (length, width) in [
            (0, 0),
            (0, 100),
            (100, 0),
            (10_001, 100),
            (400, 20),
            (21, 21),
            (2_100, 2_100),
        ] {
            assert!(
                texts(&vec![0; length], width).is_empty(),
                "{length} {width}"
            );
        }
    }
}
