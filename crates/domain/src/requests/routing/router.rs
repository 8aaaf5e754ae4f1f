//! A list of rules, ready to be asked about many cases.

use super::rule::{RoutingRule, When};
use super::window::Window;
use crate::words;
use chrono::NaiveDateTime;

/// What rules look at of a case.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// Its service's code.
    pub service: &'a str,
    /// The areas it lies in, as `kind:name`.
    pub areas: Vec<String>,
    /// The reporter's words, as [`words::of`] gives them.
    pub words: Vec<String>,
    /// When it came in, on the city's clocks.
    pub at: NaiveDateTime,
    /// How it came in.
    pub channel: &'a str,
}

/// What the rules say of a case, and which said it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Routed {
    pub department: Option<String>,
    /// A team's code.
    pub team: Option<String>,
    /// A username.
    pub person: Option<String>,
    pub priority: Option<i64>,
    /// The rules that decided something, by their place in the list, in its order.
    pub by: Vec<usize>,
}

impl Routed {
    /// Would the case go to the same place? Which rules say so does not matter.
    pub fn same_place(&self, other: &Self) -> bool {
        let place = |r: &Self| (r.department.clone(), r.team.clone(), r.person.clone());
        place(self) == place(other) && self.priority.unwrap_or(0) == other.priority.unwrap_or(0)
    }
}

/// The rules with their words and windows read once.
#[derive(Debug, Clone)]
pub struct Router<'a> {
    rules: Vec<Compiled<'a>>,
}

#[derive(Debug, Clone)]
struct Compiled<'a> {
    rule: &'a RoutingRule,
    phrases: Vec<Vec<String>>,
    /// `None`: it cannot be read, and such a rule fits nothing.
    window: Option<Window>,
}

impl<'a> Router<'a> {
    /// Reads them.
    pub fn new(rules: &'a [RoutingRule]) -> Self {
        let compiled = |rule: &'a RoutingRule| Compiled {
            rule,
            phrases: rule.when.words.iter().map(|w| words::of(w)).collect(),
            window: Window::read(&rule.when.days, &rule.when.hours).ok(),
        };
        Self {
            rules: rules.iter().map(compiled).collect(),
        }
    }

    /// The rules that fit a case, by their place in the list.
    pub fn fitting<'s>(&'s self, case: &'s Facts<'s>) -> impl Iterator<Item = usize> + 's {
        let fits = |(i, rule): (usize, &Compiled<'_>)| rule.fits(case).then_some(i);
        self.rules.iter().enumerate().filter_map(fits)
    }

    /// What the list says of a case: department, team, person and priority are each what the first rule says that fits and
    /// says something of it.
    ///
    /// A rule about the hour can so raise the priority of what another sends to its team, and a general rule at the end say
    /// what all before it left open. Whoever wants a rule to be the last word lets it say all four.
    pub fn route(&self, case: &Facts<'_>) -> Routed {
        let mut out = Routed::default();
        for i in self.fitting(case) {
            let then = &self.rules[i].rule.then;
            let took = [
                take(&mut out.department, then.department.as_ref()),
                take(&mut out.team, then.team.as_ref()),
                take(&mut out.person, then.person.as_ref()),
                take(&mut out.priority, then.priority.as_ref()),
            ];
            if took.contains(&true) {
                out.by.push(i);
            }
        }
        out
    }

    /// The rules that decided, as staff read them: `2. Night; 5. Trees`.
    pub fn explain(&self, routed: &Routed) -> String {
        let named = |i: &usize| {
            let rule = self.rules.get(*i)?;
            Some(format!("{}. {}", i + 1, rule.rule.name))
        };
        let named: Vec<String> = routed.by.iter().filter_map(named).collect();
        named.join("; ")
    }
}

fn take<T: Clone>(to: &mut Option<T>, said: Option<&T>) -> bool {
    let takes = to.is_none() && said.is_some();
    if takes {
        *to = said.cloned();
    }
    takes
}

impl Compiled<'_> {
    fn fits(&self, case: &Facts<'_>) -> bool {
        let when: &When = &self.rule.when;
        let among =
            |list: &[String], is: &dyn Fn(&String) -> bool| list.is_empty() || list.iter().any(is);
        among(&when.services, &|code| code == case.service)
            && among(&when.channels, &|code| code == case.channel)
            && among(&when.areas, &|area| case.areas.contains(area))
            && self.window.as_ref().is_some_and(|w| w.holds(case.at))
            && (self.phrases.is_empty() || self.phrases.iter().any(|p| in_a_row(&case.words, p)))
    }
}

/// Do these words stand in the text, one after the other?
fn in_a_row(text: &[String], phrase: &[String]) -> bool {
    !phrase.is_empty() && text.windows(phrase.len()).any(|part| part == phrase)
}
