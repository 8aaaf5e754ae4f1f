//! Packing the blocks of what changed.

use super::block::{Block, SPAN};
use super::names::Names;
use super::row;
use crate::db::{backend, execute, number, rows};
use crate::sql::Sql;
use crate::{Db, Result, Store, Tx, dialect};

/// Any number that no other part of the portal uses: one process packs at a time.
const PACK_LOCK: i64 = 0x5061_636b;

/// How many changes wait to be packed.
pub async fn marked(db: &impl Db) -> Result<u64> {
    let count = number(db, Sql::new("SELECT COUNT(*) FROM fact_change")).await?;
    Ok(count.unsigned_abs())
}

/// Packs the blocks of all cases that are marked, a block a transaction; how many blocks.
pub async fn pack(store: &Store) -> Result<u64> {
    let (mut from, mut blocks) = (i64::MIN, 0);
    loop {
        let tx = begin(store).await?;
        let mut sql = Sql::new("SELECT request_id FROM fact_change WHERE request_id >= ");
        sql.bind(from).push(" ORDER BY request_id LIMIT 1");
        let Some(first) = rows(&tx, sql).await?.into_iter().next() else {
            return Ok(blocks);
        };
        let block = crate::db::get::<i64>(&first, "request_id")?.div_euclid(SPAN);
        renew(&tx, block).await?;
        tx.commit().await?;
        from = (block + 1) * SPAN;
        blocks += 1;
    }
}

/// Packs everything anew, a block a transaction, whatever is marked; how many blocks. Nothing stops working meanwhile.
pub async fn rebuild(store: &Store) -> Result<u64> {
    let (first, last) = blocks(store).await?;
    for block in first..=last {
        let tx = begin(store).await?;
        renew(&tx, block).await?;
        tx.commit().await?;
    }
    Ok((last - first).unsigned_abs() + 1)
}

/// The same within a bulk load.
pub(crate) async fn pack_all(tx: &Tx) -> Result<()> {
    lock(tx).await?;
    let (first, last) = blocks(tx).await?;
    for block in first..=last {
        renew(tx, block).await?;
    }
    Ok(())
}

async fn begin(store: &Store) -> Result<Tx> {
    let tx = store.begin().await?;
    lock(&tx).await?;
    Ok(tx)
}

async fn lock(tx: &Tx) -> Result<()> {
    if !dialect::is_sqlite(backend(tx)) {
        let mut lock = Sql::new("SELECT pg_advisory_xact_lock(");
        lock.bind(PACK_LOCK).push(")");
        execute(tx, lock).await?;
    }
    Ok(())
}

/// The first block and the last. History that was brought along lies below zero.
async fn blocks(db: &impl Db) -> Result<(i64, i64)> {
    let mut ends = [0; 2];
    for (end, which) in ends.iter_mut().zip(["MIN", "MAX"]) {
        let case = format!("SELECT {which}(id) FROM request");
        let packed = format!("SELECT {which}(block) FROM fact_block");
        let case = number(db, Sql::new(&case)).await?.div_euclid(SPAN);
        let packed = number(db, Sql::new(&packed)).await?;
        *end = match which {
            "MIN" => case.min(packed).min(0),
            _ => case.max(packed),
        };
    }
    Ok((ends[0], ends[1]))
}

/// Packs a block. The marks go first and the cases are read after: what changes in between is marked again.
async fn renew(tx: &Tx, block: i64) -> Result<()> {
    let (first, end) = (block * SPAN, (block + 1) * SPAN);
    let mut sql = Sql::new("DELETE FROM fact_change WHERE request_id >= ");
    sql.bind(first).push(" AND request_id < ").bind(end);
    execute(tx, sql).await?;
    let mut sql = Sql::new(&format!(
        "SELECT {} FROM request r WHERE r.id >= ",
        row::COLUMNS
    ));
    sql.bind(first)
        .push(" AND r.id < ")
        .bind(end)
        .push(" ORDER BY r.id");
    let (mut names, mut packed) = (Names::default(), Block::default());
    for r in &rows(tx, sql).await? {
        packed.push(row::read(r, &mut names)?);
    }
    let mut sql = Sql::new("INSERT INTO fact_block (block, version, body) VALUES (");
    sql.bind(block)
        .push(", 1, ")
        .bind(packed.pack(names)?)
        .push(
            ") ON CONFLICT (block) DO UPDATE SET version = fact_block.version + 1, body = excluded.body",
        );
    execute(tx, sql).await.map(drop)
}
