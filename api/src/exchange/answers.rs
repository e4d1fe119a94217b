//! What is answered of the figures: sums, growth, one body, classes, connections.

use contract::{
    AgencyCode, AgencyName, ClassDocuments, ConnectionState, ExchangeClass, ExchangeClasses,
    ExchangeConnections, ExchangeCoverage, ExchangeReport, ExchangeUnit, MonthDocuments, NthMonth,
    PartnerDocuments, Period, UnitMonth,
};
use domain::exchange::{against_first, against_year_before, newest};

use super::{Exchange, MonthFigures, UnitFigures, place};

/// Of which public sources spoke.
const TENTH: u32 = 10;

impl Exchange {
    pub fn report(&self) -> ExchangeReport {
        let months: Vec<_> = self.figures.months.iter().map(in_all).collect();
        let mut nths = vec![TENTH];
        nths.extend(newest(&months).filter(|nth| *nth > 1 && *nth != TENTH));
        let since_first = nths.into_iter().filter_map(|nth| {
            let pair = against_first(&months, nth)?;
            Some(NthMonth { nth, pair })
        });
        ExchangeReport {
            origin: self.figures.origin.clone(),
            total: months.iter().map(|one| one.documents).sum(),
            year_before: against_year_before(&months),
            since_first: since_first.collect(),
            months,
            coverage: self.coverage(),
            facts: self.facts.clone(),
        }
    }

    /// A month, or the newest.
    pub(super) fn month(&self, month: Option<Period>) -> Option<&MonthFigures> {
        let mut months = self.figures.months.iter();
        match month {
            None => months.next_back(),
            Some(month) => months.find(|one| one.month == month),
        }
    }

    pub fn unit(&self, code: &AgencyCode) -> Option<ExchangeUnit> {
        let mut connections = self.connections.items.iter();
        let connection = connections.find(|one| one.unit.code == *code).cloned();
        let of_unit = |month: &MonthFigures| {
            let found = month.units.iter().find(|one| one.unit == *code)?;
            Some((month.month, found.clone()))
        };
        let own: Vec<_> = self.figures.months.iter().filter_map(of_unit).collect();
        let known = connection.as_ref().map(|one| one.class);
        let class = known.or_else(|| own.last().map(|(_, figures)| figures.class))?;
        let months = own.iter().map(|(month, figures)| UnitMonth {
            month: *month,
            sent: figures.sent.iter().sum(),
            received: figures.received.iter().sum(),
        });
        let with = |class: &ExchangeClass| {
            let at = place(*class);
            let sum = |of: fn(&UnitFigures) -> &super::ByClass| {
                own.iter().map(|(_, figures)| of(figures)[at]).sum()
            };
            PartnerDocuments {
                class: *class,
                sent: sum(|figures| &figures.sent),
                received: sum(|figures| &figures.received),
            }
        };
        Some(ExchangeUnit {
            origin: self.figures.origin.clone(),
            unit: AgencyName {
                code: code.clone(),
                name: self.name(code),
            },
            class,
            connection,
            months: months.collect(),
            partners: ExchangeClass::ALL.iter().map(with).collect(),
        })
    }

    /// None where nothing is known of the month.
    pub fn classes(&self, month: Option<Period>) -> Option<ExchangeClasses> {
        let figures = self.month(month)?;
        let sum = |sender: ExchangeClass, receiver: ExchangeClass| {
            let senders = figures.units.iter().filter(|one| one.class == sender);
            senders.map(|one| one.sent[place(receiver)]).sum()
        };
        let pairs = ExchangeClass::ALL.iter().flat_map(|sender| {
            let receivers = ExchangeClass::ALL.iter();
            receivers.map(|receiver| (*sender, *receiver))
        });
        let cells = pairs.map(|(sender, receiver)| ClassDocuments {
            sender,
            receiver,
            documents: sum(sender, receiver),
        });
        Some(ExchangeClasses {
            origin: self.figures.origin.clone(),
            month: figures.month,
            total: in_all(figures).documents,
            cells: cells.collect(),
        })
    }

    pub fn connections(&self) -> ExchangeConnections {
        ExchangeConnections {
            basis: self.connections.basis,
            source: self.connections.source.clone(),
            notes: self.figures.origin.notes.clone(),
            items: self.connections.items.clone(),
        }
    }

    /// Of the classes that the list of connections names.
    fn coverage(&self) -> Vec<ExchangeCoverage> {
        let count = |class: ExchangeClass, is_wanted: fn(&ConnectionState) -> bool| {
            let of_class = self.connections.items.iter();
            let of_class = of_class.filter(|one| one.class == class && is_wanted(&one.state));
            u32::try_from(of_class.count()).unwrap_or(u32::MAX)
        };
        let coverage = ExchangeClass::ALL.iter().map(|class| ExchangeCoverage {
            class: *class,
            connected: count(*class, |state| !matches!(state, ConnectionState::UnderWay)),
            known: count(*class, |_| true),
        });
        coverage.filter(|one| one.known > 0).collect()
    }
}

fn in_all(month: &MonthFigures) -> MonthDocuments {
    let sent = month.units.iter().flat_map(|one| one.sent);
    MonthDocuments {
        month: month.month,
        documents: sent.sum(),
    }
}
