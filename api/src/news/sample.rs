//! Articles made up for measuring: sentences of those of the demonstration in other orders, with
//! numbers that few others have. Always the same for the same number.

use contract::{
    AgencyCode, ArticleBody, ArticleKind, Basis, Bilingual, Block, Date, Moment, Slug, Span,
};

use super::{ArticleRecord, seeds, topics};
use crate::{performance::units_ever, store::StoreError};

const KINDS: [ArticleKind; 6] = [
    ArticleKind::News,
    ArticleKind::News,
    ArticleKind::News,
    ArticleKind::Announcement,
    ArticleKind::Explainer,
    ArticleKind::Report,
];
/// News of e-government begin in this year.
const FIRST_YEAR: u16 = 2013;

pub struct Material {
    titles: Vec<String>,
    sentences: Vec<String>,
    topics: Vec<Slug>,
    agencies: Vec<AgencyCode>,
}

impl Material {
    pub fn of_demonstration() -> Result<Self, StoreError> {
        let articles = seeds::articles()?;
        let blocks = articles.iter().flat_map(|article| &article.body.vi);
        let texts: Vec<String> = blocks.map(Block::words).collect();
        let sentences = texts.iter().flat_map(|text| text.split_inclusive(". "));
        let mut agencies: Vec<AgencyCode> = units_ever()?.into_keys().collect();
        agencies.sort();
        let topics = topics()?;
        let topics = topics.all().iter().map(|topic| topic.code.clone());
        Ok(Self {
            titles: articles.into_iter().map(|one| one.title.vi).collect(),
            sentences: sentences.map(|one| one.trim().to_owned()).collect(),
            topics: topics.collect(),
            agencies,
        })
    }

    /// None past the last number that a slug can hold.
    pub fn article(&self, number: u32, today: Date) -> Option<ArticleRecord> {
        let mut draw = Draw::new(number);
        let title = format!("Tin mẫu {number}: {}", draw.one_of(&self.titles)?);
        let paragraphs = 3 + draw.below(9);
        let body: Option<Vec<Block>> = (0..paragraphs).map(|_| self.paragraph(&mut draw)).collect();
        let first = self.topics.get(draw.below(self.topics.len()))?;
        let second = self.topics.get(draw.below(self.topics.len()))?;
        let both = [first, second];
        let topics = both.into_iter().take(if first == second { 1 } else { 2 });
        Some(ArticleRecord {
            slug: format!("tin-mau-{number}").parse().ok()?,
            summary: Bilingual::vietnamese(draw.one_of(&self.sentences)?),
            title: Bilingual::vietnamese(title),
            kind: *draw.one_of(&KINDS)?,
            agency: Some(draw.one_of(&self.agencies)?.clone()),
            topics: topics.cloned().collect(),
            published_at: draw.moment(today)?,
            updated_at: None,
            basis: Basis::Illustrative,
            body: ArticleBody {
                vi: body?,
                en: None,
            },
            sources: Vec::new(),
            attachments: Vec::new(),
            procedures: Vec::new(),
            units: Vec::new(),
            changes: Vec::new(),
            withdrawal: None,
        })
    }

    fn paragraph(&self, draw: &mut Draw) -> Option<Block> {
        let sentences: Option<Vec<&str>> = (0..2 + draw.below(4))
            .map(|_| draw.one_of(&self.sentences).map(String::as_str))
            .collect();
        let number = draw.below(1_000_000);
        let text = format!("{} Số liệu mẫu: {number}.", sentences?.join(" "));
        Some(Block::Paragraph {
            text: vec![Span::plain(text)],
        })
    }
}

/// The generator SplitMix64.
struct Draw(u64);

impl Draw {
    fn new(number: u32) -> Self {
        Self(u64::from(number))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        let drawn = self.next() >> 32;
        usize::try_from(drawn).map_or(0, |drawn| drawn % end.max(1))
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }

    /// Before that day.
    fn moment(&mut self, today: Date) -> Option<Moment> {
        let years = usize::from(today.year().saturating_sub(FIRST_YEAR));
        let year = FIRST_YEAR + u16::try_from(self.below(years)).ok()?;
        let month = u8::try_from(1 + self.below(12)).ok()?;
        let day = u8::try_from(1 + self.below(28)).ok()?;
        let hour = u32::try_from(self.below(24)).ok()?;
        let minute = u32::try_from(self.below(60)).ok()?;
        let midnight = Moment::new(Date::new(year, month, day).ok()?, 0, 0)?;
        Some(midnight.plus_seconds(hour * 3_600 + minute * 60))
    }
}
