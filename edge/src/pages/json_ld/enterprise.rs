//! A state enterprise as structured data; one that is made up says so and has no tax code.

use contract::Enterprise;
use portal::{enterprises::is_sample, i18n::Lang};
use serde_json::{Value, json};

pub fn organization(
    lang: Lang,
    enterprise: &Enterprise,
    address: &str,
    description: &str,
) -> Value {
    let head = &enterprise.head;
    let code = head.code.to_string();
    let mut organization = json!({
        "@type": "Organization",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "name": lang.name(&head.name),
        "identifier": code,
        "description": description,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": lang.name(&enterprise.address),
            "addressCountry": "VN",
        },
    });
    match is_sample(head) {
        true => {
            let word = lang.enterprise_texts().feed.disambiguating;
            organization["disambiguatingDescription"] = word.into();
        }
        false => {
            organization["taxID"] = code.into();
            organization["parentOrganization"] = json!({
                "@type": "GovernmentOrganization",
                "name": lang.name(&head.owner.name),
                "identifier": head.owner.code.to_string(),
            });
        }
    }
    organization
}
