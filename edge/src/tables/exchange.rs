//! The document exchange as CSV: one of its four tables, or the months of one body.

use contract::{
    ConnectionState, ExchangeClasses, ExchangeConnection, ExchangeConnections, ExchangeOrigin,
    ExchangeReport, ExchangeUnit, ExchangeUnits, Tiers,
};
use portal::{
    client::exchange::{EXCHANGE, address_of_exchange_classes, address_of_exchange_units},
    exchange::{connected, is_unknown_month, notes, select, shown_month},
    i18n::Lang,
    route::{ExchangeTable, ExchangeView},
};

use super::contents::File;
use crate::{
    downloads::csv::{BYTE_ORDER_MARK, line, word},
    pages::load::Page,
};

/// A page shows the newest month where nothing is known of the one that was asked for, and says so;
/// a file cannot.
pub fn of(page: &Page, view: &ExchangeView) -> Option<File> {
    let report: ExchangeReport = page.value_at(EXCHANGE)?;
    if is_unknown_month(&report, view) {
        return None;
    }
    let lang = page.lang;
    let month = shown_month(&report, view)?;
    let about = About {
        origin: &report.origin,
        notes: notes(lang, &report.origin.notes),
    };
    match view.table {
        ExchangeTable::Units => {
            let units: ExchangeUnits = page.value_at(&address_of_exchange_units(month))?;
            Some(File {
                name: format!("lien-thong-van-ban_co-quan_{month}.csv"),
                table: of_units(lang, &about, &units, view),
            })
        }
        ExchangeTable::Classes => {
            let classes: ExchangeClasses = page.value_at(&address_of_exchange_classes(month))?;
            Some(File {
                name: format!("lien-thong-van-ban_nhom_{month}.csv"),
                table: of_classes(&about, &classes),
            })
        }
        ExchangeTable::Connections => Some(File {
            name: "lien-thong-van-ban_ket-noi.csv".to_owned(),
            table: of_connections(lang, &about, &page.value::<ExchangeConnections>()?, view),
        }),
        ExchangeTable::Months => Some(File {
            name: format!("lien-thong-van-ban_thang_{}.csv", report.origin.as_of),
            table: of_months(&about, &report),
        }),
    }
}

/// What every row carries, for rows are copied: how the figures came to be, up to which day, and
/// what they do not say.
struct About<'a> {
    origin: &'a ExchangeOrigin,
    notes: String,
}

impl About<'_> {
    fn row(&self, own: impl IntoIterator<Item = String>) -> String {
        let start = [word(&self.origin.basis), self.origin.as_of.to_string()];
        let cells = start.into_iter().chain(own).chain([self.notes.clone()]);
        line(&cells.collect::<Vec<_>>())
    }
}

fn head(columns: &[&str]) -> String {
    let start = ["basis", "as_of"].into_iter();
    let all = start.chain(columns.iter().copied()).chain(["notes"]);
    let all: Vec<_> = all.map(str::to_owned).collect();
    format!("{BYTE_ORDER_MARK}{}", line(&all))
}

fn of_units(lang: Lang, about: &About<'_>, units: &ExchangeUnits, view: &ExchangeView) -> String {
    let mut lines = head(&["month", "unit", "unit_name", "class", "sent", "received"]);
    for one in select(lang, &units.items, view) {
        lines += &about.row([
            units.month.to_string(),
            one.unit.code.to_string(),
            lang.name(&one.unit.name),
            one.class.to_string(),
            one.sent.to_string(),
            one.received.to_string(),
        ]);
    }
    lines
}

fn of_classes(about: &About<'_>, classes: &ExchangeClasses) -> String {
    let mut lines = head(&["month", "sender_class", "receiver_class", "documents"]);
    for cell in &classes.cells {
        lines += &about.row([
            classes.month.to_string(),
            cell.sender.to_string(),
            cell.receiver.to_string(),
            cell.documents.to_string(),
        ]);
    }
    lines
}

fn of_months(about: &About<'_>, report: &ExchangeReport) -> String {
    let mut lines = head(&["month", "documents"]);
    for one in &report.months {
        lines += &about.row([one.month.to_string(), one.documents.to_string()]);
    }
    lines
}

/// The list has an origin of its own.
fn of_connections(
    lang: Lang,
    about: &About<'_>,
    list: &ExchangeConnections,
    view: &ExchangeView,
) -> String {
    let origin = ExchangeOrigin {
        basis: list.basis,
        ..about.origin.clone()
    };
    let about = About {
        origin: &origin,
        notes: about.notes.clone(),
    };
    let mut lines = head(&[
        "unit",
        "unit_name",
        "class",
        "state",
        "connected_on",
        "tiers",
        "last_document_on",
    ]);
    for one in connected(&list.items, view.class) {
        lines += &about.row(connection(lang, &one));
    }
    lines
}

fn connection(lang: Lang, one: &ExchangeConnection) -> [String; 7] {
    let (state, since, tiers) = match one.state {
        ConnectionState::UnderWay => ("under_way", String::new(), ""),
        ConnectionState::Connected { since, tiers } => {
            let tiers = match tiers {
                Tiers::One => "1",
                Tiers::Two => "2",
                Tiers::Other => "",
            };
            ("connected", since.to_string(), tiers)
        }
    };
    let last = one.last_document_on.map(|on| on.to_string());
    [
        one.unit.code.to_string(),
        lang.name(&one.unit.name),
        one.class.to_string(),
        state.to_owned(),
        since,
        tiers.to_owned(),
        last.unwrap_or_default(),
    ]
}

/// The months of one body.
pub fn of_unit(page: &Page) -> Option<File> {
    let unit = page.value::<ExchangeUnit>()?;
    let name = page.lang.name(&unit.unit.name);
    let about = About {
        origin: &unit.origin,
        notes: notes(page.lang, &unit.origin.notes),
    };
    let mut lines = head(&["month", "unit", "unit_name", "class", "sent", "received"]);
    for one in &unit.months {
        lines += &about.row([
            one.month.to_string(),
            unit.unit.code.to_string(),
            name.clone(),
            unit.class.to_string(),
            one.sent.to_string(),
            one.received.to_string(),
        ]);
    }
    Some(File {
        name: format!("lien-thong-van-ban_{}.csv", unit.unit.code),
        table: lines,
    })
}
