//! What came of a question: the dossier, or why there is none.

use contract::{Agency, DossierCode, DossierLookup, FoundDossier, List};
use domain::{
    deadline::Calendar,
    tracking::{self, Progress},
};
use leptos::{prelude::*, task::spawn_local};

use super::{Answered, Desk};
use crate::{
    browser::DeviceError,
    client::{self, ClientError},
    components::{
        async_view::AsyncView,
        failure::Failure,
        notice::{Notice, NoticeKind},
        page_facts::{Standing, is_snapshot, note_standing},
    },
    dossier::{
        Found,
        kept::{Entry, device},
    },
    format,
    i18n::{use_lang, use_mine_texts, use_texts, use_tracking_texts},
    route::Route,
    times::Expectation,
};

pub const FOUND: &str = "ho-so-tim-thay";

#[component]
pub fn AnswerBlock(desk: Desk) -> impl IntoView {
    let waiting = use_texts().failure.loading;
    let word = move || match desk.answered.get() {
        Answered::Waiting => waiting,
        Answered::Nothing | Answered::Here(..) => "",
    };
    let shown = move || match desk.answered.get() {
        Answered::Nothing | Answered::Waiting => ().into_any(),
        Answered::Here(question, answer) => match *answer {
            Ok(found) => view! { <FoundBlock question found /> }.into_any(),
            Err(error) => view! { <NothingFound desk question error /> }.into_any(),
        },
    };
    view! {
        <p class="busy" role="status">{word}</p>
        {shown}
    }
    .into_any()
}

#[component]
fn FoundBlock(question: DossierLookup, found: FoundDossier) -> impl IntoView {
    let label = use_tracking_texts().form.found;
    // Only a script can keep something on the device.
    let kept = found.clone();
    let keep = (!is_snapshot()).then(|| view! { <Keep question found=kept /> });
    view! {
        <section id=FOUND class="lookup__found" tabindex="-1" aria-label=label>
            <Found found=found.clone() />
            <Estimate found />
            {keep}
        </section>
    }
}

/// When it may be done, of one that is open.
#[component]
fn Estimate(found: FoundDossier) -> impl IntoView {
    let FoundDossier::Whole(dossier) = found else {
        return ().into_any();
    };
    let today = dossier.stage.answered_at.date();
    let course = tracking::course(&*dossier, today, Calendar::vietnam());
    if !matches!(
        course.progress,
        Progress::Open(_) | Progress::OpenWithoutLimit | Progress::Waiting
    ) {
        return ().into_any();
    }
    let agency = Signal::stored(Some(dossier.stage.code.agency()));
    let times = client::times::request_times(dossier.stage.procedure.code.clone(), agency);
    let retry = times.retry();
    let shown = move || match times.answer()? {
        Ok(loaded) => {
            let (dossier, times) = ((*dossier).clone(), loaded.value);
            Some(view! { <Expectation dossier times /> }.into_any())
        }
        // A procedure that the catalogue does not have: nothing is known of others like it.
        Err(ClientError::NotFound | ClientError::Withdrawn) => None,
        Err(error) => Some(view! { <Failure error retry /> }.into_any()),
    };
    shown.into_any()
}

/// Puts the dossier on the list of this device.
#[component]
fn Keep(question: DossierLookup, found: FoundDossier) -> impl IntoView {
    let lang = use_lang();
    let texts = use_mine_texts();
    let said = RwSignal::new("");
    let keep = move |_| {
        let entry = Entry {
            code: question.code.clone(),
            secret: question.secret.clone(),
            label: String::new(),
        };
        let found = found.clone();
        spawn_local(async move {
            said.try_set(match device::put(entry, found).await {
                Ok(()) => texts.kept,
                Err(DeviceError::Refused) => texts.device_refused,
                Err(DeviceError::Full) => texts.device_full,
            });
        });
    };
    let list = move || {
        let is_kept = said.get() == texts.kept;
        is_kept.then(|| view! { " "<a href=Route::MyDossiers.path(lang)>{texts.heading}</a> })
    };
    view! {
        <p class="dossier__keep">
            <button type="button" class="button button--quiet" on:click=keep>{texts.keep_this}</button>
            <span role="status">{said}</span>
            {list}
        </p>
    }
    .into_any()
}

#[component]
fn NothingFound(desk: Desk, question: DossierLookup, error: ClientError) -> impl IntoView {
    let texts = &use_tracking_texts().form;
    let code = question.code.clone();
    let retry = Callback::new(move |()| desk.look_up(question.clone()));
    match error {
        ClientError::NotFound => {
            note_standing(Standing::Unknown);
            view! {
                <Notice kind=NoticeKind::Failure><p>{texts.not_found}</p></Notice>
                <AgencyOf code />
            }
            .into_any()
        }
        ClientError::RateLimited { .. } => view! {
            <Failure error retry />
            <p>{texts.too_often}</p>
        }
        .into_any(),
        error => view! { <Failure error retry /> }.into_any(),
    }
}

/// Whom to ask: the code names its agency, whether or not there is such a dossier.
#[component]
fn AgencyOf(code: DossierCode) -> impl IntoView {
    let agencies = client::request_agencies();
    view! { <AsyncView request=agencies ready=move |list| view! { <ByItsCode code=code.clone() list /> } /> }
}

#[component]
fn ByItsCode(code: DossierCode, list: List<Agency>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_tracking_texts().form;
    let mut agencies = list.items.iter();
    let agency = agencies.find(|agency| agency.code == *code.root());
    let name = agency.map_or(code.root().to_string(), |agency| lang.name(&agency.name));
    let day = format::date(lang, code.received_on());
    view! { <p>{(texts.by_its_code)(&name, &day)}</p> }
}
