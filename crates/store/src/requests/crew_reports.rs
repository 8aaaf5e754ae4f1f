//! The keys of what crews sent from their way.

use crate::db::execute;
use crate::sql::insert;
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};

/// Notes a key; `false`: it came before.
pub async fn claim(tx: &Tx, key: &str, request_id: i64, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = insert(
        "crew_report",
        vec![
            ("key", key.to_owned().into()),
            ("request_id", request_id.into()),
            ("at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (key) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}
