//! Programmes and episodes as structured data: what can be seen or heard, for how long, and every
//! word that is said.

use contract::{Episode, EpisodeHead, MediaFile, Programme};
use portal::{
    i18n::Lang,
    programmes::iso_duration,
    route::{EpisodeView, ProgrammeRoute, ProgrammeView, Route, with_ending},
};
use serde_json::{Value, json};

use crate::{
    config::PublicUrl,
    pages::{head::preview_address, load::Page, programmes::takes_questions},
};

/// None for pages that are lists of other things.
pub fn about(
    page: &Page,
    below: &ProgrammeRoute,
    public: &PublicUrl,
    description: &str,
) -> Option<Value> {
    match below {
        ProgrammeRoute::One(..) => {
            let programme: Programme = page.value()?;
            Some(series(page.lang, &programme, public, description))
        }
        ProgrammeRoute::Episode(..) => {
            let episode: Episode = page.value()?;
            Some(of_episode(page.lang, &episode, public, description))
        }
        ProgrammeRoute::All | ProgrammeRoute::Questions(..) | ProgrammeRoute::Question(..) => None,
    }
}

fn series(lang: Lang, programme: &Programme, public: &PublicUrl, description: &str) -> Value {
    let route = ProgrammeRoute::One(programme.slug.clone(), ProgrammeView::default());
    let path = Route::from(route).path(lang);
    let seasons = programme.seasons.iter().map(|season| {
        json!({
            "@type": "CreativeWorkSeason",
            "seasonNumber": season.number,
            "numberOfEpisodes": season.episodes,
            "startDate": season.from.to_string(),
        })
    });
    let seasons: Vec<_> = seasons.collect();
    json!({
        "@type": match takes_questions(programme) {
            true => "TVSeries",
            false => "PodcastSeries",
        },
        "@id": public.join(&path),
        "url": public.join(&path),
        "name": lang.name(&programme.name),
        "description": description,
        "inLanguage": "vi",
        "numberOfEpisodes": programme.episodes,
        "containsSeason": seasons,
        "webFeed": public.join(&with_ending(&path, ".rss")),
    })
}

fn of_episode(lang: Lang, episode: &Episode, public: &PublicUrl, description: &str) -> Value {
    let head = &episode.head;
    let programme = episode.programme.code.clone();
    let own = ProgrammeRoute::Episode(programme.clone(), head.slug.clone(), EpisodeView::default());
    let path = Route::from(own).path(lang);
    let address = public.join(&path);
    let series = Route::from(ProgrammeRoute::One(programme, ProgrammeView::default()));
    let (kind, file) = recorded(head);
    let mut about = json!({
        "@type": kind,
        "@id": address,
        "url": address,
        "name": lang.name(&head.title),
        "description": description,
        "inLanguage": "vi",
        "duration": iso_duration(head.length_s),
        "datePublished": head.published_at.to_string(),
        "isPartOf": {
            "@type": "CreativeWorkSeries",
            "name": lang.name(&episode.programme.name),
            "url": public.join(&series.path(lang)),
        },
    });
    if let Some(file) = file {
        put_file(&mut about, file, public);
        about["uploadDate"] = head.published_at.to_string().into();
        about["thumbnailUrl"] = public.join(&preview_address(&path)).into();
    }
    if let Some(transcript) = &episode.transcript {
        let words: Vec<&str> = transcript
            .cues
            .iter()
            .map(|cue| cue.text.as_str())
            .collect();
        about["transcript"] = words.join(" ").into();
    }
    about
}

/// What it is, and the file that shows most of it.
fn recorded(head: &EpisodeHead) -> (&'static str, Option<&MediaFile>) {
    let media = head.media.as_ref();
    let video = media.and_then(|media| media.video.as_ref());
    let audio = media.and_then(|media| media.audio.as_ref());
    match (video, audio) {
        (Some(video), _) => ("VideoObject", Some(video)),
        (None, Some(audio)) => ("AudioObject", Some(audio)),
        (None, None) => ("Episode", None),
    }
}

fn put_file(about: &mut Value, file: &MediaFile, public: &PublicUrl) {
    about["contentUrl"] = match file.url.is_own() {
        true => public.join(file.url.as_str()),
        false => file.url.to_string(),
    }
    .into();
    about["encodingFormat"] = file.kind.as_str().into();
    about["contentSize"] = file.size_bytes.to_string().into();
}
