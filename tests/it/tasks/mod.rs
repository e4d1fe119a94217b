//! The board of tasks: its address, its order, its sentence, its page.

mod address;

use contract::{
    AgencyName, Basis, Bilingual, Citation, Date, Resolution, ResolutionFact, Task, TaskBoard,
    TaskFilter, TaskProgress, TaskState,
};
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::{rankings::TaskCard, tasks::TasksShown},
    route::{Sort, TaskColumn, TaskView},
    tasks::{finding, select},
};

use crate::render;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn task(id: &str, unit: (&str, &str), title: &str, due: &str, state: TaskState) -> Task {
    let done = TaskProgress::Done {
        on: day("2026-03-01"),
    };
    Task {
        id: id.parse().expect("a slug"),
        resolution: "17-nq-cp".parse().expect("a slug"),
        unit: AgencyName {
            code: unit.0.parse().expect("a code"),
            name: Bilingual::new(unit.1, unit.1),
        },
        title: Bilingual::vietnamese(title),
        due_on: day(due),
        progress: match state {
            TaskState::Done | TaskState::DoneLate => done,
            _ => TaskProgress::UnderWay,
        },
        state,
        evidence: None,
    }
}

fn board() -> TaskBoard {
    let (justice, capital) = (("G15", "Bộ Tư pháp"), ("H26", "Hà Nội"));
    let mut done = task(
        "a",
        justice,
        "Đo <chất lượng>",
        "2026-04-01",
        TaskState::Done,
    );
    done.evidence = Some("https://example.com/a?b=1&c=2".to_owned());
    TaskBoard {
        basis: Basis::Illustrative,
        as_of: day("2026-11-22"),
        source: None,
        resolutions: vec![Resolution {
            code: "17-nq-cp".parse().expect("a slug"),
            number: "17/NQ-CP".to_owned(),
            adopted_on: day("2019-03-07"),
            title: Bilingual::new("Nhiệm vụ", "Tasks"),
            facts: vec![ResolutionFact {
                text: Bilingual::new("Lập ban.", "Set up."),
                due_on: None,
                outcome: None,
                source: Citation {
                    title: Bilingual::vietnamese("Tin ngày 10/8/2020"),
                    url: None,
                },
            }],
        }],
        items: vec![
            done,
            task("b", capital, "Ăn", "2026-01-01", TaskState::Overdue),
            task("c", justice, "Bàn", "2026-02-01", TaskState::DoneLate),
            task("d", capital, "An", "2026-12-31", TaskState::UnderWay),
        ],
    }
}

fn sorted(column: TaskColumn, is_descending: bool) -> Vec<String> {
    let view = TaskView {
        sort: Sort {
            column,
            is_descending,
        },
        ..TaskView::default()
    };
    let tasks = select(Lang::Vi, &board(), &view);
    tasks.iter().map(|task| task.id.to_string()).collect()
}

#[test]
fn every_column_sorts_both_ways_and_what_is_not_done_stays_last() {
    assert_eq!(sorted(TaskColumn::Due, false), ["b", "c", "a", "d"]);
    assert_eq!(sorted(TaskColumn::Due, true), ["d", "a", "c", "b"]);
    // As the Vietnamese alphabet has it: An, Ăn, Bàn, Đo.
    assert_eq!(sorted(TaskColumn::Title, false), ["d", "b", "c", "a"]);
    assert_eq!(sorted(TaskColumn::Unit, false), ["a", "c", "b", "d"]);
    assert_eq!(sorted(TaskColumn::Unit, true), ["b", "d", "a", "c"]);
    assert_eq!(sorted(TaskColumn::State, false), ["b", "d", "c", "a"]);
    assert_eq!(sorted(TaskColumn::DoneOn, false), ["a", "c", "b", "d"]);
    assert_eq!(sorted(TaskColumn::DoneOn, true), ["a", "c", "b", "d"]);
}

#[test]
fn the_sentence_counts_what_is_shown() {
    let board = board();
    let all = select(Lang::Vi, &board, &TaskView::default());
    assert_eq!(
        finding(Lang::Vi, &board, &all),
        "Đến ngày 22/11/2026, 4 việc: 2 đã xong, trong đó 1 đúng hạn và 1 trễ hạn; 1 quá hạn chưa xong; 1 còn trong hạn."
    );
    let of_unit = TaskView {
        filter: TaskFilter {
            unit: "G15".parse().ok(),
            ..TaskFilter::default()
        },
        ..TaskView::default()
    };
    assert_eq!(
        finding(Lang::En, &board, &select(Lang::En, &board, &of_unit)),
        "By 22 November 2026, 2 tasks: 2 done, of them 1 in time and 1 late; 0 overdue; 0 still within time."
    );
    assert!(finding(Lang::Vi, &board, &[]).contains("không có việc nào"));
}

fn shown(lang: Lang, view: TaskView) -> String {
    render(lang, || {
        let view = Memo::new(move |_| view.clone());
        let go = Callback::new(|_: TaskView| ());
        view! { <TasksShown board=board() view go /> }
    })
}

#[test]
fn the_page_says_first_that_the_tasks_are_made_up_and_last_what_is_known() {
    for (lang, sample, known) in [
        (Lang::Vi, "số liệu minh họa", "Nguồn công khai nói gì"),
        (Lang::En, "sample data", "What public sources say"),
    ] {
        let html = shown(lang, TaskView::default());
        let at = |part: &str| {
            html.find(part)
                .unwrap_or_else(|| panic!("no {part}: {html}"))
        };
        assert!(at(sample) < at("class=\"finding\""));
        assert!(at("class=\"finding\"") < at("id=\"bang-so\""));
        assert!(at("id=\"theo-don-vi\"") < at(known));
        assert!(at("Tin ngày 10/8/2020") > at(known));
    }
}

#[test]
fn a_head_sends_the_choices_and_its_own_order_without_a_script() {
    let view = TaskView {
        filter: TaskFilter {
            unit: "G15".parse().ok(),
            ..TaskFilter::default()
        },
        ..TaskView::default()
    };
    let html = shown(Lang::Vi, view);
    assert_eq!(html.matches("aria-sort").count(), 1, "{html}");
    assert!(html.contains("aria-sort=\"ascending\""));
    let (_, head) = html.split_once("id=\"bang-so\"").expect("a table");
    let (form, _) = head.split_once("id=\"sap-trang-thai\"").expect("a head");
    let (_, form) = form.rsplit_once("<form").expect("a form");
    for field in [
        "action=\"/xep-hang/nhiem-vu\"",
        "name=\"co-quan\" value=\"G15\"",
        "name=\"sap\" value=\"trang-thai\"",
    ] {
        assert!(form.contains(field), "{field}: {form}");
    }
    assert!(
        html.contains("Đo &lt;chất lượng&gt;") && !html.contains(">Ăn<"),
        "{html}"
    );
    assert!(
        html.contains("href=\"https://example.com/a?b=1&amp;c=2\""),
        "{html}"
    );
}

#[test]
fn the_card_of_all_rankings_says_the_same_sentence() {
    let html = render(Lang::Vi, || view! { <TaskCard board=board() /> });
    let board = board();
    let sentence = finding(Lang::Vi, &board, &board.items);
    assert!(
        html.contains(&sentence) && html.contains("số liệu minh họa"),
        "{html}"
    );
}

#[test]
fn every_state_and_column_has_a_word_of_its_own() {
    for lang in Lang::ALL {
        let texts = lang.task_texts();
        let mut words: Vec<_> = TaskState::ALL
            .iter()
            .map(|one| texts.task_state(*one))
            .collect();
        words.extend(TaskColumn::ALL.iter().map(|one| texts.column(*one)));
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count, "{words:?}");
    }
}
