//! What becomes of each element of HTML.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// We have a block or a mark for it, under this name.
    Kept(&'static str),
    /// Only parts what stands before it from what stands behind it.
    Boundary,
    /// Says nothing that we could keep.
    Silent,
    /// Left out with all that is in it.
    WithContent,
    /// The tag is left out, what is in it stays.
    Reported,
}

/// Elements as they are called elsewhere, and what we make of them.
const KEPT: [(&str, &str); 30] = [
    ("p", "p"),
    ("br", "br"),
    ("a", "a"),
    ("img", "img"),
    ("li", "li"),
    ("ul", "ul"),
    ("ol", "ol"),
    ("strong", "strong"),
    ("b", "strong"),
    ("em", "em"),
    ("i", "em"),
    ("h1", "h2"),
    ("h2", "h2"),
    ("h3", "h2"),
    ("h4", "h4"),
    ("h5", "h4"),
    ("h6", "h4"),
    ("blockquote", "blockquote"),
    ("cite", "cite"),
    ("q", "q"),
    ("figure", "figure"),
    ("figcaption", "figcaption"),
    ("table", "table"),
    ("caption", "caption"),
    ("thead", "thead"),
    ("tbody", "tbody"),
    ("tfoot", "tfoot"),
    ("tr", "tr"),
    ("th", "th"),
    ("td", "td"),
];

/// What we keep, by our own names.
pub fn ours() -> impl Iterator<Item = &'static str> {
    KEPT.into_iter().map(|(_, ours)| ours)
}

pub fn fate(name: &str) -> Fate {
    if let Some((_, ours)) = KEPT.iter().find(|(foreign, _)| *foreign == name) {
        return Fate::Kept(ours);
    }
    match name {
        "div" | "section" | "article" | "main" | "header" | "footer" | "aside" | "nav"
        | "center" | "address" | "dl" | "dt" | "dd" | "pre" | "hr" | "hgroup" | "details"
        | "summary" | "fieldset" | "legend" | "body" | "html" | "noscript" => Fate::Boundary,
        "span" | "font" | "u" | "ins" | "small" | "big" | "sub" | "sup" | "code" | "kbd"
        | "samp" | "var" | "tt" | "abbr" | "acronym" | "dfn" | "mark" | "time" | "bdi" | "bdo"
        | "wbr" | "ruby" | "rb" | "rt" | "rp" | "label" | "head" | "meta" | "picture"
        | "source" | "col" | "colgroup" | "title" | "nobr" => Fate::Silent,
        "script" | "style" | "iframe" | "svg" | "math" | "video" | "audio" | "object"
        | "applet" | "select" | "datalist" | "canvas" | "template" | "button" | "map"
        | "textarea" | "xmp" | "noembed" | "noframes" | "plaintext" | "frameset" => {
            Fate::WithContent
        }
        // Words that were struck out are no longer said.
        "del" | "s" | "strike" => Fate::WithContent,
        _ => Fate::Reported,
    }
}

/// Has nothing inside.
pub fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "img"
            | "hr"
            | "input"
            | "meta"
            | "link"
            | "area"
            | "base"
            | "col"
            | "embed"
            | "source"
            | "track"
            | "wbr"
            | "param"
            | "frame"
            | "keygen"
            | "basefont"
            | "bgsound"
    )
}

/// The next of its kind ends it, so that any number of them may stay open.
pub fn closes_itself(name: &str) -> bool {
    matches!(
        name,
        "p" | "li"
            | "td"
            | "th"
            | "tr"
            | "dt"
            | "dd"
            | "option"
            | "optgroup"
            | "thead"
            | "tbody"
            | "tfoot"
            | "colgroup"
            | "rt"
            | "rp"
            | "rb"
    )
}

/// Ends a drawing or a formula that nobody closed, as it does in browsers.
pub fn breaks_out(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "br"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "dl"
            | "table"
            | "img"
            | "blockquote"
            | "span"
            | "b"
            | "strong"
            | "em"
            | "i"
            | "hr"
    )
}

/// Words on both sides of its tag are not one word.
pub fn breaks_line(name: &str) -> bool {
    let is_mark = matches!(name, "strong" | "b" | "em" | "i" | "a" | "q" | "cite");
    !is_mark && matches!(fate(name), Fate::Kept(_) | Fate::Boundary)
}
