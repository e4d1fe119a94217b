//! What says which line is which: a label at its end, or a key where there is no room at the side.

use super::{
    attribute::number,
    many_lines::{Look, PlacedLabel},
    markup::Markup,
};

/// A piece of the line, in its own dashes, leads to its label.
pub fn end_label(names: &mut Markup, placed: PlacedLabel, look: Look, text: &str) {
    names.tags("<g class=\"").tags(class(look));
    names
        .tags("\" aria-hidden=\"true\"><path class=\"many__line\" d=\"M4 ")
        .text(&number(placed.end));
    names.tags("L28 ").text(&number(placed.y));
    names
        .tags("\"/><text class=\"many__label\" x=\"34\" y=\"")
        .text(&number(placed.y + 4.0));
    names.tags("\">").text(text).tags("</text></g>");
}

/// The line with one of its marks, and its label.
pub fn key_item(key: &mut Markup, look: Look, text: &str) {
    key.tags("<li class=\"legend__item\"><svg class=\"")
        .tags(class(look));
    key.tags("\" width=\"40\" height=\"16\"><path class=\"many__line\" d=\"M2 8h36\"/>");
    if let Look::Own(_) = look {
        key.tags("<path class=\"many__marks\" d=\"M20 8h0\"/>");
        key.tags("<path class=\"many__holes\" d=\"M20 8h0\"/>");
    }
    key.tags("</svg>").text(text).tags("</li>");
}

pub fn class(look: Look) -> &'static str {
    match look {
        Look::Own(0) => "many__one many__one--1",
        Look::Own(1) => "many__one many__one--2",
        Look::Own(2) => "many__one many__one--3",
        Look::Own(3) => "many__one many__one--4",
        Look::Own(4) => "many__one many__one--5",
        Look::Own(5) => "many__one many__one--6",
        Look::Own(_) => "many__one many__one--7",
        Look::Reference(0) => "many__one many__one--reference",
        Look::Reference(_) => "many__one many__one--reference many__one--reference-2",
        Look::Faint => "many__one",
    }
}
