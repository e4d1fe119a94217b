//! Pages whose code is not part of the first download: it comes when a reader opens one.
//!
//! `cargo xtask` cuts it off the app after the build (docs/adr/0009). Built without the feature
//! `split`, as for the host and for `trunk serve`, the code is simply there.

use leptos::prelude::*;

use crate::pages::{
    accessibility::AccessibilityPage, agencies::AgenciesPage, life_event::LifeEventPage,
    life_events::LifeEventsPage,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LatePage {
    LifeEvents,
    LifeEvent,
    Agencies,
    Accessibility,
}

fn page(page: LatePage) -> AnyView {
    match page {
        LatePage::LifeEvents => view! { <LifeEventsPage /> }.into_any(),
        LatePage::LifeEvent => view! { <LifeEventPage /> }.into_any(),
        LatePage::Agencies => view! { <AgenciesPage /> }.into_any(),
        LatePage::Accessibility => view! { <AccessibilityPage /> }.into_any(),
    }
}

#[cfg(not(all(feature = "split", target_arch = "wasm32")))]
#[component]
pub fn Late(page: LatePage) -> impl IntoView {
    self::page(page)
}

#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub use split::Late;

#[cfg(all(feature = "split", target_arch = "wasm32"))]
mod split {
    use futures::FutureExt as _;
    use leptos::{prelude::*, task::spawn_local, wasm_split};

    use super::LatePage;
    use crate::{browser, client::ClientError, components::failure::Failure};

    #[wasm_split::wasm_split(
        late,
        wasm_split_path = ::leptos::wasm_split,
        preload(fetch_code),
        fallible
    )]
    fn draw(page: LatePage) -> Result<AnyView, wasm_split::SplitLoaderError> {
        Ok(super::page(page))
    }

    #[derive(Clone, Copy, PartialEq)]
    enum Code {
        OnItsWay,
        Here,
        Lost,
    }

    /// Waits for the page's code, then draws the page. Until then the old text stays in view when
    /// the app is just opening.
    #[component]
    pub fn Late(page: LatePage) -> impl IntoView {
        let code = RwSignal::new(Code::OnItsWay);
        let fetch = Callback::new(move |()| {
            let hold = browser::hold_opening();
            code.set(Code::OnItsWay);
            spawn_local(async move {
                let here = fetch_code().await.is_ok();
                // The reader may be elsewhere by then, and the signal gone.
                code.try_set(if here { Code::Here } else { Code::Lost });
                hold.release(here);
            });
        });
        fetch.run(());
        move || match code.get() {
            Code::OnItsWay => ().into_any(),
            // The code is here, so this does not wait.
            Code::Here => match draw(page).now_or_never() {
                Some(Ok(view)) => view,
                Some(Err(_)) | None => ().into_any(),
            },
            Code::Lost => {
                let detail = "the code of the page did not come".into();
                let error = ClientError::Unreachable { detail };
                view! { <Failure error retry=fetch /> }.into_any()
            }
        }
    }
}
