//! The queue's saved filters. The variants are the table: tabs, counts and tests are derived from `ALL`.

use crate::t;
use stoa_domain::requests::filter::Assignee;
use stoa_domain::requests::{RequestFilter, Status};

/// A saved filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// All the city still owes an answer to.
    Open,
    /// Those given to the reader.
    Mine,
    /// Those given to nobody.
    Unassigned,
    /// Those past their promise.
    Overdue,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 4] = [Self::Open, Self::Mine, Self::Unassigned, Self::Overdue];

    /// Its name.
    pub fn words(self) -> String {
        match self {
            Self::Open => t!("desk-tab-open"),
            Self::Mine => t!("desk-tab-mine"),
            Self::Unassigned => t!("desk-tab-unassigned"),
            Self::Overdue => t!("desk-tab-overdue"),
        }
    }

    const fn parts(self) -> (Option<Assignee>, bool) {
        match self {
            Self::Open => (None, false),
            Self::Mine => (Some(Assignee::Me), false),
            Self::Unassigned => (Some(Assignee::None), false),
            Self::Overdue => (None, true),
        }
    }

    /// What it finds.
    pub fn filter(self) -> RequestFilter {
        let (assignee, overdue) = self.parts();
        RequestFilter {
            status: open(),
            assignee,
            overdue,
            sort: stoa_domain::requests::Sort::Due,
            ..RequestFilter::default()
        }
    }

    /// The tab a filter is a part of; the other fields only narrow it.
    pub fn of(filter: &RequestFilter) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|tab| tab.parts() == (filter.assignee, filter.overdue))
            .filter(|_| filter.status == open())
    }
}

/// The statuses in which the city still owes something.
pub fn open() -> Vec<Status> {
    Status::ALL.into_iter().filter(|s| s.is_open()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tab_is_the_tab_of_its_filter_also_when_narrowed() {
        for tab in Tab::ALL {
            let mut filter = tab.filter();
            assert_eq!(Tab::of(&filter), Some(tab));
            filter.q = "lamp".into();
            assert_eq!(Tab::of(&filter), Some(tab));
            filter.status.clear();
            assert_eq!(Tab::of(&filter), None);
        }
    }
}
