//! What player and transcript share: what is shown, where the recording is, how fast it plays.

use contract::Episode;
use leptos::prelude::*;

use crate::{browser, programmes::Playable, route::EpisodeView};

/// The element that plays.
pub const PLAYER: &str = "trinh-phat";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing was pressed yet, and nothing of the recording was asked for.
    Poster,
    Video,
    Audio,
}

#[derive(Clone, Copy)]
pub struct Playback {
    pub shown: RwSignal<Shown>,
    /// Where the recording is, or will begin.
    pub at_ms: RwSignal<u32>,
    /// How many times as fast, as a text.
    pub speed: RwSignal<&'static str>,
    /// Pictures first, where there are any.
    first: Option<Shown>,
}

pub const SPEEDS: [(&str, f64); 6] = [
    ("0.75", 0.75),
    ("1", 1.0),
    ("1.25", 1.25),
    ("1.5", 1.5),
    ("1.75", 1.75),
    ("2", 2.0),
];

impl Playback {
    pub fn of(episode: &Episode, view: &EpisodeView) -> Self {
        let playable = Playable::of(episode);
        let first = match (&playable.video, &playable.audio) {
            (Some(_), _) => Some(Shown::Video),
            (None, Some(_)) => Some(Shown::Audio),
            (None, None) => None,
        };
        // A second that the episode does not have is its end.
        let at_s = view.at_s.unwrap_or(0).min(episode.head.length_s);
        Self {
            shown: RwSignal::new(Shown::Poster),
            at_ms: RwSignal::new(at_s.saturating_mul(1_000)),
            speed: RwSignal::new("1"),
            first,
        }
    }

    pub fn can_play(self) -> bool {
        self.first.is_some()
    }

    /// Puts a player on the page where it is not yet, and goes on from where the recording is.
    pub fn show(self, shown: Shown) {
        // Drawn anew it would be loaded anew.
        if self.shown.get_untracked() != shown {
            self.shown.set(shown);
        }
        let speed = self.rate();
        let from_s = f64::from(self.at_ms.get_untracked()) / 1_000.0;
        // The element is there with the next frame.
        request_animation_frame(move || browser::play(PLAYER, from_s, speed));
    }

    pub fn jump(self, to_ms: u32) {
        self.at_ms.set(to_ms);
        match (self.shown.get_untracked(), self.first) {
            (Shown::Poster, Some(first)) => self.show(first),
            (Shown::Poster, None) => {}
            (shown, _) => self.show(shown),
        }
    }

    pub fn set_speed(self, chosen: &str) {
        if let Some((name, speed)) = SPEEDS.iter().find(|(name, _)| *name == chosen) {
            self.speed.set(name);
            browser::set_speed(PLAYER, *speed);
        }
    }

    /// The element says that it moved on.
    pub fn note_time(self) {
        if let Some(seconds) = browser::played_s(PLAYER) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a cast from a float stays within the bounds"
            )]
            self.at_ms.set((seconds * 1_000.0) as u32);
        }
    }

    fn rate(self) -> f64 {
        let chosen = self.speed.get_untracked();
        let known = SPEEDS.iter().find(|(name, _)| *name == chosen);
        known.map_or(1.0, |(_, speed)| *speed)
    }
}
