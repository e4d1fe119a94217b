//! State enterprises: addresses, the list, one of them, the figures, words.

mod address;
mod page;
#[cfg(feature = "ssr")]
mod snapshots;

use contract::{
    ArrangementForm, ArrangementStage, DisclosureState, EnterpriseColumn, EnterpriseField,
    EnterpriseStatus,
};
use portal::i18n::Lang;

#[track_caller]
fn check_distinct(words: Vec<&str>) {
    let mut unique = words.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), words.len(), "{words:?}");
    assert!(words.iter().all(|word| !word.is_empty()));
}

#[test]
fn no_two_values_of_a_choice_share_a_word() {
    for lang in Lang::ALL {
        let texts = lang.enterprise_texts();
        let forms = ArrangementForm::ALL.iter();
        check_distinct(forms.map(|form| (texts.form_name)(*form)).collect());
        let stages = ArrangementStage::ALL.iter();
        check_distinct(stages.map(|stage| (texts.stage_name)(*stage)).collect());
        let columns = EnterpriseColumn::ALL.iter();
        check_distinct(columns.map(|column| (texts.column)(*column)).collect());
        let states = [
            DisclosureState::Missing,
            DisclosureState::Late,
            DisclosureState::OnTime,
            DisclosureState::Awaited,
        ];
        check_distinct(states.map(texts.state_name).to_vec());
        let statuses = [
            EnterpriseStatus::Operating,
            EnterpriseStatus::Paused,
            EnterpriseStatus::Dissolving,
            EnterpriseStatus::Dissolved,
            EnterpriseStatus::Bankrupt,
        ];
        check_distinct(statuses.map(texts.status_name).to_vec());
        let fields = [
            EnterpriseField::Name,
            EnterpriseField::Owner,
            EnterpriseField::StateShare,
            EnterpriseField::Status,
            EnterpriseField::Address,
            EnterpriseField::LegalRepresentative,
            EnterpriseField::BusinessLine,
            EnterpriseField::Registration,
            EnterpriseField::Arrangement,
            EnterpriseField::Ipo,
            EnterpriseField::Disclosures,
            EnterpriseField::Source,
        ];
        check_distinct(fields.map(texts.field_name).to_vec());
    }
}
