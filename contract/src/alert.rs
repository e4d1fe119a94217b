//! What everybody must know now, on every page or on some.

use serde::{Deserialize, Serialize};

use crate::{code::Slug, moment::Moment, named::Bilingual};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Alert {
    /// A reader who put it away does not see it again; a new one has another.
    pub id: Slug,
    pub text: Bilingual,
    pub level: AlertLevel,
    /// Paths without the language, such as `/ho-so`, each with all below it; none means all pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<String>,
    pub from: Moment,
    /// Without it the alert stays until it is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Moment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AlertLevel {
    Notice,
    Warning,
    Emergency,
    #[serde(other)]
    Other,
}

impl Alert {
    pub fn is_in_force(&self, now: Moment) -> bool {
        self.from <= now && self.to.is_none_or(|to| now < to)
    }

    /// Whether it concerns the page at a path without the language.
    pub fn is_about(&self, path: &str) -> bool {
        let below = |page: &String| {
            let rest = path.strip_prefix(page.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.pages.is_empty() || self.pages.iter().any(below)
    }
}
