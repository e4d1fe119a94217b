//! Where a link of a foreign text leads, once it is known where the text stood.

use contract::Link;
use url::{ParseError, Url};

/// What a relative address is relative to.
#[derive(Clone, Debug)]
pub enum Base {
    At(Url),
    /// The text is ours: `/ho-so` is a page of this site.
    Own,
    Unknown,
}

impl Base {
    /// Another address, seen from here.
    pub fn join(&self, address: &str) -> Self {
        let joined = match self {
            Self::At(base) => base.join(address.trim()),
            Self::Own | Self::Unknown => Url::parse(address.trim()),
        };
        joined.map_or_else(|_| self.clone(), Self::At)
    }
}

/// The address a reader may follow, or what sort of link it is that nobody may.
pub fn resolved(address: &str, base: &Base) -> Result<Link, String> {
    let address = address.trim();
    if address.is_empty() {
        return Err("link without an address".to_owned());
    }
    if address.starts_with('#') {
        return Err("link within the text".to_owned());
    }
    let url = match base {
        Base::At(base) => base.join(address),
        Base::Own | Base::Unknown => Url::parse(address),
    };
    match (url, base) {
        (Ok(url), _) => url
            .as_str()
            .parse()
            .map_err(|_refused: contract::LinkError| refusal(&url)),
        (Err(ParseError::RelativeUrlWithoutBase), Base::Own) => address
            .parse()
            .map_err(|_refused: contract::LinkError| "relative link".to_owned()),
        (Err(ParseError::RelativeUrlWithoutBase), _) => Err("relative link".to_owned()),
        (Err(_), _) => Err("link that cannot be read".to_owned()),
    }
}

fn refusal(url: &Url) -> String {
    const FOLLOWED: [&str; 4] = ["https", "http", "mailto", "tel"];
    match FOLLOWED.contains(&url.scheme()) {
        true => "link that is too long".to_owned(),
        false => format!("{}: link", url.scheme()),
    }
}

/// The last part of the path, as the name of a file.
pub fn file_name(link: &Link) -> Option<String> {
    let url = Url::parse(link.as_str()).ok()?;
    let last = url.path_segments()?.next_back()?.to_owned();
    let name = percent_encoding::percent_decode_str(&last).decode_utf8_lossy();
    let name = domain::fold::normalise_name(&name);
    (!name.is_empty()).then_some(name)
}
