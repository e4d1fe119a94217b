//! A programme as a podcast: RSS 2.0 with what podcast programs look for. Only episodes with sound
//! are in it.

use contract::{EpisodeHead, MediaFile, Moment, Programme, Weekday};
use portal::{
    i18n::Lang,
    programmes::is_sample,
    route::{ProgrammeRoute, ProgrammeView, Route, with_ending},
};

use super::programme_pages::{page_of, summary};
use crate::{address::PublicUrl, html::escaped_for_xml};

pub const KIND: &str = "application/rss+xml; charset=utf-8";

pub fn podcast(
    lang: Lang,
    programme: &Programme,
    episodes: &[EpisodeHead],
    public: &PublicUrl,
) -> String {
    let page = ProgrammeRoute::One(programme.slug.clone(), ProgrammeView::default());
    let page = Route::from(page).path(lang);
    let own = public.join(&with_ending(&page, ".rss"));
    let has_sample = episodes.iter().any(|head| is_sample(head.basis));
    let note = has_sample.then_some(lang.head_texts().sample_programme);
    let about = [Some(lang.name(&programme.summary)), note.map(str::to_owned)];
    let about: Vec<_> = about.into_iter().flatten().collect();
    let newest = episodes.iter().map(|head| head.published_at).max();
    let changed = newest.map(|at| element("lastBuildDate", &rfc_822(at)));
    let items: String = episodes
        .iter()
        .filter_map(|head| item(lang, programme, head, public))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" \
         xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" \
         xmlns:podcast=\"https://podcastindex.org/namespace/1.0\">\n<channel>\n\
         {}{}{}{}{}\
         <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>\n\
         {}<itunes:category text=\"Government\"/><itunes:explicit>false</itunes:explicit>\
         <itunes:type>episodic</itunes:type>\n{items}</channel>\n</rss>\n",
        element("title", &lang.name(&programme.name)),
        element("link", &public.join(&page)),
        element("description", &about.join(" ")),
        // What is said is Vietnamese, whoever reads the titles.
        element("language", "vi"),
        changed.unwrap_or_default(),
        escaped_for_xml(&own),
        element("itunes:author", &lang.name(&programme.maker)),
    )
}

fn item(
    lang: Lang,
    programme: &Programme,
    head: &EpisodeHead,
    public: &PublicUrl,
) -> Option<String> {
    let audio = head.media.as_ref()?.audio.as_ref()?;
    let page = page_of(programme, head).path(lang);
    let transcripts = match head.lines {
        0 => String::new(),
        _ => [
            (".vtt", "text/vtt"),
            (".transcript.json", "application/json"),
        ]
        .map(|(ending, kind)| {
            let address = public.join(&with_ending(&page, ending));
            format!(
                "<podcast:transcript url=\"{}\" type=\"{kind}\" language=\"vi\"/>",
                escaped_for_xml(&address)
            )
        })
        .concat(),
    };
    Some(format!(
        "<item>{}{}{}<guid isPermaLink=\"false\">mot-cua:{}/{}</guid>{}{}\
         <itunes:duration>{}</itunes:duration><itunes:season>{}</itunes:season>\
         <itunes:episode>{}</itunes:episode><itunes:explicit>false</itunes:explicit>{transcripts}</item>\n",
        element("title", &lang.name(&head.title)),
        element("link", &public.join(&page)),
        element("description", &summary(lang, head)),
        programme.slug,
        head.slug,
        element("pubDate", &rfc_822(head.published_at)),
        enclosure(audio, public),
        head.length_s,
        head.season,
        head.number,
    ))
}

fn enclosure(file: &MediaFile, public: &PublicUrl) -> String {
    let address = match file.url.is_own() {
        true => public.join(file.url.as_str()),
        false => file.url.to_string(),
    };
    format!(
        "<enclosure url=\"{}\" length=\"{}\" type=\"{}\"/>",
        escaped_for_xml(&address),
        file.size_bytes,
        file.kind.as_str()
    )
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escaped_for_xml(text))
}

/// `Thu, 13 Aug 2026 20:00:00 +0700`, in English whatever the language.
fn rfc_822(at: Moment) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let day = at.date();
    let weekday = match day.weekday() {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    };
    let month = MONTHS[usize::from(day.month() - 1)];
    let second = at.second_of_day();
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!(
        "{weekday}, {:02} {month} {:04} {hour:02}:{minute:02}:{second:02} +0700",
        day.day(),
        day.year()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_rfc_822_has_them() {
        for (at, expected) in [
            (
                "2026-08-13T20:00:00+07:00",
                "Thu, 13 Aug 2026 20:00:00 +0700",
            ),
            (
                "2026-11-01T06:05:09+07:00",
                "Sun, 01 Nov 2026 06:05:09 +0700",
            ),
            ("2026-12-31T23:30:00Z", "Fri, 01 Jan 2027 06:30:00 +0700"),
        ] {
            assert_eq!(rfc_822(at.parse().expect("a time")), expected);
        }
    }
}
