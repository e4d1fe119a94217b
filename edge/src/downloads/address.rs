//! Which file of which ranking an address names: the page's own address with an ending behind it.

use contract::Slug;
use portal::{
    i18n::Lang,
    route::{Destination, RankingView, Route},
};

use crate::pages;

/// A form in which a ranking can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Csv,
    Svg,
    Png,
    Zip,
}

impl Form {
    const ALL: [Self; 4] = [Self::Csv, Self::Svg, Self::Png, Self::Zip];

    /// What stands behind the dot.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Zip => "zip",
        }
    }

    pub fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Zip => "application/zip",
        }
    }

    /// What the log calls such files.
    pub fn pattern(self) -> &'static str {
        match self {
            Self::Csv => "/{*page}.csv",
            Self::Svg => "/{*page}.svg",
            Self::Png => "/{*page}.png",
            Self::Zip => "/{*page}.zip",
        }
    }
}

#[derive(Debug, PartialEq)]
pub enum Asked {
    File(Lang, Slug, RankingView),
    /// The same file at its one right address.
    Moved(String),
}

/// None where the address names no file of a ranking.
pub fn asked(path: &str, query: Option<&str>) -> Option<(Form, Asked)> {
    let (_, ending) = path.rsplit_once('.')?;
    let is_form = |form: &Form| form.suffix().eq_ignore_ascii_case(ending);
    let form = Form::ALL.into_iter().find(is_form)?;
    let ending = format!(".{}", form.suffix());
    let is_ranking = |route: &Route| matches!(route, Route::Ranking(..));
    let asked = match pages::page_of_file(path, query, &ending, is_ranking)? {
        Destination::Page(lang, Route::Ranking(measure, view)) => Asked::File(lang, measure, view),
        Destination::Moved(right) => Asked::Moved(pages::address_of_file(&right, query, &ending)),
        Destination::Page(..) | Destination::Nowhere(_) => return None,
    };
    Some((form, asked))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rankings_have_files() {
        for path in [
            "/xep-hang/dung-han.csv",
            "/en/xep-hang/dung-han.svg",
            "/xep-hang/dung-han.png",
            "/Xep-Hang/dung-han.ZIP",
        ] {
            assert!(asked(path, None).is_some(), "{path}");
        }
        for path in [
            "/xep-hang.csv",
            "/thu-tuc.zip",
            "/xep-hang/dung-han",
            "/xep-hang/dung-han.gif",
            "/.csv",
            "/x.csv",
            "/icon.svg",
        ] {
            assert_eq!(asked(path, None), None, "{path}");
        }
    }

    #[test]
    fn another_spelling_keeps_its_query() {
        let moved = asked("/Xep-Hang/dung-han.PNG", Some("ky=2026-09-v1"));
        let right = "/xep-hang/dung-han.png?ky=2026-09-v1".to_owned();
        assert_eq!(moved, Some((Form::Png, Asked::Moved(right))));
    }
}
