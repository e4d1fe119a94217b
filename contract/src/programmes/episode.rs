//! One episode of a programme.

use serde::{Deserialize, Serialize};

use super::transcript::Transcript;
use crate::{
    code::Slug,
    document_number::DocumentNumber,
    edition::Basis,
    moment::Moment,
    named::{AgencyName, Bilingual, Named},
    news::{Link, NamedProcedure},
};

/// What a list shows of an episode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EpisodeHead {
    /// As its address has it, below that of its programme.
    pub slug: Slug,
    pub season: u16,
    /// Within its season, from 1.
    pub number: u16,
    pub title: Bilingual,
    /// One or two sentences.
    pub summary: Bilingual,
    pub published_at: Moment,
    pub length_s: u32,
    /// How many lines its transcript has; 0 where there is none.
    #[serde(default)]
    pub lines: u32,
    pub topics: Vec<Named>,
    /// Absent where there is no recording yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<Media>,
    /// Where the words that were looked for are said; only in a search that found them there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
    pub basis: Basis,
}

/// A line of a transcript that answers a search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quote {
    /// Its place in the transcript, from 1.
    pub cue: u32,
    pub start_ms: u32,
    pub text: String,
}

/// An episode with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Episode {
    pub programme: Named,
    pub head: EpisodeHead,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<Guest>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resolutions: Vec<LinkedResolution>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<AgencyName>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<NamedProcedure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transcript: Option<Transcript>,
}

/// Who speaks in an episode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Guest {
    /// Absent in made-up talk, where there are roles alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub role: Bilingual,
}

/// A resolution or another document that is talked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkedResolution {
    pub number: DocumentNumber,
    pub title: Bilingual,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// The recordings of an episode, at least one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Media {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<MediaFile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio: Option<MediaFile>,
    /// WebVTT, in Vietnamese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captions: Option<Link>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster: Option<Link>,
}

/// A file of sound or pictures: a path of this site, or an address that begins with `https://`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MediaFile {
    pub url: Link,
    #[serde(rename = "type")]
    pub kind: MediaKind,
    pub size_bytes: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MediaKind {
    #[serde(rename = "video/mp4")]
    Mp4Video,
    #[serde(rename = "audio/mp4")]
    Mp4Audio,
    #[serde(rename = "audio/mpeg")]
    Mp3Audio,
    #[serde(other)]
    Other,
}

impl MediaKind {
    /// The media type on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mp4Video => "video/mp4",
            Self::Mp4Audio => "audio/mp4",
            Self::Mp3Audio => "audio/mpeg",
            Self::Other => "application/octet-stream",
        }
    }
}
