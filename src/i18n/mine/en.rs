//! The page of dossiers kept on this device in English.

use super::MineTexts;

fn dossiers(count: usize) -> String {
    match count {
        1 => "1 dossier".to_owned(),
        count => format!("{count} dossiers"),
    }
}

pub const TEXTS: MineTexts = MineTexts {
    heading: "My dossiers",
    lead: "Follow up to 500 dossiers at once without an account. The list stays on this device.",
    needs_script: "The list is kept on your device, so this part needs JavaScript. Single dossiers can still be seen on the page Track a dossier.",

    add: "Add dossiers",
    list: "Dossier codes, one a line",
    list_hint: "Behind the code you may write the look-up code and a label: H56.14-261102-0001 7K3M-9QXT Vinh branch. A table pasted from a spreadsheet works too.",
    label: "Label for lines without one",
    label_hint: "A branch or a customer, for example. Labels are sent nowhere.",
    file: "Or choose a file (CSV, text, or a sealed file from this page)",
    add_button: "Add to the list",
    added: |new, known| match known {
        0 => format!("Added {}.", dossiers(new)),
        known => format!(
            "Added {}; {} were on the list already.",
            dossiers(new),
            dossiers(known)
        ),
    },
    beyond: |count| {
        format!(
            "{} not added: the list holds 500 at most. Please remove some that are done.",
            dossiers(count)
        )
    },
    strange: |lines| {
        format!(
            "No dossier code in line {lines}. Those lines are still in the box for you to mend."
        )
    },
    nothing_read: "No dossier code yet. Each line needs one, such as H56.14-261102-0001.",
    unreadable: "This file cannot be read. Please choose a text or CSV file below 2 MB.",

    empty: "No dossiers yet. Paste codes into the box below to begin.",
    actions: "Actions",
    refresh: "Update",
    refreshing: "Asking for the dossiers…",
    updated: |clock, day| format!("Updated {clock}, {day}."),
    offline_state: |clock, day| {
        format!("You see what was kept at {clock}, {day}; nothing newer could be had.")
    },
    never_updated: "Not asked for yet.",
    changed: |count| format!("{} changed since you looked last.", dossiers(count)),
    not_found: |count| {
        format!(
            "{} not found: please compare code and look-up code with the receipt.",
            dossiers(count)
        )
    },
    later: |count, minutes| {
        format!(
            "{} put off, for too many were asked; try again in {minutes} min.",
            dossiers(count)
        )
    },
    device_refused: "This browser keeps nothing on the device (a private window, perhaps). The list lasts until you close the page; download a file to keep it.",
    device_full: "The device has no room left, so this change was not kept. The list lasts until you close the page; download a file to keep it.",

    search: "Search the list",
    only: "Show only",
    only_all: "All",
    only_unread: "Changed",
    only_to_do: "Something for you to do",
    only_overdue: "Overdue",
    only_open: "Not done",
    only_closed: "Closed",
    any_label: "Any label",
    no_label: "No label",
    shown: |shown, all| format!("{shown} of {}.", dossiers(all)),
    nothing_left: "No dossier fits. Please change the words or take a choice back.",
    more: |count| format!("Show {count} more"),

    table: "List of dossiers",
    columns: [
        "Dossier code",
        "Procedure",
        "Agency",
        "Status",
        "Due",
        "Label",
        "Updated",
    ],
    sorted: |column, is_descending| {
        let order = if is_descending {
            "descending"
        } else {
            "ascending"
        };
        format!("Sorted by {column}, {order}.")
    },
    unread: "changed",
    open: |code| format!("Show dossier {code}"),
    close: "Close",
    remove: |code| format!("Remove dossier {code} from the list"),
    remove_short: "Remove",
    no_value: "–",
    no_secret: "no look-up code",
    unknown: "not found",
    new: "not asked yet",
    mark_seen: "Mark all as seen",

    weekly: "Weekly summary",
    weekly_lead: |from, to| format!("From {from} to {to}."),
    weekly_due: "Due within seven days",
    weekly_overdue: "Overdue",
    weekly_to_do: "For you to do",
    weekly_changed: "Changed in the last seven days",
    weekly_nothing: "None.",
    print: "Print the summary",

    take_away: "Download, delete",
    as_csv: "Download the table (CSV, no look-up codes)",
    password: "Password for the sealed file",
    password_hint: "At least 10 characters. Nobody can open the file without it.",
    as_sealed: "Download a sealed file (with look-up codes)",
    password_short: "A password needs at least 10 characters.",
    sealing: "Sealing…",
    cannot_seal: "This browser cannot seal here: a secure connection (https) is needed.",
    unseal_hint: "This file is sealed: type its password into “Password for the sealed file” and choose it again.",
    wrong_password: "Another password, or a damaged file.",
    sheet_columns: [
        "Dossier code",
        "Procedure",
        "Agency",
        "Status",
        "Due",
        "Settled on",
        "Label",
        "Updated by the agency",
    ],

    delete_all: "Delete all from this device",
    delete_sure: |count| {
        format!(
            "Delete {} from this device? They cannot be brought back unless you downloaded a file.",
            dossiers(count)
        )
    },
    delete_yes: "Delete all",
    delete_no: "Keep them",
    deleted: "All deleted from this device.",
    privacy: "The list lies in the browser's database on this device, without applicants' names. The server keeps no list of yours. On a shared device, delete it when you are done.",
    keep_this: "Add to My dossiers",
    kept: "Added to My dossiers on this device.",
};
