//! `api import tasks`: from a table to the list of tasks, which it replaces whole.

use std::{collections::HashMap, path::PathBuf};

use contract::{AgencyCode, Basis, Bilingual, Citation, Date, Resolution, Slug, TaskProgress};

pub use super::figures::sheet::Sheet;
use super::figures::{
    FiguresError,
    sheet::{Others, Row},
};
use crate::{
    performance::{Unit, units_ever},
    store::Store,
    tasks::{ListedTask, TaskList, resolutions},
};

const COLUMNS: [&str; 9] = [
    "id",
    "resolution",
    "unit",
    "task_vi",
    "task_en",
    "due_on",
    "state",
    "done_on",
    "evidence_url",
];

/// The page shows the whole list at once.
const MOST_TASKS: usize = 1_000;
const LONGEST_TITLE: usize = 500;
const LONGEST_ADDRESS: usize = 2_000;

#[derive(Clone, Debug)]
pub struct Request {
    pub file: PathBuf,
    pub source: Option<Citation>,
    pub today: Date,
}

/// Reads and checks the whole table, then puts it in the place of the old list.
pub async fn import(store: &Store, request: &Request) -> Result<usize, FiguresError> {
    let list = list(request)?;
    store.put_tasks(&list).await?;
    Ok(list.tasks.len())
}

/// The list that the table would become. Writes nothing.
pub fn list(request: &Request) -> Result<TaskList, FiguresError> {
    Ok(TaskList {
        basis: Basis::Published,
        source: request.source.clone(),
        tasks: read(Sheet::open(&request.file)?, request.today)?,
    })
}

pub fn read(sheet: Sheet, today: Date) -> Result<Vec<ListedTask>, FiguresError> {
    let known = Known {
        today,
        resolutions: resolutions()?,
        units: units_ever()?,
    };
    let mut lines_of = HashMap::new();
    let mut tasks = Vec::new();
    sheet.read(&COLUMNS, Others::Refused, |row| {
        let id = known.id(row, &mut lines_of);
        let resolution = known.resolution(row);
        let unit = known.unit(row);
        let title = title(row);
        let due_on = known.due_on(row, resolution);
        let progress = known.progress(row, resolution);
        let evidence = evidence(row);
        if tasks.len() == MOST_TASKS {
            row.refuse("id", format!("at the most {MOST_TASKS} tasks"));
        }
        if let (Some(id), Some(resolution), Some(unit), Some(title), Some(due_on), Some(progress)) =
            (id, resolution, unit, title, due_on, progress)
        {
            tasks.push(ListedTask {
                id,
                resolution: resolution.code.clone(),
                unit,
                title,
                due_on,
                progress,
                evidence,
            });
        }
    })?;
    Ok(tasks)
}

/// What rows are checked against.
struct Known {
    today: Date,
    resolutions: Vec<Resolution>,
    units: HashMap<AgencyCode, Unit>,
}

impl Known {
    fn id(&self, row: &mut Row<'_>, lines_of: &mut HashMap<Slug, u64>) -> Option<Slug> {
        let id: Slug = row.parse("id")?;
        if let Some(first) = lines_of.insert(id.clone(), row.line) {
            row.refuse("id", format!("{id} is already in line {first}"));
        }
        Some(id)
    }

    fn resolution(&self, row: &mut Row<'_>) -> Option<&Resolution> {
        let cell = row.cell("resolution").to_owned();
        let mut all = self.resolutions.iter();
        let found = all.find(|one| one.number.eq_ignore_ascii_case(&cell));
        if found.is_none() {
            let numbers: Vec<_> = self.resolutions.iter().map(|one| &*one.number).collect();
            let reason = format!("one of: {}, found {cell:?}", numbers.join(", "));
            row.refuse("resolution", reason);
        }
        found
    }

    fn unit(&self, row: &mut Row<'_>) -> Option<AgencyCode> {
        let unit: AgencyCode = row.parse("unit")?;
        if !self.units.contains_key(&unit) {
            row.refuse(
                "unit",
                format!("no ministry or province has the code {unit}"),
            );
        }
        Some(unit)
    }

    fn due_on(&self, row: &mut Row<'_>, resolution: Option<&Resolution>) -> Option<Date> {
        let due_on = row.parse("due_on")?;
        not_before(row, "due_on", due_on, resolution);
        Some(due_on)
    }

    /// Whether a task is late or overdue follows from its dates and is not taken from a table.
    fn progress(&self, row: &mut Row<'_>, resolution: Option<&Resolution>) -> Option<TaskProgress> {
        let (state, done_on) = (row.cell("state").to_owned(), row.cell("done_on").to_owned());
        let progress = match state.as_str() {
            "not_started" => TaskProgress::NotStarted,
            "under_way" => TaskProgress::UnderWay,
            "done" if done_on.is_empty() => {
                row.refuse("done_on", "is empty, but the state is done");
                return None;
            }
            "done" => {
                let on: Date = row.parse("done_on")?;
                not_before(row, "done_on", on, resolution);
                if on > self.today {
                    row.refuse("done_on", format!("{on} is after today, {}", self.today));
                }
                return Some(TaskProgress::Done { on });
            }
            other => {
                let words = "one of: not_started, under_way, done";
                let hint = match other {
                    "overdue" | "done_late" => "; what is late follows from the dates",
                    _ => "",
                };
                row.refuse("state", format!("{words}{hint}, found {other:?}"));
                return None;
            }
        };
        if !done_on.is_empty() {
            let reason = format!("must be empty unless the state is done, found {done_on:?}");
            row.refuse("done_on", reason);
        }
        Some(progress)
    }
}

fn not_before(row: &mut Row<'_>, column: &str, day: Date, resolution: Option<&Resolution>) {
    if let Some(resolution) = resolution.filter(|resolution| day < resolution.adopted_on) {
        let Resolution {
            number, adopted_on, ..
        } = resolution;
        row.refuse(
            column,
            format!("{day} is before {number} was adopted on {adopted_on}"),
        );
    }
}

fn title(row: &mut Row<'_>) -> Option<Bilingual> {
    let vi = text(row, "task_vi")?;
    if vi.is_empty() {
        row.refuse("task_vi", "is empty");
    }
    let en = text(row, "task_en")?;
    Some(Bilingual {
        vi,
        en: Some(en).filter(|en| !en.is_empty()),
    })
}

fn text(row: &mut Row<'_>, column: &str) -> Option<String> {
    let text = row.cell(column).to_owned();
    if text.chars().count() > LONGEST_TITLE || text.contains(char::is_control) {
        let reason = format!("one line of at the most {LONGEST_TITLE} characters");
        row.refuse(column, reason);
        return None;
    }
    Some(text)
}

/// Only addresses that a browser opens as a page: others could run as a script.
fn evidence(row: &mut Row<'_>) -> Option<String> {
    let address = row.cell("evidence_url").to_owned();
    let is_page = ["https://", "http://"]
        .iter()
        .any(|scheme| address.len() > scheme.len() && address.starts_with(scheme));
    let is_plain = !address.contains(|c: char| c.is_whitespace() || c.is_control());
    if address.is_empty() {
        return None;
    }
    if !is_page || !is_plain || address.len() > LONGEST_ADDRESS {
        let reason = format!(
            "an address that begins with https:// or http://, without spaces, of at most \
             {LONGEST_ADDRESS} characters, found {address:?}"
        );
        row.refuse("evidence_url", reason);
    }
    Some(address)
}
