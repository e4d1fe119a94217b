//! A line of an import file as the source writes it, before anything is believed.

use std::fmt;

use serde::{Deserialize, Deserializer, de};

/// One procedure. Keys we do not know are left alone, so that a richer export still goes in.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    pub code: String,
    pub name: String,
    #[serde(default)]
    pub ministry_code: String,
    pub ministry_name: String,
    pub field: String,
    pub levels: Vec<Level>,
    #[serde(default)]
    pub decision_no: String,
    #[serde(default)]
    pub subject_types: Vec<String>,
    #[serde(default)]
    pub authority: String,
    #[serde(default)]
    pub executing: Vec<String>,
    #[serde(default)]
    pub coordinating: String,
    #[serde(default)]
    pub receiving_address: String,
    #[serde(default)]
    pub summary: Option<String>,
    #[serde(default)]
    pub steps: String,
    #[serde(default)]
    pub methods: Vec<Method>,
    #[serde(default)]
    pub cases: Vec<Case>,
    #[serde(default)]
    pub legal_bases: Vec<LegalText>,
    #[serde(default)]
    pub conditions: String,
    #[serde(default)]
    pub results: Vec<ResultPaper>,
    #[serde(default)]
    pub portal_id: String,
    #[serde(default)]
    pub life_events_citizen: Vec<String>,
    #[serde(default)]
    pub life_events_business: Vec<String>,
    #[serde(default)]
    pub source: String,
    /// Only restated records say when their source was read.
    #[serde(default)]
    pub source_date: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Level {
    Ministry,
    Province,
    Commune,
    Other,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Method {
    pub channel: MethodChannel,
    #[serde(default)]
    pub time: Number,
    #[serde(default)]
    pub unit: Unit,
    #[serde(default)]
    pub fee_kind: FeeWord,
    #[serde(default)]
    pub fees: Vec<Money>,
    #[serde(default)]
    pub description: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum MethodChannel {
    Online,
    Direct,
    Postal,
    Other,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Unit {
    WorkingDay,
    Day,
    Hour,
    Month,
    Year,
    Other,
    #[default]
    #[serde(rename = "")]
    Missing,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum FeeWord {
    Free,
    Amount,
    SeeNote,
    #[default]
    Unknown,
}

#[derive(Debug, Deserialize)]
pub struct Money {
    #[serde(default)]
    pub amount: Number,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize)]
pub struct Case {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub components: Vec<Component>,
}

#[derive(Debug, Deserialize)]
pub struct Component {
    pub name: String,
    #[serde(default)]
    pub form: String,
    #[serde(default)]
    pub originals: u32,
    #[serde(default)]
    pub copies: u32,
}

#[derive(Debug, Deserialize)]
pub struct LegalText {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub number: String,
}

#[derive(Debug, Deserialize)]
pub struct ResultPaper {
    pub name: String,
    #[serde(default)]
    pub code: String,
}

/// A number that may be absent; a type of its own so that a refusal says so in plain words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Number(pub Option<f64>);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl de::Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a number or null")
    }

    fn visit_unit<E>(self) -> Result<Number, E> {
        Ok(Number(None))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Number, E> {
        Ok(Number(Some(number)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Number, E> {
        Ok(Number(Some(number as f64)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Number, E> {
        Ok(Number(Some(number as f64)))
    }
}
