//! What the words of a procedure say of payment, result and claim. Read by rule, sentence by
//! sentence, so a phrase that is put in another way is missed: then the answer is "not known". What a
//! sentence denies it does not say.

use contract::{LevelClaim, Procedure};

/// The fee, and that it goes over the net.
const ONLINE_PAYMENT: [&str; 8] = [
    "thanh toán trực tuyến",
    "nộp phí trực tuyến",
    "nộp lệ phí trực tuyến",
    "nộp phí, lệ phí trực tuyến",
    "thanh toán phí trực tuyến",
    "thanh toán lệ phí trực tuyến",
    "thanh toán phí, lệ phí trực tuyến",
    "nộp trực tuyến phí",
];

const RESULT: [&str; 2] = ["trả kết quả", "nhận kết quả"];

/// Ways of giving a result that need no visit.
const REMOTE: [&str; 8] = [
    "bưu chính",
    "bưu điện",
    "bản điện tử",
    "kết quả điện tử",
    "kết quả trực tuyến",
    "hoặc trực tuyến",
    "môi trường mạng",
    "môi trường điện tử",
];

/// Neither a slip that says when to come nor the name of the desk is a result, and "công nhận" and
/// "xác nhận" are other words.
const APPOINTMENT: [&str; 8] = [
    "hẹn",
    "hẹn ngày",
    "hẹn lại ngày",
    "bộ phận tiếp nhận và",
    "bộ phận tiếp nhận hồ sơ và",
    "công",
    "xác",
    "thừa",
];

const DENIALS: [&str; 4] = ["không", "chưa", "không được", "chưa được"];

const FULLY: [&str; 2] = [
    "dịch vụ công trực tuyến toàn trình",
    "dịch vụ công toàn trình",
];
const PARTIALLY: [&str; 2] = ["dịch vụ công trực tuyến một phần", "dịch vụ công một phần"];

pub fn speaks_of_online_payment(procedure: &Procedure) -> bool {
    sentences(procedure).any(|sentence| says_any(&sentence, &ONLINE_PAYMENT))
}

pub fn speaks_of_remote_result(procedure: &Procedure) -> bool {
    sentences(procedure).any(|sentence| says_remote_result(&sentence))
}

fn says_remote_result(sentence: &str) -> bool {
    RESULT.iter().any(|phrase| {
        sentence.match_indices(phrase).any(|(at, _)| {
            let before = sentence[..at].trim_end_matches([' ', ',']);
            let is_appointment = APPOINTMENT.iter().any(|word| before.ends_with(word));
            !is_appointment && contains_any(&sentence[at..], &REMOTE)
        })
    })
}

/// In its name, or in what it says of its channels. Texts for many procedures at once ("those that
/// are fully online") claim nothing for this one.
pub fn claimed(procedure: &Procedure) -> Option<LevelClaim> {
    let notes = procedure.channels.iter().flat_map(|channel| &channel.notes);
    let mut said = [&procedure.name].into_iter().chain(notes);
    said.find_map(|text| {
        let text = text.to_lowercase();
        match (says_any(&text, &FULLY), says_any(&text, &PARTIALLY)) {
            (true, false) => Some(LevelClaim::FullyOnline),
            (false, true) => Some(LevelClaim::PartiallyOnline),
            // Both words: a text about the difference, not about this procedure.
            (true, true) | (false, false) => None,
        }
    })
}

fn contains_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

/// Whether one of the phrases is there without a denial in the two words before it.
fn says_any(text: &str, phrases: &[&str]) -> bool {
    let is_denied = |before: &str| {
        let before = before.trim_end();
        let before = before.strip_suffix("cung cấp").unwrap_or(before).trim_end();
        DENIALS.iter().any(|denial| before.ends_with(denial))
    };
    phrases.iter().any(|phrase| {
        let mut places = text.match_indices(phrase);
        places.any(|(at, _)| !is_denied(&text[..at]))
    })
}

/// In small letters.
fn sentences(procedure: &Procedure) -> impl Iterator<Item = String> {
    let channels = procedure.channels.iter();
    let notes = channels.clone().flat_map(|channel| &channel.notes);
    let fees = channels.flat_map(|channel| channel.fees.iter().map(|fee| &fee.note));
    let texts = procedure.steps.iter().chain(notes).chain(fees);
    texts.flat_map(|text| {
        let text = text.to_lowercase();
        let sentences: Vec<_> = text.split(['.', ';', '\n']).map(str::to_owned).collect();
        sentences
    })
}
