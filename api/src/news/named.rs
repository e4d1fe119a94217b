//! From codes to names: an article as it is sent.

use contract::{
    AgencyCode, AgencyName, Article, ArticleBody, ArticleHead, Bilingual, Named, NamedProcedure,
    ProcedureCode,
};

use super::{ArticleRecord, Topics};

/// Who knows the names.
pub struct Naming<'a> {
    pub topics: &'a Topics,
    pub agency: &'a dyn Fn(&str) -> Option<Bilingual>,
    pub procedure: &'a dyn Fn(&ProcedureCode) -> Option<String>,
}

impl Naming<'_> {
    pub fn head(&self, record: &ArticleRecord) -> ArticleHead {
        let topics = record.topics.iter();
        let topics = topics.filter_map(|topic| self.topics.find(topic.as_str()));
        ArticleHead {
            slug: record.slug.clone(),
            title: record.title.clone(),
            summary: record.summary.clone(),
            kind: record.kind,
            agency: record
                .agency
                .as_ref()
                .map(|agency| self.agency_name(agency)),
            topics: topics.map(Named::clone).collect(),
            published_at: record.published_at,
            updated_at: record.updated_at,
            withdrawn_on: record.withdrawal.as_ref().map(|withdrawal| withdrawal.on),
            basis: record.basis,
        }
    }

    /// Nothing of what a withdrawn one said goes out with it.
    pub fn article(&self, record: ArticleRecord, related: Vec<ArticleHead>) -> Article {
        let head = self.head(&record);
        let record = match record.withdrawal {
            Some(_) => ArticleRecord {
                body: ArticleBody::default(),
                attachments: Vec::new(),
                ..record
            },
            None => record,
        };
        Article {
            head,
            procedures: record
                .procedures
                .iter()
                .map(|code| self.procedure_name(code))
                .collect(),
            units: record
                .units
                .iter()
                .map(|unit| self.agency_name(unit))
                .collect(),
            body: record.body,
            sources: record.sources,
            attachments: record.attachments,
            changes: record.changes,
            withdrawal: record.withdrawal,
            related,
        }
    }

    fn agency_name(&self, code: &AgencyCode) -> AgencyName {
        let name = (self.agency)(code.as_str());
        AgencyName {
            name: name.unwrap_or_else(|| Bilingual::vietnamese(code.as_str())),
            code: code.clone(),
        }
    }

    fn procedure_name(&self, code: &ProcedureCode) -> NamedProcedure {
        let name = (self.procedure)(code);
        NamedProcedure {
            name: name.unwrap_or_else(|| code.to_string()),
            code: code.clone(),
        }
    }
}
