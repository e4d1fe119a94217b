//! What the addresses of the enterprises say: words, choices, the order, and where in the list.

use contract::{EnterpriseCode, EnterpriseColumn, EnterpriseFilter, EnterpriseOrder, FigureFilter};

use super::{
    Route, key,
    reader::Reader,
    slug,
    sort::{ORDERS, Sort},
    with_query,
};

/// What the parts of a path behind that of the enterprises lead to.
pub(super) fn find(rest: &[&str], get: impl Fn(&str) -> Option<String>) -> Option<Route> {
    match rest {
        [] => Some(Route::Enterprises(EnterpriseView::from_query(get))),
        [slug::FIGURES] => Some(Route::EnterpriseFigures(FiguresView::from_query(get))),
        [code] => code.parse().map(Route::Enterprise).ok(),
        _ => None,
    }
}

pub(super) fn list(prefix: &str, view: &EnterpriseView) -> String {
    with_query(&format!("{prefix}/{}", slug::ENTERPRISES), &view.pairs())
}

pub(super) fn figures(prefix: &str, view: &FiguresView) -> String {
    let path = format!("{prefix}/{}/{}", slug::ENTERPRISES, slug::FIGURES);
    with_query(&path, &view.pairs())
}

pub(super) fn one(prefix: &str, code: &EnterpriseCode) -> String {
    format!("{prefix}/{}/{code}", slug::ENTERPRISES)
}

/// What the address of the list asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnterpriseView {
    pub filter: EnterpriseFilter,
    pub sort: Sort<EnterpriseColumn>,
    pub cursor: Option<String>,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

/// A column's word in an address.
pub fn column_word(column: EnterpriseColumn) -> &'static str {
    match column {
        EnterpriseColumn::Name => "ten",
        EnterpriseColumn::Owner => "chu-so-huu",
        EnterpriseColumn::Share => "von",
        EnterpriseColumn::Stage => "giai-doan",
        EnterpriseColumn::Ipo => "ipo",
        EnterpriseColumn::Disclosures => "cong-bo",
    }
}

impl EnterpriseView {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        let filter = EnterpriseFilter {
            q: read(key::Q).parsed(&mut ignored),
            owner: read(key::AGENCY).parsed(&mut ignored),
            stage: read(key::STAGE).parsed(&mut ignored),
            form: read(key::FORM).parsed(&mut ignored),
            share_from: read(key::SHARE_FROM).parsed(&mut ignored),
        };
        let columns: Vec<_> = EnterpriseColumn::ALL
            .iter()
            .map(|column| (column_word(*column), *column))
            .collect();
        let column = read(key::SORT).one_of(&columns, &mut ignored);
        let order = read(key::ORDER).one_of(&ORDERS, &mut ignored);
        Self {
            filter,
            sort: Sort {
                column: column.unwrap_or_default(),
                is_descending: order.unwrap_or_default(),
            },
            cursor: get(key::CURSOR).filter(|cursor| !cursor.is_empty()),
            ignored,
        }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let column = self.sort.column;
        let column =
            (column != EnterpriseColumn::default()).then(|| column_word(column).to_owned());
        let more = [
            (key::SORT, column),
            (key::ORDER, self.sort.order_word()),
            (key::CURSOR, self.cursor.clone()),
        ];
        let choices = self.filter.pairs().into_iter();
        choices
            .map(|(wire, value)| (address_key(wire), value))
            .chain(
                more.into_iter()
                    .filter_map(|(key, value)| Some((key, value?))),
            )
            .collect()
    }

    /// The same choices on another page of the list.
    pub fn at(&self, cursor: Option<String>) -> Self {
        Self {
            cursor,
            ignored: Vec::new(),
            ..self.clone()
        }
    }

    /// The same choices from their beginning, sorted by a column; pressed again, the other way
    /// round.
    pub fn sorted_by(&self, column: EnterpriseColumn) -> Self {
        Self {
            sort: self.sort.pressed(column),
            ..self.at(None)
        }
    }

    /// The order as the API has it.
    pub fn order(&self) -> EnterpriseOrder {
        EnterpriseOrder {
            column: self.sort.column,
            is_descending: self.sort.is_descending,
        }
    }

    /// Whether anything narrows the list down.
    pub fn is_narrowed(&self) -> bool {
        !self.filter.pairs().is_empty()
    }
}

/// What the address of the figures asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FiguresView {
    pub filter: FigureFilter,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

impl FiguresView {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        let filter = FigureFilter {
            year: read(key::YEAR).parsed(&mut ignored),
            sector: read(key::SECTOR).parsed(&mut ignored),
            province: read(key::PROVINCE).parsed(&mut ignored),
        };
        Self { filter, ignored }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let choices = self.filter.pairs().into_iter();
        choices
            .map(|(wire, value)| (address_key(wire), value))
            .collect()
    }
}

/// The address's name for a parameter of the API.
fn address_key(wire: &'static str) -> &'static str {
    match wire {
        "owner" => key::AGENCY,
        "stage" => key::STAGE,
        "form" => key::FORM,
        "share_from" => key::SHARE_FROM,
        "year" => key::YEAR,
        "sector" => key::SECTOR,
        "province" => key::PROVINCE,
        other => other,
    }
}
