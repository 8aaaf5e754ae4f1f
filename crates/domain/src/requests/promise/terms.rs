//! What a service promises, in versions.

use super::super::service::Target;
use super::due::due;
use super::work::Times;
use chrono::{DateTime, TimeZone, Utc};

/// What a service promises from some moment on. A case keeps the terms that were in force when it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Grows with every change of the service's terms.
    pub version: u32,
    pub valid_from: DateTime<Utc>,
    /// How soon somebody answers.
    pub response: Option<Target>,
    /// How soon the city has acted.
    pub resolution: Option<Target>,
    /// The code of the calendar they are counted by.
    pub calendar: String,
}

impl Terms {
    /// Of a service's terms, those in force at a moment: the latest that had begun.
    pub fn in_force(all: &[Self], at: DateTime<Utc>) -> Option<&Self> {
        all.iter()
            .filter(|t| t.valid_from <= at)
            .max_by_key(|t| (t.valid_from, t.version))
    }

    /// The terms of a version.
    pub fn of_version(all: &[Self], version: u32) -> Option<&Self> {
        all.iter().find(|t| t.version == version)
    }

    /// When an answer and the work are due for a case opened at `from`. Work that is promised sooner than the answer is the
    /// answer too.
    pub fn dues<Z: TimeZone>(
        &self,
        from: DateTime<Utc>,
        times: &Times<'_, Z>,
    ) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
        let at = |target: Option<Target>| target.map(|t| due(t, from, times));
        let work = at(self.resolution);
        let answer = at(self.response).map(|answer| work.map_or(answer, |work| answer.min(work)));
        (answer, work)
    }
}
