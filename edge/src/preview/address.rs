//! From the address of a picture back to the page it shows.

use portal::{
    i18n::Lang,
    route::{Destination, Route},
};

use crate::pages::{self, head::preview_address};

/// Where a picture's address leads.
#[derive(Debug, PartialEq)]
pub enum Subject {
    Page(Lang, Route),
    /// The same picture at its one right address.
    Moved(String),
    Nothing,
}

/// The other way of `preview_address`.
pub fn subject(path: &str, query: Option<&str>) -> Subject {
    let Some(page) = page_path(path) else {
        return Subject::Nothing;
    };
    let destination = match pages::destination(page, query) {
        Destination::Moved(right) => pages::destination(&right, query),
        destination => destination,
    };
    let Destination::Page(lang, route) = destination else {
        return Subject::Nothing;
    };
    let right = preview_address(&route.path(lang));
    // The query may be in any order: what does not belong to it is not looked at.
    match right.split('?').next() == Some(path) {
        true => Subject::Page(lang, route),
        false => Subject::Moved(right),
    }
}

fn page_path(path: &str) -> Option<&str> {
    let page = path.strip_prefix("/og")?.strip_suffix(".png")?;
    match page {
        "/index" => Some("/"),
        page => page.starts_with('/').then_some(page),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn leads_to(address: &str, page: &str) {
        let (path, query) = match address.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (address, None),
        };
        match subject(path, query) {
            Subject::Page(lang, route) => assert_eq!(route.path(lang), page, "{address}"),
            other => panic!("{address} leads to {other:?}"),
        }
    }

    #[test]
    fn a_picture_s_address_leads_back_to_its_page() {
        for page in [
            "/",
            "/en",
            "/thu-tuc",
            "/en/thu-tuc?q=khai%20sinh&co-quan=G15",
            "/thu-tuc/1.001193",
            "/thu-tuc/1.012753.H19",
            "/su-kien/co-con-nho?sau=x",
            "/co-quan",
            "/xep-hang/egdi?nam=2016&chi-so=osi",
        ] {
            leads_to(&preview_address(page), page);
        }
    }

    #[test]
    fn parameters_that_no_page_has_change_nothing() {
        leads_to(
            "/og/thu-tuc.png?x=1&phi=free&q=+a&q=b",
            "/thu-tuc?q=a&phi=free",
        );
        leads_to("/og/co-quan.png?x=1", "/co-quan");
    }

    #[test]
    fn another_spelling_leads_to_the_right_one() {
        for (other, right) in [
            ("/og/thu-tuc/1001193.png", "/og/thu-tuc/1.001193.png"),
            ("/og/THU-TUC.png", "/og/thu-tuc.png"),
            ("/og/en/.png", "/og/en.png"),
            ("/og/.png", "/og/index.png"),
        ] {
            assert_eq!(subject(other, None), Subject::Moved(right.to_owned()));
        }
    }

    #[test]
    fn what_shows_no_page_is_nothing() {
        for nothing in [
            "/og/thu-tuc",
            "/og/thu-tuc.svg",
            "/og/index",
            "/ogthu-tuc.png",
            "/og/khong-co.png",
            "/og/thu-tuc/khong-co.png",
            "/thu-tuc.png",
        ] {
            assert_eq!(subject(nothing, None), Subject::Nothing, "{nothing}");
        }
    }
}
