//! Lists that are pasted or come in a file.

use portal::dossier::kept::{Entry, read_list};
use proptest::prelude::*;

use super::CODE;

fn one(line: &str) -> Entry {
    let mut read = read_list(line, "của tôi");
    assert_eq!(read.strange, [0; 0], "{line}");
    assert_eq!(read.entries.len(), 1, "{line}");
    read.entries.remove(0)
}

#[test]
fn a_line_is_a_code_with_what_stands_beside_it() {
    for (line, secret, label) in [
        (CODE, None, "của tôi"),
        ("H56.14-261102-0001 7K3M-9QXT", Some("7K3M-9QXT"), "của tôi"),
        (
            "H56.14-261102-0001 7K3M-9QXT Chi nhánh Vinh",
            Some("7K3M-9QXT"),
            "Chi nhánh Vinh",
        ),
        (
            "h56.14 – 261102 – 0001 7k3m9qxt",
            Some("7K3M-9QXT"),
            "của tôi",
        ),
        (
            "H56.14-261102-0001;7K3M9QXT;Vinh",
            Some("7K3M-9QXT"),
            "Vinh",
        ),
        (
            "Vinh\tH56.14-261102-0001\t7K3M9QXT",
            Some("7K3M-9QXT"),
            "Vinh",
        ),
        (
            "\"Vinh, Nghệ An\",\"H56.14-261102-0001\"",
            None,
            "Vinh, Nghệ An",
        ),
        ("\u{feff}H56.14-261102-0001,,", None, "của tôi"),
    ] {
        let entry = one(line);
        assert_eq!(entry.code.as_str(), CODE, "{line}");
        assert_eq!(
            entry.secret.map(|secret| secret.to_string()).as_deref(),
            secret,
            "{line}"
        );
        assert_eq!(entry.label, label, "{line}");
    }
}

#[test]
fn heads_and_empty_lines_are_passed_over_and_strange_ones_named() {
    let text = format!("Mã hồ sơ;Nhãn\r\n\r\n{CODE};A\r\nkhông phải mã\r\n{CODE};B\r\n");
    let read = read_list(&text, "");
    assert_eq!(read.entries.len(), 2);
    assert_eq!(read.strange, [4]);
    assert_eq!(read_list("không phải mã", "").strange, [1]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_list_makes_it_panic(text in "(\\PC|\n|\t|;|,|\"){0,200}") {
        let read = read_list(&text, "");
        prop_assert!(read.entries.len() + read.strange.len() <= text.lines().count());
    }
}
