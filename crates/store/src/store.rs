//! The open database: readers, the one way to write, and being told of change.

use crate::db::Connected;
use crate::memo::Memo;
use crate::{Result, StoreError, dialect, migration, outbox};
use sea_orm::sqlx::postgres::PgListener;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, Notify};

/// An open database. Cloning is cheap and shares the connections.
#[derive(Clone)]
pub struct Store {
    read: DatabaseConnection,
    /// SQLite: a pool of one, so that writers queue here and not at the file's lock. PostgreSQL: the same pool.
    write: DatabaseConnection,
    changed: Arc<Notify>,
    memo: Arc<Memo>,
    listener: Arc<Mutex<Option<PgListener>>>,
}

/// A write transaction; dropped without [`Tx::commit`] it never happened.
pub struct Tx {
    inner: DatabaseTransaction,
    changed: Arc<Notify>,
    memo: Arc<Memo>,
    changes_requests: AtomicBool,
}

impl Connected for Store {
    type Connection = DatabaseConnection;
    fn connection(&self) -> &DatabaseConnection {
        &self.read
    }
    fn memo(&self) -> Option<&Memo> {
        Some(&self.memo)
    }
}

impl Connected for Tx {
    type Connection = DatabaseTransaction;
    fn connection(&self) -> &DatabaseTransaction {
        &self.inner
    }
    fn memo(&self) -> Option<&Memo> {
        None
    }
}

impl Tx {
    /// Notes that this transaction changes what lists and maps show.
    pub(crate) fn will_change_requests(&self) {
        self.changes_requests.store(true, Ordering::Relaxed);
    }

    /// Makes it happen and wakes who waits for change in this process.
    pub async fn commit(self) -> Result<()> {
        self.inner.commit().await?;
        if self.changes_requests.into_inner() {
            self.memo.note_change();
        }
        self.changed.notify_waiters();
        Ok(())
    }
}

impl Store {
    /// Opens `sqlite://path?mode=rwc` or `postgres://…`.
    ///
    /// SQLite: WAL, foreign keys, five seconds of patience with a lock, four readers and one writer.
    pub async fn open(url: &str) -> Result<Self> {
        let sqlite = url.starts_with("sqlite:");
        let read = connect(url, if sqlite { 4 } else { 16 }).await?;
        let write = if sqlite {
            connect(url, 1).await?
        } else {
            read.clone()
        };
        Ok(Self {
            read,
            write,
            changed: Arc::default(),
            memo: Arc::default(),
            listener: Arc::default(),
        })
    }

    /// Brings the schema up to this version; the names of the steps taken.
    pub async fn migrate(&self) -> Result<Vec<String>> {
        migration::up(&self.write).await
    }

    /// The names of the steps that [`Self::migrate`] would take.
    pub async fn pending(&self) -> Result<Vec<String>> {
        migration::pending(&self.write).await
    }

    /// Begins a write: on SQLite `BEGIN IMMEDIATE`, since a deferred transaction that turns writer fails at once
    /// instead of waiting.
    pub async fn begin(&self) -> Result<Tx> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let inner = if self.is_sqlite() {
            self.write.begin_with_options(options).await?
        } else {
            self.write.begin().await?
        };
        Ok(Tx {
            inner,
            changed: self.changed.clone(),
            memo: self.memo.clone(),
            changes_requests: AtomicBool::new(false),
        })
    }

    /// Is it SQLite?
    pub fn is_sqlite(&self) -> bool {
        dialect::is_sqlite(self.read.get_database_backend())
    }

    /// Does it answer?
    pub async fn ping(&self) -> Result<()> {
        self.read.ping().await.map_err(Into::into)
    }

    /// A consistent copy of a SQLite database into a new file, while others read and write.
    pub async fn backup(&self, to: &Path) -> Result<()> {
        if !self.is_sqlite() {
            return Err(StoreError::Unavailable(
                "a PostgreSQL database is backed up with pg_dump".into(),
            ));
        }
        let mut sql = crate::sql::Sql::new("VACUUM INTO ");
        sql.bind(to.to_string_lossy().into_owned());
        self.write
            .execute_raw(sql.statement(DbBackend::Sqlite))
            .await?;
        Ok(())
    }

    /// Waits until the outbox holds something newer than `last_seq`, or until `timeout`.
    ///
    /// This process's commits wake it at once; other processes' by LISTEN/NOTIFY on PostgreSQL; a look each second
    /// covers what neither tells (another process on the same SQLite file, a lost connection).
    pub async fn wait_for_change(&self, last_seq: i64, timeout: Duration) -> Result<()> {
        let deadline = tokio::time::Instant::now() + timeout;
        loop {
            let woken = self.changed.notified();
            tokio::pin!(woken);
            woken.as_mut().enable();
            if outbox::head(self).await? > last_seq || tokio::time::Instant::now() >= deadline {
                return Ok(());
            }
            let look_again = deadline.min(tokio::time::Instant::now() + Duration::from_secs(1));
            tokio::select! {
                () = &mut woken => {}
                () = self.notified() => {}
                () = tokio::time::sleep_until(look_again) => {}
            }
        }
    }

    /// Waits for another process's NOTIFY; for ever on SQLite, or while another task of this process listens, which
    /// then tells the others.
    async fn notified(&self) {
        if self.is_sqlite() {
            return std::future::pending().await;
        }
        let Ok(mut slot) = self.listener.try_lock() else {
            return std::future::pending().await;
        };
        if slot.is_none() {
            let opened = async {
                let mut listener =
                    PgListener::connect_with(self.read.get_postgres_connection_pool()).await?;
                listener.listen("stoa_outbox").await?;
                Ok::<_, sea_orm::sqlx::Error>(listener)
            };
            match opened.await {
                Ok(listener) => *slot = Some(listener),
                Err(error) => {
                    tracing::warn!(%error, "no LISTEN connection; looking each second");
                    return std::future::pending().await;
                }
            }
        }
        let Some(listener) = slot.as_mut() else {
            return;
        };
        if listener.recv().await.is_ok() {
            self.changed.notify_waiters(); // the others of this process heard nothing
        } else {
            *slot = None;
        }
    }

    /// The writer's connection, for suites that need a fault.
    #[cfg(feature = "testing")]
    pub(crate) fn write_for_tests(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Closes every connection; on SQLite this folds the WAL into the file.
    pub async fn close(self) -> Result<()> {
        // It holds a connection of the pool, which would be waited for without end. Whoever listens lets go of it soon.
        let held = tokio::time::timeout(Duration::from_secs(2), self.listener.lock()).await;
        if let Ok(mut slot) = held {
            *slot = None;
        }
        if self.is_sqlite() {
            self.write.close().await?;
        }
        self.read.close().await.map_err(Into::into)
    }
}

async fn connect(url: &str, connections: u32) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Normal)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(5))
                .statement_cache_capacity(200)
                // 8 MB a connection; the system's own cache holds the rest. Mapping the file instead would count it
                // once for every connection in what the process is seen to use.
                .pragma("cache_size", "-8000")
                // Loading a city makes the log as big as the city; it need not stay so.
                .pragma("journal_size_limit", "67108864")
                .pragma("temp_store", "memory")
        });
    Database::connect(options)
        .await
        .map_err(|e| StoreError::Unavailable(e.to_string()))
}
