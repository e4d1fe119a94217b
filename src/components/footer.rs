//! The end of every page: who we are, how to use the data, where to file.

use leptos::prelude::*;

use crate::{
    i18n::{use_lang, use_texts},
    route::{
        EnterpriseView, ExchangeView, HistoryView, NATIONAL_PORTAL, OPEN_DATA, ProgrammeRoute,
        Route,
    },
};

#[component]
pub fn SiteFooter() -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().site;
    view! {
        <footer class="footer">
            <div class="frame stack">
                <p>{texts.about}</p>
                <nav aria-label=texts.footer_navigation>
                    <ul class="footer__links">
                        <li><a href=Route::Programmes(ProgrammeRoute::All).path(lang)>{texts.programmes}</a></li>
                        <li><a href=Route::Enterprises(EnterpriseView::default()).path(lang)>{texts.enterprises}</a></li>
                        <li><a href=Route::Exchange(ExchangeView::default()).path(lang)>{texts.exchange}</a></li>
                        <li><a href=Route::History(HistoryView::default()).path(lang)>{texts.history}</a></li>
                        <li><a href=Route::Accessibility.path(lang)>{texts.accessibility}</a></li>
                        <li><a href=OPEN_DATA rel="external">{texts.open_data}</a></li>
                        <li><a href=NATIONAL_PORTAL rel="external noopener">{texts.file_at}" ↗"</a></li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
