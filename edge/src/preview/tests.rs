//! What can be seen in a picture.

use portal::charts::ranked_bars::BarRow;
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

use super::{
    drawing::drawn,
    fonts::Fonts,
    picture::svg,
    words::{Fact, More, Ranking, Words},
};

const LONG: &str = "Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con ";

#[track_caller]
fn drawn_with(title: &str, more: More) -> Pixmap {
    let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/fonts");
    let fonts = Fonts::read(fonts.as_ref()).expect("the app's fonts");
    let words = Words {
        host: "a-very-long-name-of-a-host.example.gov.vn".to_owned(),
        site: "Một Cửa · Tra cứu thủ tục hành chính",
        title: title.to_owned(),
        more,
    };
    drawn(&svg(&words, &fonts), 1.0, &fonts).expect("a picture")
}

/// Whether nothing but paper is to be seen there.
fn is_blank(picture: &Pixmap, columns: std::ops::Range<u32>, rows: std::ops::Range<u32>) -> bool {
    let paper = PremultipliedColorU8::from_rgba(255, 255, 255, 255);
    rows.into_iter().all(|row| {
        let mut columns = columns.clone();
        columns.all(|column| picture.pixel(column, row) == paper)
    })
}

#[track_caller]
fn check(title: &str, more: More) {
    let picture = drawn_with(title, more);
    assert_eq!((picture.width(), picture.height()), (1200, 628));
    assert!(is_blank(&picture, 0..68, 113..628), "left margin");
    assert!(is_blank(&picture, 1132..1200, 113..628), "right margin");
    assert!(is_blank(&picture, 0..1200, 600..628), "bottom margin");
    assert!(!is_blank(&picture, 72..1128, 160..230), "title");
    assert!(
        !is_blank(&picture, 72..1128, 420..600) || title == "A",
        "words below"
    );
}

fn facts(value: &str) -> More {
    More::Facts([(); 4].map(|()| Fact {
        name: "Thời hạn giải quyết",
        value: value.to_owned(),
    }))
}

fn list(name: &str) -> More {
    More::List {
        count: format!("1.234 {name}"),
        first: vec![name.to_owned(); 5],
    }
}

fn ranking(words: &str) -> More {
    let row = BarRow {
        rank: words.chars().take(3).collect(),
        name: words.to_owned(),
        value: Some(99.0),
        interval: Some((98.0, 100.0)),
        label: words.chars().take(6).collect(),
        ..BarRow::default()
    };
    More::Ranking(Ranking {
        sample: Some("số liệu minh họa"),
        finding: words.to_owned(),
        rows: vec![row; 63],
        maximum: 100.0,
    })
}

#[test]
fn nothing_leaves_the_margins_however_long_it_is() {
    let long = LONG.repeat(20);
    let wide = "Ẵ".repeat(1_200);
    for words in [
        long.as_str(),
        &long.to_uppercase(),
        &wide,
        "fijÂy ".repeat(200).as_str(),
    ] {
        check(words, facts(words));
        check(words, list(words));
        check(words, ranking(words));
        check(words, More::Description(words.to_owned()));
    }
}

#[test]
fn a_short_page_is_a_picture_too() {
    check("A", facts("A"));
    check("A", list("A"));
    check("A", More::Description("A".to_owned()));
}

#[test]
fn vietnamese_letters_are_drawn_with_their_marks() {
    // Each differs from the letter it is made of.
    for (letter, base) in [("Ộ", "O"), ("Ữ", "U"), ("Đ", "D"), ("ỷ", "y"), ("Ặ", "A")] {
        let picture = |title| drawn_with(title, More::Description(String::new()));
        assert!(picture(letter) != picture(base), "{letter}");
    }
}

#[test]
fn words_are_never_taken_for_marks() {
    let words = "</text></svg><image href=\"/x\"/> & &#0; ' \u{0}\u{b}\u{fffe}\u{ffff} 😀";
    check(words, facts(words));
}

#[test]
fn colours_and_star_are_those_of_the_app() {
    let picture = drawn_with("A", facts("A"));
    let marks = {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/fonts");
        let fonts = Fonts::read(folder.as_ref()).expect("the app's fonts");
        let words = Words {
            host: String::new(),
            site: "",
            title: String::new(),
            more: facts(""),
        };
        svg(&words, &fonts)
    };
    let tokens = include_str!("../../../style/tokens.css");
    let light = tokens.split("@media").next().expect("the colours by light");
    for part in marks.split("fill=\"").skip(1) {
        let colour = part.split('"').next().expect("a colour");
        assert!(light.contains(&format!(": {colour};")), "{colour}");
    }
    let emblem = include_str!("../../../public/icon.svg");
    let star = marks
        .split(" d=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    assert!(emblem.contains(star.expect("a star")));
    let flag = PremultipliedColorU8::from_rgba(0xc8, 0x10, 0x2e, 255);
    assert_eq!(picture.pixel(2, 2), flag);
}
