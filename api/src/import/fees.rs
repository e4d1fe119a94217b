//! What the source says about fees, and what it only seems to say.

use contract::{Fee, FeeKind};
use domain::fold::to_nfc;

use super::{
    record::{FeeWord, Method, Money},
    text,
};

/// The fees of one channel. "Miễn phí" beside a circular or the provincial council is not free:
/// there the source means "the amount is not written here".
pub fn of_channel(method: &Method) -> (FeeKind, Vec<Fee>) {
    let fees: Vec<Fee> = method.fees.iter().filter_map(fee).collect();
    let notes: String = fees.iter().map(|fee| format!("{}\n", fee.note)).collect();
    let notes = notes.to_lowercase();
    if fees.iter().any(|fee| fee.amount_vnd.is_some()) || names_amount(&notes) {
        return (FeeKind::Priced, fees);
    }
    let description = to_nfc(&method.description).to_lowercase();
    let kind = match method.fee_kind {
        FeeWord::Free if names_rule(&notes) || charges_by_rule(&description) => {
            FeeKind::ByRegulation
        }
        FeeWord::Free => FeeKind::Free,
        _ if says_none(&notes) => FeeKind::Free,
        _ if names_rule(&notes) => FeeKind::ByRegulation,
        FeeWord::Amount | FeeWord::SeeNote | FeeWord::Unknown => FeeKind::NotStated,
    };
    (kind, fees)
}

/// The fee of the whole procedure: an amount anywhere is the most useful thing to know, and
/// "free" is only true when every channel that says anything says so.
pub fn of_procedure(channels: impl Iterator<Item = FeeKind> + Clone) -> FeeKind {
    let any = |kind| channels.clone().any(|channel| channel == kind);
    match () {
        () if any(FeeKind::Priced) => FeeKind::Priced,
        () if any(FeeKind::ByRegulation) => FeeKind::ByRegulation,
        () if any(FeeKind::Free) => FeeKind::Free,
        () => FeeKind::NotStated,
    }
}

/// A fee with its note; nothing when neither survives.
fn fee(money: &Money) -> Option<Fee> {
    let note = text::paragraphs(&money.note).join("\n");
    let amount_vnd = money.amount.0.and_then(|amount| believable(amount, &note));
    // Lone letters and digits ("a", "1", "ii") are left over from a broken table.
    let note = match note.chars().count() {
        0..=2 => String::new(),
        _ => note,
    };
    (amount_vnd.is_some() || !note.is_empty()).then_some(Fee { amount_vnd, note })
}

/// The crawl cut "150.000 đồng" to 150 and took years ("281/2016") for amounts. No fee is below
/// 1,000 đồng; such a number counts in thousands when the note says so, and not at all otherwise.
fn believable(amount: f64, note: &str) -> Option<i64> {
    const YEARS: std::ops::RangeInclusive<i64> = 2001..=2035;
    if !(1.0..=1e12).contains(&amount) || amount.fract() != 0.0 {
        return None;
    }
    let amount = amount as i64;
    match amount {
        ..1_000 => {
            let thousands = format!("{amount}.000");
            let named = note
                .match_indices(&thousands)
                .any(|(at, _)| stands_alone(note, at, at + thousands.len()));
            named.then_some(amount * 1_000)
        }
        _ if YEARS.contains(&amount) => None,
        _ => Some(amount),
    }
}

/// Not a part of a longer number: `150.000`, but not `2.150.000` nor `150.000.000`.
fn stands_alone(text: &str, from: usize, to: usize) -> bool {
    let joins = |c: char| c.is_ascii_digit() || c == '.';
    let after = text[to..].strip_prefix('.').unwrap_or(&text[to..]);
    !text[..from].ends_with(joins) && !after.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a lower-case text names an amount of money, such as `20.000 vnđ/tờ khai`.
fn names_amount(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let word = word.trim_start_matches(|c: char| !c.is_ascii_digit());
        let end = word
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(word.len());
        let (number, unit) = word.split_at(end);
        let unit = match unit {
            "" => words.peek().copied().unwrap_or_default(),
            unit => unit,
        };
        if is_grouped(number.trim_end_matches('.')) && is_money(unit) {
            return true;
        }
    }
    false
}

/// `20.000`, `1.500.000`.
fn is_grouped(number: &str) -> bool {
    let mut groups = number.split('.');
    let first = groups.next().unwrap_or_default().len();
    let rest: Vec<&str> = groups.collect();
    (1..=3).contains(&first) && !rest.is_empty() && rest.iter().all(|group| group.len() == 3)
}

fn is_money(unit: &str) -> bool {
    unit.starts_with("đồng")
        || unit.starts_with("vn")
        || unit.starts_with('/')
        || unit == "đ"
        || unit.starts_with("đ/")
        || unit.starts_with("đ.")
}

/// Nothing but "none": longer notes name those who are spared, and others pay.
fn says_none(notes: &str) -> bool {
    const NONE: [&str; 6] = [
        "không",
        "không có",
        "không thu phí",
        "không thu lệ phí",
        "miễn phí",
        "miễn lệ phí",
    ];
    NONE.contains(&notes.trim_matches(|c: char| !c.is_alphabetic()))
}

/// Whether a note sends the reader to somebody who sets the fee.
fn names_rule(note: &str) -> bool {
    const SILENT: [&str; 2] = ["chưa quy định", "không quy định"];
    const RULES: [&str; 9] = [
        "thông tư",
        "nghị quyết",
        "nghị định",
        "hội đồng nhân dân",
        "hđnd",
        "ủy ban nhân dân",
        "quy định",
        "luật",
        "lệ phí theo",
    ];
    !SILENT.iter().any(|silent| note.starts_with(silent))
        && RULES.iter().any(|rule| note.contains(rule))
}

/// Whether a description speaks of a fee and of who sets it, in the same breath.
fn charges_by_rule(description: &str) -> bool {
    const WITHIN: usize = 160;
    const RULES: [&str; 5] = [
        "thông tư",
        "hội đồng nhân dân",
        "hđnd",
        "nghị quyết",
        "quy định",
    ];
    description.match_indices("phí").any(|(at, _)| {
        let after: String = description[at..].chars().take(WITHIN).collect();
        is_charge(&description[..at]) && RULES.iter().any(|rule| after.contains(rule))
    })
}

/// "Phí" and "lệ phí" are charged; funds, costs, exemptions and tuition are other things.
fn is_charge(before: &str) -> bool {
    const OTHER: [&str; 7] = ["kinh", "chi", "miễn", "học", "viện", "án", "lãng"];
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let separate = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric());
    let exempt = ["miễn lệ", "không thu", "không thu lệ"]
        .iter()
        .any(|words| before.trim_end().ends_with(words));
    separate && !exempt && !OTHER.contains(&word)
}
