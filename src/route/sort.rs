//! The order of a table as an address says it.

/// What has no value comes last both ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort<C = super::Column> {
    pub column: C,
    pub is_descending: bool,
}

pub(super) const ORDERS: [(&str, bool); 2] = [("tang", false), ("giam", true)];

impl<C: PartialEq> Sort<C> {
    /// By a column; pressed again, the other way round.
    pub fn pressed(&self, column: C) -> Self {
        let is_same = self.column == column;
        Self {
            column,
            is_descending: is_same && !self.is_descending,
        }
    }

    pub(super) fn order_word(&self) -> Option<String> {
        self.is_descending.then(|| "giam".to_owned())
    }
}
