//! A transcript as captions, and times as players and machines write them.

use std::fmt::Write as _;

use contract::Cue;

/// The lines as WebVTT, each named by its number.
pub fn web_vtt(cues: &[Cue]) -> String {
    let mut vtt = "WEBVTT\n".to_owned();
    for (cue, number) in cues.iter().zip(1..) {
        let (start, end) = (vtt_time(cue.start_ms), vtt_time(cue.end_ms));
        let voice = cue.speaker.as_ref().map(|speaker| {
            // Neither can stand in the name of a voice.
            let speaker = escaped(&speaker.replace('>', " "));
            format!("<v {speaker}>")
        });
        // Writing to a text never fails.
        let _ = write!(
            vtt,
            "\n{number}\n{start} --> {end}\n{}{}\n",
            voice.unwrap_or_default(),
            escaped(&one_line(&cue.text))
        );
    }
    vtt
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn vtt_time(ms: u32) -> String {
    let (seconds, rest) = (ms / 1_000, ms % 1_000);
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
    format!("{hours:02}:{minutes:02}:{:02}.{rest:03}", seconds % 60)
}

/// `1:05`, `1:02:03`: as players show a time.
pub fn clock(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        hours => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// A length as ISO 8601 and schema.org write it: `PT24S`, `PT1H2M3S`.
pub fn iso_duration(seconds: u32) -> String {
    let parts = [
        (seconds / 3_600, 'H'),
        (seconds / 60 % 60, 'M'),
        (seconds % 60, 'S'),
    ];
    let written: String = parts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, unit)| format!("{number}{unit}"))
        .collect();
    match written.is_empty() {
        true => "PT0S".to_owned(),
        false => format!("PT{written}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_web_vtt() {
        let cues = [Cue {
            start_ms: 83_500,
            end_ms: 84_400,
            speaker: Some("Người dẫn".to_owned()),
            text: "A & B <i>".to_owned(),
        }];
        let expected = "WEBVTT\n\n1\n00:01:23.500 --> 00:01:24.400\n\
                        <v Người dẫn>A &amp; B &lt;i&gt;\n";
        assert_eq!(web_vtt(&cues), expected);
    }

    #[test]
    fn times_are_written_as_players_and_machines_write_them() {
        for (seconds, shown, iso) in [
            (0, "0:00", "PT0S"),
            (24, "0:24", "PT24S"),
            (83, "1:23", "PT1M23S"),
            (3_600, "1:00:00", "PT1H"),
            (3_723, "1:02:03", "PT1H2M3S"),
        ] {
            assert_eq!(clock(seconds), shown);
            assert_eq!(iso_duration(seconds), iso);
        }
    }
}
