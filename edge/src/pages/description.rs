//! A page in one or two sentences: for search engines, and under the title of a shared link.

use contract::{
    AgencyLevelPage, Article, Basis, Comparison, Edition, EgdiReport, Enterprise,
    EnterpriseFigures, EnterprisePage, LevelAudit, NewsPage, Procedure, ProcedurePage, Submission,
    SubmissionPage, TaskBoard, TimeLimit,
};
use portal::{
    client::submissions::address_of_day,
    comparison::{self, align},
    components::{page_facts::Standing, procedure_list::time_limits},
    egdi, enterprises, format,
    i18n::Lang,
    levels, news,
    pages::procedure::fee_in_short,
    ranking::finding,
    route::{CompareView, Route},
    submissions, tasks,
};

use super::{edition, exchange, load::Page, programmes};
use crate::html::shortened_to;

/// A description longer than this is cut in every preview anyway.
const LONGEST: usize = 300;
/// Names of procedures that a description of a list repeats.
const NAMES: usize = 3;

/// The page in one or two sentences, of its own facts where it has any.
pub fn description(page: &Page) -> String {
    let texts = page.lang.head_texts();
    if page.unavailable().is_some() {
        return texts.failed.to_owned();
    }
    let found = page.snapshot.facts.standing == Standing::Found;
    let whole = match &page.route {
        Some(Route::Home) => texts.home.to_owned(),
        Some(Route::Procedures(search)) => {
            let list = page.value::<ProcedurePage>();
            let total = list.as_ref().map_or(0, |list| list.total);
            match search.filter.pairs().is_empty() && search.cursor.is_none() {
                true => (texts.all_procedures)(total),
                false => (texts.some_procedures)(what_was_asked(page), total, &first_names(list)),
            }
        }
        Some(Route::Procedure(_)) if found => match page.value::<Procedure>() {
            Some(procedure) => of_procedure(page.lang, &procedure),
            None => texts.nowhere.to_owned(),
        },
        Some(Route::LifeEvents) => texts.life_events.to_owned(),
        Some(Route::LifeEvent(..)) if found => {
            let list = page.value::<ProcedurePage>();
            let total = list.as_ref().map_or(0, |list| list.total);
            (texts.life_event)(&page.snapshot.facts.title, total, &first_names(list))
        }
        Some(Route::Agencies) => texts.agencies.to_owned(),
        Some(Route::Rankings) => texts.rankings.to_owned(),
        Some(Route::Dossiers) => page.lang.tracking_texts().form.description.to_owned(),
        Some(Route::MyDossiers) => page.lang.tracking_texts().form.mine_lead.to_owned(),
        Some(Route::Submissions(view)) => match page.value::<SubmissionPage>() {
            Some(list) if view.is_narrowed() => submissions::finding(page.lang, &list),
            _ => page.lang.submission_texts().description.to_owned(),
        },
        Some(Route::Submission(_)) if found => match page.value::<Submission>() {
            Some(submission) => of_submission(page, &submission),
            None => texts.nowhere.to_owned(),
        },
        Some(Route::News(view)) => match page.value::<NewsPage>() {
            Some(list) if view.is_narrowed() => news::finding(page.lang, &list, view),
            _ => page.lang.news_texts().lead.to_owned(),
        },
        Some(Route::Article(_)) => match page.value::<Article>() {
            Some(article) => of_article(page.lang, &article),
            None => texts.nowhere.to_owned(),
        },
        Some(Route::Enterprises(_) | Route::EnterpriseFigures(_)) => of_enterprises(page),
        Some(Route::Enterprise(_)) => match page.value::<Enterprise>() {
            Some(enterprise) => enterprises::summary(page.lang, &enterprise),
            None => texts.nowhere.to_owned(),
        },
        Some(Route::Programmes(_)) if !found => texts.nowhere.to_owned(),
        Some(Route::Programmes(below)) => programmes::described(page, below),
        Some(Route::Accessibility) => texts.accessibility.to_owned(),
        Some(route @ (Route::Exchange(_) | Route::ExchangeUnit(_) | Route::History(_))) => {
            exchange::description(page, route)
        }
        Some(Route::Ranking(..) | Route::RankedUnit(_) | Route::AgencyLevels(..)) if !found => {
            texts.nowhere.to_owned()
        }
        Some(
            route @ (Route::Ranking(..)
            | Route::RankedUnit(_)
            | Route::AgencyLevels(..)
            | Route::Compare(_)
            | Route::Tasks(_)
            | Route::Levels
            | Route::Egdi(_)),
        ) => finding_of(page, route).unwrap_or_else(|| texts.rankings.to_owned()),
        Some(Route::Procedure(_) | Route::LifeEvent(..) | Route::Submission(_)) | None => {
            texts.nowhere.to_owned()
        }
    };
    shortened(&whole)
}

/// What the list or the figures come to, and that they are made up where they are.
fn of_enterprises(page: &Page) -> String {
    let lang = page.lang;
    let texts = lang.enterprise_texts();
    let list = page.value::<EnterprisePage>();
    let figures = page.value::<EnterpriseFigures>();
    let (is_sample, said) = match (list, figures) {
        (Some(list), _) => {
            let found = enterprises::finding(lang, &list);
            let said = format!("{} {found}", texts.description);
            (list.items.iter().any(enterprises::is_sample), said)
        }
        (None, Some(figures)) => {
            let found = enterprises::figures_finding(lang, &figures);
            let said = format!("{} {found}", texts.figures.lead);
            (figures.investment.basis == Basis::Illustrative, said)
        }
        (None, None) => (false, texts.description.to_owned()),
    };
    match is_sample {
        true => (texts.feed.sample_entry)(&said),
        false => said,
    }
}

/// What it says in short, and that we wrote it where we did.
fn of_article(lang: Lang, article: &Article) -> String {
    let summary = lang.name(&article.head.summary);
    match article.head.basis {
        Basis::Illustrative => (lang.head_texts().sample_article)(&summary),
        _ => summary,
    }
}

/// Who sent it and how it stands, where the day is known.
fn of_submission(page: &Page, submission: &Submission) -> String {
    let lang = page.lang;
    let texts = lang.submission_texts();
    let agency = lang.name(&submission.agency.name);
    let sent = format!("{}: {agency}.", texts.agency);
    let Some(day) = page.value_at::<SubmissionPage>(&address_of_day()) else {
        return sent;
    };
    let (due_on, standing) = submissions::stands(lang, submission, day.as_of);
    let due_on = due_on.map(|due_on| format::date(lang, due_on));
    let due_on = due_on.map(|due_on| format!(" {}: {due_on}.", texts.tracking.due.due_on));
    let holds = (texts.states_hold)(&format::date(lang, day.as_of));
    format!(
        "{sent}{} {}. {holds}",
        due_on.unwrap_or_default(),
        standing.words
    )
}

/// The sentence above the figures; what the page is for, where there are none yet.
fn finding_of(page: &Page, route: &Route) -> Option<String> {
    let lang = page.lang;
    match route {
        Route::Ranking(_, view) => {
            let (edition, selection) = edition::shown(page, view)?;
            Some(finding(lang, &edition, &selection, view))
        }
        Route::RankedUnit(_) => {
            let name = &page.snapshot.facts.title;
            Some((lang.head_texts().ranked_unit)(name))
        }
        Route::Egdi(view) => {
            let report = page.value::<EgdiReport>()?;
            Some(egdi::finding(lang, &report, view))
        }
        Route::Compare(view) => {
            let usual = || lang.head_texts().compare.to_owned();
            Some(compared(page, view).unwrap_or_else(usual))
        }
        Route::Tasks(view) => Some(match page.value::<TaskBoard>() {
            Some(board) => tasks::finding(lang, &board, &tasks::select(lang, &board, view)),
            None => lang.task_texts().description.to_owned(),
        }),
        Route::Levels => Some(match page.value::<LevelAudit>() {
            Some(audit) => levels::finding(lang, &audit),
            None => lang.level_texts().description.to_owned(),
        }),
        Route::AgencyLevels(..) => Some(match page.value::<AgencyLevelPage>() {
            Some(one) => levels::finding_of(lang, &one.levels),
            None => lang.level_texts().description.to_owned(),
        }),
        _ => None,
    }
}

/// The sentence above a comparison, where there is any unit to compare.
fn compared(page: &Page, view: &CompareView) -> Option<String> {
    let comparison = page.value::<Comparison>()?;
    let edition = page.value::<Edition>()?;
    let aligned = align(&comparison);
    let is_any = !aligned.units.is_empty();
    is_any.then(|| comparison::finding(page.lang, &edition.raw.measure, &aligned, view))
}

/// The title of a list without the name that all lists share.
fn what_was_asked(page: &Page) -> &str {
    let title = page.snapshot.facts.title.as_str();
    let heading = page.lang.texts().list.heading;
    let bare = title.strip_suffix(heading).unwrap_or(title);
    bare.trim_end_matches([' ', '–'])
}

fn of_procedure(lang: Lang, procedure: &Procedure) -> String {
    let texts = lang.texts();
    let papers = procedure.document_cases.iter();
    (lang.head_texts().procedure)(
        &procedure.code.to_string(),
        &lang.name(&procedure.agency.name),
        &time_limits(texts, &TimeLimit::different(&procedure.channels)),
        &fee_in_short(lang, procedure),
        papers.map(|case| case.documents.len()).sum(),
    )
}

fn first_names(list: Option<ProcedurePage>) -> String {
    let items = list.map(|list| list.items).unwrap_or_default();
    let names: Vec<_> = items
        .into_iter()
        .take(NAMES)
        .map(|item| shortened_to(&item.name, 80))
        .collect();
    names.join("; ")
}

fn shortened(text: &str) -> String {
    shortened_to(text, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_at_a_word() {
        assert_eq!(shortened_to("một hai ba", 10), "một hai ba");
        assert_eq!(shortened_to("một hai, ba bốn", 10), "một hai…");
    }
}
