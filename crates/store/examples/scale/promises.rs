//! What counting promises kept costs, and looking for what ran out.

use chrono::{DateTime, Duration, Utc};
use std::time::Instant;
use stoa_domain::requests::promise::{Action, Escalation, Tally, Which};
use stoa_domain::requests::{Status, Target};
use stoa_store::requests::promises;
use stoa_store::{Result, Store};

/// Walks over all cases as the count does, and asks one rule's question.
pub async fn time(store: &Store, now: DateTime<Utc>) -> Result<()> {
    let began = Instant::now();
    let (mut after, mut cases, mut tally) = (0, 0, Tally::default());
    loop {
        let batch = promises::outcomes(store, after, 20_000).await?;
        cases += batch.len();
        for case in &batch {
            if let Some(kept) = case.clock.kept(now) {
                tally.promise(kept);
            }
            if let Some(at) = case.clock.closed_at {
                tally.closed(at - case.opened_at);
            }
        }
        match batch.last() {
            Some(last) => after = last.id,
            None => break,
        }
    }
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
