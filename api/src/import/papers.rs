//! The papers of a procedure: those to bring, those one gets, and the laws behind them.

use contract::{DocumentCase, LegalBasis, Outcome, RequiredDocument};

use domain::fold;

use super::{
    record::{Case, LegalText, ResultPaper},
    text,
};

pub fn case(case: &Case) -> Option<DocumentCase> {
    let (notes, papers): (Vec<_>, Vec<_>) = case
        .components
        .iter()
        .partition(|paper| is_note(&paper.name));
    let notes: Vec<String> = notes
        .into_iter()
        .flat_map(|note| text::paragraphs(&note.name))
        .collect();
    let documents: Vec<_> = papers
        .into_iter()
        .map(|paper| RequiredDocument {
            name: text::name(&paper.name),
            form_template: text::optional(&paper.form),
            originals: paper.originals,
            copies: paper.copies,
        })
        .filter(|paper| !paper.name.is_empty())
        .collect();
    let condition = text::name(&case.name);
    let says_something = !documents.is_empty() || !condition.is_empty() || !notes.is_empty();
    says_something.then_some(DocumentCase {
        condition,
        documents,
        notes,
    })
}

/// The source lists remarks among the papers: nobody can bring a remark.
fn is_note(name: &str) -> bool {
    let name = fold::exact(&text::name(name));
    ["lưu ý", "chú ý", "ghi chú"]
        .iter()
        .any(|word| name.starts_with(word))
}

pub fn outcome(result: &ResultPaper) -> Option<Outcome> {
    let name = text::name(&result.name);
    (!name.is_empty()).then(|| Outcome {
        name,
        code: text::optional(&result.code),
    })
}

/// The crawl cut some names down to nothing ("Tg", "Nsố") or to the kind alone ("Nghị định"):
/// the number still says which law it is.
pub fn legal_basis(law: &LegalText) -> Option<LegalBasis> {
    const SHORTEST_NAME: usize = 4;
    let number = text::optional(&law.number);
    let name = text::name(&law.name);
    let name = name.strip_suffix(" số").unwrap_or(&name);
    let name = match (name.chars().count(), &number) {
        (..SHORTEST_NAME, Some(number)) => kind_of_law(number).unwrap_or(number),
        _ => name,
    };
    (!name.is_empty()).then(|| LegalBasis {
        name: name.to_owned(),
        number: number.clone().filter(|number| number != name),
    })
}

fn kind_of_law(number: &str) -> Option<&'static str> {
    const KINDS: [(&str, &str); 5] = [
        ("/NĐ-CP", "Nghị định"),
        ("/TT", "Thông tư"),
        ("/QĐ-", "Quyết định"),
        ("/NQ-", "Nghị quyết"),
        ("/QH", "Luật"),
    ];
    let (_, kind) = KINDS.iter().find(|(mark, _)| number.contains(mark))?;
    Some(kind)
}
