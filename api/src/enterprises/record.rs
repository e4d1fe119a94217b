//! An enterprise as a line of a file has it and as it is kept: all names of agencies are codes, and
//! nothing in it depends on the day.

use contract::{
    AgencyCode, ArrangementForm, ArrangementStage, ArrangementStep, Basis, Bilingual, Citation,
    CopyChange, Date, EnterpriseCode, EnterpriseField, EnterpriseStatus, Ipo, Moment, Obligation,
    RegistrationChange, Slug,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnterpriseRecord {
    pub code: EnterpriseCode,
    pub name: Bilingual,
    pub owner: AgencyCode,
    pub state_share_percent: f64,
    #[serde(default = "operating")]
    pub status: EnterpriseStatus,
    pub address: Bilingual,
    pub legal_representative: Bilingual,
    pub business_line: Bilingual,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_on: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<ArrangementForm>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ArrangementStep>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ipo: Option<Ipo>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disclosures: Vec<DisclosureRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub registration_changes: Vec<RegistrationChange>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

fn operating() -> EnterpriseStatus {
    EnterpriseStatus::Operating
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DisclosureRecord {
    pub id: Slug,
    pub title: Bilingual,
    pub obligation: Obligation,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Moment>,
}

/// An enterprise with what imports changed in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptEnterprise {
    pub record: EnterpriseRecord,
    /// The oldest first.
    pub changes: Vec<CopyChange>,
}

impl EnterpriseRecord {
    /// The last stage that was reached.
    pub fn stage(&self) -> ArrangementStage {
        let last = self.steps.last();
        last.map_or(ArrangementStage::Kept, |step| step.stage)
    }

    /// Its code says it: only samples have letters in theirs.
    pub fn basis(&self) -> Basis {
        match self.code.is_sample() {
            true => Basis::Illustrative,
            false => Basis::Published,
        }
    }

    /// What another record of the same enterprise says differently.
    pub fn differences(&self, other: &Self) -> Vec<EnterpriseField> {
        [
            (self.name != other.name, EnterpriseField::Name),
            (self.owner != other.owner, EnterpriseField::Owner),
            (
                self.state_share_percent != other.state_share_percent,
                EnterpriseField::StateShare,
            ),
            (self.status != other.status, EnterpriseField::Status),
            (self.address != other.address, EnterpriseField::Address),
            (
                self.legal_representative != other.legal_representative,
                EnterpriseField::LegalRepresentative,
            ),
            (
                self.business_line != other.business_line,
                EnterpriseField::BusinessLine,
            ),
            (
                (self.registered_on, &self.registration_changes)
                    != (other.registered_on, &other.registration_changes),
                EnterpriseField::Registration,
            ),
            (
                (self.form, &self.steps) != (other.form, &other.steps),
                EnterpriseField::Arrangement,
            ),
            (self.ipo != other.ipo, EnterpriseField::Ipo),
            (
                self.disclosures != other.disclosures,
                EnterpriseField::Disclosures,
            ),
            (self.source != other.source, EnterpriseField::Source),
        ]
        .into_iter()
        .filter_map(|(differs, field)| differs.then_some(field))
        .collect()
    }
}
