//! Which column is most likely which field: by its name first, and never against what it holds.

use super::column::{Column, Profile};
use super::date::DateOrder;
use super::field::Field;
use super::place::{degrees, position};
use super::service::{KnownService, propose_service};
use super::status::propose_status;
use crate::requests::personal::{self, PersonalKind};
use crate::{text, words};
use std::collections::BTreeMap;

/// What is proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The number of each field's column; none of a field about a person.
    pub columns: BTreeMap<Field, usize>,
    pub order: DateOrder,
    /// Columns that look personal, with what they look like: left out unless somebody says so.
    pub personal: Vec<(usize, Field)>,
}

/// Proposes a column for each field. `month_first`: is that the usual way to write a date there?
pub fn propose(profile: &Profile, services: &[KnownService], month_first: bool) -> Proposal {
    let names: Vec<String> = profile.columns.iter().map(|c| plain(&c.name)).collect();
    let personal = personal(profile, &names);
    let mut free: Vec<bool> = (0..names.len())
        .map(|n| !personal.iter().any(|(p, _)| *p == n))
        .collect();
    let mut columns = BTreeMap::new();
    for field in Field::ALL.into_iter().filter(|f| !f.is_personal()) {
        let found = field.names().iter().flat_map(|name| {
            let named = names.iter().enumerate().filter(move |(_, n)| n == name);
            named.map(|(n, _)| n)
        });
        let mut fitting = found.filter(|n| free[*n] && fits(field, &profile.columns[*n]));
        let chosen = match field {
            // Several columns say what a case is about, from coarse to fine: the one that our catalogue knows best.
            Field::Service => {
                let mut best: Option<(u64, usize)> = None;
                for n in fitting {
                    let known = known_rows(&profile.columns[n], services);
                    if best.is_none_or(|(most, _)| known > most) {
                        best = Some((known, n));
                    }
                }
                best.map(|(_, n)| n)
            }
            _ => fitting.next(),
        };
        let chosen = chosen.or_else(|| match field {
            Field::Status => by_content(profile, &free, is_status),
            Field::Position if !columns.contains_key(&Field::Latitude) => {
                by_content(profile, &free, |c| all(c, |s| position(s).is_some()))
            }
            _ => None,
        });
        if let Some(n) = chosen {
            free[n] = false;
            columns.insert(field, n);
        }
    }
    // Both numbers, or neither.
    if columns.contains_key(&Field::Latitude) != columns.contains_key(&Field::Longitude) {
        columns.remove(&Field::Latitude);
        columns.remove(&Field::Longitude);
    }
    if columns.contains_key(&Field::Latitude) {
        columns.remove(&Field::Position);
    }
    let dates = columns.iter().filter(|(field, _)| field.is_date());
    let samples: Vec<&str> = dates
        .flat_map(|(_, n)| &profile.columns[*n].samples)
        .map(String::as_str)
        .collect();
    Proposal {
        order: DateOrder::detect(samples.iter().copied(), month_first).unwrap_or_default(),
        columns,
        personal,
    }
}

/// A column's name as words: `ClosedDate`, `CLOSED_DATE` and `closed date` are one.
fn plain(name: &str) -> String {
    let mut apart = String::new();
    let mut small = false;
    for c in name.chars() {
        if c.is_uppercase() && small {
            apart.push(' ');
        }
        small = c.is_lowercase();
        apart.push(c);
    }
    words::of(&apart).join(" ")
}

/// Can the column be that, by what its samples say? An empty one can be anything.
fn fits(field: Field, column: &Column) -> bool {
    match field {
        Field::Latitude => most(column, |s| degrees(s).is_some_and(|n| n.abs() <= 90.0)),
        Field::Longitude => most(column, |s| degrees(s).is_some_and(|n| n.abs() <= 180.0)),
        Field::Position => !column.samples.is_empty() && all(column, |s| position(s).is_some()),
        Field::Address => {
            column.samples.is_empty()
                || !all(column, |s| position(s).is_some() || degrees(s).is_some())
        }
        Field::Status | Field::Outcome | Field::Service => column.values.is_some(),
        f if f.is_date() => most(column, |s| {
            DateOrder::ALL.iter().any(|order| order.read(s).is_some())
        }),
        _ => true,
    }
}

/// Of at least half of them: a row with a fault does not make another column of it.
fn most(column: &Column, is: impl Fn(&str) -> bool) -> bool {
    let fitting = column.samples.iter().filter(|s| is(s)).count();
    fitting * 2 >= column.samples.len()
}

fn all(column: &Column, is: impl Fn(&str) -> bool) -> bool {
    column.samples.iter().all(|s| is(s))
}

fn by_content(profile: &Profile, free: &[bool], is: impl Fn(&Column) -> bool) -> Option<usize> {
    let columns = profile.columns.iter().enumerate();
    columns
        .filter(|(n, c)| free[*n] && !c.samples.is_empty() && is(c))
        .map(|(n, _)| n)
        .next()
}

/// A handful of words, each of which is a status.
fn is_status(column: &Column) -> bool {
    let Some(values) = &column.values else {
        return false;
    };
    (2..=12).contains(&values.len()) && values.keys().all(|v| propose_status(v).is_some())
}

/// How many rows name a service of ours.
fn known_rows(column: &Column, services: &[KnownService]) -> u64 {
    let values = column.values.iter().flatten();
    values
        .filter(|(v, _)| propose_service(v, services).is_some())
        .map(|(_, n)| n)
        .sum()
}

fn personal(profile: &Profile, names: &[String]) -> Vec<(usize, Field)> {
    let columns = profile.columns.iter().zip(names).enumerate();
    let of = |(n, (column, name)): (usize, (&Column, &String))| {
        let named = [Field::Name, Field::Email, Field::Phone]
            .into_iter()
            .find(|f| f.names().contains(&name.as_str()));
        let phone = |s: &str| {
            personal::find("phone", s)
                .iter()
                .any(|p| p.kind == PersonalKind::Phone && p.range.len() + 4 > s.len())
        };
        let held = match column.samples.is_empty() {
            true => None,
            false if all(column, text::is_email) => Some(Field::Email),
            false if all(column, phone) && !all(column, |s| s.parse::<f64>().is_ok()) => {
                Some(Field::Phone)
            }
            false => None,
        };
        named.or(held).map(|field| (n, field))
    };
    columns.filter_map(of).collect()
}
