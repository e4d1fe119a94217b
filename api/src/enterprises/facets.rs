//! Counts what each choice would leave, all other choices kept.

use std::{cmp::Reverse, collections::HashMap};

use contract::{AgencyCode, ArrangementForm, ArrangementStage, EnterpriseFacets, Facet};
use domain::fold::sort_key;

use super::{Asked, Enterprises, FORM, Listed, OWNER, STAGE};

impl Enterprises {
    pub(super) fn facets(&self, asked: &Asked<'_>) -> EnterpriseFacets {
        let left = |side: u8| {
            let rows = self.0.iter();
            rows.filter(move |row| asked.refused(row) & !side == 0)
        };
        let count_of = |side: u8, is_of: &dyn Fn(&Listed) -> bool| {
            let count = left(side).filter(|row| is_of(row)).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let filter = asked.filter;
        let stages = ArrangementStage::ALL.iter().map(|stage| {
            let count = count_of(STAGE, &|row| row.kept.record.stage() == *stage);
            (stage.as_str(), count, filter.stage == Some(*stage))
        });
        let forms = ArrangementForm::ALL.iter().map(|form| {
            let count = count_of(FORM, &|row| row.kept.record.form == Some(*form));
            (form.as_str(), count, filter.form == Some(*form))
        });
        EnterpriseFacets {
            owner: self.owners(left(OWNER), filter.owner.as_ref()),
            stage: stages.filter_map(word).collect(),
            form: forms.filter_map(word).collect(),
        }
    }

    /// Most first, then by name.
    fn owners<'a>(
        &self,
        rows: impl Iterator<Item = &'a Listed>,
        chosen: Option<&AgencyCode>,
    ) -> Vec<Facet> {
        let mut counts: HashMap<&AgencyCode, u32> = HashMap::new();
        for row in rows {
            *counts.entry(&row.kept.record.owner).or_default() += 1;
        }
        let chosen = chosen.filter(|chosen| !counts.contains_key(*chosen));
        let chosen = chosen.map(|chosen| (chosen, 0));
        let name = |code: &AgencyCode| {
            let mut all = self.0.iter();
            all.find(|row| row.owner.code == *code)
                .map(|row| row.owner.name.clone())
        };
        let mut facets: Vec<Facet> = counts
            .iter()
            .map(|(code, count)| (*code, *count))
            .chain(chosen)
            .map(|(code, count)| Facet {
                value: code.to_string(),
                name: name(code),
                count,
            })
            .collect();
        facets.sort_by_cached_key(|facet| {
            let name = facet.name.as_ref().map_or(&facet.value, |name| &name.vi);
            (Reverse(facet.count), sort_key(name), facet.value.clone())
        });
        facets
    }
}

/// What is chosen stays even where nothing is left of it: one must be able to take it back.
fn word((word, count, is_chosen): (&str, u32, bool)) -> Option<Facet> {
    (count > 0 || is_chosen).then(|| Facet {
        value: word.to_owned(),
        name: None,
        count,
    })
}
