//! What is embedded keeps its promises: two seasons, roles instead of people, files that are there.

use std::{fs, path::Path};

use api::programmes::seeds;
use contract::{Link, QuestionStanding, QuestionState};
use domain::transcript::web_vtt;
use sha2::{Digest as _, Sha256};

/// The file of a path of the site, as the repository has it.
fn file(link: &Link) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public");
    let path = folder.join(link.as_str().trim_start_matches('/'));
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn is_named_by_its_content(link: &Link, size: Option<u64>) {
    let content = file(link);
    if let Some(size) = size {
        assert_eq!(content.len() as u64, size, "{link}");
    }
    let digest = Sha256::digest(&content);
    let hash: String = digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert!(
        link.as_str().contains(&format!("-{hash}.")),
        "{link}: {hash}"
    );
}

#[test]
fn sample_recordings_are_there_as_they_are_described() {
    let episodes = seeds::episodes().expect("in order");
    let mut recordings = 0;
    for media in episodes.iter().filter_map(|one| one.media.as_ref()) {
        recordings += 1;
        for file in [&media.video, &media.audio].into_iter().flatten() {
            is_named_by_its_content(&file.url, Some(file.size_bytes));
        }
        for link in [&media.captions, &media.poster].into_iter().flatten() {
            is_named_by_its_content(link, None);
        }
    }
    assert_eq!(recordings, 2);
}

#[test]
fn captions_say_what_the_transcript_says() {
    for episode in seeds::episodes().expect("in order") {
        let Some(captions) = episode.media.and_then(|media| media.captions) else {
            continue;
        };
        let transcript = episode.transcript.expect("a transcript");
        let written = String::from_utf8(file(&captions)).expect("a text");
        assert_eq!(written, web_vtt(&transcript.cues), "{}", episode.slug);
    }
}

#[test]
fn made_up_talk_has_roles_and_no_people() {
    let episodes = seeds::episodes().expect("in order");
    assert!(episodes.iter().all(|one| one.is_made_up()));
    for episode in &episodes {
        assert!(!episode.guests.is_empty(), "{}", episode.slug);
        let roles: Vec<&str> = episode
            .guests
            .iter()
            .map(|one| one.role.vi.as_str())
            .collect();
        let cues = episode.transcript.iter().flat_map(|one| &one.cues);
        for speaker in cues.filter_map(|cue| cue.speaker.as_deref()) {
            let is_role = speaker == "Phụ đề" || roles.iter().any(|role| role.starts_with(speaker));
            assert!(is_role, "{}: {speaker}", episode.slug);
        }
    }
}

#[test]
fn questions_are_in_every_state_and_clips_lead_somewhere() {
    let (questions, episodes) = (seeds::questions(), seeds::episodes());
    let (questions, episodes) = (questions.expect("in order"), episodes.expect("in order"));
    for state in QuestionState::ALL {
        let is_there = questions
            .iter()
            .any(|one| one.standing.state() == Some(*state));
        assert!(is_there, "{state:?}");
    }
    for question in &questions {
        let QuestionStanding::Answered { on, clip } = &question.standing else {
            continue;
        };
        let own = episodes.iter().find(|one| one.slug == clip.episode);
        let own = own.unwrap_or_else(|| panic!("{}", clip.episode));
        assert_eq!(
            (&own.title, &own.programme),
            (&clip.title, &question.programme)
        );
        assert!(clip.at_s < own.length_s && *on >= own.published_at.date());
        assert!(question.received_at < own.published_at);
    }
}
