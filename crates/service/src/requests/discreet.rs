//! A public timeline names no request that its reader may not see.

use crate::Result;
use stoa_domain::requests::Reference;
use stoa_store::Db;
use stoa_store::requests::activity::ActivityRecord;
use stoa_store::requests::read;

/// The entries without those that are about requests out of sight; of a splitting, only the parts in sight.
pub async fn entries(db: &impl Db, all: Vec<ActivityRecord>) -> Result<Vec<ActivityRecord>> {
    let named: Vec<Reference> = all.iter().flat_map(others).collect();
    if named.is_empty() {
        return Ok(all);
    }
    let seen = read::public_among(db, &named).await?;
    let told = all.into_iter().filter_map(|mut record| {
        let others = others(&record);
        if others.is_empty() {
            return Some(record);
        }
        let kept: Vec<&str> = others
            .iter()
            .filter(|r| seen.contains(*r))
            .map(Reference::as_str)
            .collect();
        record.entry.text = Some(kept.join(", "));
        (!kept.is_empty()).then_some(record)
    });
    Ok(told.collect())
}

fn others(record: &ActivityRecord) -> Vec<Reference> {
    let text = record.entry.text.as_deref().unwrap_or_default();
    if !record.entry.kind.names_others() {
        return Vec::new();
    }
    let read = text.split(',').filter_map(|t| t.trim().parse().ok());
    read.collect()
}
