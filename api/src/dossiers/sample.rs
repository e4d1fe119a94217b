//! Dossiers made up for demonstration and for measuring: always the same for the same number.

use contract::{
    ActorRole, ClockChange, Date, DossierCode, DossierEvent, DossierPaper, DossierProcedure,
    DossierResult, DossierStatus, LookupSecret, Moment, PaperState, TimeLimit, TimeUnit,
};
use domain::deadline::{Calendar, day_of_receipt};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// One line of `api import dossiers`.
#[derive(Serialize)]
pub struct Line {
    pub dossier: DossierCode,
    pub event: DossierEvent,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Opening>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Opening {
    procedure: DossierProcedure,
    applicant: &'static str,
    time_limit: TimeLimit,
    secret: LookupSecret,
    papers: Vec<DossierPaper>,
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<DossierResult>,
    is_sample: bool,
}

/// Offices, and how many in 256 of their dossiers take longer than the limit.
const AGENCIES: [(&str, u8); 6] = [
    ("H26.14", 26),
    ("H29.08", 38),
    ("H56.02", 52),
    ("H41", 16),
    ("G15.03", 64),
    ("H17.11", 44),
];
const APPLICANTS: [&str; 4] = [
    "Nguyễn Văn Mẫu",
    "Trần Thị Thử",
    "Lê Minh Họa",
    "Phạm Ví Dụ",
];
/// With their limits in working days.
const PROCEDURES: [(&str, &str, u8); 4] = [
    ("1.001193", "Thủ tục đăng ký khai sinh", 1),
    ("1.000894", "Thủ tục đăng ký kết hôn", 3),
    ("2.000815", "Chứng thực bản sao từ bản chính", 1),
    ("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", 3),
];
/// Every course that is shown, by the statuses after the receipt. Those that end come first.
const COURSES: [&[DossierStatus]; 8] = [
    &[
        DossierStatus::Processing,
        DossierStatus::Settled,
        DossierStatus::Returned,
    ],
    &[DossierStatus::Processing, DossierStatus::Settled],
    &[
        DossierStatus::Processing,
        DossierStatus::MorePapers,
        DossierStatus::Processing,
        DossierStatus::Settled,
        DossierStatus::Returned,
    ],
    &[DossierStatus::Processing, DossierStatus::Halted],
    &[],
    &[DossierStatus::Processing],
    &[DossierStatus::Processing, DossierStatus::MorePapers],
    &[DossierStatus::Processing, DossierStatus::Payment],
];
const THAT_END: usize = 4;

/// They were received in the last twelve months, each number a day before the last one.
const DAYS: u32 = 365;
/// What was received so many days ago has ended.
const OPEN_DAYS: u32 = 45;

/// The dossier of a number. What would have happened today or later has not happened yet.
pub fn dossier(number: u32, today: Date) -> Vec<Line> {
    let digest = Sha256::digest(number.to_be_bytes());
    let pick = |at: usize, of: usize| usize::from(digest[at]) % of;
    let days_ago = 1 + number % DAYS;
    let received_on = Date::with_days_before(today.days_before().saturating_sub(days_ago));
    let (agency, late) = AGENCIES[pick(0, AGENCIES.len())];
    let procedure = PROCEDURES[pick(4, PROCEDURES.len())];
    let course = match days_ago <= OPEN_DAYS {
        true => COURSES[pick(3, COURSES.len())],
        false => COURSES[pick(3, THAT_END)],
    };
    let received_at = Moment::new(received_on, 8 + digest[1] % 9, digest[2] % 60);
    let Some((code, received_at)) = code(number, received_on, agency).zip(received_at) else {
        return Vec::new();
    };
    let takes = working_days(&digest, procedure.2, late);
    let mut events = vec![event(received_at, DossierStatus::Received)];
    for (at, status) in moments(received_at, takes, course).into_iter().zip(course) {
        events.push(event(at, *status));
    }
    events.retain(|event| event.at.date() < today);
    complete(&mut events);
    let mut about = opening(&digest, procedure, &events);
    let line = |event| Line {
        dossier: code.clone(),
        about: about.take(),
        event,
    };
    events.into_iter().map(line).collect()
}

/// How long it takes to settle: most within the limit, some longer, few much longer.
fn working_days(digest: &[u8], limit: u8, late: u8) -> u32 {
    const LONGEST_DELAY: u32 = 14;
    let (limit, chance) = (u32::from(limit), u32::from(digest[14]));
    if digest[13] >= late {
        return chance % (limit + 1);
    }
    // The square makes long delays rare.
    limit + 1 + chance * chance * LONGEST_DELAY / (256 * 256)
}

/// The steps of a course, spread so that it is settled after so many working days: in office hours,
/// or a little later where several fall on one day.
fn moments(received_at: Moment, takes: u32, course: &[DossierStatus]) -> Vec<Moment> {
    const A_STEP: u32 = 40 * 60;
    let calendar = Calendar::vietnam();
    let receipt = day_of_receipt(received_at, calendar);
    let is_settled = |status: &DossierStatus| *status == DossierStatus::Settled;
    let until_settled = course.iter().position(is_settled).unwrap_or(course.len());
    let steps = u32::try_from(until_settled + 1).unwrap_or(u32::MAX);
    let mut last = received_at;
    let moment = |(step, _)| {
        let day = calendar.plus_working_days(receipt, takes * step / steps);
        let opens = Moment::new(day, 8, 0).unwrap_or(last);
        last = last.max(opens).plus_seconds(A_STEP);
        last
    };
    (1_u32..).zip(course).map(moment).collect()
}

/// Papers that were brought let the limit count from zero.
fn complete(events: &mut [DossierEvent]) {
    let comes_back = events.windows(2).position(|pair| {
        pair[0].status == DossierStatus::MorePapers && pair[1].status == DossierStatus::Processing
    });
    if let Some(at) = comes_back {
        events[at + 1].clock = Some(ClockChange::StartsAgain);
    }
}

/// What stands on its receipt.
pub fn receipt(number: u32, today: Date) -> Option<(DossierCode, LookupSecret)> {
    let first = dossier(number, today).into_iter().next()?;
    Some((first.dossier, first.about?.secret))
}

fn code(number: u32, day: Date, agency: &str) -> Option<DossierCode> {
    let of_day = number / DAYS + 1;
    let (year, month, day) = (day.year() % 100, day.month(), day.day());
    format!("{agency}-{year:02}{month:02}{day:02}-{of_day:04}")
        .parse()
        .ok()
}

fn opening(
    digest: &[u8],
    (code, name, days): (&str, &str, u8),
    events: &[DossierEvent],
) -> Option<Opening> {
    let mut bits = [0; 8];
    bits[3..].copy_from_slice(&digest[8..13]);
    let mut events = events.iter();
    let settled = events.find(|event| event.status == DossierStatus::Settled);
    Some(Opening {
        procedure: DossierProcedure {
            code: code.parse().ok()?,
            name: name.to_owned(),
        },
        applicant: APPLICANTS[usize::from(digest[5]) % APPLICANTS.len()],
        time_limit: TimeLimit::Limit {
            amount: f64::from(days),
            unit: TimeUnit::WorkingDay,
        },
        secret: LookupSecret::from_bits(u64::from_be_bytes(bits)),
        papers: vec![DossierPaper {
            name: "Tờ khai theo mẫu".to_owned(),
            state: PaperState::Accepted,
        }],
        result: settled.map(|event| DossierResult {
            outcome: "Đồng ý giải quyết theo đề nghị.".to_owned(),
            settled_on: event.at.date(),
            document_number: None,
        }),
        is_sample: true,
    })
}

fn event(at: Moment, status: DossierStatus) -> DossierEvent {
    let (actor, note, missing) = match status {
        DossierStatus::MorePapers => (
            ActorRole::Specialist,
            Some("Thiếu bản sao có chứng thực."),
            vec!["Bản sao có chứng thực giấy tờ tùy thân".to_owned()],
        ),
        DossierStatus::Halted => (
            ActorRole::Specialist,
            Some("Quá thời hạn bổ sung hồ sơ."),
            Vec::new(),
        ),
        DossierStatus::Processing | DossierStatus::Payment => {
            (ActorRole::Specialist, None, Vec::new())
        }
        _ => (ActorRole::Desk, None, Vec::new()),
    };
    DossierEvent {
        at,
        status,
        office: None,
        actor,
        note: note.map(str::to_owned),
        missing,
        clock: None,
    }
}
