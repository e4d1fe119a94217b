//! What the address of the task board says: whose tasks, of which resolution, in which order.

use contract::TaskFilter;

use super::{
    key,
    reader::Reader,
    sort::{ORDERS, Sort},
};

/// Everything a reader can set on the board. An address says only what differs from the usual.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskView {
    pub filter: TaskFilter,
    pub sort: Sort<TaskColumn>,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskColumn {
    Title,
    Unit,
    Resolution,
    #[default]
    Due,
    State,
    DoneOn,
}

impl TaskColumn {
    pub const ALL: [Self; 6] = [
        Self::Title,
        Self::Unit,
        Self::Resolution,
        Self::Due,
        Self::State,
        Self::DoneOn,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "viec",
            Self::Unit => "don-vi",
            Self::Resolution => "nghi-quyet",
            Self::Due => "han",
            Self::State => "trang-thai",
            Self::DoneOn => "xong",
        }
    }
}

impl TaskView {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        let filter = TaskFilter {
            resolution: read(key::RESOLUTION).parsed(&mut ignored),
            unit: read(key::AGENCY).parsed(&mut ignored),
            state: read(key::STATE).parsed(&mut ignored),
        };
        let columns = TaskColumn::ALL.map(|column| (column.as_str(), column));
        let column = read(key::SORT).one_of(&columns, &mut ignored);
        let order = read(key::ORDER).one_of(&ORDERS, &mut ignored);
        Self {
            filter,
            sort: Sort {
                column: column.unwrap_or_default(),
                is_descending: order.unwrap_or_default(),
            },
            ignored,
        }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let TaskFilter {
            resolution,
            unit,
            state,
        } = &self.filter;
        let column = self.sort.column;
        let column = (column != TaskColumn::default()).then(|| column.as_str().to_owned());
        [
            (
                key::RESOLUTION,
                resolution.as_ref().map(ToString::to_string),
            ),
            (key::AGENCY, unit.as_ref().map(ToString::to_string)),
            (key::STATE, state.map(|state| state.as_str().to_owned())),
            (key::SORT, column),
            (key::ORDER, self.sort.order_word()),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }

    /// The same view, sorted by a column; pressed again, the other way round.
    pub fn sorted_by(&self, column: TaskColumn) -> Self {
        Self {
            sort: self.sort.pressed(column),
            ..self.clone()
        }
    }
}
