//! Canned public updates.

use crate::db::{Db, execute, get, rows};
use crate::sql::{Sql, insert};
use crate::{Result, Tx};
use stoa_domain::Locale;
use stoa_domain::requests::Event;
use stoa_domain::requests::view::Template;

/// Puts these in the place of all templates there were; the ids are given anew.
pub async fn replace(tx: &Tx, templates: &[(Locale, Template)]) -> Result<()> {
    execute(tx, Sql::new("DELETE FROM template")).await?;
    for (locale, t) in templates {
        let sql = insert(
            "template",
            vec![
                ("name", t.name.clone().into()),
                ("event", t.event.map(Event::code).into()),
                ("locale", locale.tag().into()),
                ("body", t.text.clone().into()),
            ],
        );
        execute(tx, sql).await?;
    }
    Ok(())
}

/// Those of a language, in their order.
pub async fn list(db: &impl Db, locale: Locale) -> Result<Vec<Template>> {
    let mut sql = Sql::new("SELECT id, name, event, body FROM template WHERE locale = ");
    sql.bind(locale.tag()).push(" ORDER BY id");
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| {
            let event: Option<String> = get(r, "event")?;
            Ok(Template {
                id: get(r, "id")?,
                name: get(r, "name")?,
                event: event.as_deref().and_then(Event::parse),
                text: get(r, "body")?,
            })
        })
        .collect()
}
