//! Files and pictures that come beside a text.

use contract::{Attachment, Block, Figure, Link};
use domain::fold::normalise_name;

use super::{
    Dropped,
    address::{Base, file_name, resolved},
    item::Enclosure,
};

/// Files become attachments, the first picture stands above the text unless it has one already.
pub fn attached(
    enclosures: &[Enclosure],
    base: &Base,
    body: &mut Vec<Block>,
    dropped: &mut Dropped,
) -> Vec<Attachment> {
    let mut attachments: Vec<Attachment> = Vec::new();
    for enclosure in enclosures {
        let file = match file(enclosure, base) {
            Ok(file) => file,
            Err(what) => {
                dropped.add(&what);
                continue;
            }
        };
        if file.media_type.starts_with("image/") {
            if let Err(what) = show(file, body) {
                dropped.add(what);
            }
        } else if !attachments.iter().any(|known| known.url == file.url) {
            attachments.push(attachment(file));
        }
    }
    attachments
}

struct Described {
    url: Link,
    media_type: String,
    title: Option<String>,
    size_bytes: Option<u64>,
}

fn file(enclosure: &Enclosure, base: &Base) -> Result<Described, String> {
    let url = resolved(&enclosure.address, base)?;
    let media_type = media_type(enclosure, url.as_str());
    let title = enclosure.title.as_deref().map(normalise_name);
    Ok(Described {
        media_type: media_type.ok_or("attachment of an unknown type")?,
        title: title.filter(|title| !title.is_empty()),
        size_bytes: enclosure.size_bytes.filter(|size| *size > 0),
        url,
    })
}

fn show(file: Described, body: &mut Vec<Block>) -> Result<(), &'static str> {
    if body.iter().any(|block| matches!(block, Block::Figure(_))) {
        return Ok(());
    }
    let figure = Figure {
        url: file.url,
        alt: file.title.ok_or("picture without words")?,
        caption: None,
        credit: None,
    };
    body.insert(0, Block::Figure(figure));
    Ok(())
}

fn attachment(file: Described) -> Attachment {
    let name = file.title.or_else(|| file_name(&file.url));
    Attachment {
        name: name.unwrap_or_else(|| file.media_type.clone()),
        url: file.url,
        media_type: file.media_type,
        size_bytes: file.size_bytes,
    }
}

/// As it is stated, else by the ending of the address.
fn media_type(enclosure: &Enclosure, address: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 14] = [
        ("pdf", "application/pdf"),
        ("doc", "application/msword"),
        (
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("xls", "application/vnd.ms-excel"),
        (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        ("zip", "application/zip"),
        ("mp3", "audio/mpeg"),
        ("m4a", "audio/mp4"),
        ("mp4", "video/mp4"),
        ("jpg", "image/jpeg"),
        ("jpeg", "image/jpeg"),
        ("png", "image/png"),
        ("gif", "image/gif"),
        ("webp", "image/webp"),
    ];
    let stated = enclosure.media_type.as_deref().unwrap_or_default();
    let stated = stated.split(';').next().unwrap_or_default().trim();
    if is_media_type(stated) && !matches!(stated, "text/html" | "application/octet-stream") {
        return Some(stated.to_ascii_lowercase());
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let (_, ending) = path.rsplit_once('.')?;
    let mut known = ENDINGS.iter();
    known
        .find(|(end, _)| ending.eq_ignore_ascii_case(end))
        .map(|(_, media_type)| (*media_type).to_owned())
}

fn is_media_type(text: &str) -> bool {
    let is_name = |name: &str| {
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte);
        (1..=127).contains(&name.len()) && name.bytes().all(is_part)
    };
    text.split_once('/')
        .is_some_and(|(kind, name)| is_name(kind) && is_name(name))
}
