//! What everybody must know now, above every page that it concerns. The front door draws it around
//! the app, whose code carries nothing of it; the boot script shows, hides and forgets.

use contract::{Alert, AlertLevel};
use leptos::prelude::*;

use crate::i18n::Lang;

/// Nothing where there is no alert. Those about other pages are there too, hidden: a reader may go
/// to one of them without asking for another document.
pub fn alerts(lang: Lang, alerts: Vec<Alert>, path: &str) -> String {
    if alerts.is_empty() {
        return String::new();
    }
    let bare = match lang {
        Lang::Vi => path,
        Lang::En => path.strip_prefix(lang.prefix()).unwrap_or(path),
    };
    let texts = lang.head_texts();
    let shown = |alert: Alert| {
        let (word, class) = match alert.level {
            AlertLevel::Emergency => (texts.emergency, "alerts__alert alerts__alert--emergency"),
            AlertLevel::Warning => (texts.warning, "alerts__alert alerts__alert--warning"),
            AlertLevel::Notice | AlertLevel::Other => (texts.notice, "alerts__alert"),
        };
        let is_elsewhere = !alert.is_about(bare);
        view! {
            <div class=class data-alert=alert.id.to_string() data-pages=alert.pages.join(" ") hidden=is_elsewhere>
                <div class="alerts__row frame">
                    <p><strong>{word}":"</strong>" "<span lang=lang.of_name(&alert.text)>{lang.name(&alert.text)}</span></p>
                    <button class="alerts__dismiss" type="button" hidden>{texts.dismiss}</button>
                </div>
            </div>
        }
    };
    Owner::new().with(|| {
        let shown = alerts.into_iter().map(shown).collect_view();
        view! { <div class="alerts" role="status" aria-label=texts.alerts>{shown}</div> }.to_html()
    })
}
