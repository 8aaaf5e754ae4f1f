//! What a list of rules would have made of cases that came in before it was there.

use super::super::reference::Reference;
use super::router::Routed;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// Where a case would go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Destination {
    /// The service's own where no rule says another.
    pub department: String,
    /// A team's code.
    pub team: Option<String>,
    /// A username.
    pub person: Option<String>,
    pub priority: i64,
}

impl Destination {
    /// The place that rules give a case of a service.
    pub fn of(routed: Routed, department: &str) -> Self {
        Self {
            department: routed.department.unwrap_or_else(|| department.to_owned()),
            team: routed.team,
            person: routed.person,
            priority: routed.priority.unwrap_or(0),
        }
    }
}

/// A case as an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DrySample {
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    pub opened_at: DateTime<FixedOffset>,
    /// Where the rules in force send it.
    pub now: Destination,
    /// Where these would.
    pub then: Destination,
}

/// What one rule would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DryRule {
    pub name: String,
    /// How many cases it fits.
    pub fits: u64,
    /// Of how many of them it decides something: where earlier rules have said it all, none.
    pub takes: u64,
    /// How many of those would go elsewhere than by the rules in force.
    pub elsewhere: u64,
    pub samples: Vec<DrySample>,
}

/// A dry run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DryRun {
    /// The cases of this span, both in the city's time zone.
    pub from: DateTime<FixedOffset>,
    pub to: DateTime<FixedOffset>,
    pub cases: u64,
    /// Were there more than are looked at?
    pub cut: bool,
    /// How many would go elsewhere than by the rules in force.
    pub elsewhere: u64,
    /// Of how many no rule says anything.
    pub untouched: u64,
    /// In the order of the list.
    pub rules: Vec<DryRule>,
    /// Cases that would go elsewhere.
    pub samples: Vec<DrySample>,
}

/// How many examples a rule has at most, and the whole.
const SAMPLES: usize = 5;

impl DryRun {
    /// An empty one over these rules.
    pub fn begin(
        names: impl IntoIterator<Item = String>,
        from: DateTime<FixedOffset>,
        to: DateTime<FixedOffset>,
    ) -> Self {
        let rule = |name| DryRule {
            name,
            ..DryRule::default()
        };
        Self {
            from,
            to,
            cases: 0,
            cut: false,
            elsewhere: 0,
            untouched: 0,
            rules: names.into_iter().map(rule).collect(),
            samples: Vec::new(),
        }
    }

    /// Counts a case: which rules fit it, which decide, and where it goes. What makes the example is only asked where there
    /// is room for one.
    pub fn count(
        &mut self,
        fitting: impl IntoIterator<Item = usize>,
        by: &[usize],
        elsewhere: bool,
        sample: impl Fn() -> DrySample,
    ) {
        self.cases += 1;
        self.elsewhere += u64::from(elsewhere);
        self.untouched += u64::from(by.is_empty());
        for i in fitting {
            if let Some(rule) = self.rules.get_mut(i) {
                rule.fits += 1;
            }
        }
        for i in by {
            if let Some(rule) = self.rules.get_mut(*i) {
                rule.takes += 1;
                rule.elsewhere += u64::from(elsewhere);
                if rule.samples.len() < SAMPLES {
                    rule.samples.push(sample());
                }
            }
        }
        if elsewhere && self.samples.len() < SAMPLES {
            self.samples.push(sample());
        }
    }
}
