//! Every sentence a reader sees, in Vietnamese and in English. A missing text does not compile.

use contract::{
    AdministrativeLevel, AgencyKind, AudienceGroup, Bilingual, ChannelKind, CodeBasis, Facet,
    FeeKind, OnlineFiling, TimeLimit, TimeUnit,
};
use leptos::prelude::*;

pub mod compare;
pub mod egdi;
pub mod enterprises;
pub mod exchange;
pub mod files;
mod head;
pub mod history;
pub mod levels;
pub mod mine;
pub mod news;
pub mod programmes;
pub mod rankings;
pub mod submissions;
pub mod tasks;
mod texts;
pub mod times;
pub mod tracking;

mod en;
mod vi;

pub use compare::use_compare_texts;
pub use egdi::{EgdiTexts, use_egdi_texts};
pub use enterprises::{EnterpriseTexts, use_enterprise_texts};
pub use exchange::{Direction, ExchangeFinding, ExchangeTexts, MonthGrowth, use_exchange_texts};
pub use files::{FileColumn, FileRole, FileTexts};
pub use head::HeadTexts;
pub use history::{HistoryTexts, use_history_texts};
pub use levels::{LevelFinding, LevelTexts, use_level_texts};
pub use mine::{MineTexts, use_mine_texts};
pub use news::{NewsTexts, use_news_texts};
pub use programmes::{ProgrammeTexts, QuestionTexts, use_programme_texts};
pub use rankings::{Finding, RankingTexts, use_ranking_texts};
pub use submissions::{SubmissionFinding, SubmissionTexts, use_submission_texts};
pub use tasks::{TaskFinding, TaskTexts, use_task_texts};
pub use texts::*;
pub use times::{TimesTexts, use_times_texts};
pub use tracking::{ScanTexts, TrackingTexts, use_tracking_texts};

/// The language of a page load, fixed by its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    Vi,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The language of an address: `/en` and what lies under it is English.
    pub fn of_path(path: &str) -> Self {
        match path.strip_prefix("/en") {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => Self::En,
            Some(_) | None => Self::Vi,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// What stands before every path of this language.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Vi => "",
            Self::En => "/en",
        }
    }

    pub fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    pub fn texts(self) -> &'static Texts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }

    /// The name in this language, or the Vietnamese one where no other is known.
    pub fn name(self, name: &Bilingual) -> String {
        match (self, &name.en) {
            (Self::En, Some(en)) => en.clone(),
            (Self::Vi | Self::En, _) => name.vi.clone(),
        }
    }

    /// `lang` for a name, where it differs from the page's own.
    pub fn of_name(self, name: &Bilingual) -> Option<&'static str> {
        (self == Self::En && name.en.is_none()).then_some("vi")
    }

    /// `lang` for text that the catalogue holds in Vietnamese only.
    pub fn of_content(self) -> Option<&'static str> {
        (self == Self::En).then_some("vi")
    }
}

/// The page's language. Set once, by `App` or by whoever renders a view.
pub fn use_lang() -> Lang {
    expect_context::<Lang>()
}

pub fn use_texts() -> &'static Texts {
    use_lang().texts()
}

impl Texts {
    pub fn level(&self, level: AdministrativeLevel) -> &'static str {
        let labels = &self.labels;
        match level {
            AdministrativeLevel::Ministry => labels.level_ministry,
            AdministrativeLevel::Province => labels.level_province,
            AdministrativeLevel::Commune => labels.level_commune,
            AdministrativeLevel::Other => labels.level_other,
        }
    }

    pub fn online(&self, online: OnlineFiling) -> &'static str {
        match online {
            OnlineFiling::Yes => self.labels.online_yes,
            OnlineFiling::No => self.labels.online_no,
        }
    }

    pub fn fee(&self, fee: FeeKind) -> &'static str {
        let labels = &self.labels;
        match fee {
            FeeKind::Free => labels.fee_free,
            FeeKind::Priced => labels.fee_priced,
            FeeKind::ByRegulation => labels.fee_by_regulation,
            FeeKind::NotStated => labels.not_stated,
        }
    }

    pub fn channel(&self, kind: ChannelKind) -> &'static str {
        let labels = &self.labels;
        match kind {
            ChannelKind::Online => labels.channel_online,
            ChannelKind::Direct => labels.channel_direct,
            ChannelKind::Postal => labels.channel_postal,
            ChannelKind::Other => labels.channel_other,
        }
    }

    pub fn audience_group(&self, group: AudienceGroup) -> &'static str {
        match group {
            AudienceGroup::Citizen => self.labels.group_citizen,
            AudienceGroup::Business => self.labels.group_business,
            AudienceGroup::Other => self.labels.group_other,
        }
    }

    pub fn agency_kind(&self, kind: AgencyKind) -> &'static str {
        match kind {
            AgencyKind::Ministry => self.agencies.ministries,
            AgencyKind::Province => self.agencies.provinces,
            AgencyKind::Other => self.agencies.others,
        }
    }

    pub fn code_basis(&self, basis: CodeBasis) -> Option<&'static str> {
        match basis {
            CodeBasis::Seen => None,
            CodeBasis::Recalled => Some(self.agencies.code_recalled),
            CodeBasis::Ours => Some(self.agencies.code_ours),
        }
    }

    pub fn time_limit(&self, limit: TimeLimit) -> String {
        match limit {
            TimeLimit::Limit { amount, unit } => self.duration(amount, unit),
            TimeLimit::SeeNotes => self.labels.time_see_notes.to_owned(),
            TimeLimit::NotStated => self.labels.not_stated.to_owned(),
        }
    }

    fn duration(&self, amount: f64, unit: TimeUnit) -> String {
        let labels = &self.labels;
        match unit {
            TimeUnit::Hour => (labels.hours)(amount),
            TimeUnit::WorkingDay => (labels.working_days)(amount),
            TimeUnit::Day => (labels.days)(amount),
            TimeUnit::Month => (labels.months)(amount),
            TimeUnit::Unknown => labels.time_see_notes.to_owned(),
        }
    }

    /// The label of a facet's value: its own name, or the fixed word it stands for.
    pub fn facet_value(&self, lang: Lang, facet: &Facet) -> String {
        if let Some(name) = &facet.name {
            return lang.name(name);
        }
        let value = facet.value.as_str();
        let level = value.parse().map(|level| self.level(level));
        let fee = value.parse().map(|fee| self.fee(fee));
        let online = value.parse().map(|online| self.online(online));
        level.or(fee).or(online).unwrap_or(value).to_owned()
    }
}
