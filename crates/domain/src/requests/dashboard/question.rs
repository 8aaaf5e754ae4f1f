//! What a reader asks of the dashboard: typed here, written in the address.

use crate::{FieldErrors, moment, text};
use chrono::{Days as Span, Months, NaiveDate};

/// Which days, held against which, of which service and place. As a query string, on the page and at the doors alike: `from`
/// and `to` (days of the city, both included; without them the last 30), `compare` (`before`, unless given: as many days just
/// before; `year`: the same days a year earlier; `none`), `service`, `neighborhood`, `district`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub compare: Compare,
    pub service: Option<String>,
    pub neighborhood: Option<String>,
    pub district: Option<String>,
}

/// What the days are held against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Compare {
    /// As many days just before.
    #[default]
    Before,
    /// The same days a year earlier.
    Year,
    /// Nothing.
    Nothing,
}

impl Compare {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Before, Self::Year, Self::Nothing];

    /// The word in the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Year => "year",
            Self::Nothing => "none",
        }
    }
}

/// How many days are asked for where nobody says which.
const USUAL_DAYS: u64 = 30;
/// The longest time that can be asked for: ten years.
const MOST_DAYS: i64 = 3_660;
/// The longest name of a place or service.
const MAX_NAME: usize = 100;

impl Question {
    /// Reads decoded query pairs; unknown names are left alone, a value that cannot be read is reported by name.
    pub fn from_pairs<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, FieldErrors> {
        let mut asked = Self::default();
        let mut errors = FieldErrors::default();
        for (name, value) in pairs {
            let value = value.trim();
            if !value.is_empty() && !asked.read(name, value) {
                errors.add(name, "not-readable");
            }
        }
        if let (Some(from), Some(to)) = (asked.from, asked.to)
            && (from > to || (to - from).num_days() >= MOST_DAYS)
        {
            errors.add("from", "not-readable");
        }
        errors.or(|| asked)
    }

    fn read(&mut self, name: &str, value: &str) -> bool {
        let word = || {
            let line = text::clean_line(value);
            (line.chars().count() <= MAX_NAME).then_some(line)
        };
        let day = |to: &mut Option<NaiveDate>| {
            // What lies outside these years is a typing error, and other years are reckoned with below.
            *to = moment::day(value).filter(|d| (1970..2200).contains(&chrono::Datelike::year(d)));
            to.is_some()
        };
        match name {
            "from" => day(&mut self.from),
            "to" => day(&mut self.to),
            "compare" => Compare::ALL
                .into_iter()
                .find(|c| c.code() == value)
                .map(|c| self.compare = c)
                .is_some(),
            "service" => word().map(|w| self.service = Some(w)).is_some(),
            "neighborhood" => word().map(|w| self.neighborhood = Some(w)).is_some(),
            "district" => word().map(|w| self.district = Some(w)).is_some(),
            _ => true,
        }
    }

    /// The question as decoded query pairs, shortest form: the inverse of [`Self::from_pairs`].
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let day = |d: Option<NaiveDate>| d.map(|d| d.to_string());
        let compare = Some(self.compare).filter(|c| *c != Compare::default());
        [
            ("from", day(self.from)),
            ("to", day(self.to)),
            ("compare", compare.map(|c| c.code().to_owned())),
            ("service", self.service.clone()),
            ("neighborhood", self.neighborhood.clone()),
            ("district", self.district.clone()),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    /// First and last day.
    pub fn days(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let back = |day: NaiveDate, n: u64| day.checked_sub_days(Span::new(n)).unwrap_or(day);
        let to = self
            .to
            .unwrap_or_else(|| today.max(self.from.unwrap_or(today)));
        let from = self.from.unwrap_or_else(|| back(to, USUAL_DAYS - 1));
        (from.max(back(to, MOST_DAYS as u64 - 1)), to)
    }

    /// First and last day of those they are held against.
    pub fn compared(&self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let (from, to) = self.days(today);
        let year = |day: NaiveDate| day.checked_sub_months(Months::new(12));
        match self.compare {
            Compare::Nothing => None,
            Compare::Year => year(from).zip(year(to)),
            Compare::Before => {
                let length = Span::new((to - from).num_days().unsigned_abs() + 1);
                let last = from.pred_opt()?;
                from.checked_sub_days(length).zip(Some(last))
            }
        }
    }
}
