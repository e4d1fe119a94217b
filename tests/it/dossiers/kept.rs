//! What the device keeps, and what becomes of it when the server answers.

use contract::{DossierBatchAnswer, DossierStatus, FoundDossier, LookedUp, LookupOutcome};
use portal::{
    dossier::kept::{Entry, Filter, KeptDossiers, MineColumn, Only, rows, sheet, take_in},
    i18n::Lang,
};

use super::{at, dossier, event, received};

fn entry(number: usize, label: &str) -> Entry {
    Entry {
        code: format!("H56.14-261102-{number:04}")
            .parse()
            .expect("a code"),
        secret: Some("7K3M-9QXT".parse().expect("a secret")),
        label: label.to_owned(),
    }
}

fn kept(count: usize) -> KeptDossiers {
    let mut kept = KeptDossiers::default();
    kept.add((1..=count).map(|number| entry(number, "A")).collect());
    kept
}

fn answer(number: usize, events: Vec<contract::DossierEvent>, now: &str) -> DossierBatchAnswer {
    let mut found = dossier(events, now);
    found.stage.code = entry(number, "").code;
    DossierBatchAnswer {
        items: vec![LookedUp {
            code: found.stage.code.clone(),
            outcome: LookupOutcome::Found {
                dossier: FoundDossier::Whole(Box::new(found)),
            },
        }],
        answered_at: at(now),
    }
}

#[test]
fn the_list_holds_each_code_once_and_five_hundred_at_most() {
    let mut kept = kept(499);
    let added = kept.add((498..=502).map(|number| entry(number, "B")).collect());
    assert_eq!((added.new, added.known, added.beyond), (1, 2, 2));
    assert_eq!(kept.dossiers.len(), 500);
    assert_eq!(
        kept.dossiers[497].label, "B",
        "a new label replaces the old"
    );
}

#[test]
fn what_is_kept_holds_no_name() {
    let mut kept = kept(1);
    take_in(
        &mut kept,
        &answer(1, vec![received()], "2026-11-05T08:00"),
        0.0,
    );
    let written = serde_json::to_string(&kept).expect("JSON");
    assert!(!written.contains("Ng***"), "{written}");
    assert_eq!(
        serde_json::from_str::<KeptDossiers>(&written).ok(),
        Some(kept)
    );
}

#[test]
fn news_are_unread_until_they_are_seen() {
    let mut kept = kept(1);
    take_in(
        &mut kept,
        &answer(1, vec![received()], "2026-11-05T08:00"),
        0.0,
    );
    assert!(
        !kept.dossiers[0].is_unread(),
        "what is new on the list is no news"
    );
    let settled = event("2026-11-06T08:00", DossierStatus::Settled);
    let later = answer(1, vec![received(), settled], "2026-11-06T09:00");
    let taken = take_in(&mut kept, &later, 0.0);
    assert_eq!(taken.changed, 1);
    assert!(kept.dossiers[0].is_unread());
    assert_eq!(take_in(&mut kept, &later, 0.0).changed, 0);
}

#[test]
fn what_was_known_outlives_a_refusal() {
    let mut kept = kept(2);
    take_in(
        &mut kept,
        &answer(1, vec![received()], "2026-11-05T08:00"),
        0.0,
    );
    let before = kept.clone();
    let refused = |number: usize, outcome| LookedUp {
        code: entry(number, "").code,
        outcome,
    };
    let answer = DossierBatchAnswer {
        items: vec![
            refused(1, LookupOutcome::NotFound),
            refused(2, LookupOutcome::Later { retry_after_s: 90 }),
        ],
        answered_at: at("2026-11-05T08:00"),
    };
    let taken = take_in(&mut kept, &answer, 0.0);
    assert_eq!(
        (taken.not_found, taken.later, taken.retry_after_s),
        (1, 1, 90)
    );
    assert_eq!(kept.dossiers, before.dossiers);
}

/// A device's clock that is wrong by a day is wrong by a day later too.
#[test]
fn the_day_is_the_servers_and_goes_on_with_the_device() {
    let mut kept = kept(1);
    let wrong_ms = 86_400_000.0;
    take_in(
        &mut kept,
        &answer(1, vec![received()], "2026-11-05T23:00"),
        wrong_ms,
    );
    let day = |ms: f64| kept.today(ms).expect("a day").to_string();
    assert_eq!(day(wrong_ms), "2026-11-05");
    assert_eq!(day(wrong_ms + 2.0 * 3_600_000.0), "2026-11-06");
    assert_eq!(day(0.0), "2026-11-05", "a clock that was set back");
}

#[test]
fn the_nearest_due_date_comes_first_and_what_is_done_last() {
    let mut kept = kept(4);
    let later = event("2026-11-04T09:00", DossierStatus::Received);
    let settled = event("2026-11-03T09:00", DossierStatus::Settled);
    for (number, events) in [
        (1, vec![received(), settled]),
        (2, vec![later]),
        (3, vec![received()]),
    ] {
        take_in(&mut kept, &answer(number, events, "2026-11-05T08:00"), 0.0);
    }
    let today = at("2026-11-10T08:00").date();
    let order = |filter: &Filter, by| {
        let rows = rows(&kept, filter, by, today);
        rows.into_iter()
            .map(|row| row.dossier.code.as_str()[14..].to_owned())
            .collect::<Vec<_>>()
    };
    let all = Filter::default();
    assert_eq!(
        order(&all, (MineColumn::Due, false)),
        ["0003", "0002", "0001", "0004"]
    );
    assert_eq!(
        order(&all, (MineColumn::Code, true)),
        ["0004", "0003", "0002", "0001"]
    );
    let overdue = Filter {
        only: Only::Overdue,
        ..Filter::default()
    };
    assert_eq!(order(&overdue, (MineColumn::Due, false)), ["0003"]);
    let words = Filter {
        words: "KHAI SINH".to_owned(),
        ..Filter::default()
    };
    assert_eq!(
        order(&words, (MineColumn::Due, false)),
        ["0003", "0002", "0001"]
    );
}

#[test]
fn no_cell_of_the_table_begins_a_formula() {
    let mut kept = KeptDossiers::default();
    kept.add(vec![entry(1, "=HYPERLINK(\"x\",\"y\")"), entry(2, "+84")]);
    let sheet = sheet(Lang::Vi, &kept);
    assert!(sheet.starts_with('\u{feff}'));
    assert!(
        sheet.contains("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
        "{sheet}"
    );
    assert!(sheet.contains("'+84"), "{sheet}");
    assert!(!sheet.contains("7K3M"), "secrets stay at home");
    assert_eq!(sheet.lines().count(), 3);
}
