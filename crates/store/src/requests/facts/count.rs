//! Questions that one walk over the facts answers.

use super::names::Names;
use super::set::{Facts, load};
use crate::memo::remembered;
use crate::time::to_ms;
use crate::{Db, Result, StoreError};
use chrono::{DateTime, Utc};
use std::sync::Arc;
use stoa_domain::requests::dashboard::{Asked, Backlog, Count, Days, Name, Totals};

/// A dashboard's question.
#[derive(Debug, Clone)]
pub struct Query {
    pub now: DateTime<Utc>,
    /// Only what everyone may see?
    pub public: bool,
    pub service: Option<String>,
    pub neighborhood: Option<String>,
    pub district: Option<String>,
    /// When each day begins, and when the last ends.
    pub days: Vec<DateTime<Utc>>,
    /// The days they are held against.
    pub before: Option<Vec<DateTime<Utc>>>,
}

/// Its answer, and the words of its numbers.
#[derive(Clone)]
pub struct Counted {
    pub totals: Totals,
    pub names: Arc<Names>,
    /// When it was counted.
    pub at: DateTime<Utc>,
}

/// No case has that name.
pub(super) const NOBODY: Name = Name::MAX;

/// Counts. What was counted within the last minute is remembered until a request changes.
pub async fn count(db: &impl Db, query: &Query) -> Result<Arc<Counted>> {
    let minute = to_ms(query.now) / 60_000;
    let question = format!(
        "dashboard {minute} {:?}",
        (
            query.public,
            &query.service,
            &query.neighborhood,
            &query.district,
            &query.days,
            &query.before
        )
    );
    remembered(db, question, walk(db, query)).await
}

async fn walk(db: &impl Db, query: &Query) -> Result<Arc<Counted>> {
    let facts = load(db).await?;
    let names = facts.names.clone();
    let name = |word: &Option<String>| {
        let word = word.as_ref()?;
        Some(names.find(word).unwrap_or(NOBODY))
    };
    let days =
        |edges: &Vec<DateTime<Utc>>| Days::between(edges.iter().map(|e| to_ms(*e)).collect());
    let asked = Asked {
        now: to_ms(query.now),
        public: query.public,
        service: name(&query.service),
        neighborhood: name(&query.neighborhood),
        district: name(&query.district),
        days: days(&query.days),
        before: query.before.as_ref().map(days),
    };
    Ok(Arc::new(Counted {
        totals: counted(facts, asked).await?,
        names,
        at: query.now,
    }))
}

/// A million take some milliseconds, which nobody else of this thread should wait for: in two parts at once.
async fn counted(facts: Facts, asked: Asked) -> Result<Totals> {
    const PARTS: usize = 2;
    let (facts, asked) = (Arc::new(facts), Arc::new(asked));
    let part = |nth| {
        let (facts, asked) = (facts.clone(), asked.clone());
        tokio::task::spawn_blocking(move || {
            let mut count = Count::new(&asked);
            facts.part(nth, PARTS, |fact, place| count.add(&asked, fact, place));
            count
        })
    };
    let (first, second) = (part(0), part(1));
    let mut all = first.await.map_err(stopped)?;
    let second = second.await.map_err(stopped)?;
    tokio::task::spawn_blocking(move || {
        all.join(second);
        all.told(&asked)
    })
    .await
    .map_err(stopped)
}

/// What is open, whoever may see it: by person and department, by age.
pub async fn backlog(db: &impl Db, now: DateTime<Utc>) -> Result<(Backlog, Arc<Names>)> {
    let facts = load(db).await?;
    let names = facts.names.clone();
    let counting = tokio::task::spawn_blocking(move || {
        let mut backlog = Backlog::default();
        facts.each(|fact, _| backlog.add(fact, to_ms(now)));
        backlog
    });
    Ok((counting.await.map_err(stopped)?, names))
}

pub(super) fn stopped(error: tokio::task::JoinError) -> StoreError {
    StoreError::Unavailable(format!("counting: {error}"))
}
