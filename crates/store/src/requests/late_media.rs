//! Files that came after their report: the hash of each as the device sent it, so that sending it again adds nothing.

use crate::db::{Db, execute, get, rows};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Notes that the file of a hash has come and is now that one. Comes after the file's own row.
pub async fn add(
    tx: &Tx,
    request_id: i64,
    sha256: &str,
    media_id: Uuid,
    at: DateTime<Utc>,
) -> Result<()> {
    let sql = insert(
        "late_media",
        vec![
            ("request_id", request_id.into()),
            ("sha256", sha256.into()),
            ("media_id", media_id.into()),
            ("created_at", to_ms(at).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// The hashes that have come for a request, in the order they came; those of files that still wait to be cleaned are among
/// them.
pub async fn hashes(db: &impl Db, request_id: i64) -> Result<Vec<String>> {
    let mut sql = Sql::new("SELECT sha256, created_at FROM late_media WHERE request_id = ");
    sql.bind(request_id)
        .push(" UNION SELECT sha256, created_at FROM waiting_media WHERE sha256 IS NOT NULL AND request_id = ")
        .bind(request_id)
        .push(" ORDER BY created_at, sha256");
    rows(db, sql)
        .await?
        .iter()
        .map(|r| get(r, "sha256"))
        .collect()
}
