//! Where people of the desk are told what concerns them.

use crate::db::{Db, execute, get, row};
use crate::sql::Sql;
use crate::{Result, Tx};
use stoa_domain::Locale;
use uuid::Uuid;

/// Somebody's mail address, if they gave one, and language.
pub async fn address(db: &impl Db, staff_id: Uuid) -> Result<(Option<String>, Locale)> {
    let mut sql = Sql::new("SELECT email, locale FROM staff WHERE id = ");
    sql.bind(staff_id);
    let Some(found) = row(db, sql).await? else {
        return Ok((None, Locale::default()));
    };
    let locale: Option<String> = get(&found, "locale")?;
    let locale = locale.as_deref().and_then(Locale::parse);
    Ok((get(&found, "email")?, locale.unwrap_or_default()))
}

/// From now on they are told there, or (`None`) only at the desk.
pub async fn set_address(
    tx: &Tx,
    staff_id: Uuid,
    email: Option<&str>,
    locale: Locale,
) -> Result<()> {
    let mut sql = Sql::new("UPDATE staff SET email = ");
    sql.bind(email.map(str::to_owned))
        .push(", locale = ")
        .bind(locale.tag())
        .push(" WHERE id = ")
        .bind(staff_id);
    execute(tx, sql).await.map(drop)
}
