//! All that belongs to a ranking in one archive: what it says, how to read it, how to check it.

use bytes::Bytes;
use contract::Date;
use futures_util::future::try_join_all;
use portal::{
    client::performance::{
        SIGNING_KEY, address_of_hash_list, address_of_raw_figures, address_of_signature,
    },
    i18n::{FileRole, Lang},
};
use sha2::{Digest as _, Sha256};

use super::{
    PICTURE_SCALE, chart, csv,
    found::{Found, ask},
    sheet::Sheet,
};
use crate::{
    Front,
    kept::tag_of,
    preview::{drawing, fonts::Fonts},
    web::problem::Refusal,
};

mod archive;
mod metadata;
mod readme;

use archive::Archive;

/// A file of the package.
pub struct Entry {
    pub name: String,
    pub role: FileRole,
    pub content: Content,
}

pub enum Content {
    Bytes(Bytes),
    /// A picture of this drawing: it takes a while, so it is made last.
    Picture(String),
}

pub struct Package {
    entries: Vec<Entry>,
    /// The time of all files, so that the same package has the same bytes.
    day: Date,
}

impl Package {
    pub async fn of(front: &Front, sheet: &Sheet, edition: &Found) -> Result<Self, Refusal> {
        let mut entries = shown(front, sheet, edition);
        entries.extend(published(front, &sheet.edition.head.hash).await?);
        let metadata = metadata::text(sheet, &entries, &front.public_url);
        entries.insert(
            0,
            Entry::text("metadata.json", FileRole::Metadata, metadata),
        );
        let sheets = Lang::ALL.map(|lang| sheet.in_language(lang, &front.public_url));
        let readme = readme::text(&sheets, &entries, &front.public_url);
        entries.insert(0, Entry::text("README.txt", FileRole::Readme, readme));
        Ok(Self {
            entries,
            day: sheet.edition.head.published_on,
        })
    }

    /// Of what it is made of, for the package itself is made only when somebody wants it.
    pub fn tag(&self) -> String {
        let mut all = Sha256::new();
        for entry in &self.entries {
            all.update(entry.name.as_bytes());
            all.update(match &entry.content {
                Content::Bytes(bytes) => Sha256::digest(bytes),
                Content::Picture(svg) => Sha256::digest(svg),
            });
        }
        tag_of(&all.finalize())
    }

    pub fn packed(self, fonts: &Fonts) -> anyhow::Result<Vec<u8>> {
        let mut archive = Archive::of(self.day)?;
        for entry in self.entries {
            match entry.content {
                Content::Bytes(bytes) => archive.add(&entry.name, &bytes)?,
                Content::Picture(svg) => {
                    archive.add(&entry.name, &drawing::png(&svg, PICTURE_SCALE, fonts)?)?;
                }
            }
        }
        archive.finished()
    }
}

impl Entry {
    fn text(name: &str, role: FileRole, text: String) -> Self {
        Self {
            name: name.to_owned(),
            role,
            content: Content::Bytes(text.into()),
        }
    }

    /// Of files that are not made by us on the way.
    fn digest(&self) -> Option<String> {
        match &self.content {
            Content::Bytes(bytes) => Some(format!("{:x}", Sha256::digest(bytes))),
            Content::Picture(_) => None,
        }
    }
}

/// What follows the reader's choices, and the edition it is of.
fn shown(front: &Front, sheet: &Sheet, edition: &Found) -> Vec<Entry> {
    let name = sheet.name();
    let svg = chart::svg(sheet, front.previews.fonts());
    let bytes = |text: String| Content::Bytes(text.into());
    [
        (
            "csv",
            FileRole::Table,
            bytes(csv::table(sheet.lang, &sheet.edition, &sheet.selection)),
        ),
        (
            "json",
            FileRole::Edition,
            Content::Bytes(edition.body.clone()),
        ),
        ("svg", FileRole::Drawing, bytes(svg.clone())),
        ("png", FileRole::Picture, Content::Picture(svg)),
    ]
    .map(|(ending, role, content)| Entry {
        name: format!("{name}.{ending}"),
        role,
        content,
    })
    .into()
}

/// What was published once and for all, to the byte.
async fn published(front: &Front, hash: &str) -> Result<Vec<Entry>, Refusal> {
    let files = [
        (address_of_raw_figures(hash), FileRole::Raw),
        (address_of_hash_list(hash), FileRole::Hashes),
        (address_of_signature(hash), FileRole::Signature),
        (SIGNING_KEY.to_owned(), FileRole::Key),
    ];
    let asked = files.into_iter().map(|(address, role)| async move {
        let found = ask(&front.upstream, &address).await?;
        let (_, name) = address.rsplit_once('/').unwrap_or(("", &address));
        Ok::<_, Refusal>(Entry {
            name: name.to_owned(),
            role,
            content: Content::Bytes(found.body),
        })
    });
    try_join_all(asked).await
}
