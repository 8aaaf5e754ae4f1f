//! A statement that grows with its values: words and bound values side by side, never a value inside the words.
//! Placeholders are `$1`, `$2` …, which both databases read.

use crate::dialect;
use sea_orm::{DbBackend, Statement, Value};

#[derive(Default, Clone)]
pub(crate) struct Sql {
    text: String,
    values: Vec<Value>,
    /// Placeholders are written `?`, without a number.
    unnumbered: bool,
}

impl Sql {
    pub(crate) fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            values: Vec::new(),
            unnumbered: false,
        }
    }

    /// For a statement with thousands of values, all bound in the order of the words: SQLite looks each numbered
    /// placeholder up in a list, which takes the square of their number.
    pub(crate) fn with_many_values(backend: DbBackend, text: &str) -> Self {
        Self {
            unnumbered: dialect::is_sqlite(backend),
            ..Self::new(text)
        }
    }

    /// Adds words.
    pub(crate) fn push(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds a placeholder with its value.
    pub(crate) fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push(value.into());
        if self.unnumbered {
            self.text.push('?');
        } else {
            self.text.push('$');
            self.text.push_str(&self.values.len().to_string());
        }
        self
    }

    /// Adds a value and gives its placeholder's number, for words that need it in the middle.
    pub(crate) fn value(&mut self, value: impl Into<Value>) -> usize {
        self.values.push(value.into());
        self.values.len()
    }

    /// Adds `($1, $2, …)`.
    pub(crate) fn list<V: Into<Value>>(
        &mut self,
        values: impl IntoIterator<Item = V>,
    ) -> &mut Self {
        self.push("(");
        for (i, value) in values.into_iter().enumerate() {
            if i > 0 {
                self.push(", ");
            }
            self.bind(value);
        }
        self.push(")")
    }

    /// The same with words in front.
    pub(crate) fn prefixed(mut self, text: &str) -> Self {
        self.text.insert_str(0, text);
        self
    }

    pub(crate) fn statement(self, backend: DbBackend) -> Statement {
        Statement::from_sql_and_values(backend, self.text, self.values)
    }
}

/// `INSERT INTO table (columns) VALUES ($1, …)` with its values.
pub(crate) fn insert(table: &str, row: Vec<(&str, Value)>) -> Sql {
    let names: Vec<&str> = row.iter().map(|(name, _)| *name).collect();
    let mut sql = Sql::new(&format!(
        "INSERT INTO {table} ({}) VALUES ",
        names.join(", ")
    ));
    sql.list(row.into_iter().map(|(_, value)| value));
    sql
}
