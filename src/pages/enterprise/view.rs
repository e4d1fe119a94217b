//! The card of an enterprise, and the order of its parts. Pure views.

use contract::{Bilingual, Enterprise};
use leptos::prelude::*;

use super::{
    arrangement::{Arrangement, Offering},
    disclosures::Disclosures,
    history::{Follow, History},
};
use crate::{
    enterprises::{is_sample, share},
    format,
    i18n::{use_enterprise_texts, use_lang},
    route::{EnterpriseView, Route, with_ending},
};

#[component]
pub fn EnterpriseShown(enterprise: Enterprise) -> impl IntoView {
    let texts = use_enterprise_texts();
    let sample = is_sample(&enterprise.head).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_one}</p> }
    });
    view! {
        <article class="enterprise">
            {sample}
            <Card enterprise=enterprise.clone() />
            <Arrangement steps=enterprise.steps.clone() form=enterprise.head.form />
            <Offering ipo=enterprise.head.ipo />
            <Disclosures disclosures=enterprise.disclosures.clone() as_of=enterprise.as_of />
            <History entries=enterprise.timeline.clone() />
            <Follow code=enterprise.head.code.clone() />
            <Origin enterprise />
        </article>
    }
    .into_any()
}

/// The seven public fields of the law, and how the enterprise stands.
#[component]
fn Card(enterprise: Enterprise) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let one = &texts.one;
    let Enterprise {
        head,
        status,
        address,
        legal_representative,
        business_line,
        registered_on,
        ..
    } = enterprise;
    let plain = |text: String| (text, None);
    let named = |name: &Bilingual| (lang.name(name), lang.of_name(name));
    let registered_on =
        registered_on.map(|day| (one.registered_on, plain(format::date(lang, day))));
    let rows = [
        (one.code, plain(head.code.to_string())),
        (one.status, plain((texts.status_name)(status).to_owned())),
        (texts.owner, named(&head.owner.name)),
        (
            one.state_share,
            plain(share(lang, head.state_share_percent)),
        ),
        (one.address, named(&address)),
        (one.representative, named(&legal_representative)),
        (one.business_line, named(&business_line)),
    ];
    let rows = rows
        .into_iter()
        .chain(registered_on)
        .map(|(name, (value, value_lang))| {
            view! {
                <div class="dossier-facts__row">
                    <dt>{name}</dt>
                    <dd lang=value_lang>{value}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <h2 class="visually-hidden">{one.about}</h2>
        <dl class="dossier-facts">{rows}</dl>
    }
    .into_any()
}

/// Where it comes from, and the same for machines.
#[component]
fn Origin(enterprise: Enterprise) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let cited = match enterprise.source {
        Some(source) => {
            let name_lang = lang.of_name(&source.title);
            let title = lang.name(&source.title);
            match source.url {
                Some(url) => {
                    view! { <a href=url rel="noopener" lang=name_lang>{title}</a> }.into_any()
                }
                None => view! { <span lang=name_lang>{title}</span> }.into_any(),
            }
        }
        None => texts.one.no_source.into_any(),
    };
    // What does not exist stands in no register.
    let register = (!is_sample(&enterprise.head)).then(|| {
        view! { <p class="note">{texts.one.register_note}</p> }
    });
    let address = Route::Enterprise(enterprise.head.code).path(lang);
    let all = Route::Enterprises(EnterpriseView::default()).path(lang);
    // The router must leave files alone.
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <p class="note">{texts.one.source}": "{cited}</p>
            {register}
            <ul class="bullets">
                <li><a class="downloads__link" href=with_ending(&address, ".csv") rel="external" download>{texts.as_csv}</a></li>
                <li><a class="downloads__link" href=with_ending(&address, ".json") rel="external" download>{texts.as_json}</a></li>
            </ul>
            <p><a class="way-on" href=all>{texts.see_all}</a></p>
        </section>
    }
    .into_any()
}
