//! The level audit: its addresses, its sentences, its pages.

use contract::{
    AgencyLevelPage, AgencyLevels, Catalogue, Citation, Criterion, CriterionCount, Date,
    LevelAudit, LevelClaim, LevelVerdict, Mark, Marks, PastClaim, ProcedureLevels,
    named::Bilingual,
};
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    levels::{finding, finding_of},
    pages::{agency_levels::AgencyLevelsView, levels::LevelsView, rankings::LevelCard},
    route::{Destination, Route},
};

use crate::{address::find, fixtures, render};

fn counts() -> AgencyLevels {
    AgencyLevels {
        agency: fixtures::agency(),
        procedures: 1_200,
        criteria: Criterion::ALL
            .map(|criterion| CriterionCount {
                criterion,
                met: 1_100,
                not_met: 60,
                unknown: 40,
            })
            .to_vec(),
        level_four: 7,
        fully_online: 3,
        partially_online: 2,
        not_shown: 2,
        contradicted: 1,
    }
}

fn past_claim() -> PastClaim {
    PastClaim {
        agency: Some(fixtures::agency()),
        stated_on: Date::new(2020, 8, 10).expect("a day"),
        text: Bilingual::new("Đã đủ 100%.", "All done."),
        source: Citation {
            title: Bilingual::vietnamese("Tin ngày 10/8/2020"),
            url: None,
        },
    }
}

fn audit() -> LevelAudit {
    LevelAudit {
        catalogue: Catalogue {
            procedures: 2_400,
            updated_on: fixtures::day(),
        },
        past_claims: vec![past_claim()],
        agencies: vec![counts(), counts()],
    }
}

fn page(next: Option<&str>) -> AgencyLevelPage {
    AgencyLevelPage {
        levels: counts(),
        past_claims: vec![past_claim()],
        procedures: vec![ProcedureLevels {
            code: "1.001193".parse().expect("a code"),
            name: "Cấp <thẻ>".to_owned(),
            marks: Marks {
                information: Mark::Met,
                forms: Mark::Unknown,
                online_filing: Mark::NotMet,
                online_payment: Mark::Met,
                remote_result: Mark::Unknown,
            },
            at_least: 1,
            at_most: 2,
            claim: LevelClaim::FullyOnline,
            verdict: LevelVerdict::Contradicted,
        }],
        next: next.map(str::to_owned),
    }
}

#[test]
fn the_sentence_of_all_agencies_is_the_sum_of_theirs() {
    assert_eq!(
        finding(Lang::Vi, &audit()),
        "Trong 2.400 thủ tục có trong danh mục này, 14 viết rõ đủ tiêu chí mức độ 4; 10 tự nhận là toàn trình hoặc một phần, trong đó 4 chưa đủ căn cứ và 2 trái với chính văn bản của mình."
    );
    let of_one = finding_of(Lang::En, &counts());
    assert!(
        of_one.starts_with("Procedures of Ministry of Justice"),
        "{of_one}"
    );
    let nothing = AgencyLevels {
        procedures: 0,
        ..counts()
    };
    assert!(finding_of(Lang::Vi, &nothing).contains("chưa có thủ tục nào"));
}

#[test]
fn the_list_leads_to_each_agency_and_says_that_levels_are_history() {
    let html = render(Lang::Vi, || view! { <LevelsView audit=audit() /> });
    for part in [
        "Nghị định 42/2022/NĐ-CP",
        "Nghị định 224/2026/NĐ-CP",
        "href=\"/xep-hang/muc-do/G15\"",
        "Nêu ngày 10/8/2020.",
        "Tin ngày 10/8/2020",
        "href=\"/xep-hang/muc-do.json\"",
        "không phải là không đáp ứng",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let card = render(Lang::En, || view! { <LevelCard audit=audit() /> });
    assert!(card.contains("href=\"/en/xep-hang/muc-do\""), "{card}");
}

#[test]
fn a_procedure_shows_each_mark_in_words_and_a_disagreement_in_strong_ones() {
    let html = render(Lang::Vi, || {
        view! { <AgencyLevelsView page=page(None) is_first=true /> }
    });
    for part in [
        "href=\"/thu-tuc/1.001193\"",
        "Cấp &lt;thẻ&gt;",
        "✓ Có",
        "✗ Không",
        "? Chưa rõ",
        "từ 1, cao nhất 2",
        "Toàn trình",
        "<strong>Trái với tiêu chí</strong>",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("rel=\"next\""), "{html}");
}

#[test]
fn a_long_list_goes_on_and_back_to_its_start() {
    let html = render(Lang::En, || {
        view! { <AgencyLevelsView page=page(Some("1.001193")) is_first=false /> }
    });
    let next = "href=\"/en/xep-hang/muc-do/G15?sau=1.001193\"";
    assert!(html.contains(next), "{html}");
    assert!(html.contains("href=\"/en/xep-hang/muc-do/G15\""), "{html}");
}

#[test]
fn addresses_come_back() {
    for lang in Lang::ALL {
        let code = || "G15".parse().expect("a code");
        for route in [
            Route::Levels,
            Route::AgencyLevels(code(), None),
            Route::AgencyLevels(code(), Some("1.001193".to_owned())),
            Route::AgencyLevels("toa-an-nhan-dan".parse().expect("a code"), None),
        ] {
            let address = route.path(lang);
            assert_eq!(find(&address), Destination::Page(lang, route), "{address}");
        }
    }
    assert_eq!(find("/xep-hang/muc-do/x"), Destination::Nowhere(Lang::Vi));
    assert_eq!(find("/xep-hang/nhiem-vu/x"), Destination::Nowhere(Lang::Vi));
}

#[test]
fn no_two_values_share_a_word() {
    for lang in Lang::ALL {
        let texts = lang.level_texts();
        let verdicts = [
            LevelVerdict::Shown,
            LevelVerdict::NotShown,
            LevelVerdict::Contradicted,
            LevelVerdict::NoClaim,
        ];
        let claims = [
            LevelClaim::FullyOnline,
            LevelClaim::PartiallyOnline,
            LevelClaim::Online,
            LevelClaim::None,
        ];
        for mut words in [
            Criterion::ALL.map(|one| (texts.criterion)(one)).to_vec(),
            Criterion::ALL.map(|one| (texts.rule_of)(one)).to_vec(),
            [Mark::Met, Mark::NotMet, Mark::Unknown]
                .map(|one| (texts.mark)(one))
                .to_vec(),
            verdicts.map(|one| (texts.verdict)(one)).to_vec(),
            claims.map(|one| (texts.claim)(one)).to_vec(),
        ] {
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count, "{words:?}");
        }
    }
}
