//! Answers about all requests, remembered until a request changes: every visitor's map asks the same few questions.

use crate::Result;
use crate::db::{Db, get, row};
use crate::requests::facts::FactsKept;
use crate::settings::CITY_STAMP;
use crate::sql::Sql;
use std::any::Any;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// How many answers are kept at most; one more forgets all.
const MAX_ANSWERS: usize = 256;

/// What an answer is good for: this process's changes, and by outbox, newest request and the city's stamp those of others.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Version {
    changes: u64,
    head: i64,
    newest: i64,
    stamp: Option<String>,
}

/// The answers of one [`crate::Store`] and its clones.
#[derive(Default)]
pub struct Memo {
    changes: AtomicU64,
    kept: Mutex<Kept>,
    /// What figures need of all requests, as it was last packed.
    pub(crate) facts: tokio::sync::Mutex<FactsKept>,
}

#[derive(Default)]
struct Kept {
    version: Version,
    /// By question.
    answers: HashMap<String, Arc<dyn Any + Send + Sync>>,
}

impl Memo {
    /// A committed transaction changed a request.
    pub(crate) fn note_change(&self) {
        self.changes.fetch_add(1, Ordering::SeqCst);
    }

    fn find<T: Clone + 'static>(&self, version: &Version, question: &str) -> Option<T> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = kept
            .answers
            .get(question)
            .filter(|_| kept.version == *version)?;
        answer.downcast_ref::<T>().cloned()
    }

    fn keep<T: Send + Sync + 'static>(&self, version: Version, question: String, answer: T) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.version != version || kept.answers.len() >= MAX_ANSWERS {
            kept.answers.clear();
            kept.version = version;
        }
        kept.answers.insert(question, Arc::new(answer));
    }
}

/// The answer to a question, from memory where no request has changed since it was last asked. In a transaction
/// nothing is remembered.
pub(crate) async fn remembered<T: Clone + Send + Sync + 'static>(
    db: &impl Db,
    question: String,
    ask: impl Future<Output = Result<T>>,
) -> Result<T> {
    let Some(memo) = db.memo() else {
        return ask.await;
    };
    // Read before asking: what changes meanwhile makes the kept answer too new for its version, never too old.
    let changes = memo.changes.load(Ordering::SeqCst);
    let mut sql = Sql::new(
        "SELECT COALESCE((SELECT MAX(seq) FROM outbox), 0) AS head, \
         COALESCE((SELECT MAX(id) FROM request), 0) AS newest, (SELECT value FROM setting WHERE key = ",
    );
    sql.bind(CITY_STAMP).push(") AS stamp");
    let version = match row(db, sql).await? {
        Some(r) => Version {
            changes,
            head: get(&r, "head")?,
            newest: get(&r, "newest")?,
            stamp: get(&r, "stamp")?,
        },
        None => return ask.await,
    };
    if let Some(answer) = memo.find(&version, &question) {
        return Ok(answer);
    }
    let answer = ask.await?;
    memo.keep(version, question, answer.clone());
    Ok(answer)
}
