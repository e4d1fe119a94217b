//! How tasks stand on a day: which are done, which in time, which are overdue.

use contract::{AgencyName, Date, Task, TaskProgress, TaskState};

/// Days are compared, as with dossiers: a task done on its due date was done in time, and one that
/// is not done is overdue from the day after.
pub fn state(progress: TaskProgress, due_on: Date, today: Date) -> TaskState {
    match progress {
        TaskProgress::Done { on } if on <= due_on => TaskState::Done,
        TaskProgress::Done { .. } => TaskState::DoneLate,
        TaskProgress::NotStarted | TaskProgress::UnderWay if due_on < today => TaskState::Overdue,
        TaskProgress::NotStarted => TaskState::NotStarted,
        TaskProgress::UnderWay => TaskState::UnderWay,
    }
}

/// How many tasks stand how. A state that this version does not know counts in `all` only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub all: u32,
    pub overdue: u32,
    pub not_started: u32,
    pub under_way: u32,
    pub done_late: u32,
    pub done_in_time: u32,
}

impl Tally {
    pub fn of(states: impl IntoIterator<Item = TaskState>) -> Self {
        let mut tally = Self::default();
        for state in states {
            tally.count(state);
        }
        tally
    }

    /// In time or late.
    pub fn done(&self) -> u32 {
        self.done_in_time + self.done_late
    }

    fn count(&mut self, state: TaskState) {
        self.all += 1;
        match state {
            TaskState::Overdue => self.overdue += 1,
            TaskState::NotStarted => self.not_started += 1,
            TaskState::UnderWay => self.under_way += 1,
            TaskState::DoneLate => self.done_late += 1,
            TaskState::Done => self.done_in_time += 1,
            TaskState::Other => {}
        }
    }
}

/// One tally for each unit: the most overdue first, equals as their first tasks stand.
pub fn by_unit<'a>(tasks: impl IntoIterator<Item = &'a Task>) -> Vec<(AgencyName, Tally)> {
    let mut units: Vec<(AgencyName, Tally)> = Vec::new();
    for task in tasks {
        match units
            .iter_mut()
            .find(|(unit, _)| unit.code == task.unit.code)
        {
            Some((_, tally)) => tally.count(task.state),
            None => units.push((task.unit.clone(), Tally::of([task.state]))),
        }
    }
    units.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.overdue));
    units
}
