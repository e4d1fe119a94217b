//! The pages about dossiers in English.

use super::{
    CourseTexts, DueTexts, DutyTexts, FormTexts, LedgerTexts, ScanTexts, StatusTexts, TrackingTexts,
};

fn days(days: u32) -> String {
    match days {
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    }
}

fn working_days(days: u32) -> String {
    match days {
        1 => "1 working day".to_owned(),
        days => format!("{days} working days"),
    }
}

pub const TEXTS: TrackingTexts = TrackingTexts {
    form: FormTexts {
        heading: "Track a dossier",
        lead: "Enter the code on your receipt to see what you must do, where the dossier is, and when its result is due.",
        description: "Track an administrative dossier by the code on its receipt: what to do, due date, steps, result.",
        code: "Dossier code",
        code_hint: "For example H56.14-261102-0001. Capitals, spaces and any kind of dash are fine.",
        secret: "Look-up code",
        secret_hint: "Eight letters and digits beside the dossier code, such as 7K3M-9QXT. Without it you only see which step the dossier is in.",
        submit: "Show the dossier",
        not_a_code: "This is not a dossier code yet. It is an agency, six digits for a day, and a number, such as H56.14-261102-0001. Please look at the receipt again.",
        code_day: "The six digits in the middle must be a day: year, month, day, such as 261102. Please look at the code again.",
        not_a_secret: "A look-up code is exactly eight letters and digits, such as 7K3M-9QXT. Please type it again, or leave it empty.",
        found: "The dossier was found",
        not_found: "No dossier has this code and this look-up code. Please compare every letter with the receipt. A dossier filed today may not have reached us yet.",
        by_its_code: |agency, day| {
            format!(
                "By its code this dossier belongs to {agency} and is of {day}. That agency can help if you still do not find it."
            )
        },
        too_often: "This code, or the network you use, was asked with wrong answers too often and rests now, so that nobody can guess codes.",
        privacy: "How your code is kept private",
        privacy_points: &[
            "Neither code stands in the address of the page, in the browser's history or in the server's log.",
            "The applicant's name is masked. Identity number, address and telephone number are not here at all.",
            "We do not ask for an identity number: the QR code on a receipt holds it, so it is no secret.",
        ],
        receipts: "Dossiers to try",
        receipts_lead: "This server is for demonstration. The dossiers below are made up by software; each shows one situation.",
        try_it: |code| format!("Try {code}"),
        try_short: "Try",
        mine: "My dossiers",
        mine_lead: "Follow many dossiers at once without an account; the list stays on this device.",
        submissions: "Submitted to the Government",
        submissions_lead: "Documents and projects that ministries and localities submit to the Government and the Prime Minister.",
    },
    scan: ScanTexts {
        heading: "Read the QR code of the receipt",
        lead: "Pictures and what the camera sees stay on your device. Only the dossier code is taken; whatever else the QR code holds is thrown away at once.",
        picture: "Choose a picture of the receipt",
        reading: "Reading the picture…",
        found: |code| {
            format!(
                "The code {code} was read. Please type the look-up code that is printed beside it."
            )
        },
        no_code: "This QR code holds no dossier code. Please try another one on the receipt, or type the code.",
        not_available: "QR codes cannot be read here. Please type the dossier code into the field above.",
        not_a_picture: "This file is no picture that the browser can read. Please choose a JPEG or PNG.",
        nothing_found: "There is no QR code in the picture. Please go closer, with enough light and no glare, or type the code.",
        too_slow: "Reading took too long and was stopped. Please choose a smaller picture, or type the code.",
        open_camera: "Open the camera",
        close_camera: "Close the camera",
        hold_before: "Hold the QR code into the middle of the frame.",
        film: "What the camera sees",
        no_camera_here: "The camera cannot be used here. Please choose a picture or type the code.",
        camera_refused: "You or the browser did not allow the camera. Please allow it and reload the page, choose a picture, or type the code.",
        camera_missing: "This device has no camera. Please choose a picture or type the code.",
        camera_busy: "Another program uses the camera. Please close that and try again.",
    },
    duty: DutyTexts {
        heading: "What you must do now",
        wait: "Nothing for now. The agency is working on the dossier.",
        wait_for_receipt: "Nothing for now. The dossier was sent and waits for the one-stop desk; its time limit begins when it is received.",
        bring: |day| {
            format!(
                "Hand in more papers. The agency asked for them on {day}; the clock stands still until you do."
            )
        },
        bring_how: "Use the account you filed with on the National Public Service Portal, or bring them to the office that received the dossier.",
        missing: "Missing papers",
        reason: "The agency's reason",
        no_reason: "The agency has not entered a reason. You have the right to get it in writing.",
        pay: |day| {
            format!(
                "Pay a fee, charge or tax. The agency told you on {day}; the clock stands still until you do."
            )
        },
        pay_amount: |amount, what_for| format!("Amount: {amount} ({what_for})."),
        pay_by: |day| format!("Pay by {day}."),
        paid_on: |day| format!("Your payment was recorded on {day}."),
        collect: |day| {
            format!(
                "The result is there since {day}. Please collect it where the receipt says, and bring the receipt."
            )
        },
        done: "Nothing more. The result was handed over.",
        not_accepted: "The dossier was not accepted. Mend what the reason below says and file a new one.",
        withdrawn: "The dossier was withdrawn at your request. To go on, file a new one.",
        halted: "The agency stopped working on the dossier. The reason is below; file a new one if you need to.",
        disagree: "You do not agree? You may report, propose or complain.",
        complain: "Report it on the National Public Service Portal",
        stage_only: "You see what everybody sees who has the dossier's code. For what to do, the due date and the steps, please add the look-up code printed on the receipt.",
    },
    due: DueTexts {
        heading: "Due date",
        limit: |limit| format!("Time limit by law: {limit}."),
        working_days_rule: "Working days leave out Saturdays, Sundays and holidays. What comes after 15:00 counts from the next working day.",
        due_on: "Result due",
        days_left: |days| format!("{} left", working_days(days)),
        due_today: "Due today",
        due_tomorrow: "1 working day left",
        overdue: |late, working| {
            format!(
                "Overdue by {} ({}) and not settled yet",
                days(late),
                working_days(working)
            )
        },
        early: |early| match early {
            0 => "Settled early".to_owned(),
            early => format!("Settled {} early", working_days(early)),
        },
        on_time: "Settled on time",
        late: |late, working| format!("Settled {} late ({})", days(late), working_days(working)),
        no_limit: "The law names no time limit that could be counted for this procedure. Please ask the agency.",
        not_received: "There is no due date yet: the dossier was not received.",
        stopped: |since, reason| format!("The clock stands still since {since}: {reason}."),
        stopped_left: |left| format!("When it goes on, the agency has {left} left."),
        contradictory: "The times that the agency recorded contradict each other, so no due date can be counted. Please ask the agency.",
        apologised: |told, due| {
            format!("On {told} the agency apologised in writing and set a new date, {due}.")
        },
        apology_in_time: "The letter was sent before the limit ended, as the rules demand.",
        apology_late: |by| format!("The letter came late: the rules demand it by {by}."),
        no_apology: |by| {
            format!(
                "No letter of apology is known. The rules demand one, with a reason and a new date, by {by}."
            )
        },
        set_anew_again: |times| match times {
            1 => {
                "After that the date was moved once more; the rules allow one new date.".to_owned()
            }
            times => format!(
                "After that the date was moved {times} more times; the rules allow one new date."
            ),
        },
        law_counts: "Whether it is late is still told by the date of the law, not by the new one.",
        complain_from: |day| format!("From {day} you may report the delay."),
        complain: "Report it on the National Public Service Portal",
        not_decided: |year| {
            format!(
                "Days off and exchanged working days of {year} are not all decided yet, so this date may still change."
            )
        },
        calendar: "Add to calendar (.ics)",
        calendar_event: |code| format!("Result of dossier {code} is due"),
        print: "Print this page",
    },
    ledger: LedgerTexts {
        heading: "How this date was counted",
        days: "Days",
        what: "How they count",
        counted: "Counted",
        total: "Total",
        received_in_time: "Received in time, counts as the day of receipt",
        received_late: "Came after 15:00, counts as received on the next working day",
        received_on_day_off: "Came on a day off, counts as received on the next working day",
        day_of_receipt: |day| format!("The day of receipt is {day}; it is not counted itself."),
        work: "Counted",
        weekend: "Weekend, not counted",
        stopped: |reason| format!("Stopped: {reason}"),
        starts_again: |reason| format!("Stopped: {reason}; counted from zero after it"),
        moved: "Ended on a day off, moved to the next working day",
        holiday: |name| format!("{name}, not counted"),
        more_papers: "waiting for your papers",
        payment: "waiting for your payment",
        halted: "the agency stopped working",
        new_year: "New Year's Day",
        tet: "Tết",
        hung_kings: "Hùng Kings' Day",
        reunification: "Reunification Day",
        labour: "Labour Day",
        national_day: "National Day",
        culture: "Vietnam Culture Day",
        in_lieu: "Day off in lieu",
        swapped: "Exchanged day off",
        hours: |minutes| match (minutes / 60, minutes % 60) {
            (1, 0) => "1 hour".to_owned(),
            (hours, 0) => format!("{hours} hours"),
            (0, minutes) => format!("{minutes} min"),
            (hours, minutes) => format!("{hours} h {minutes} min"),
        },
        source: "Counted by Decree 61/2018/NĐ-CP (Article 19) and the Civil Code of 2015 (Articles 147, 148). The date the agency printed on the receipt still prevails.",
    },
    course: CourseTexts {
        heading: "Where the dossier is",
        step: |step, of, name| format!("Step {step}/{of}: under way. {name}."),
        ended: |name| format!("The dossier is closed: {name}."),
        steps: ["Receipt", "Processing", "Result", "Handing over"],
        now: "Now",
        next: "Next",
        back: "The dossier went back a step.",
        back_after_papers: "You handed in what was missing; work on the dossier goes on.",
        clock_again: "The dossier is complete: its time limit counts from zero.",
        clock_anew: |day| format!("Letter of apology, new date {day}."),
        by: |role| format!("by {role}"),
        at: |clock, day| format!("{clock}, {day}"),
        about: "About the dossier",
        code: "Dossier code",
        procedure: "Procedure",
        agency: "Agency",
        applicant: "Applicant",
        status: "Status",
        papers: "Papers handed in",
        result: "Result",
        document_number: |number| format!("Document number: {number}."),
        settled_on: |day| format!("Settled on {day}."),
        freshness: |clock, day, agency| format!("Data of {clock}, {day}, from {agency}."),
        told_last: |clock, day| format!("Last update by the agency: {clock}, {day}."),
        sample: "illustrative data",
        sample_note: "This dossier is made up by software for demonstration; it belongs to nobody.",
    },
    labels: StatusTexts {
        statuses: [
            "Registered",
            "Received",
            "Not accepted",
            "Being processed",
            "More papers needed",
            "Payment needed",
            "Withdrawn by the applicant",
            "Halted",
            "Settled",
            "Result handed over",
        ],
        unknown_status: "Status not known",
        next: [
            "The one-stop desk checks and receives it, or says what is missing.",
            "It goes to the office that appraises it.",
            "",
            "The agency appraises it, signs the result and sends it to the one-stop desk.",
            "Once you hand in the papers, the agency goes on.",
            "Once you have paid, the agency goes on.",
            "",
            "",
            "The one-stop desk hands the result over to you.",
            "",
        ],
        applicant: "the applicant",
        desk: "the one-stop desk",
        specialist: "the office that appraises",
        leader: "the head of the agency",
        paper_sent: "sent, not checked yet",
        paper_accepted: "accepted",
        paper_rejected: |reason| format!("rejected: {reason}"),
        paper_missing: "missing",
        paper_unknown: "not known",
    },
};
