//! What the addresses of the document exchange and of the timeline say.

use contract::{ExchangeClass, HistoryTopic, Period};

use super::{
    key,
    reader::Reader,
    sort::{ORDERS, Sort},
    with_query,
};

/// Everything a reader can set on the page of the exchange. An address says only what differs from
/// the usual.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExchangeView {
    /// The newest month when absent.
    pub month: Option<Period>,
    pub class: Option<ExchangeClass>,
    pub sort: UnitSort,
    /// Which of its tables a file holds; the page shows all of them.
    pub table: ExchangeTable,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

/// Those that sent most come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitSort(pub Sort<UnitColumn>);

impl Default for UnitSort {
    fn default() -> Self {
        Self(Sort {
            column: UnitColumn::Sent,
            is_descending: true,
        })
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnitColumn {
    Name,
    Class,
    #[default]
    Sent,
    Received,
}

impl UnitColumn {
    pub const ALL: [Self; 4] = [Self::Name, Self::Class, Self::Sent, Self::Received];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "ten",
            Self::Class => "nhom",
            Self::Sent => "gui",
            Self::Received => "nhan",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExchangeTable {
    #[default]
    Units,
    Classes,
    Connections,
    Months,
}

impl ExchangeTable {
    pub const ALL: [Self; 4] = [Self::Units, Self::Classes, Self::Connections, Self::Months];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Units => "co-quan",
            Self::Classes => "nhom",
            Self::Connections => "ket-noi",
            Self::Months => "thang",
        }
    }
}

pub(super) fn path(prefix: &str, slug: &str, pairs: &[(&'static str, String)]) -> String {
    with_query(&format!("{prefix}/{slug}"), pairs)
}

/// The word of a class in an address.
pub fn class_word(class: ExchangeClass) -> &'static str {
    match class {
        ExchangeClass::Ministry => "bo",
        ExchangeClass::Province => "tinh",
        ExchangeClass::Party => "dang",
        ExchangeClass::Assembly => "quoc-hoi",
        ExchangeClass::Enterprise => "doanh-nghiep",
        ExchangeClass::Other => "khac",
    }
}

impl ExchangeView {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        let mut month: Option<Period> = read(key::EDITION).parsed(&mut ignored);
        if month.is_some_and(|month| !matches!(month, Period::Month(..))) {
            month = None;
            ignored.push(key::EDITION);
        }
        let classes: Vec<_> = ExchangeClass::ALL
            .iter()
            .map(|class| (class_word(*class), *class))
            .collect();
        let columns = UnitColumn::ALL.map(|column| (column.as_str(), column));
        let tables = ExchangeTable::ALL.map(|table| (table.as_str(), table));
        let class = read(key::KIND).one_of(&classes, &mut ignored);
        let column = read(key::SORT).one_of(&columns, &mut ignored);
        let order = read(key::ORDER).one_of(&ORDERS, &mut ignored);
        let table = read(key::TABLE).one_of(&tables, &mut ignored);
        let sort = match (column, order) {
            (None, None) => UnitSort::default(),
            (column, order) => UnitSort(Sort {
                column: column.unwrap_or_default(),
                is_descending: order.unwrap_or_default(),
            }),
        };
        Self {
            month,
            class,
            sort,
            table: table.unwrap_or_default(),
            ignored,
        }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let sort = Some(self.sort).filter(|sort| *sort != UnitSort::default());
        let column = sort.map(|sort| sort.0.column.as_str().to_owned());
        let order = sort.and_then(|sort| sort.0.order_word());
        let table = Some(self.table).filter(|table| *table != ExchangeTable::default());
        let class = self.class.map(|class| class_word(class).to_owned());
        [
            (key::EDITION, self.month.map(|month| month.to_string())),
            (key::KIND, class),
            (key::SORT, column),
            (key::ORDER, order),
            (key::TABLE, table.map(|table| table.as_str().to_owned())),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }

    /// The same view, sorted by a column; pressed again, the other way round.
    pub fn sorted_by(&self, column: UnitColumn) -> Self {
        Self {
            sort: UnitSort(self.sort.0.pressed(column)),
            ..self.clone()
        }
    }

    /// The same choices in the file of one table.
    pub fn of_table(&self, table: ExchangeTable) -> Self {
        Self {
            table,
            ..self.clone()
        }
    }

    /// Whether anything but the usual was asked for.
    pub fn is_usual(&self) -> bool {
        self.pairs().is_empty() && self.ignored.is_empty()
    }
}

/// What the address of the timeline asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryView {
    pub topic: Option<HistoryTopic>,
    pub ignored: Vec<&'static str>,
}

/// The word of a topic in an address.
pub fn history_topic_word(topic: HistoryTopic) -> &'static str {
    match topic {
        HistoryTopic::Legislation => "van-ban",
        HistoryTopic::Services => "dich-vu-cong",
        HistoryTopic::Exchange => "lien-thong",
        HistoryTopic::Channels => "kenh-thong-tin",
        HistoryTopic::Feedback => "phan-anh",
        HistoryTopic::Units => "don-vi",
        HistoryTopic::Other => "khac",
    }
}

impl HistoryView {
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let topics: Vec<_> = HistoryTopic::ALL
            .iter()
            .map(|topic| (history_topic_word(*topic), *topic))
            .collect();
        let topic = Reader::new(key::TOPIC, get(key::TOPIC)).one_of(&topics, &mut ignored);
        Self { topic, ignored }
    }

    pub fn of(topic: Option<HistoryTopic>) -> Self {
        Self {
            topic,
            ignored: Vec::new(),
        }
    }

    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let word = |topic| (key::TOPIC, history_topic_word(topic).to_owned());
        self.topic.map(word).into_iter().collect()
    }
}
