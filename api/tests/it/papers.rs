//! Papers to bring, and remarks that the source lists among them.

use api::import::{papers, record::Case};
use serde_json::json;

fn case(components: serde_json::Value) -> Option<contract::DocumentCase> {
    let case: Case = serde_json::from_value(json!({ "name": "", "components": components }))
        .expect("works in a test");
    papers::case(&case)
}

fn paper(name: &str) -> serde_json::Value {
    json!({ "name": name, "form": "", "originals": 1, "copies": 0 })
}

#[test]
fn a_remark_among_the_papers_is_no_paper() {
    let case = case(json!([
        paper("- Tờ khai."),
        paper("* Lưu ý: Không yêu cầu giấy khai sinh."),
        paper("GHI CHÚ: bản sao phải chứng thực."),
    ]))
    .expect("a case");
    let names: Vec<_> = case
        .documents
        .iter()
        .map(|paper| paper.name.as_str())
        .collect();
    assert_eq!(names, ["Tờ khai."]);
    assert_eq!(case.notes.len(), 2, "{:?}", case.notes);
}

#[test]
fn remarks_alone_are_still_said() {
    let case = case(json!([paper("Chú ý: nộp trước ngày 20.")])).expect("a case");
    assert!(case.documents.is_empty());
    assert_eq!(case.notes.len(), 1);
    assert!(
        papers::case(
            &serde_json::from_value(json!({ "name": "", "components": [] })).expect("a case")
        )
        .is_none()
    );
}
