//! The sections of a procedure in their fixed order, and the list of contents that leads to them.

use contract::Procedure;
use leptos::prelude::*;

use super::{
    channels::{FeeTable, TimeTable, WhereToFile},
    glance::{Glance, Start},
    papers::Papers,
    parts::{Bases, Forms, Names, Outcomes, Paragraphs, SourceNote},
};
use crate::{
    components::in_turn::InTurn,
    i18n::{ProcedureTexts, use_texts},
};

/// A section's anchor, the same in both languages.
#[derive(Clone, Copy)]
struct Section {
    id: &'static str,
    title: &'static str,
}

fn contents(texts: &ProcedureTexts) -> [Section; 11] {
    let section = |id, title| Section { id, title };
    [
        section("ai-lam-duoc", texts.who),
        section("giay-to", texts.papers),
        section("bieu-mau", texts.forms),
        section("phi", texts.fees),
        section("thoi-han", texts.time),
        section("cac-buoc", texts.steps),
        section("noi-nop", texts.where_to_file),
        section("ket-qua", texts.result),
        section("dieu-kien", texts.conditions),
        section("can-cu", texts.legal_bases),
        section("nguon", texts.about_this_page),
    ]
}

#[component]
pub fn ProcedureView(procedure: Procedure) -> impl IntoView {
    let texts = &use_texts().procedure;
    let [
        who,
        papers,
        forms,
        fees,
        time,
        steps,
        place,
        result,
        conditions,
        bases,
        about,
    ] = contents(texts);
    let (glance, start) = (procedure.clone(), procedure.clone());
    let forms_of = procedure.document_cases.clone();
    let (priced, timed) = (procedure.channels.clone(), procedure.channels.clone());
    view! {
        <article class="procedure">
            <div class="procedure__top stack">
                <InTurn><Glance procedure=glance /></InTurn>
                <InTurn><Start procedure=start /></InTurn>
            </div>
            <InTurn><Contents /></InTurn>
            <div class="procedure__body">
                <Part section=who><Names names=procedure.audiences /></Part>
                <Part section=papers><Papers code=procedure.code cases=procedure.document_cases /></Part>
                <Part section=forms><Forms cases=forms_of url=procedure.official_url /></Part>
                <Part section=fees><FeeTable channels=priced /></Part>
                <Part section=time><TimeTable channels=timed /></Part>
                <Part section=steps><Paragraphs texts=procedure.steps numbered=true /></Part>
                <Part section=place>
                    <WhereToFile
                        channels=procedure.channels
                        received_at=procedure.received_at
                        executed_by=procedure.executed_by
                        decided_by=procedure.decided_by
                        coordinated_with=procedure.coordinated_with
                    />
                </Part>
                <Part section=result><Outcomes outcomes=procedure.outcomes /></Part>
                <Part section=conditions><Paragraphs texts=procedure.conditions /></Part>
                <Part section=bases><Bases bases=procedure.legal_bases /></Part>
                <Part section=about>
                    <SourceNote
                        source=procedure.source
                        updated_on=procedure.updated_on
                        decision_number=procedure.decision_number
                    />
                </Part>
            </div>
        </article>
    }
}

#[component]
fn Contents() -> impl IntoView {
    let texts = &use_texts().procedure;
    let links = contents(texts)
        .into_iter()
        .map(|section| {
            view! { <li><a class="contents__link" href=format!("#{}", section.id)>{section.title}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="contents" aria-labelledby="contents-heading">
            <h2 class="contents__heading" id="contents-heading">{texts.contents}</h2>
            <ol class="contents__list">{links}</ol>
        </nav>
    }
    .into_any()
}

#[component]
fn Part(section: Section, children: Children) -> impl IntoView {
    view! {
        <section class="part" id=section.id tabindex="-1">
            <h2 class="part__heading">{section.title}</h2>
            <InTurn children />
        </section>
    }
    .into_any()
}
