//! Times after a second file: what went on, what was corrected, what is open again.

use serde_json::json;

use super::{all, levels, times};
use crate::{
    dossiers::{event, import},
    support::Fixture,
};

#[tokio::test]
async fn dossiers_that_go_on_later_are_counted_as_if_they_came_at_once() {
    let at_once = Fixture::seeded().await;
    import(&at_once, &all()).await.expect("imported");
    let expected = times(&at_once, "?agency=H56.14").await;
    let fixture = Fixture::seeded().await;
    let (opened, ended): (Vec<_>, Vec<_>) = all()
        .into_iter()
        .partition(|line| line["event"]["status"] == "received");
    import(&fixture, &opened).await.expect("imported");
    let before = times(&fixture, "?agency=H56.14").await;
    assert_eq!(
        (before.as_of, before.levels.len(), before.offices.len()),
        (None, 0, 0)
    );
    import(&fixture, &ended).await.expect("imported");
    assert_eq!(times(&fixture, "?agency=H56.14").await, expected);
    // The same again, and that they were handed over: no dossier is counted twice.
    import(&fixture, &all()).await.expect("imported");
    let code = "H56.14-261102-0000";
    let returned = [event(code, "2026-11-16T09:00", "returned")];
    import(&fixture, &returned).await.expect("imported");
    assert_eq!(times(&fixture, "?agency=H56.14").await, expected);
}

#[tokio::test]
async fn what_is_corrected_is_counted_anew_and_what_is_open_again_is_not() {
    let fixture = Fixture::seeded().await;
    import(&fixture, &all()).await.expect("imported");
    let code = "H56.14-261102-0005";
    // The sixth was decided after two working days, and told after six.
    let mut told = event(code, "2026-11-16T09:00", "returned");
    told["about"] = json!({"result": {"outcome": "Đồng ý.", "settledOn": "2026-11-04"}});
    import(&fixture, &[told]).await.expect("imported");
    let office = times(&fixture, "?agency=H56.14").await.levels.remove(0);
    assert_eq!((office.settled_count, office.quantiles.longest()), (6, 4));
    // Two of six owe something after all.
    for code in ["H56.14-261102-0003", "H56.14-261102-0004"] {
        let owes = [event(code, "2026-11-17T09:00", "payment")];
        import(&fixture, &owes).await.expect("imported");
    }
    let now = times(&fixture, "?agency=H56.14").await;
    assert_eq!(
        levels(&now),
        [("H56", 13), ("country", 49)],
        "four are too few"
    );
    let paid = [event("H56.14-261102-0003", "2026-11-18T09:00", "settled")];
    import(&fixture, &paid).await.expect("imported");
    let now = times(&fixture, "?agency=H56.14").await;
    assert_eq!(levels(&now), [("H56.14", 5), ("H56", 14), ("country", 50)]);
}
