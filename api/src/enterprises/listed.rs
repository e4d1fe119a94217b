//! One enterprise in memory: with the names that its codes stand for, and how it stands on a day.

use std::collections::HashMap;

use contract::{
    AgencyCode, AgencyName, Bilingual, Date, Disclosure, DisclosureTally, Enterprise,
    EnterpriseColumn, EnterpriseHead, Moment,
};
use domain::{
    enterprises::{Course, due, tally, timeline, timeliness, words},
    fold::sort_key,
};

use super::record::KeptEnterprise;
use crate::performance::Unit;

pub struct Listed {
    pub kept: KeptEnterprise,
    pub owner: AgencyName,
    /// Of its name in both languages, folded.
    pub words: Vec<String>,
    sort_key: Vec<u8>,
}

impl Listed {
    pub fn of(kept: KeptEnterprise, units: &HashMap<AgencyCode, Unit>) -> Self {
        let record = &kept.record;
        let owner = units.get(&record.owner).map(|unit| unit.name.clone());
        let mut all = words(&record.name.vi);
        all.extend(record.name.en.as_deref().map(words).unwrap_or_default());
        Self {
            owner: AgencyName {
                name: owner.unwrap_or_else(|| Bilingual::vietnamese(record.owner.as_str())),
                code: record.owner.clone(),
            },
            words: all,
            sort_key: sort_key(&record.name.vi),
            kept,
        }
    }

    /// By name, and of one name by code.
    pub fn usual_order(&self) -> (&[u8], &str) {
        (&self.sort_key, self.kept.record.code.as_str())
    }

    /// Bytes that sort as a column does.
    pub fn key(&self, column: EnterpriseColumn, today: Date) -> Option<Vec<u8>> {
        let record = &self.kept.record;
        match column {
            EnterpriseColumn::Name => Some(self.sort_key.clone()),
            EnterpriseColumn::Owner => Some(sort_key(&self.owner.name.vi)),
            // Imports take shares from 0 to 100: their bits sort as they do.
            EnterpriseColumn::Share => {
                Some(record.state_share_percent.to_bits().to_be_bytes().to_vec())
            }
            EnterpriseColumn::Stage => Some(vec![record.stage() as u8]),
            EnterpriseColumn::Ipo => record.ipo.map(|ipo| ipo.on().to_string().into_bytes()),
            EnterpriseColumn::Disclosures => {
                let tally = self.tally(today);
                let share = u64::from(tally.made()) * 1_000_000;
                let share = share.checked_div(u64::from(tally.due()))?;
                Some(share.to_be_bytes().to_vec())
            }
        }
    }

    pub fn head(&self, today: Date) -> EnterpriseHead {
        let record = &self.kept.record;
        EnterpriseHead {
            code: record.code.clone(),
            name: record.name.clone(),
            owner: self.owner.clone(),
            state_share_percent: record.state_share_percent,
            form: record.form,
            stage: record.stage(),
            ipo: record.ipo,
            disclosures: self.tally(today),
            basis: record.basis(),
        }
    }

    pub fn whole(&self, today: Date) -> Enterprise {
        let record = self.kept.record.clone();
        let mut disclosures = self.disclosures(today);
        disclosures.sort_by(|one, other| (one.due, &one.id).cmp(&(other.due, &other.id)));
        let timeline = timeline(&Course {
            steps: &record.steps,
            ipo: record.ipo,
            disclosures: &disclosures,
            registration_changes: &record.registration_changes,
            copy_changes: &self.kept.changes,
        });
        Enterprise {
            head: self.head(today),
            as_of: today,
            status: record.status,
            address: record.address,
            legal_representative: record.legal_representative,
            business_line: record.business_line,
            registered_on: record.registered_on,
            steps: record.steps,
            disclosures,
            registration_changes: record.registration_changes,
            timeline,
            source: record.source,
        }
    }

    fn tally(&self, today: Date) -> DisclosureTally {
        tally(self.disclosures(today).iter().map(|one| one.state))
    }

    /// As they stand when a day begins, so that one answer holds all day long.
    fn disclosures(&self, today: Date) -> Vec<Disclosure> {
        let now = Moment::new(today, 0, 0).unwrap_or(Moment::MIN);
        let all = self.kept.record.disclosures.iter();
        all.map(|one| {
            let due = due(one.obligation);
            Disclosure {
                id: one.id.clone(),
                title: one.title.clone(),
                obligation: one.obligation,
                due,
                made_at: one.made_at,
                state: timeliness(due, one.made_at, now),
            }
        })
        .collect()
    }
}
