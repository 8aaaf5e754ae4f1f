//! What counting promises kept costs, and looking for what ran out.

use chrono::{DateTime, Duration, Utc};
use std::time::Instant;
use stoa_domain::requests::dashboard::NEVER;
use stoa_domain::requests::promise::{Action, Escalation, Tally, Which};
use stoa_domain::requests::{Status, Target};
use stoa_store::requests::{facts, promises};
use stoa_store::{Result, Store};

/// Walks over all cases as the count does, and asks one rule's question.
pub async fn time(store: &Store, now: DateTime<Utc>) -> Result<()> {
    let began = Instant::now();
    let facts = facts::load(store).await?;
    let (mut cases, mut tally) = (0, Tally::default());
    facts.each(|case, _| {
        cases += 1;
        if let Some(kept) = case.kept(now.timestamp_millis()) {
            tally.promise(kept);
        }
        if case.closed != NEVER {
            tally.closed(Duration::minutes(case.took_minutes()));
        }
    });
    let told = tally.told();
    let ms = |from: Instant| from.elapsed().as_secs_f64() * 1e3;
    println!(
        "{:>9.1} ms  promises counted over {cases} cases: {told:?}",
        ms(began)
    );
    let rule = Escalation {
        code: "late".into(),
        name: "Late".into(),
        statuses: Status::ALL.into_iter().filter(|s| s.is_open()).collect(),
        of: Which::Resolution,
        overdue_by: Target::Hours(0),
        action: Action::Flag,
    };
    let began = Instant::now();
    let found = promises::candidates(store, &rule, now - Duration::days(2), now).await?;
    println!(
        "{:>9.1} ms  a rule's question: {} cases",
        ms(began),
        found.len()
    );
    Ok(())
}
