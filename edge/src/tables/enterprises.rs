//! Enterprises as CSV: those of a view in its order, one of them, and the sums of investment.

use contract::{
    Capital, Enterprise, EnterpriseColumn, EnterpriseFigures, EnterpriseHead, EnterprisePage,
    Obligation, SliceFigures,
};
use portal::{
    client::enterprises::address_of_many, enterprises::event, i18n::Lang, route::EnterpriseView,
};

use crate::{
    downloads::csv::{BYTE_ORDER_MARK, line, word},
    upstream::{Reply, Upstream},
};

pub const LIST: &str = "doanh-nghiep.csv";
pub const FIGURES: &str = "dau-tu-nuoc-ngoai.csv";

/// All pages of a list, however many enterprises it shows at once; none where one of them cannot
/// be had.
pub async fn whole_list(upstream: &Upstream, view: &EnterpriseView) -> Option<EnterprisePage> {
    /// Far more than the State owns; an API that never ends a list must not keep us.
    const MOST_PAGES: usize = 100;
    let mut whole = page(upstream, &view.at(None)).await?;
    for _ in 0..MOST_PAGES {
        let Some(cursor) = whole.next.take() else {
            return Some(whole);
        };
        let more = page(upstream, &view.at(Some(cursor))).await?;
        whole.items.extend(more.items);
        whole.next = more.next;
    }
    None
}

async fn page(upstream: &Upstream, view: &EnterpriseView) -> Option<EnterprisePage> {
    match upstream.get(&address_of_many(view)).await {
        Reply::Answer(answer, _) if answer.status.is_success() => {
            serde_json::from_slice(&answer.body).ok()
        }
        Reply::Answer(..) | Reply::Unavailable { .. } => None,
    }
}

const COLUMNS: [&str; 16] = [
    "basis",
    "as_of",
    "code",
    "name",
    "owner",
    "owner_name",
    "state_share_percent",
    "form",
    "stage",
    "ipo_on",
    "ipo_status",
    "disclosures_due",
    "disclosures_made",
    "disclosures_late",
    "disclosures_missing",
    "disclosures_awaited",
];

/// Sample data says so in each row, for rows are copied.
pub fn list(lang: Lang, page: &EnterprisePage) -> String {
    let mut lines = start(&COLUMNS);
    for head in &page.items {
        lines += &line(&cells(lang, page, head));
    }
    lines
}

fn cells(lang: Lang, page: &EnterprisePage, head: &EnterpriseHead) -> Vec<String> {
    let ipo_status = head.ipo.and_then(|ipo| {
        let outcome = serde_json::to_value(ipo.outcome).ok()?;
        Some(outcome.get("status")?.as_str()?.to_owned())
    });
    let tally = &head.disclosures;
    vec![
        word(&head.basis),
        page.as_of.to_string(),
        head.code.to_string(),
        lang.name(&head.name),
        head.owner.code.to_string(),
        lang.name(&head.owner.name),
        head.state_share_percent.to_string(),
        head.form.as_ref().map(word).unwrap_or_default(),
        word(&head.stage),
        head.ipo.map(|ipo| ipo.on().to_string()).unwrap_or_default(),
        ipo_status.unwrap_or_default(),
        tally.due().to_string(),
        tally.made().to_string(),
        tally.late.to_string(),
        tally.missing.to_string(),
        tally.awaited.to_string(),
    ]
}

pub fn name_of(enterprise: &Enterprise) -> String {
    format!("doanh-nghiep_{}.csv", enterprise.head.code)
}

/// Its public fields, what it must make known, and all that happened, a row for each.
pub fn one(lang: Lang, enterprise: &Enterprise) -> String {
    let head = &enterprise.head;
    let mut lines = start(&["basis", "code", "part", "id", "at", "due", "state", "text"]);
    let mut row = |part: &str, id: &str, [at, due, state]: [String; 3], text: String| {
        let start = [word(&head.basis), head.code.to_string()];
        let middle = [part.to_owned(), id.to_owned(), at, due, state, text];
        lines += &line(&[&start[..], &middle[..]].concat());
    };
    let owner = EnterpriseColumn::Owner.as_str();
    for (id, text) in [
        (EnterpriseColumn::Name.as_str(), lang.name(&head.name)),
        (owner, lang.name(&head.owner.name)),
        ("state_share_percent", head.state_share_percent.to_string()),
        ("status", word(&enterprise.status)),
        ("address", lang.name(&enterprise.address)),
        (
            "legal_representative",
            lang.name(&enterprise.legal_representative),
        ),
        ("business_line", lang.name(&enterprise.business_line)),
        ("form", head.form.as_ref().map(word).unwrap_or_default()),
        ("stage", word(&head.stage)),
    ] {
        row("public", id, Default::default(), text);
    }
    for one in &enterprise.disclosures {
        let text = |at: Option<contract::Moment>| at.map(|at| at.to_string()).unwrap_or_default();
        let part = match one.obligation {
            Obligation::Periodic { .. } => "periodic_disclosure",
            Obligation::Unusual { .. } => "unusual_disclosure",
            Obligation::Other => "disclosure",
        };
        let times = [text(one.made_at), text(one.due), word(&one.state)];
        row(part, one.id.as_str(), times, lang.name(&one.title));
    }
    for entry in &enterprise.timeline {
        let times = [entry.at.to_string(), String::new(), String::new()];
        row("timeline", entry.id.as_str(), times, event(lang, entry));
    }
    lines
}

/// The sums by year, by sector and by province, one below the other, and registrations.
pub fn figures(lang: Lang, figures: &EnterpriseFigures) -> String {
    let mut lines = start(&[
        "basis",
        "by",
        "code",
        "name",
        "projects",
        "registered_usd",
        "implemented_usd",
        "enterprises",
        "capital_vnd",
    ]);
    let investment = &figures.investment;
    let basis = word(&investment.basis);
    let mut row = |by: &str, code: &str, name: String, capital: Capital| {
        lines += &line(&[
            basis.clone(),
            by.to_owned(),
            code.to_owned(),
            name,
            capital.projects.to_string(),
            capital.registered_usd.to_string(),
            capital.implemented_usd.to_string(),
            String::new(),
            String::new(),
        ]);
    };
    for one in &investment.by_year {
        let year = one.year.to_string();
        row("year", &year, year.clone(), one.capital);
    }
    let sides = [
        ("sector", &investment.by_sector),
        ("province", &investment.by_province),
    ];
    for (by, slices) in sides {
        for SliceFigures {
            code,
            name,
            capital,
        } in slices
        {
            row(by, code, lang.name(name), *capital);
        }
    }
    if let Some(registrations) = &figures.registrations {
        for one in &registrations.by_year {
            let year = one.year.to_string();
            let mut cells = vec![word(&registrations.basis), "registered".to_owned()];
            cells.extend([year.clone(), year]);
            cells.extend([String::new(), String::new(), String::new()]);
            cells.extend([one.enterprises.to_string(), one.capital_vnd.to_string()]);
            lines += &line(&cells);
        }
    }
    lines
}

fn start(columns: &[&str]) -> String {
    let heads: Vec<_> = columns.iter().map(|&column| column.to_owned()).collect();
    format!("{BYTE_ORDER_MARK}{}", line(&heads))
}
