//! Texts: every value has its word, in both languages.

use contract::{
    AdministrativeLevel, ChannelKind, Facet, FeeKind, OnlineFiling, TimeLimit, TimeUnit,
};
use portal::{client::ClientError, components::failure::sentence, i18n::Lang};

#[test]
fn no_two_values_of_a_choice_share_a_word() {
    for lang in Lang::ALL {
        let texts = lang.texts();
        let levels: Vec<_> = AdministrativeLevel::ALL
            .iter()
            .map(|l| texts.level(*l))
            .collect();
        let fees: Vec<_> = FeeKind::ALL.iter().map(|fee| texts.fee(*fee)).collect();
        let online: Vec<_> = OnlineFiling::ALL.iter().map(|o| texts.online(*o)).collect();
        let kinds = [
            ChannelKind::Online,
            ChannelKind::Direct,
            ChannelKind::Postal,
            ChannelKind::Other,
        ];
        let channels: Vec<_> = kinds.iter().map(|kind| texts.channel(*kind)).collect();
        for words in [levels, fees, online, channels] {
            let mut unique = words.clone();
            unique.sort_unstable();
            unique.dedup();
            assert_eq!(unique.len(), words.len(), "{words:?}");
        }
    }
}

#[test]
fn a_time_limit_names_its_unit_and_its_calendar() {
    let limit = |amount, unit| TimeLimit::Limit { amount, unit };
    let vi = Lang::Vi.texts();
    assert_eq!(
        vi.time_limit(limit(7.0, TimeUnit::WorkingDay)),
        "7 ngày làm việc"
    );
    assert_eq!(vi.time_limit(limit(0.5, TimeUnit::Day)), "0,5 ngày");
    let en = Lang::En.texts();
    assert_eq!(
        en.time_limit(limit(1.0, TimeUnit::WorkingDay)),
        "1 working day"
    );
    assert_eq!(en.time_limit(limit(2.0, TimeUnit::Month)), "2 months");
    assert_eq!(
        en.time_limit(limit(3.0, TimeUnit::Unknown)),
        en.labels.time_see_notes
    );
}

#[test]
fn a_facet_without_a_name_is_a_fixed_word() {
    let facet = |value: &str| Facet {
        value: value.to_owned(),
        name: None,
        count: 1,
    };
    let texts = Lang::Vi.texts();
    assert_eq!(texts.facet_value(Lang::Vi, &facet("commune")), "Cấp xã");
    assert_eq!(
        texts.facet_value(Lang::Vi, &facet("by_regulation")),
        "Phí theo quy định riêng"
    );
    assert_eq!(
        texts.facet_value(Lang::Vi, &facet("new_value")),
        "new_value"
    );
}

#[test]
fn every_failure_has_a_sentence_of_its_own_without_codes() {
    let failures = [
        ClientError::Offline,
        ClientError::Unreachable {
            detail: "ECONNREFUSED".into(),
        },
        ClientError::TimedOut,
        ClientError::RateLimited { until_ms: 0.0 },
        ClientError::NotFound,
        ClientError::Withdrawn,
        ClientError::Refused { fields: Vec::new() },
        ClientError::ServerFault {
            status: 500,
            until_ms: None,
        },
        ClientError::NotUnderstood {
            detail: "expected value".into(),
        },
    ];
    for lang in Lang::ALL {
        let mut sentences: Vec<_> = failures
            .iter()
            .map(|error| sentence(error, &lang.texts().failure))
            .collect();
        assert!(
            sentences
                .iter()
                .all(|words| words.ends_with('.') && !words.contains("500"))
        );
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), failures.len());
    }
}
