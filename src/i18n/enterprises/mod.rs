//! What the pages of enterprises say.

use contract::{
    ArrangementForm, ArrangementStage, DisclosureState, DisclosureTally, EnterpriseColumn,
    EnterpriseField, EnterpriseStatus,
};

use super::Lang;

mod en;
mod vi;

pub struct EnterpriseTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub law: &'static str,
    pub description: &'static str,
    pub sample: &'static str,
    pub sample_list: &'static str,
    pub sample_one: &'static str,

    pub controls: &'static str,
    pub find: &'static str,
    pub words: &'static str,
    pub words_hint: &'static str,
    pub owner: &'static str,
    pub stage: &'static str,
    pub form: &'static str,
    pub share_from: &'static str,
    pub at_least: fn(percent: u8) -> String,
    pub all: &'static str,
    pub show: &'static str,
    pub clear: &'static str,
    pub choice: fn(name: &str, count: u32) -> String,

    pub finding: fn(total: &str, day: &str) -> String,
    pub nothing_found: &'static str,
    pub see_all: &'static str,

    pub table: &'static str,
    pub column: fn(EnterpriseColumn) -> &'static str,
    pub sorted: fn(&str, bool) -> String,
    pub no_value: &'static str,
    pub made_of_due: fn(&DisclosureTally) -> String,
    pub planned_for: fn(day: &str) -> String,

    pub form_name: fn(ArrangementForm) -> &'static str,
    pub stage_name: fn(ArrangementStage) -> &'static str,
    pub status_name: fn(EnterpriseStatus) -> &'static str,
    pub state_name: fn(DisclosureState) -> &'static str,
    pub field_name: fn(EnterpriseField) -> &'static str,

    pub downloads: &'static str,
    pub as_csv: &'static str,
    pub as_json: &'static str,
    pub csv_note: &'static str,

    pub sections: SectionTexts,
    pub one: OneEnterpriseTexts,
    pub figures: FigureTexts,
    pub feed: EnterpriseFeedTexts,
}

/// Where a business goes on from the list.
pub struct SectionTexts {
    pub heading: &'static str,
    pub figures_lead: &'static str,
    pub procedures: &'static str,
    pub procedures_lead: &'static str,
    pub life_events: &'static str,
    pub life_events_lead: &'static str,
    pub questions: &'static str,
    pub questions_lead: &'static str,
    pub questions_link: &'static str,
}

/// The page of one enterprise.
pub struct OneEnterpriseTexts {
    pub unknown: &'static str,
    pub bare: fn(code: &str) -> String,
    pub about: &'static str,
    pub code: &'static str,
    pub status: &'static str,
    pub state_share: &'static str,
    pub address: &'static str,
    pub representative: &'static str,
    pub business_line: &'static str,
    pub registered_on: &'static str,
    pub arrangement: &'static str,
    pub kept: &'static str,
    pub decision: &'static str,
    pub on: &'static str,
    pub source: &'static str,
    pub no_source: &'static str,
    pub ipo: &'static str,
    pub no_ipo: &'static str,
    pub ipo_status: &'static str,
    pub ipo_planned: &'static str,
    pub ipo_held: &'static str,
    pub ipo_failed: &'static str,
    pub planned_on: &'static str,
    pub held_on: &'static str,
    pub shares_offered: &'static str,
    pub start_price: &'static str,
    pub average_price: &'static str,
    pub sold: &'static str,
    pub disclosures: &'static str,
    pub no_disclosures: &'static str,
    pub rule: &'static str,
    pub holds: fn(day: &str) -> String,
    pub kind: &'static str,
    pub periodic: &'static str,
    pub unusual: &'static str,
    pub what: &'static str,
    pub due: &'static str,
    pub made: &'static str,
    pub state: &'static str,
    pub at: fn(clock: &str, day: &str) -> String,
    pub timeline: &'static str,
    pub no_timeline: &'static str,
    pub stage_reached: fn(stage: &str) -> String,
    pub disclosed: fn(title: &str, state: &str) -> String,
    pub registered: fn(what: &str) -> String,
    pub copy_changed: fn(fields: &str) -> String,
    pub other_event: &'static str,
    pub follow: &'static str,
    pub follow_lead: &'static str,
    pub atom: &'static str,
    pub json_feed: &'static str,
    pub register_note: &'static str,
}

/// The page of registrations and foreign investment.
pub struct FigureTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub sample: &'static str,
    pub year: &'static str,
    pub sector: &'static str,
    pub province: &'static str,
    pub all_years: &'static str,
    pub finding: fn(projects: &str, registered: &str, implemented: &str) -> String,
    pub by_year: &'static str,
    pub by_year_note: &'static str,
    pub by_sector: &'static str,
    pub by_province: &'static str,
    pub projects: &'static str,
    pub registered: &'static str,
    pub implemented: &'static str,
    pub usd_millions: fn(&str) -> String,
    pub bar: fn(projects: &str, implemented: &str) -> String,
    pub point: fn(year: u16, registered: &str) -> String,
    pub registrations: &'static str,
    pub registrations_note: &'static str,
    pub enterprises: &'static str,
    pub capital_vnd: &'static str,
    pub vnd_billions: fn(&str) -> String,
}

/// What only feeds and heads say.
pub struct EnterpriseFeedTexts {
    pub title: fn(name: &str) -> String,
    pub sample: &'static str,
    pub sample_entry: fn(summary: &str) -> String,
    pub about: fn(name: &str, owner: &str, share: &str, stage: &str) -> String,
    pub disambiguating: &'static str,
}

impl Lang {
    pub fn enterprise_texts(self) -> &'static EnterpriseTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_enterprise_texts() -> &'static EnterpriseTexts {
    super::use_lang().enterprise_texts()
}
