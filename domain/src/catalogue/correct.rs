//! The query as it was probably meant, written in full Vietnamese.

use super::plan::Plan;
use super::understand::{Meant, understand};
use super::vocabulary::Form;
use super::{Index, Typing, readable};
use crate::fold::{exact, normalise_name};

impl Index {
    /// A better query when a word had to be decoded, cut or repaired; `None` when all is well.
    ///
    /// The marks are those of the best answer: it shows which of many words was meant.
    pub fn did_you_mean(&self, query: &str) -> Option<String> {
        let query = readable(query);
        if !self.codes.find(query).is_empty() {
            return None;
        }
        let meant = understand(self, query, Typing::Done);
        let plan = Plan::new(self, &meant);
        let best = *self.best(&plan, 1).first()?;
        let name = self.names.words_of(best.position);
        let mut better = String::new();
        let mut is_changed = false;
        for (place, one) in meant.iter().enumerate() {
            let typed = &query[one.word.range.clone()];
            let spelt = self.spelt(&plan, name, place, one);
            is_changed |= spelt.is_some();
            if !better.is_empty() {
                better.push(' ');
            }
            better.push_str(&spelt.map_or_else(|| normalise_name(typed), str::to_owned));
        }
        (is_changed && exact(&better) != exact(&normalise_name(query))).then_some(better)
    }

    /// The spelling meant by a word that is not looked up as it was typed.
    fn spelt(&self, plan: &Plan, name: &[Form], place: usize, one: &Meant) -> Option<&str> {
        let answer = |form: &&Form| plan.answers[usize::from(plan.answer_of[**form as usize])];
        let bit = 1_u64 << place;
        let found = name.iter().filter(|form| answer(form).any & bit != 0);
        let clean = found
            .clone()
            .find(|form| answer(form).clean & answer(form).firm & bit != 0);
        let form = match clean.or_else(|| found.clone().next()) {
            Some(&form) => form,
            None => {
                let term = one.terms().next()?;
                let marks = one.marks_for(term);
                let mut forms = self.vocabulary.forms_of(term);
                let first = self.vocabulary.forms_of(term).next()?.0;
                forms
                    .find(|&(_, full)| marks.may_mean(full))
                    .map_or(first, |(form, _)| form)
            }
        };
        let term = self.vocabulary.form(form).0;
        let is_unfinished = self.vocabulary.key(term).starts_with(&one.word.key);
        let is_guess = one.known != Some(term) && one.is_supported && !is_unfinished;
        (one.is_decoded || is_guess).then(|| self.vocabulary.spelling(form))
    }
}
