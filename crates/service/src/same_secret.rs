//! Whether this process has the secret the others have. With another one nothing fails at once: but links in mails,
//! cookies of terminals and proofs that one process gives fit no other.

use crate::requests::guard::mark_of_secret;
use crate::{Portal, Result};
use stoa_store::settings;

/// The key of the setting that holds the mark of the secret last served with.
const SETTING: &str = "secret-mark";

/// Writes down that the database is served with this process's secret from now on; `false`: it was another before.
pub async fn note_secret(portal: &Portal) -> Result<bool> {
    let mark = mark_of_secret(&portal.ctx.config);
    let known: Option<String> = settings::get(&portal.store, SETTING).await?;
    if known.as_ref() != Some(&mark) {
        let tx = portal.store.begin().await?;
        settings::put(&tx, SETTING, &mark).await?;
        tx.commit().await?;
    }
    Ok(known.is_none_or(|known| known == mark))
}
