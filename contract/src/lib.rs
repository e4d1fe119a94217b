//! The words both sides speak: what the JSON API sends, the portal reads, and how each is checked.
//!
//! No I/O, no clock, no framework. An enum that the API sends has a last variant for values this
//! version does not know, so that a newer API never breaks an older page.

pub mod code;
pub mod date;
pub mod moment;
pub mod named;

pub mod agency;
pub mod level;
pub mod life_event;
pub mod procedure;
pub mod time_limit;

pub mod counts;
pub mod edition;
pub mod measure;
pub mod national;
pub mod period;
pub mod series;

pub mod egdi;
pub mod task;

pub mod document_number;
pub mod dossier;
pub mod submission;
pub mod times;

pub mod news;
pub mod programmes;

pub mod alert;
pub mod enterprise;
pub mod exchange;
pub mod history;

pub mod page;
pub mod problem;
pub mod query;

pub use agency::{Agency, AgencyKind, CodeBasis};
pub use alert::{Alert, AlertLevel};
pub use code::{AgencyCode, CodeError, CountryCode, ProcedureCode, Slug};
pub use counts::{Counter, Counts};
pub use date::{Date, Weekday};
pub use document_number::{DocumentNumber, DocumentNumberError};
pub use dossier::{
    ActorRole, ClockChange, Dossier, DossierBatch, DossierBatchAnswer, DossierCode,
    DossierCodeError, DossierEvent, DossierLookup, DossierPaper, DossierProcedure, DossierResult,
    DossierStage, DossierStatus, FeeOwed, FoundDossier, LookedUp, LookupOutcome, LookupSecret,
    LookupSecretError, PaperState, SampleReceipt, code_in,
};
pub use edition::{
    Band, Basis, Coverage, Edition, EditionHead, Figures, KindTotal, MissingReason, RawFigures,
    Region, Standing, UnitFigures, UnitResult,
};
pub use egdi::{
    AseanMembership, AseanResolution, AseanTarget, CountryFigures, CountryName, EgdiIndex,
    EgdiReport, EgdiSurvey, IndexFigures, IndexValue, IndexValueError,
};
pub use enterprise::{
    ArrangementForm, ArrangementStage, ArrangementStep, Capital, CheckDigit, CopyChange,
    Disclosure, DisclosureState, DisclosureTally, Enterprise, EnterpriseCode, EnterpriseCodeError,
    EnterpriseColumn, EnterpriseFacets, EnterpriseField, EnterpriseFigures, EnterpriseFilter,
    EnterpriseHead, EnterpriseOrder, EnterprisePage, EnterpriseStatus, FigureFilter,
    InvestmentFigures, Ipo, IpoOutcome, Obligation, RegistrationChange, Registrations,
    RegistrationsOfYear, SliceFigures, TimelineEntry, TimelineEvent, WholePercent, YearFigures,
};
pub use exchange::{
    ClassDocuments, ConnectionState, ExchangeClass, ExchangeClasses, ExchangeConnection,
    ExchangeConnections, ExchangeCoverage, ExchangeFact, ExchangeNote, ExchangeNoteKind,
    ExchangeOrigin, ExchangeReport, ExchangeUnit, ExchangeUnits, MonthDocuments, MonthPair,
    NthMonth, PartnerDocuments, Tiers, UnitDocuments, UnitMonth, UnitOrder,
};
pub use history::{
    HistoryBasis, HistoryFact, HistoryFilter, HistoryPrecision, HistoryTopic, Timeline,
};
pub use level::{
    AgencyLevelPage, AgencyLevels, Criterion, CriterionCount, LevelAudit, LevelClaim, LevelVerdict,
    Mark, Marks, PastClaim, ProcedureLevels,
};
pub use life_event::{AudienceGroup, LifeEvent};
pub use measure::{
    BandLimits, Citation, Direction, Formula, Measure, MeasurePart, MeasureWithEditions, Scale,
};
pub use moment::Moment;
pub use named::{AgencyName, Bilingual, Named, Sector};
pub use national::{MonthlyShare, NationalFigures, Settlements};
pub use news::{
    Article, ArticleBody, ArticleChange, ArticleHead, ArticleKind, Attachment, Block, Figure,
    HeadingLevel, Link, LinkError, ListMark, NamedProcedure, NewsFacets, NewsFilter, NewsPage,
    Span, TextMark, Withdrawal,
};
pub use page::{Catalogue, Facet, List, ProcedureFacets, ProcedurePage, Suggestion};
pub use period::{EditionId, Period};
pub use problem::{FieldError, Problem, ProblemKind};
pub use procedure::{
    AdministrativeLevel, Channel, ChannelKind, DocumentCase, Fee, FeeKind, LegalBasis,
    OnlineFiling, Outcome, Procedure, ProcedureSummary, RequiredDocument, Source,
};
pub use programmes::{
    AnswerRate, Cue, Episode, EpisodeFacets, EpisodeFilter, EpisodeHead, EpisodeMoment,
    EpisodePage, Guest, LinkedResolution, Media, MediaFile, MediaKind, Programme, ProgrammeFact,
    ProgrammeFormat, Question, QuestionCode, QuestionCodeError, QuestionDraft, QuestionField,
    QuestionFilter, QuestionMistake, QuestionPage, QuestionReceipt, QuestionStanding,
    QuestionState, Quote, RefusalReason, Season, Transcript,
};
pub use query::{ComparedUnits, PageLimit, ProcedureFilter, ProcedureOrder, SearchText};
pub use series::{Comparison, KindPoint, KindSeries, SeriesPoint, UnitSeries};
pub use submission::{
    AnswerDocument, Submission, SubmissionKind, SubmissionPage, SubmissionState,
    SubmissionStateError,
};
pub use task::{
    Resolution, ResolutionFact, Task, TaskBoard, TaskFilter, TaskProgress, TaskState,
    TaskStateError,
};
pub use time_limit::{TimeLimit, TimeUnit};
pub use times::{
    BackTest, MonthTimes, OfficeTimes, ProcedureTimes, Quantiles, QuantilesError, SettlingAgency,
    TimesOf, TimesScope,
};
