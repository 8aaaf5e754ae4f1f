//! Days of a city: when each begins, as its clocks have it.

/// Days one after the other. In a zone that changes its clocks they are not all as long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// When each day begins, and when the last one ends; in milliseconds since 1970.
    edges: Vec<i64>,
}

const DAY_MS: i64 = 86_400_000;

impl Days {
    /// Days between these moments, which ascend.
    pub const fn between(edges: Vec<i64>) -> Self {
        Self { edges }
    }

    /// How many days.
    pub const fn len(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// Not one day?
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Does a moment lie in them?
    pub fn has(&self, at: i64) -> bool {
        match (self.edges.first(), self.edges.last()) {
            (Some(first), Some(end)) => *first <= at && at < *end,
            _ => false,
        }
    }

    /// Which of the days a moment lies in. Guessed by days of 24 hours, which is at most one off, and put right.
    pub fn day(&self, at: i64) -> Option<usize> {
        if !self.has(at) {
            return None;
        }
        let mut day = ((at - self.edges[0]) / DAY_MS) as usize;
        day = day.min(self.len() - 1);
        while self.edges[day] > at {
            day -= 1;
        }
        while self.edges[day + 1] <= at {
            day += 1;
        }
        Some(day)
    }
}
