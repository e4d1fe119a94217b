//! What a list of enterprises may be asked for, checked the same way by the page and by the API.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    code::AgencyCode,
    query::{ChoiceError, SearchText, choice},
};

/// How a state enterprise is rearranged (Decision 22/2021/QĐ-TTg).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ArrangementForm {
    /// Cổ phần hóa.
    Equitisation,
    /// Bán toàn bộ doanh nghiệp.
    Sale,
    /// Chuyển thành công ty TNHH hai thành viên trở lên.
    Conversion,
    /// Hợp nhất.
    Consolidation,
    /// Sáp nhập.
    Merger,
    /// Chia.
    Division,
    /// Tách.
    Separation,
    /// Giải thể.
    Dissolution,
    /// Phá sản.
    Bankruptcy,
    /// Thoái vốn nhà nước.
    Divestment,
    #[serde(other)]
    Other,
}

choice!(
    ArrangementForm,
    "equitisation, sale, conversion, consolidation, merger, division, separation, dissolution, \
     bankruptcy, divestment, other",
    Equitisation = "equitisation",
    Sale = "sale",
    Conversion = "conversion",
    Consolidation = "consolidation",
    Merger = "merger",
    Division = "division",
    Separation = "separation",
    Dissolution = "dissolution",
    Bankruptcy = "bankruptcy",
    Divestment = "divestment",
    Other = "other"
);

/// How far a rearrangement has come, in the order of its course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ArrangementStage {
    /// It stays as it is.
    Kept,
    Planned,
    /// There is a board that steers it.
    Preparing,
    /// What the enterprise is worth is being determined.
    Valuing,
    PlanApproved,
    /// Shares or the whole are for sale.
    Offering,
    Completed,
    Halted,
    #[serde(other)]
    Other,
}

choice!(
    ArrangementStage,
    "kept, planned, preparing, valuing, plan_approved, offering, completed, halted, other",
    Kept = "kept",
    Planned = "planned",
    Preparing = "preparing",
    Valuing = "valuing",
    PlanApproved = "plan_approved",
    Offering = "offering",
    Completed = "completed",
    Halted = "halted",
    Other = "other"
);

/// A whole share from 0 to 100 per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WholePercent(u8);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a whole number from 0 to 100")]
pub struct WholePercentError;

impl WholePercent {
    pub fn get(self) -> u8 {
        self.0
    }
}

impl FromStr for WholePercent {
    type Err = WholePercentError;

    fn from_str(text: &str) -> Result<Self, WholePercentError> {
        match text.parse() {
            Ok(percent @ 0..=100) => Ok(Self(percent)),
            Ok(_) | Err(_) => Err(WholePercentError),
        }
    }
}

impl fmt::Display for WholePercent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// Choices that narrow the enterprises down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct EnterpriseFilter {
    /// A code, or the beginnings of words of a name.
    pub q: Option<SearchText>,
    /// Who acts as owner for the State.
    pub owner: Option<AgencyCode>,
    pub stage: Option<ArrangementStage>,
    pub form: Option<ArrangementForm>,
    /// The least share of the State.
    pub share_from: Option<WholePercent>,
}

impl EnterpriseFilter {
    /// Choices besides the words, as the panel counts them.
    pub fn choices(&self) -> usize {
        self.pairs().iter().filter(|(key, _)| *key != "q").count()
    }

    /// The filter as the API's query parameters, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        [
            ("q", self.q.as_ref().map(ToString::to_string)),
            ("owner", self.owner.as_ref().map(ToString::to_string)),
            ("stage", self.stage.map(|stage| stage.as_str().to_owned())),
            ("form", self.form.map(|form| form.as_str().to_owned())),
            ("share_from", self.share_from.map(|share| share.to_string())),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }
}

/// What a list of enterprises is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EnterpriseColumn {
    #[default]
    Name,
    Owner,
    Share,
    Stage,
    /// The day of the first public offering, held or planned.
    Ipo,
    /// Made of due, as a share.
    Disclosures,
}

choice!(
    EnterpriseColumn,
    "name, owner, share, stage, ipo, disclosures",
    Name = "name",
    Owner = "owner",
    Share = "share",
    Stage = "stage",
    Ipo = "ipo",
    Disclosures = "disclosures"
);

/// A column, with a minus in front where the order is turned round: `-share`. What has no value
/// comes last both ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct EnterpriseOrder {
    pub column: EnterpriseColumn,
    pub is_descending: bool,
}

impl FromStr for EnterpriseOrder {
    type Err = ChoiceError;

    fn from_str(text: &str) -> Result<Self, ChoiceError> {
        let (word, is_descending) = match text.strip_prefix('-') {
            Some(word) => (word, true),
            None => (text, false),
        };
        Ok(Self {
            column: word.parse()?,
            is_descending,
        })
    }
}

impl fmt::Display for EnterpriseOrder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_descending { "-" } else { "" };
        write!(out, "{sign}{}", self.column.as_str())
    }
}
