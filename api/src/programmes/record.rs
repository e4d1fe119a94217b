//! An episode as a line of a file has it and as it is kept: all names are codes.

use contract::{
    AgencyCode, Basis, Bilingual, Cue, FieldError, Guest, Link, LinkedResolution, Media, MediaFile,
    MediaKind, Moment, ProcedureCode, Slug, Transcript,
};
use serde::{Deserialize, Serialize};

use crate::import::convert::refused;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EpisodeRecord {
    pub programme: Slug,
    pub slug: Slug,
    pub season: u16,
    pub number: u16,
    pub title: Bilingual,
    pub summary: Bilingual,
    pub published_at: Moment,
    pub length_s: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Slug>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<Guest>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resolutions: Vec<LinkedResolution>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<AgencyCode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<ProcedureCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<Media>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transcript: Option<Transcript>,
    #[serde(default = "published")]
    pub basis: Basis,
}

fn published() -> Basis {
    Basis::Published
}

/// A day is longer than any broadcast.
const LONGEST_S: u32 = 86_400;
const MOST_CUES: usize = 20_000;
/// Below a programme this is the address of its questions.
const RESERVED: &str = "cau-hoi";

impl EpisodeRecord {
    /// What a line alone can get wrong; whether its codes are known is asked elsewhere.
    pub fn check(&self, now: Moment) -> Result<(), FieldError> {
        if self.slug.as_str() == RESERVED {
            return Err(refused("slug", "is the address of the questions"));
        }
        for (field, number) in [("season", self.season), ("number", self.number)] {
            if number == 0 {
                return Err(refused(field, "begins with 1"));
            }
        }
        if self.title.vi.trim().is_empty() {
            return Err(refused("title.vi", "is empty"));
        }
        if self.published_at > now {
            return Err(refused("publishedAt", "lies in the future"));
        }
        if !(1..=LONGEST_S).contains(&self.length_s) {
            return Err(refused("lengthS", "is none from 1 to 86400"));
        }
        check_basis("basis", self.basis)?;
        let is_made_up = self.basis == Basis::Illustrative;
        if is_made_up && self.guests.iter().any(|guest| guest.name.is_some()) {
            let reason = "names somebody, and the episode is made up";
            return Err(refused("guests", reason));
        }
        if let Some(media) = &self.media {
            check_media(media)?;
        }
        match &self.transcript {
            Some(transcript) => check_transcript(transcript, self.length_s),
            None => Ok(()),
        }
    }

    pub fn is_made_up(&self) -> bool {
        self.basis == Basis::Illustrative
    }
}

fn check_basis(field: &str, basis: Basis) -> Result<(), FieldError> {
    match basis {
        Basis::Other => Err(refused(
            field,
            "is none of published, derived, illustrative",
        )),
        Basis::Published | Basis::Derived | Basis::Illustrative => Ok(()),
    }
}

fn check_media(media: &Media) -> Result<(), FieldError> {
    if media.video.is_none() && media.audio.is_none() {
        return Err(refused("media", "has neither video nor audio"));
    }
    for (field, link) in [
        ("media.captions", &media.captions),
        ("media.poster", &media.poster),
    ] {
        if link.as_ref().is_some_and(|link| !is_whole(link)) {
            return Err(refused(field, NOT_WHOLE));
        }
    }
    let of = |file: &MediaFile, field: &str, kinds: &[MediaKind]| {
        if !is_whole(&file.url) {
            return Err(refused(&format!("media.{field}.url"), NOT_WHOLE));
        }
        if !kinds.contains(&file.kind) {
            let reason = "is no type that browsers play";
            return Err(refused(&format!("media.{field}.type"), reason));
        }
        match file.size_bytes {
            0 => Err(refused(&format!("media.{field}.sizeBytes"), "is nothing")),
            _ => Ok(()),
        }
    };
    if let Some(video) = &media.video {
        of(video, "video", &[MediaKind::Mp4Video])?;
    }
    match &media.audio {
        Some(audio) => of(audio, "audio", &[MediaKind::Mp4Audio, MediaKind::Mp3Audio]),
        None => Ok(()),
    }
}

const NOT_WHOLE: &str = "is neither a path of this site nor an address with https://";

fn is_whole(link: &Link) -> bool {
    link.is_own() || link.as_str().starts_with("https://")
}

fn check_transcript(transcript: &Transcript, length_s: u32) -> Result<(), FieldError> {
    check_basis("transcript.basis", transcript.basis)?;
    if transcript.cues.is_empty() || transcript.cues.len() > MOST_CUES {
        return Err(refused("transcript.cues", "are none, or over 20000"));
    }
    let mut before = 0;
    for (at, cue) in transcript.cues.iter().enumerate() {
        check_cue(cue, before, length_s).map_err(|(field, reason)| {
            refused(&format!("transcript.cues[{at}].{field}"), reason)
        })?;
        before = cue.end_ms;
    }
    Ok(())
}

fn check_cue(cue: &Cue, before: u32, length_s: u32) -> Result<(), (&'static str, &'static str)> {
    match () {
        () if cue.text.trim().is_empty() => Err(("text", "is empty")),
        () if cue.start_ms < before => Err(("startMs", "lies before the end of the line before")),
        () if cue.end_ms <= cue.start_ms => Err(("endMs", "does not lie after the beginning")),
        () if cue.end_ms > length_s * 1_000 => Err(("endMs", "lies after the end of the episode")),
        () => Ok(()),
    }
}
