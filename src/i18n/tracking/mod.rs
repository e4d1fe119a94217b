//! What the pages about dossiers say.

use contract::{ActorRole, DossierStatus, PaperState};
use domain::deadline::{Entry, Holiday, Receipt, StopReason};

use super::Lang;

pub(super) mod en;
pub(super) mod vi;

pub struct TrackingTexts {
    pub form: FormTexts,
    pub scan: ScanTexts,
    pub duty: DutyTexts,
    pub due: DueTexts,
    pub ledger: LedgerTexts,
    pub course: CourseTexts,
    pub labels: StatusTexts,
}

/// The box that takes a code.
pub struct FormTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub description: &'static str,
    pub code: &'static str,
    pub code_hint: &'static str,
    pub secret: &'static str,
    pub secret_hint: &'static str,
    pub submit: &'static str,
    pub not_a_code: &'static str,
    pub code_day: &'static str,
    pub not_a_secret: &'static str,
    pub found: &'static str,
    pub not_found: &'static str,
    pub by_its_code: fn(agency: &str, day: &str) -> String,
    pub too_often: &'static str,
    pub privacy: &'static str,
    pub privacy_points: &'static [&'static str],
    pub receipts: &'static str,
    pub receipts_lead: &'static str,
    pub try_it: fn(code: &str) -> String,
    pub try_short: &'static str,
    pub mine: &'static str,
    pub mine_lead: &'static str,
    pub submissions: &'static str,
    pub submissions_lead: &'static str,
}

/// Reading the code from a QR code.
pub struct ScanTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub picture: &'static str,
    pub reading: &'static str,
    pub found: fn(code: &str) -> String,
    pub no_code: &'static str,
    pub not_available: &'static str,
    pub not_a_picture: &'static str,
    pub nothing_found: &'static str,
    pub too_slow: &'static str,
    pub open_camera: &'static str,
    pub close_camera: &'static str,
    pub hold_before: &'static str,
    pub film: &'static str,
    pub no_camera_here: &'static str,
    pub camera_refused: &'static str,
    pub camera_missing: &'static str,
    pub camera_busy: &'static str,
}

/// What must be done now.
pub struct DutyTexts {
    pub heading: &'static str,
    pub wait: &'static str,
    pub wait_for_receipt: &'static str,
    pub bring: fn(day: &str) -> String,
    pub bring_how: &'static str,
    pub missing: &'static str,
    pub reason: &'static str,
    pub no_reason: &'static str,
    pub pay: fn(day: &str) -> String,
    pub pay_amount: fn(amount: &str, what_for: &str) -> String,
    pub pay_by: fn(day: &str) -> String,
    pub paid_on: fn(day: &str) -> String,
    pub collect: fn(day: &str) -> String,
    pub done: &'static str,
    pub not_accepted: &'static str,
    pub withdrawn: &'static str,
    pub halted: &'static str,
    pub disagree: &'static str,
    pub complain: &'static str,
    pub stage_only: &'static str,
}

/// By when.
pub struct DueTexts {
    pub heading: &'static str,
    pub limit: fn(&str) -> String,
    pub working_days_rule: &'static str,
    pub due_on: &'static str,
    pub days_left: fn(u32) -> String,
    pub due_today: &'static str,
    pub due_tomorrow: &'static str,
    pub overdue: fn(days: u32, working_days: u32) -> String,
    pub early: fn(working_days: u32) -> String,
    pub on_time: &'static str,
    pub late: fn(days: u32, working_days: u32) -> String,
    pub no_limit: &'static str,
    pub not_received: &'static str,
    pub stopped: fn(since: &str, reason: &str) -> String,
    pub stopped_left: fn(left: &str) -> String,
    pub contradictory: &'static str,
    pub apologised: fn(told: &str, due: &str) -> String,
    pub apology_in_time: &'static str,
    pub apology_late: fn(by: &str) -> String,
    pub no_apology: fn(by: &str) -> String,
    pub set_anew_again: fn(times: usize) -> String,
    pub law_counts: &'static str,
    pub complain_from: fn(day: &str) -> String,
    pub complain: &'static str,
    pub not_decided: fn(year: u16) -> String,
    pub calendar: &'static str,
    pub calendar_event: fn(code: &str) -> String,
    pub print: &'static str,
}

/// How the due date was counted, line by line.
pub struct LedgerTexts {
    pub heading: &'static str,
    pub days: &'static str,
    pub what: &'static str,
    pub counted: &'static str,
    pub total: &'static str,
    pub received_in_time: &'static str,
    pub received_late: &'static str,
    pub received_on_day_off: &'static str,
    pub day_of_receipt: fn(day: &str) -> String,
    pub work: &'static str,
    pub weekend: &'static str,
    pub stopped: fn(reason: &str) -> String,
    pub starts_again: fn(reason: &str) -> String,
    pub moved: &'static str,
    pub holiday: fn(name: &str) -> String,
    pub more_papers: &'static str,
    pub payment: &'static str,
    pub halted: &'static str,
    pub new_year: &'static str,
    pub tet: &'static str,
    pub hung_kings: &'static str,
    pub reunification: &'static str,
    pub labour: &'static str,
    pub national_day: &'static str,
    pub culture: &'static str,
    pub in_lieu: &'static str,
    pub swapped: &'static str,
    pub hours: fn(minutes: u32) -> String,
    pub source: &'static str,
}

/// What happened and what comes next.
pub struct CourseTexts {
    pub heading: &'static str,
    pub step: fn(step: usize, of: usize, name: &str) -> String,
    pub ended: fn(name: &str) -> String,
    pub steps: [&'static str; 4],
    pub now: &'static str,
    pub next: &'static str,
    pub back: &'static str,
    pub back_after_papers: &'static str,
    pub clock_again: &'static str,
    pub clock_anew: fn(day: &str) -> String,
    pub by: fn(role: &str) -> String,
    pub at: fn(clock: &str, day: &str) -> String,
    pub about: &'static str,
    pub code: &'static str,
    pub procedure: &'static str,
    pub agency: &'static str,
    pub applicant: &'static str,
    pub status: &'static str,
    pub papers: &'static str,
    pub result: &'static str,
    pub document_number: fn(&str) -> String,
    pub settled_on: fn(day: &str) -> String,
    pub freshness: fn(clock: &str, day: &str, agency: &str) -> String,
    pub told_last: fn(clock: &str, day: &str) -> String,
    pub sample: &'static str,
    pub sample_note: &'static str,
}

/// The names of fixed values.
pub struct StatusTexts {
    pub statuses: [&'static str; 10],
    pub unknown_status: &'static str,
    pub next: [&'static str; 10],
    pub applicant: &'static str,
    pub desk: &'static str,
    pub specialist: &'static str,
    pub leader: &'static str,
    pub paper_sent: &'static str,
    pub paper_accepted: &'static str,
    pub paper_rejected: fn(reason: &str) -> String,
    pub paper_missing: &'static str,
    pub paper_unknown: &'static str,
}

impl Lang {
    pub fn tracking_texts(self) -> &'static TrackingTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_tracking_texts() -> &'static TrackingTexts {
    super::use_lang().tracking_texts()
}

impl StatusTexts {
    pub fn status(&self, status: DossierStatus) -> &'static str {
        self.of(&self.statuses, status)
            .unwrap_or(self.unknown_status)
    }

    /// What comes after a status when all goes well; nothing after the last.
    pub fn next(&self, status: DossierStatus) -> Option<&'static str> {
        self.of(&self.next, status)
            .filter(|sentence| !sentence.is_empty())
    }

    fn of(&self, texts: &[&'static str; 10], status: DossierStatus) -> Option<&'static str> {
        let at = DossierStatus::ALL.iter().position(|one| *one == status)?;
        texts.get(at).copied()
    }

    pub fn role(&self, role: ActorRole) -> Option<&'static str> {
        match role {
            ActorRole::Applicant => Some(self.applicant),
            ActorRole::Desk => Some(self.desk),
            ActorRole::Specialist => Some(self.specialist),
            ActorRole::Leader => Some(self.leader),
            ActorRole::Unknown => None,
        }
    }

    pub fn paper(&self, state: &PaperState) -> String {
        match state {
            PaperState::Sent => self.paper_sent.to_owned(),
            PaperState::Accepted => self.paper_accepted.to_owned(),
            PaperState::Rejected { reason } => (self.paper_rejected)(reason),
            PaperState::Missing => self.paper_missing.to_owned(),
            PaperState::Unknown => self.paper_unknown.to_owned(),
        }
    }
}

impl LedgerTexts {
    pub fn entry(&self, entry: Entry) -> String {
        match entry {
            Entry::Received(Receipt::InTime) => self.received_in_time.to_owned(),
            Entry::Received(Receipt::AfterHours) => self.received_late.to_owned(),
            Entry::Received(Receipt::DayOff) => self.received_on_day_off.to_owned(),
            Entry::Counted => self.work.to_owned(),
            Entry::Weekend => self.weekend.to_owned(),
            Entry::Holiday(holiday) => (self.holiday)(self.holiday_name(holiday)),
            Entry::Stopped(reason) => (self.stopped)(self.stop(reason)),
            Entry::StartsAgain(reason) => (self.starts_again)(self.stop(reason)),
            Entry::Moved => self.moved.to_owned(),
        }
    }

    pub fn stop(&self, reason: StopReason) -> &'static str {
        match reason {
            StopReason::MorePapers => self.more_papers,
            StopReason::Payment => self.payment,
            StopReason::Halted => self.halted,
        }
    }

    fn holiday_name(&self, holiday: Holiday) -> &'static str {
        match holiday {
            Holiday::NewYear => self.new_year,
            Holiday::Tet => self.tet,
            Holiday::HungKings => self.hung_kings,
            Holiday::Reunification => self.reunification,
            Holiday::Labour => self.labour,
            Holiday::NationalDay => self.national_day,
            Holiday::Culture => self.culture,
            Holiday::InLieu => self.in_lieu,
            Holiday::Swapped => self.swapped,
        }
    }
}
