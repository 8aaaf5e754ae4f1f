//! Counting what became of promises.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Which cases count: those closed, or come due without, in the last so many days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// 30 days.
    Month,
    /// 365 days.
    #[default]
    Year,
    /// Since the beginning.
    All,
}

impl Period {
    /// Every period.
    pub const ALL: [Self; 3] = [Self::Month, Self::Year, Self::All];

    /// The transmitted word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
            Self::All => "all",
        }
    }

    /// The period of a transmitted word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }

    /// Does a moment lie in it?
    pub fn has(self, at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        let days = match self {
            Self::Month => 30,
            Self::Year => 365,
            Self::All => return true,
        };
        now - at <= Duration::days(days)
    }
}

/// Cases being counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    kept: u64,
    missed: u64,
    /// Of each closed case, from opening to closing, in minutes.
    took: Vec<u32>,
}

/// What a count came to. Public.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Told {
    /// Closed in time, and never taken up again.
    pub kept: u64,
    /// Closed late, taken up again, or overdue and still open.
    pub missed: u64,
    /// Of the promises that came due, the share that was kept, 0 to 1; nothing where none came due.
    pub kept_rate: Option<f64>,
    /// Closed cases, also those without a promise.
    pub closed: u64,
    /// From opening to closing, in hours: half of the cases took no longer.
    pub median_hours: Option<f64>,
    /// Nine of ten took no longer.
    pub p90_hours: Option<f64>,
}

impl Tally {
    /// Counts a promise that came due or was closed.
    pub fn promise(&mut self, kept: bool) {
        if kept {
            self.kept += 1;
        } else {
            self.missed += 1;
        }
    }

    /// Counts how long a case took.
    pub fn closed(&mut self, took: Duration) {
        self.took
            .push(took.num_minutes().clamp(0, u32::MAX.into()) as u32);
    }

    /// Counts what another part of the cases came to as well.
    pub fn join(&mut self, other: Self) {
        self.kept += other.kept;
        self.missed += other.missed;
        if self.took.is_empty() {
            self.took = other.took;
        } else {
            self.took.extend(other.took);
        }
    }

    /// What it comes to. Percentiles are by nearest rank: each is a time some case took.
    pub fn told(mut self) -> Told {
        let promises = self.kept + self.missed;
        let rank = |took: &mut Vec<u32>, percent: usize| {
            let at = (took.len() * percent).div_ceil(100).checked_sub(1)?;
            let (_, minutes, _) = took.select_nth_unstable(at);
            Some(f64::from(*minutes) / 60.0)
        };
        Told {
            kept: self.kept,
            missed: self.missed,
            kept_rate: (promises > 0).then(|| self.kept as f64 / promises as f64),
            closed: self.took.len() as u64,
            median_hours: rank(&mut self.took, 50),
            p90_hours: rank(&mut self.took, 90),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_and_ranks_are_of_real_cases() {
        assert_eq!(Tally::default().told(), Told::default());
        let mut tally = Tally::default();
        for hours in [10, 1, 3, 2, 9, 4, 6, 5, 8, 7] {
            tally.closed(Duration::hours(hours));
            tally.promise(hours <= 8);
        }
        tally.promise(false); // overdue and still open
        let told = tally.told();
        assert_eq!((told.kept, told.missed, told.closed), (8, 3, 10));
        assert_eq!(told.kept_rate, Some(8.0 / 11.0));
        assert_eq!((told.median_hours, told.p90_hours), (Some(5.0), Some(9.0)));
    }

    #[test]
    fn a_period_is_so_many_days_back() {
        let now: DateTime<Utc> = "2028-02-29T12:00:00Z".parse().unwrap();
        for (days, periods) in [(30, 3), (31, 2), (365, 2), (366, 1)] {
            let at = now - Duration::days(days);
            let n = Period::ALL.into_iter().filter(|p| p.has(at, now)).count();
            assert_eq!(n, periods, "{days}");
        }
        for period in Period::ALL {
            assert_eq!(Period::parse(period.code()), Some(period));
        }
    }
}
