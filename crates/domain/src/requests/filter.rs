//! The one filter of the public list, the map, the exports, the API and the desk: typed here, written in the URL.

use super::status::Status;
use crate::{Bounds, LatLon};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which requests. Every part that is `None`/empty does not restrict. As a query string (the page's address and
/// the API's parameters are the same words):
/// `q`, `service`, `status` (a status, `open` or `closed`), `neighborhood`, `from`, `to` (dates in the city's zone,
/// inclusive), `bbox` (west,south,east,north), `near` (lat,lon), `mine` (`1`), `assignee` (`me`, `none`: desk only),
/// `overdue` (`1`), `sort`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RequestFilter {
    pub q: String,
    pub service: Vec<String>,
    pub status: Vec<Status>,
    pub neighborhood: Vec<String>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub bbox: Option<Bounds>,
    pub near: Option<LatLon>,
    pub mine: bool,
    pub assignee: Option<Assignee>,
    pub overdue: bool,
    pub sort: Sort,
}

/// The desk's question of whose a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assignee {
    Me,
    None,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Newest first.
    #[default]
    Newest,
    Oldest,
    /// By promise, the most urgent first; those without a promise last.
    Due,
    /// By distance from `near`.
    Near,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Due, Self::Near];

    /// The word in the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Due => "due",
            Self::Near => "near",
        }
    }
}

/// The longest search text, in characters.
pub const MAX_Q: usize = 200;

impl RequestFilter {
    /// Reads decoded query pairs. Unknown names are left alone (a page has others, such as `cursor`); a value that
    /// cannot be read is reported by name, so that the door can answer 422 and the page can say it.
    pub fn from_pairs<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, crate::FieldErrors> {
        let mut filter = Self::default();
        let mut errors = crate::FieldErrors::default();
        for (name, value) in pairs {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            if !filter.read(name, value) {
                errors.add(name, "not-readable");
            }
        }
        if filter.sort == Sort::Near && filter.near.is_none() {
            filter.sort = Sort::Newest;
        }
        errors.or(|| filter)
    }

    fn read(&mut self, name: &str, value: &str) -> bool {
        match name {
            "q" => {
                self.q = crate::text::clean_line(value).chars().take(MAX_Q).collect();
                true
            }
            "service" => split(value).all(|v| push(&mut self.service, v.to_owned())),
            "neighborhood" => push(&mut self.neighborhood, value.to_owned()),
            "status" => split(value).all(|v| self.read_status(v)),
            "from" => value.parse().map(|d| self.from = Some(d)).is_ok(),
            "to" => value.parse().map(|d| self.to = Some(d)).is_ok(),
            "bbox" => Bounds::parse(value).map(|b| self.bbox = Some(b)).is_some(),
            "near" => value
                .split_once(',')
                .and_then(|(a, b)| LatLon::new(a.trim().parse().ok()?, b.trim().parse().ok()?))
                .map(|p| self.near = Some(p))
                .is_some(),
            "mine" => flag(value, &mut self.mine),
            "overdue" => flag(value, &mut self.overdue),
            "assignee" => match value {
                "me" => self.assignee.replace(Assignee::Me).is_none(),
                "none" => self.assignee.replace(Assignee::None).is_none(),
                _ => false,
            },
            "sort" => Sort::ALL
                .into_iter()
                .find(|s| s.code() == value)
                .map(|s| self.sort = s)
                .is_some(),
            _ => true,
        }
    }

    fn read_status(&mut self, value: &str) -> bool {
        match value {
            "open" => Status::ALL
                .into_iter()
                .filter(|s| s.is_open())
                .all(|s| push(&mut self.status, s)),
            "closed" => Status::ALL
                .into_iter()
                .filter(|s| !s.is_open())
                .all(|s| push(&mut self.status, s)),
            _ => Status::parse(value).is_some_and(|s| push(&mut self.status, s)),
        }
    }

    /// The filter as decoded query pairs, shortest form: the inverse of [`Self::from_pairs`].
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut out = Vec::new();
        let mut add = |name, value: String| {
            if !value.is_empty() {
                out.push((name, value));
            }
        };
        add("q", self.q.clone());
        add("service", self.service.join(","));
        add("status", self.status_words());
        for n in &self.neighborhood {
            add("neighborhood", n.clone());
        }
        add("from", self.from.map(|d| d.to_string()).unwrap_or_default());
        add("to", self.to.map(|d| d.to_string()).unwrap_or_default());
        add("bbox", self.bbox.map(|b| b.to_string()).unwrap_or_default());
        add(
            "near",
            self.near
                .map(|p| format!("{:.5},{:.5}", p.lat, p.lon))
                .unwrap_or_default(),
        );
        add("mine", if self.mine { "1".into() } else { String::new() });
        add(
            "overdue",
            if self.overdue {
                "1".into()
            } else {
                String::new()
            },
        );
        let assignee = match self.assignee {
            Some(Assignee::Me) => "me",
            Some(Assignee::None) => "none",
            None => "",
        };
        add("assignee", assignee.into());
        add(
            "sort",
            if self.sort == Sort::default() {
                String::new()
            } else {
                self.sort.code().into()
            },
        );
        out
    }

    fn status_words(&self) -> String {
        for (word, open) in [("open", true), ("closed", false)] {
            let family: Vec<Status> = Status::ALL
                .into_iter()
                .filter(|s| s.is_open() == open)
                .collect();
            if self.status == family {
                return word.into();
            }
        }
        self.status
            .iter()
            .map(|s| s.code())
            .collect::<Vec<_>>()
            .join(",")
    }
}

fn split(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|v| !v.is_empty())
}

fn push<T: PartialEq>(list: &mut Vec<T>, value: T) -> bool {
    if !list.contains(&value) {
        list.push(value);
    }
    true
}

fn flag(value: &str, to: &mut bool) -> bool {
    *to = value == "1" || value == "true";
    *to || value == "0" || value == "false"
}
