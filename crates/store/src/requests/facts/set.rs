//! The facts of all cases at one moment.

use super::block::{Block, SPAN};
use super::names::Names;
use super::row;
use crate::db::{get, rows};
use crate::sql::Sql;
use crate::{Db, Result};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use stoa_domain::requests::dashboard::{Fact, Place};

/// How many blocks are read at once.
const AT_ONCE: usize = 32;

/// What a process keeps unpacked.
#[derive(Default)]
pub(crate) struct Kept {
    names: Arc<Names>,
    /// By number, each with its version.
    blocks: BTreeMap<i64, (i64, Arc<Block>)>,
}

/// Which cases of a block are not what it says any more, a bit each.
type Changed = [u64; SPAN as usize / 64];

/// The facts of all cases.
pub struct Facts {
    pub names: Arc<Names>,
    blocks: Vec<(Arc<Block>, Option<Box<Changed>>)>,
    /// What changed since it was packed, as it is now.
    fresh: Block,
}

impl Facts {
    /// Every case, each once.
    pub fn each(&self, see: impl FnMut(&Fact, &Place)) {
        self.part(0, 1, see);
    }

    /// Every case of one of so many parts of about the same size, which together are all.
    pub fn part(&self, nth: usize, of: usize, mut see: impl FnMut(&Fact, &Place)) {
        for (block, changed) in self.blocks.iter().skip(nth).step_by(of) {
            let all = block.facts.iter().zip(&block.places);
            match changed {
                None => all.for_each(|(fact, place)| see(fact, place)),
                Some(changed) => all
                    .filter(|(fact, _)| {
                        let at = fact.id.rem_euclid(SPAN) as usize;
                        changed[at / 64] >> (at % 64) & 1 == 0
                    })
                    .for_each(|(fact, place)| see(fact, place)),
            }
        }
        if nth > 0 {
            return;
        }
        let fresh = self.fresh.facts.iter().zip(&self.fresh.places);
        fresh.for_each(|(fact, place)| see(fact, place));
    }
}

/// The facts as they are now: marked cases from their rows, the others from blocks.
pub async fn load(db: &impl Db) -> Result<Facts> {
    let sql = Sql::new(&format!(
        "SELECT c.request_id, {} FROM (SELECT DISTINCT request_id FROM fact_change) c \
         LEFT JOIN request r ON r.id = c.request_id",
        row::COLUMNS
    ));
    let marked = rows(db, sql).await?;
    let mut own = Kept::default();
    let mut shared = match db.memo() {
        Some(memo) => Some(memo.facts.lock().await),
        None => None,
    };
    let kept = shared.as_deref_mut().unwrap_or(&mut own);
    catch_up(db, kept).await?;
    let mut changed: HashMap<i64, Box<Changed>> = HashMap::new();
    let mut fresh = Block::default();
    for r in &marked {
        let id: i64 = get(r, "request_id")?;
        let at = id.rem_euclid(SPAN) as usize;
        let bits = changed
            .entry(id.div_euclid(SPAN))
            .or_insert_with(|| Box::new([0; SPAN as usize / 64]));
        bits[at / 64] |= 1 << (at % 64);
        // Without a row it is gone.
        if get::<Option<i64>>(r, "id")?.is_some() {
            fresh.push(row::read(r, Arc::make_mut(&mut kept.names))?);
        }
    }
    let blocks = kept.blocks.iter();
    Ok(Facts {
        names: kept.names.clone(),
        blocks: blocks
            .map(|(number, (_, block))| (block.clone(), changed.remove(number)))
            .collect(),
        fresh,
    })
}

/// Unpacks the blocks that were packed anew since they were last read.
async fn catch_up(db: &impl Db, kept: &mut Kept) -> Result<()> {
    let sql = Sql::new("SELECT block, version FROM fact_block");
    let mut old = Vec::new();
    for r in rows(db, sql).await? {
        let block: i64 = get(&r, "block")?;
        let version: i64 = get(&r, "version")?;
        if kept.blocks.get(&block).is_none_or(|(v, _)| *v != version) {
            old.push(block);
        }
    }
    for some in old.chunks(AT_ONCE) {
        let mut sql = Sql::new("SELECT block, version, body FROM fact_block WHERE block IN ");
        sql.list(some.iter().copied());
        for r in rows(db, sql).await? {
            let body: Vec<u8> = get(&r, "body")?;
            let block = Block::unpack(&body, Arc::make_mut(&mut kept.names))?;
            let version = get(&r, "version")?;
            kept.blocks
                .insert(get(&r, "block")?, (version, Arc::new(block)));
        }
    }
    Ok(())
}
