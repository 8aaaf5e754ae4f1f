//! The desk's queues. The table of [`Queue`] drives its tabs, their counts, the API and the tests: a queue more is a variant
//! and its row.

use super::filter::{Assignee, RequestFilter, Sort};
use super::status::Status;
use crate::object::object;
use serde::Serialize;
use uuid::Uuid;

/// A queue of the desk: open cases, and which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Queue {
    /// All the city still owes an answer to.
    Open,
    /// Those given to the reader.
    Mine,
    /// Those given to a team of the reader's.
    Team,
    /// Those given to nobody.
    Unassigned,
    /// Those past their promise.
    Overdue,
    /// Those whose reporters say that they are not done.
    Disputed,
    /// Those to which nothing has happened for long.
    Dormant,
}

/// What makes a filter that queue: whose, overdue, disputed, dormant. The other parts only narrow it.
type Parts = (Option<Assignee>, bool, bool, bool);

impl Queue {
    /// Every queue, in order.
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::Mine,
        Self::Team,
        Self::Unassigned,
        Self::Overdue,
        Self::Disputed,
        Self::Dormant,
    ];

    /// Its word in the API and, behind `desk-tab-`, in the catalogue; and its parts.
    const fn row(self) -> (&'static str, Parts) {
        match self {
            Self::Open => ("open", (None, false, false, false)),
            Self::Mine => ("mine", (Some(Assignee::Me), false, false, false)),
            Self::Team => ("team", (Some(Assignee::Team), false, false, false)),
            Self::Unassigned => ("unassigned", (Some(Assignee::None), false, false, false)),
            Self::Overdue => ("overdue", (None, true, false, false)),
            Self::Disputed => ("disputed", (None, false, true, false)),
            Self::Dormant => ("dormant", (None, false, false, true)),
        }
    }

    /// The word in the API.
    pub const fn code(self) -> &'static str {
        self.row().0
    }

    /// What it finds.
    pub fn filter(self) -> RequestFilter {
        let (_, (assignee, overdue, disputed, dormant)) = self.row();
        RequestFilter {
            status: open(),
            assignee,
            overdue,
            disputed,
            dormant,
            sort: Sort::Due,
            ..RequestFilter::default()
        }
    }

    /// The queue a filter is a part of.
    pub fn of(filter: &RequestFilter) -> Option<Self> {
        let parts = (
            filter.assignee,
            filter.overdue,
            filter.disputed,
            filter.dormant,
        );
        Self::ALL
            .into_iter()
            .find(|queue| queue.row().1 == parts)
            .filter(|_| filter.status == open())
    }
}

/// How many a queue holds for its reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueCount {
    /// `open`, `mine`, `team`, `unassigned`, `overdue`, `disputed` or `dormant`.
    pub queue: String,
    pub count: u64,
}

/// A filter somebody keeps under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedFilter {
    pub id: Uuid,
    pub name: String,
    /// As the API's parameters, name and value.
    pub pairs: Vec<(String, String)>,
    /// How many it finds now.
    pub count: u64,
}

impl SavedFilter {
    /// The filter; of one that an earlier version wrote, what can still be read.
    pub fn filter(&self) -> RequestFilter {
        let pairs = self.pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        RequestFilter::from_pairs(pairs).unwrap_or_default()
    }
}

/// What the desk counts for its reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueCounts {
    /// In the order of the table.
    pub queues: Vec<QueueCount>,
    /// By name.
    pub saved: Vec<SavedFilter>,
}

object!(QueueCount {
    needs: queue, count;
});

object!(SavedFilter {
    needs: id, name, pairs, count;
});

object!(QueueCounts {
    needs: queues, saved;
});

/// The statuses in which the city still owes something.
pub fn open() -> Vec<Status> {
    Status::ALL.into_iter().filter(|s| s.is_open()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_queue_is_the_queue_of_its_filter_also_when_narrowed() {
        for queue in Queue::ALL {
            let mut filter = queue.filter();
            assert_eq!(Queue::of(&filter), Some(queue));
            filter.q = "lamp".into();
            assert_eq!(Queue::of(&filter), Some(queue));
            filter.status.clear();
            assert_eq!(Queue::of(&filter), None);
        }
        let codes: BTreeSet<_> = Queue::ALL.map(Queue::code).into();
        assert_eq!(codes.len(), Queue::ALL.len());
    }
}
