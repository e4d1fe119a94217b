//! What the address of a ranking says: which edition, of whom, by which rule, in which order.

use contract::{AgencyCode, AgencyKind, EditionId, Region};
use domain::performance::Choice;

use super::{
    key,
    reader::Reader,
    sort::{ORDERS, Sort},
};

/// Everything a reader can set on a ranking. An address says only what differs from the usual.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankingView {
    /// The newest when absent.
    pub edition: Option<EditionId>,
    /// Provinces when absent, or whoever is ranked where no province is.
    pub kind: Option<AgencyKind>,
    pub region: Option<Region>,
    pub months: Months,
    pub choice: Choice,
    /// The reader's own unit, shown first.
    pub pinned: Option<AgencyCode>,
    pub sort: Sort,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

/// How many months are taken together, up to that of the edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Months {
    #[default]
    One,
    Three,
    Twelve,
}

impl Months {
    pub fn count(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Three => 3,
            Self::Twelve => 12,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    #[default]
    Rank,
    Name,
    Value,
    Count,
    Change,
    Returned,
}

impl Column {
    pub const ALL: [Self; 6] = [
        Self::Rank,
        Self::Name,
        Self::Value,
        Self::Count,
        Self::Change,
        Self::Returned,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rank => "hang",
            Self::Name => "ten",
            Self::Value => "gia-tri",
            Self::Count => "so-ho-so",
            Self::Change => "thay-doi",
            Self::Returned => "tra-lai",
        }
    }
}

impl RankingView {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        let edition = read(key::EDITION).parsed(&mut ignored);
        let kind = read(key::KIND).one_of(&KINDS, &mut ignored);
        let region = read(key::REGION).one_of(&REGIONS, &mut ignored);
        let months = read(key::MONTHS).one_of(&MONTHS, &mut ignored);
        let returned = read(key::RETURNED).one_of(&[("co", true)], &mut ignored);
        let minimum = read(key::MINIMUM).parsed(&mut ignored);
        let pinned = read(key::PINNED).parsed(&mut ignored);
        let columns = Column::ALL.map(|column| (column.as_str(), column));
        let column = read(key::SORT).one_of(&columns, &mut ignored);
        let order = read(key::ORDER).one_of(&ORDERS, &mut ignored);
        Self {
            edition,
            kind,
            region,
            months: months.unwrap_or_default(),
            choice: Choice {
                counts_returned: returned.unwrap_or_default(),
                minimum,
            },
            pinned,
            sort: Sort {
                column: column.unwrap_or_default(),
                is_descending: order.unwrap_or_default(),
            },
            ignored,
        }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let word = |word: &str| word.to_owned();
        [
            (key::EDITION, self.edition.map(|id| id.to_string())),
            (key::KIND, self.kind.and_then(|kind| name_of(&KINDS, kind))),
            (
                key::REGION,
                self.region.and_then(|region| name_of(&REGIONS, region)),
            ),
            (
                key::MONTHS,
                (self.months != Months::One).then(|| self.months.count().to_string()),
            ),
            (
                key::RETURNED,
                self.choice.counts_returned.then(|| word("co")),
            ),
            (
                key::MINIMUM,
                self.choice.minimum.map(|least| least.to_string()),
            ),
            (key::PINNED, self.pinned.as_ref().map(ToString::to_string)),
            (
                key::SORT,
                (self.sort.column != Column::default()).then(|| word(self.sort.column.as_str())),
            ),
            (key::ORDER, self.sort.order_word()),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }

    /// How many things are set otherwise than usual.
    pub fn choices(&self) -> usize {
        self.pairs().len()
    }

    /// Whether the rule is another than that of a measure with this minimum.
    pub fn has_own_rule(&self, minimum: u64) -> bool {
        let Choice {
            counts_returned,
            minimum: least,
        } = self.choice;
        counts_returned || least.is_some_and(|least| least != minimum)
    }

    /// The same view in the measure's own rule.
    pub fn by_the_rule(&self) -> Self {
        Self {
            choice: Choice::default(),
            ..self.clone()
        }
    }

    /// The same view, sorted by a column; pressed again, the other way round.
    pub fn sorted_by(&self, column: Column) -> Self {
        Self {
            sort: self.sort.pressed(column),
            ..self.clone()
        }
    }
}

const KINDS: [(&str, AgencyKind); 2] =
    [("tinh", AgencyKind::Province), ("bo", AgencyKind::Ministry)];
const REGIONS: [(&str, Region); 3] = [
    ("bac", Region::North),
    ("trung", Region::Central),
    ("nam", Region::South),
];
const MONTHS: [(&str, Months); 3] = [
    ("1", Months::One),
    ("3", Months::Three),
    ("12", Months::Twelve),
];

/// The word of an address for a kind; none where it has none.
pub fn kind_word(kind: AgencyKind) -> Option<String> {
    name_of(&KINDS, kind)
}

pub fn region_word(region: Region) -> Option<String> {
    name_of(&REGIONS, region)
}

fn name_of<T: PartialEq>(names: &[(&str, T)], value: T) -> Option<String> {
    let (name, _) = names.iter().find(|(_, known)| *known == value)?;
    Some((*name).to_owned())
}
