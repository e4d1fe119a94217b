//! A ranking as a reader has it before them: what all its files are made of.

use contract::{AgencyCode, AgencyKind, Basis, Edition, EditionHead, Region};
use portal::{
    charts::ranked_bars::BarRow,
    format,
    i18n::Lang,
    pages::ranking::bar,
    ranking::{Selection, finding, select, sort, usual_kind},
    route::{RankingView, Route, Sort},
};

use crate::address::PublicUrl;

pub struct Sheet {
    pub lang: Lang,
    pub edition: Edition,
    pub view: RankingView,
    /// Its rows in the order of the view.
    pub selection: Selection,
    pub finding: String,
    /// Of the page that shows this very edition.
    pub address: String,
}

impl Sheet {
    pub fn new(lang: Lang, edition: Edition, view: RankingView, public: &PublicUrl) -> Self {
        let view = RankingView {
            edition: Some(edition.head.id),
            ..view
        };
        let mut selection = select(&edition, &view);
        // Whom the file does not show, it does not name: otherwise each code would make a file.
        let is_shown = |code: &AgencyCode| selection.rows.iter().any(|row| row.unit.code == *code);
        let view = RankingView {
            pinned: view.pinned.clone().filter(is_shown),
            ..view
        };
        // The sentence names the first and the last by rank.
        let finding = finding(lang, &edition, &selection, &view);
        sort(&mut selection.rows, view.sort);
        let route = Route::Ranking(edition.head.measure.clone(), view.clone());
        Self {
            lang,
            address: public.join(&route.path(lang)),
            edition,
            view,
            selection,
            finding,
        }
    }

    /// The same in another language.
    pub fn in_language(&self, lang: Lang, public: &PublicUrl) -> Self {
        Self::new(lang, self.edition.clone(), self.view.clone(), public)
    }

    /// `xep-hang_dung-han_tinh_2026-09_v1`.
    pub fn name(&self) -> String {
        stem(&self.edition.head, self.selection.kind)
    }

    pub fn title(&self) -> String {
        self.lang.name(&self.edition.raw.measure.name)
    }

    pub fn period(&self) -> String {
        let period = self.edition.head.period;
        self.lang.ranking_texts().period(self.lang, period)
    }

    pub fn is_sample(&self) -> bool {
        self.edition.head.basis == Basis::Illustrative
    }

    pub fn source(&self) -> String {
        let texts = self.lang.file_texts();
        match &self.edition.head.source {
            Some(source) => self.lang.name(&source.title),
            None if self.is_sample() => texts.made_by_us.to_owned(),
            None => texts.no_source.to_owned(),
        }
    }

    /// Edition, day of publication, and of which day the units are.
    pub fn dates(&self) -> [String; 3] {
        let (lang, head) = (self.lang, &self.edition.head);
        let texts = lang.ranking_texts();
        [
            (lang.file_texts().edition)(&head.id.to_string()),
            (texts.published_on)(&format::date(lang, head.published_on)),
            (texts.units_on)(&format::date(lang, head.units_on)),
        ]
    }

    /// The part of the country whose units are shown; ministries are in none.
    pub fn region(&self) -> Option<Region> {
        let region = self.view.region;
        region.filter(|_| self.selection.kind == AgencyKind::Province)
    }

    /// What the reader chose other than usual, each in a sentence.
    pub fn choices(&self) -> Vec<String> {
        let (texts, files) = (self.lang.ranking_texts(), self.lang.file_texts());
        let view = &self.view;
        let region = self.region().and_then(|region| texts.region_name(region));
        let region = region.map(|name| format!("{}: {name}.", files.region));
        let rule = view
            .has_own_rule(self.edition.raw.measure.minimum)
            .then(|| {
                let minimum = view.choice.minimum;
                let minimum = minimum.map(|least| format::count(self.lang, least));
                (files.own_rule)(view.choice.counts_returned, minimum.as_deref())
            });
        let order = (view.sort != Sort::default())
            .then(|| (texts.sorted)(texts.column(view.sort.column), view.sort.is_descending));
        [region, rule, order].into_iter().flatten().collect()
    }

    pub fn citation(&self) -> String {
        let [edition, published, _] = self.dates();
        let (title, address) = (self.title(), &self.address);
        (self.lang.file_texts().citation)(&title, &edition, &published, address)
    }

    pub fn bars(&self) -> Vec<BarRow> {
        let rows = self.selection.rows.iter();
        rows.map(|row| bar(self.lang, &self.edition, row, &self.view))
            .collect()
    }
}

/// The name of every file of an edition, before its ending.
fn stem(head: &EditionHead, kind: AgencyKind) -> String {
    let units = units(kind);
    let (measure, period, version) = (&head.measure, head.period, head.id.version);
    format!("xep-hang_{measure}_{units}_{period}_v{version}")
}

/// The word for them in names of files.
pub fn units(kind: AgencyKind) -> &'static str {
    match kind {
        AgencyKind::Ministry => "bo",
        AgencyKind::Province | AgencyKind::Other => "tinh",
    }
}

/// The name for an edition of which not more than the head is known.
pub fn name_of(head: &EditionHead, view: &RankingView) -> String {
    let kinds: Vec<_> = head.coverage.iter().map(|one| one.kind).collect();
    let kind = view.kind.filter(|kind| kinds.contains(kind));
    stem(head, kind.unwrap_or_else(|| usual_kind(&kinds)))
}
