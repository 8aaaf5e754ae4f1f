//! What others did to a case since somebody began to fill in a form about it.

use super::activity::ActivityView;
use super::view::DeskRequest;

/// How far somebody had seen a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub version: i64,
    /// The newest entry of the timeline, where the page said which it was.
    pub entry: Option<i64>,
}

impl DeskRequest {
    /// The newest entry of the timeline; 0 where it is empty.
    pub fn newest_entry(&self) -> i64 {
        let ids = self.detail.activity.iter().map(|a| a.id);
        ids.max().unwrap_or_default()
    }

    /// The case as it is seen now.
    pub fn seen(&self) -> Seen {
        Seen {
            version: self.version,
            entry: Some(self.newest_entry()),
        }
    }

    /// What came into the timeline since, oldest first, without what `me` did. Where the newest entry is not known: as many
    /// entries as the version moved on, for each change moves it and writes one.
    pub fn changed_since(&self, seen: Seen, me: Option<&str>) -> Vec<ActivityView> {
        let all = &self.detail.activity;
        let fresh: Vec<&ActivityView> = match seen.entry {
            Some(entry) => all.iter().filter(|a| a.id > entry).collect(),
            None => {
                let moved = self.version.saturating_sub(seen.version).max(0);
                let moved = usize::try_from(moved).unwrap_or_default();
                all.iter().skip(all.len().saturating_sub(moved)).collect()
            }
        };
        let others = |a: &&&ActivityView| me.is_none() || a.by.as_deref() != me;
        fresh.iter().filter(others).map(|a| (*a).clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A case at a version with entries by these people.
    fn case(version: i64, by: &[&str]) -> DeskRequest {
        let activity: Vec<_> = by
            .iter()
            .enumerate()
            .map(|(i, by)| {
                json!({"id": 10 + i, "kind": "note", "at": "2026-11-29T10:00:00-05:00", "by": by, "internal": true})
            })
            .collect();
        serde_json::from_value(json!({
            "reference": "R-0000-00", "service": "Pothole", "service_code": "P", "status": "received", "excerpt": "x",
            "channel": "web", "opened_at": "2026-11-29T10:00:00-05:00", "updated_at": "2026-11-29T10:00:00-05:00",
            "description": "x", "department": "d", "category": "c", "answers": [], "media": [], "activity": activity,
            "followers": 0, "sample": false, "version": version, "contact": {}, "moves": []
        }))
        .unwrap()
    }

    fn ids(all: &[ActivityView]) -> Vec<i64> {
        all.iter().map(|a| a.id).collect()
    }

    #[test]
    fn what_others_did_since_is_named_and_ones_own_is_not() {
        let now = case(5, &["Ana", "Sam", "Ana", "Sam"]);
        let seen = Seen {
            version: 3,
            entry: Some(11),
        };
        assert_eq!(ids(&now.changed_since(seen, Some("Ana"))), [13]);
        assert_eq!(ids(&now.changed_since(seen, None)), [12, 13]);
        assert!(now.changed_since(now.seen(), None).is_empty());
    }

    #[test]
    fn without_the_entry_the_version_says_how_many() {
        let now = case(5, &["Ana", "Sam", "Ana"]);
        let at = |version| Seen {
            version,
            entry: None,
        };
        assert_eq!(ids(&now.changed_since(at(4), None)), [12]);
        assert_eq!(ids(&now.changed_since(at(1), None)), [10, 11, 12]);
        assert!(now.changed_since(at(9), None).is_empty(), "never seen yet");
    }
}
