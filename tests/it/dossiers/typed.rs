//! What somebody may type or paste into the two fields.

use contract::DossierCodeError;
use portal::dossier::question::{Mistakes, Typed};

use super::CODE;

fn typed(code: &str, secret: &str) -> Typed {
    Typed {
        code: code.to_owned(),
        secret: secret.to_owned(),
    }
}

#[test]
fn any_spelling_becomes_the_one_question() {
    for (code, secret) in [
        (CODE, "7K3M-9QXT"),
        (" h56.14–261102–0001 ", "7k3m 9qxt"),
        ("H56.14-261102-0001 7K3M-9QXT", ""),
        ("H56.14-261102-0001;7K3M9QXT", "  "),
    ] {
        let question = typed(code, secret).question().expect(code);
        assert_eq!(question.code.as_str(), CODE);
        let secret = question.secret.expect("a secret").to_string();
        assert_eq!(secret, "7K3M-9QXT", "{code}");
    }
    let bare = typed(CODE, "").question().expect("a question");
    assert_eq!(bare.secret, None);
}

#[test]
fn each_field_says_what_is_wrong_with_it() {
    for (code, secret, mistakes) in [
        ("", "", (Some(DossierCodeError::Shape), false)),
        ("H56", "7K3M-9QXT", (Some(DossierCodeError::Shape), false)),
        ("H56-261302-0001", "", (Some(DossierCodeError::Day), false)),
        (CODE, "7K3M", (None, true)),
        ("x", "7K3M", (Some(DossierCodeError::Shape), true)),
    ] {
        let (code_mistake, has_wrong_secret) = mistakes;
        let expected = Mistakes {
            code: code_mistake,
            has_wrong_secret,
        };
        assert_eq!(
            typed(code, secret).question(),
            Err(expected),
            "{code} {secret}"
        );
    }
}
