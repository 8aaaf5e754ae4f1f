//! What can go wrong with the database, without naming it.

use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A unique or foreign key forbids it; the name says which: `reference`, `username`, `unique`, `foreign`.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The database cannot be reached, is locked too long, or its disk is full: try again later.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// What came back cannot be understood, or a statement is wrong: a fault of ours.
    #[error("corrupt: {0}")]
    Corrupt(String),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(detail)) => {
                return Self::Conflict(constraint(&detail));
            }
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => return Self::Conflict("foreign"),
            _ => {}
        }
        let text = error.to_string();
        let passing = matches!(
            error,
            DbErr::Conn(_) | DbErr::ConnectionAcquire(_) | DbErr::Exec(RuntimeErr::Internal(_))
        ) || PASSING.iter().any(|words| text.contains(words));
        if passing {
            Self::Unavailable(text)
        } else {
            Self::Corrupt(text)
        }
    }
}

/// What the databases, and the driver, say of what passes by itself or by the operator's hand.
const PASSING: &[&str] = &[
    // SQLite: 5 busy, 6 locked, 13 full, 10 IO
    "database is locked",
    "database table is locked",
    "database or disk is full",
    "disk I/O error",
    // PostgreSQL: class 53 resources, 57P shutdown, 40001 and 40P01 lost races
    "No space left",
    "could not extend",
    "too many clients",
    "remaining connection slots",
    "the database system is",
    "terminating connection",
    "could not serialize",
    "deadlock detected",
    // The driver: the connection broke
    "error communicating with database",
];

/// The name callers know a unique constraint by, from either database's words for it.
fn constraint(detail: &str) -> &'static str {
    [
        "reference",
        "username",
        "idempotency",
        "dedup",
        "token_hash",
        "email",
    ]
    .into_iter()
    .find(|name| detail.contains(name))
    .unwrap_or("unique")
}
