//! What a file's columns hold, found in one walk over it.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The most columns a file may have.
pub const MAX_COLUMNS: usize = 200;
/// How many values of a column are shown.
pub const SAMPLES: usize = 3;
/// Of how many different values a column's are counted; one with more holds no list of words.
const MAX_VALUES: usize = 1_000;
/// The longest value that is counted, and the longest part of a sample that is kept, in characters.
const MAX_VALUE: usize = 120;

/// A column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// As the first line names it; one that stands there twice has a number behind it.
    pub name: String,
    /// The first different values.
    pub samples: Vec<String>,
    /// How many rows say something in it.
    pub filled: u64,
    /// How often each value stands there, the empty one too; `None` where there are too many or too long ones.
    pub values: Option<HashMap<String, u64>>,
}

impl Column {
    /// The values, the most used first; none where they are not counted.
    pub fn ordered(&self) -> Vec<(&str, u64)> {
        let values = self.values.iter().flatten();
        let mut all: Vec<(&str, u64)> = values.map(|(v, n)| (v.as_str(), *n)).collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        all
    }
}

/// All columns of a file, as far as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub columns: Vec<Column>,
    /// Rows beside the first line.
    pub rows: u64,
}

impl Profile {
    /// Of a file with these names in its first line.
    pub fn new(names: Vec<String>) -> Self {
        let mut seen: HashMap<String, u32> = HashMap::new();
        let columns = names.into_iter().map(|name| {
            let times = seen.entry(name.clone()).or_default();
            *times += 1;
            Column {
                name: match *times {
                    1 => name,
                    n => format!("{name} ({n})"),
                },
                values: Some(HashMap::new()),
                ..Column::default()
            }
        });
        Self {
            columns: columns.collect(),
            rows: 0,
        }
    }

    /// Sees a row.
    pub fn see(&mut self, cells: &[String]) {
        self.rows += 1;
        for (n, column) in self.columns.iter_mut().enumerate() {
            let value = cells.get(n).map_or("", |cell| cell.trim());
            if !value.is_empty() {
                column.filled += 1;
                if column.samples.len() < SAMPLES {
                    let sample: String = value.chars().take(MAX_VALUE).collect();
                    if !column.samples.contains(&sample) {
                        column.samples.push(sample);
                    }
                }
            }
            let Some(values) = &mut column.values else {
                continue;
            };
            if let Some(times) = values.get_mut(value) {
                *times += 1;
            } else if values.len() < MAX_VALUES && value.chars().count() <= MAX_VALUE {
                values.insert(value.to_owned(), 1);
            } else {
                column.values = None;
            }
        }
    }

    /// The column of a number.
    pub fn column(&self, n: usize) -> Option<&Column> {
        self.columns.get(n)
    }
}
