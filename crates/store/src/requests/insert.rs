//! Requests coming in: one at a time from people, many at once when a city is loaded.

use super::record::NewRequest;
use crate::db::{Connected, backend, execute, get, number, row, to_json};
use crate::sql::Sql;
use crate::time::to_ms;
use crate::{Result, StoreError, Tx, dialect, migration};
use sea_orm::{ConnectionTrait, Value};
use stoa_domain::words;

const COLUMNS: &str = "reference, service_code, status, description, lat, lon, cell, address, place_words, neighborhood, \
     council_district, police_district, department, channel, locale, answers, contact_name, contact_email, contact_phone, \
     version, sample, opened_at, updated_at, due_at, closed_at, external_id, form_code, form_version";

fn values(n: &NewRequest) -> Result<Vec<Value>> {
    let ms = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(to_ms);
    let form = n.answers.form.as_ref();
    Ok(vec![
        n.reference.as_str().into(),
        n.service_code.clone().into(),
        n.status.code().into(),
        n.description.clone().into(),
        n.position.map(|p| p.lat).into(),
        n.position.map(|p| p.lon).into(),
        n.position.map(|p| p.cell()).into(),
        n.address.clone().into(),
        n.place_words.clone().into(),
        n.neighborhood.clone().into(),
        n.council_district.clone().into(),
        n.police_district.clone().into(),
        n.department.clone().into(),
        n.channel.code().into(),
        n.locale.tag().into(),
        to_json(&n.answers.given)?.into(),
        n.contact.name.clone().into(),
        n.contact.email.clone().into(),
        n.contact.phone.clone().into(),
        1i64.into(),
        n.sample.into(),
        to_ms(n.opened_at).into(),
        to_ms(n.updated_at).into(),
        ms(n.due_at).into(),
        ms(n.closed_at).into(),
        n.external_id.clone().into(),
        form.map(|f| f.code.clone()).into(),
        form.map(|f| i64::from(f.version)).into(),
    ])
}

/// What the text search finds a request by, as words joined by spaces.
fn search_words(n: &NewRequest) -> String {
    let place = [&n.address, &n.place_words, &n.neighborhood];
    let mut texts = vec![n.service_name.as_str(), n.description.as_str()];
    texts.extend(place.into_iter().flatten().map(String::as_str));
    join_words(
        n.reference.as_str(),
        n.external_id.as_deref(),
        &texts.join(" "),
    )
}

/// The reference counts in parts and in one, as some leave its hyphens out.
fn join_words(reference: &str, external_id: Option<&str>, text: &str) -> String {
    let whole = reference.trim_start_matches("R-").replace('-', "");
    let all = [reference, &whole, external_id.unwrap_or_default(), text];
    words::of(&all.join(" ")).join(" ")
}

/// Adds one and gives its id; `Conflict("reference")` where the reference is taken.
pub async fn one(tx: &Tx, n: &NewRequest) -> Result<i64> {
    let mut sql = Sql::new(&format!("INSERT INTO request ({COLUMNS}) VALUES "));
    sql.list(values(n)?).push(" RETURNING id");
    tx.will_change_requests();
    let id = number(tx, sql).await?;
    put_words(tx, id, &search_words(n)).await?;
    Ok(id)
}

/// Puts a text's words into the text search beside the request's numbers, over the words it had.
pub(crate) async fn index(tx: &Tx, id: i64, text: &str) -> Result<()> {
    tx.will_change_requests();
    let mut sql = Sql::new("SELECT reference, external_id FROM request WHERE id = ");
    sql.bind(id);
    let Some(found) = row(tx, sql).await? else {
        return Ok(());
    };
    let external_id: Option<String> = get(&found, "external_id")?;
    let reference: String = get(&found, "reference")?;
    put_words(
        tx,
        id,
        &join_words(&reference, external_id.as_deref(), text),
    )
    .await
}

async fn put_words(tx: &Tx, id: i64, joined: &str) -> Result<()> {
    let mut sql = Sql::default();
    if dialect::is_sqlite(backend(tx)) {
        sql.push("INSERT OR REPLACE INTO request_text (rowid, body) VALUES (");
        sql.bind(id).push(", ").bind(joined).push(")");
    } else {
        let n = sql.value(joined);
        sql.push("UPDATE request SET search = ");
        sql.push(&dialect::search_vector(&format!("${n}")));
        sql.push(" WHERE id = ").bind(id);
    }
    execute(tx, sql).await.map(drop)
}

/// Adds many; the id of each, in order. Call between [`begin_bulk`] and [`finish_bulk`].
pub async fn many(tx: &Tx, all: &[NewRequest]) -> Result<Vec<i64>> {
    let last = number(tx, Sql::new("SELECT COALESCE(MAX(id), 0) FROM request")).await?;
    // What is below zero is history that was brought along.
    let first = last.max(0) + 1;
    let ids: Vec<i64> = (first..).take(all.len()).collect();
    many_at(tx, &ids, all).await?;
    Ok(ids)
}

/// Adds many under ids that nobody else has.
pub async fn many_at(tx: &Tx, ids: &[i64], all: &[NewRequest]) -> Result<()> {
    tx.will_change_requests();
    for (ids, chunk) in ids.chunks(400).zip(all.chunks(400)) {
        if dialect::is_sqlite(backend(tx)) {
            insert_chunk(tx, "", ids, chunk).await?;
            let insert = "INSERT INTO request_text (rowid, body) VALUES ";
            let mut sql = Sql::with_many_values(backend(tx), insert);
            for (i, n) in chunk.iter().enumerate() {
                sql.push(if i > 0 { ", " } else { "" });
                sql.list([Value::from(ids[i]), search_words(n).into()]);
            }
            execute(tx, sql).await?;
        } else {
            insert_chunk(tx, ", search", ids, chunk).await?;
        }
    }
    Ok(())
}

async fn insert_chunk(tx: &Tx, search: &str, ids: &[i64], chunk: &[NewRequest]) -> Result<()> {
    let insert = format!("INSERT INTO request (id, {COLUMNS}{search}) VALUES ");
    let mut sql = Sql::with_many_values(backend(tx), &insert);
    for (i, n) in chunk.iter().enumerate() {
        sql.push(if i > 0 { ", (" } else { "(" }).bind(ids[i]);
        for value in values(n)? {
            sql.push(", ").bind(value);
        }
        if !search.is_empty() {
            let words = sql.value(search_words(n));
            sql.push(", ")
                .push(&dialect::search_vector(&format!("${words}")));
        }
        sql.push(")");
    }
    execute(tx, sql).await.map(drop)
}

/// Before a bulk load: drops the indexes that would slow it down.
pub async fn begin_bulk(tx: &Tx) -> Result<()> {
    migration::drop_slow_indexes(tx).await
}

/// After a bulk load: makes the indexes again, and tells the planner what is in the tables.
pub async fn finish_bulk(tx: &Tx) -> Result<()> {
    migration::create_slow_indexes(tx).await?;
    super::facts::pack_all(tx).await?;
    let statements: &[&str] = if dialect::is_sqlite(backend(tx)) {
        &[
            "INSERT INTO request_text (request_text) VALUES ('optimize')",
            "ANALYZE",
        ]
    } else {
        // Ids were given by hand: the identity goes on after them.
        &[
            "SELECT setval(pg_get_serial_sequence('request', 'id'), (SELECT GREATEST(COALESCE(MAX(id), 1), 1) FROM request))",
            "ANALYZE request",
            "ANALYZE activity",
        ]
    };
    for statement in statements {
        tx.connection()
            .execute_unprepared(statement)
            .await
            .map_err(StoreError::from)?;
    }
    Ok(())
}
