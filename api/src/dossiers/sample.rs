//! Dossiers made up for demonstration and for measuring: always the same for the same number.

use contract::{
    ActorRole, ClockChange, Date, DossierCode, DossierEvent, DossierPaper, DossierProcedure,
    DossierResult, DossierStatus, LookupSecret, Moment, PaperState, TimeLimit, TimeUnit,
};
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

const AGENCIES: [&str; 6] = ["H26.14", "H29.08", "H56.02", "H41", "G15.03", "H17.11"];
const APPLICANTS: [&str; 4] = [
    "Nguyễn Văn Mẫu",
    "Trần Thị Thử",
    "Lê Minh Họa",
    "Phạm Ví Dụ",
];
const PROCEDURES: [(&str, &str, f64); 4] = [
    ("1.001193", "Thủ tục đăng ký khai sinh", 1.0),
    ("1.000894", "Thủ tục đăng ký kết hôn", 3.0),
    ("2.000815", "Chứng thực bản sao từ bản chính", 1.0),
    ("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", 3.0),
];
/// Every course that is shown, by the statuses after the receipt.
const COURSES: [&[DossierStatus]; 8] = [
    &[],
    &[DossierStatus::Processing],
    &[
        DossierStatus::Processing,
        DossierStatus::Settled,
        DossierStatus::Returned,
    ],
    &[DossierStatus::Processing, DossierStatus::Settled],
    &[DossierStatus::Processing, DossierStatus::MorePapers],
    &[
        DossierStatus::Processing,
        DossierStatus::MorePapers,
        DossierStatus::Processing,
        DossierStatus::Settled,
        DossierStatus::Returned,
    ],
    &[DossierStatus::Processing, DossierStatus::Payment],
    &[DossierStatus::Processing, DossierStatus::Halted],
];

/// Numbers of a day, as a receipt has them.
const A_DAY: u32 = 9_999;

/// The dossier of a number, the newest received a while before `today`.
pub fn dossier(number: u32, today: Date) -> Vec<Line> {
    let digest = Sha256::digest(number.to_be_bytes());
    let pick = |at: usize, of: usize| usize::from(digest[at]) % of;
    let days_ago = 10 + number / A_DAY;
    let received_on = Date::with_days_before(today.days_before().saturating_sub(days_ago));
    let Some(code) = code(number, received_on, AGENCIES[pick(0, AGENCIES.len())]) else {
        return Vec::new();
    };
    let hour = 8 + digest[1] % 9;
    let Some(received_at) = Moment::new(received_on, hour, digest[2] % 60) else {
        return Vec::new();
    };
    let course = COURSES[pick(3, COURSES.len())];
    let mut lines = vec![Line {
        about: opening(&digest, pick(4, PROCEDURES.len()), course, received_on),
        event: event(received_at, DossierStatus::Received),
        dossier: code.clone(),
    }];
    for (step, status) in (1_u32..).zip(course) {
        // A day and a half for each step.
        let at = received_at.plus_seconds(step * 36 * 3_600);
        lines.push(Line {
            dossier: code.clone(),
            event: event(at, *status),
            about: None,
        });
    }
    let comes_back = lines.windows(2).position(|pair| {
        pair[0].event.status == DossierStatus::MorePapers
            && pair[1].event.status == DossierStatus::Processing
    });
    if let Some(at) = comes_back {
        lines[at + 1].event.clock = Some(ClockChange::StartsAgain);
    }
    lines
}

/// What stands on its receipt.
pub fn receipt(number: u32, today: Date) -> Option<(DossierCode, LookupSecret)> {
    let first = dossier(number, today).into_iter().next()?;
    Some((first.dossier, first.about?.secret))
}

fn code(number: u32, day: Date, agency: &str) -> Option<DossierCode> {
    let of_day = number % A_DAY + 1;
    let (year, month, day) = (day.year() % 100, day.month(), day.day());
    format!("{agency}-{year:02}{month:02}{day:02}-{of_day:04}")
        .parse()
        .ok()
}

fn opening(digest: &[u8], procedure: usize, course: &[DossierStatus], on: Date) -> Option<Opening> {
    let (code, name, days) = PROCEDURES[procedure];
    let mut bits = [0; 8];
    bits[3..].copy_from_slice(&digest[8..13]);
    let is_settled = course.contains(&DossierStatus::Settled);
    Some(Opening {
        procedure: DossierProcedure {
            code: code.parse().ok()?,
            name: name.to_owned(),
        },
        applicant: APPLICANTS[usize::from(digest[5]) % APPLICANTS.len()],
        time_limit: TimeLimit::Limit {
            amount: days,
            unit: TimeUnit::WorkingDay,
        },
        secret: LookupSecret::from_bits(u64::from_be_bytes(bits)),
        papers: vec![DossierPaper {
            name: "Tờ khai theo mẫu".to_owned(),
            state: PaperState::Accepted,
        }],
        result: is_settled.then(|| DossierResult {
            outcome: "Đồng ý giải quyết theo đề nghị.".to_owned(),
            settled_on: on.plus_days(u32::try_from(course.len()).unwrap_or(1) * 3 / 2),
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
