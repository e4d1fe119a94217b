//! The two addresses the front door is told: where the API is, and what readers call this site.

use std::{fmt, net::SocketAddr, str::FromStr};

use reqwest::Url;

/// What is wrong with an address, to be read after its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    #[error("this is not a URL: write it like http://127.0.0.1:3000")]
    NotUrl,
    #[error("a URL of this kind cannot be used: it must begin with http:// or https://")]
    NotHttp,
    #[error("a user name or password in the URL is not used: leave it out")]
    HasUser,
    #[error("a query or fragment in the URL is not used: leave out what follows ? or #")]
    HasQuery,
    #[error(
        "the site cannot live below a path: write only the origin, like https://example.gov.vn"
    )]
    HasPath,
}

/// Where the API is. It may live below a path: `https://host/base` asks `https://host/base/api/…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiUrl {
    /// Without a slash at its end.
    base: String,
    /// How the paths of all requests begin.
    inside: String,
}

impl ApiUrl {
    /// The URL of a path such as `/api/v1/agencies?kind=province`; none when it would leave the
    /// API, for a URL resolves `..` also when that is written `%2e%2e`.
    pub fn to(&self, path_and_query: &str) -> Option<Url> {
        if !path_and_query.starts_with('/') {
            return None;
        }
        let url = Url::parse(&format!("{}{path_and_query}", self.base)).ok()?;
        let path = url.path();
        (path == self.inside || path.starts_with(&format!("{}/", self.inside))).then_some(url)
    }

    /// Where the API says whether it is ready.
    pub fn ready(&self) -> String {
        format!("{}/readyz", self.base)
    }

    pub fn is_https(&self) -> bool {
        self.base.starts_with("https:")
    }
}

impl FromStr for ApiUrl {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = http_url(text)?;
        let below = url.path().trim_end_matches('/');
        Ok(Self {
            base: format!("{}{below}", url.origin().ascii_serialization()),
            inside: format!("{below}/api"),
        })
    }
}

/// The origin by which readers know this site, such as `https://example.gov.vn`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// Good enough on one machine.
    pub fn of_listener(at: SocketAddr) -> Self {
        Self(format!("http://{at}"))
    }

    /// Without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The full address of a path, which begins with a slash.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    pub fn is_https(&self) -> bool {
        self.scheme() == "https"
    }

    pub fn scheme(&self) -> &str {
        self.parts().0
    }

    /// Host, and port where it is not the usual one.
    pub fn host(&self) -> &str {
        self.parts().1
    }

    fn parts(&self) -> (&str, &str) {
        self.0.split_once("://").unwrap_or(("http", &self.0))
    }
}

impl FromStr for PublicUrl {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = http_url(text)?;
        match url.path() {
            "/" => Ok(Self(url.origin().ascii_serialization())),
            _ => Err(AddressError::HasPath),
        }
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn http_url(text: &str) -> Result<Url, AddressError> {
    let url = Url::parse(text).map_err(|_reason| AddressError::NotUrl)?;
    let has_user = !url.username().is_empty() || url.password().is_some();
    let has_query = url.query().is_some() || url.fragment().is_some();
    match url.scheme() {
        "http" | "https" if has_user => Err(AddressError::HasUser),
        "http" | "https" if has_query => Err(AddressError::HasQuery),
        "http" | "https" => Ok(url),
        _ => Err(AddressError::NotHttp),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(base: &str, path: &str, expected: Option<&str>) {
        let api: ApiUrl = base.parse().expect("a URL");
        let url = api.to(path).map(String::from);
        assert_eq!(url.as_deref(), expected, "{base} {path}");
    }

    #[test]
    fn a_path_is_asked_below_the_base_of_the_api() {
        let plain = "http://127.0.0.1:3000";
        check(
            plain,
            "/api/v1/x?q=%C4%90",
            Some("http://127.0.0.1:3000/api/v1/x?q=%C4%90"),
        );
        check(
            "http://host/base/",
            "/api/v1",
            Some("http://host/base/api/v1"),
        );
        check(plain, "/api", Some("http://127.0.0.1:3000/api"));
    }

    #[test]
    fn no_path_leaves_the_api() {
        for path in [
            "/metrics",
            "/apis",
            "/api/../metrics",
            "/api/%2e%2e/metrics",
            "/api/v1/..\\..\\..\\metrics",
            "@elsewhere/api/",
            ".elsewhere/api/",
            "",
        ] {
            check("http://host", path, None);
            check("http://host/base", path, None);
        }
    }

    #[test]
    fn an_unusable_address_is_refused_with_its_reason() {
        for (text, reason) in [
            ("localhost", AddressError::NotUrl),
            ("localhost:3000", AddressError::NotHttp),
            ("ftp://host", AddressError::NotHttp),
            ("http://me@host", AddressError::HasUser),
            ("http://host/?x", AddressError::HasQuery),
        ] {
            assert_eq!(text.parse::<ApiUrl>(), Err(reason), "{text}");
            assert_eq!(text.parse::<PublicUrl>(), Err(reason), "{text}");
        }
        assert_eq!(
            "http://host/x".parse::<PublicUrl>(),
            Err(AddressError::HasPath)
        );
    }

    #[test]
    fn the_public_address_knows_its_parts() {
        let public: PublicUrl = "https://Example.gov.vn:443/".parse().expect("an origin");
        assert_eq!(public.as_str(), "https://example.gov.vn");
        assert_eq!(
            (public.scheme(), public.host()),
            ("https", "example.gov.vn")
        );
        assert_eq!(public.join("/thu-tuc"), "https://example.gov.vn/thu-tuc");
    }
}
