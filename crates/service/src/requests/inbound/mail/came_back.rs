//! A report that mail of ours came back (RFC 3464), believed as far as it names that mail: its `Message-ID` is known to
//! nobody but us and whoever had the mail, so that nobody can silence somebody else's address by a forged report.

use crate::requests::subscriptions::{Returned, bounce};
use crate::{Portal, Result};
use stoa_domain::requests::follow::bounce as report;
use stoa_store::messages;
use uuid::Uuid;

/// How many names of mails in a report are looked up.
const MOST: usize = 10;

/// Marks the addresses of a report that mail of ours to them came back.
pub async fn came_back(portal: &Portal, raw: &[u8]) -> Result<()> {
    let text = String::from_utf8_lossy(raw);
    let bounces = report::parse(&text);
    if bounces.is_empty() {
        return Ok(());
    }
    for id in names(&text) {
        let Some(ours) = messages::by_id(&portal.store, id).await? else {
            continue;
        };
        let same = |b: &&report::Bounce| b.address.eq_ignore_ascii_case(&ours.recipient);
        if let Some(found) = bounces.iter().find(same) {
            let returned = Returned::Address {
                address: found.address.clone(),
                permanent: found.permanent,
                reason: found.reason.clone(),
            };
            bounce(portal, &returned).await?;
        }
    }
    Ok(())
}

/// The names in a report that may be ours: `<id@…>`.
fn names(text: &str) -> impl Iterator<Item = Uuid> {
    let parts = text.split('<').skip(1);
    parts
        .filter_map(|rest| rest.split_once('@')?.0.parse().ok())
        .take(MOST)
}
