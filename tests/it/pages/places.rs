//! Life events and agencies.

use contract::{Agency, AgencyKind, AudienceGroup, Bilingual, CodeBasis, LifeEvent, List};
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::{
        agencies::AgenciesView, home::LifeEventLists, life_event::LifeEventView,
        life_events::LifeEventsView,
    },
    route::ProcedureSearch,
};

use super::{has, in_order};
use crate::{fixtures, render};

fn events() -> List<LifeEvent> {
    let event = |code: &str, group, name: &str, position| LifeEvent {
        code: code.parse().expect("a slug"),
        portal_code: code.to_uppercase(),
        group,
        position,
        name: Bilingual::new(name, name.to_uppercase()),
        procedures: 31,
    };
    List {
        items: vec![
            event("co-con-nho", AudienceGroup::Citizen, "Có con nhỏ", 1),
            event("khoi-su", AudienceGroup::Business, "Khởi sự", 1),
        ],
    }
}

#[test]
fn life_events_are_grouped_with_their_counts() {
    let html = render(Lang::Vi, || view! { <LifeEventsView list=events() /> });
    in_order(
        &html,
        &[
            "Công dân",
            "/su-kien/co-con-nho",
            "31 thủ tục",
            "Doanh nghiệp",
            "/su-kien/khoi-su",
        ],
    );
    let home = render(Lang::En, || view! { <LifeEventLists list=events() /> });
    in_order(
        &home,
        &["Life events", "/en/su-kien/co-con-nho", "Business events"],
    );
}

#[test]
fn a_life_event_without_procedures_leads_on() {
    let event = "co-con-nho".parse().expect("a slug");
    let html = render(Lang::Vi, || {
        view! { <LifeEventView event page=fixtures::page(Vec::new()) search=ProcedureSearch::default() /> }
    });
    has(&html, &["Chưa có thủ tục nào", "href=\"/su-kien\""]);
}

#[test]
fn an_agency_says_how_sure_its_code_is_and_what_it_was_merged_from() {
    let agency = |code: &str, kind, basis, merged: &[&str], procedures| Agency {
        code: code.parse().expect("a code"),
        code_basis: basis,
        kind,
        name: Bilingual::vietnamese(code),
        valid_from: None,
        valid_to: None,
        merged_from: merged.iter().map(|unit| (*unit).to_owned()).collect(),
        successor: None,
        procedures,
    };
    let list = List {
        items: vec![
            agency("G20", AgencyKind::Ministry, CodeBasis::Recalled, &[], 0),
            agency(
                "H38",
                AgencyKind::Province,
                CodeBasis::Seen,
                &["Lào Cai", "Yên Bái"],
                5,
            ),
        ],
    };
    let html = render(Lang::Vi, || view! { <AgenciesView list /> });
    in_order(
        &html,
        &[
            "G20",
            "mã chưa đối chiếu",
            "Chưa có trong danh mục",
            "Xem 5 thủ tục",
            "Hợp nhất từ",
            "Lào Cai, Yên Bái",
        ],
    );
}
