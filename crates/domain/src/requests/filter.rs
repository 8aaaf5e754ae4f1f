//! The one filter of the public list, the map, the exports, the API and the desk: typed here, written in the URL.

use super::intake;
use super::status::Status;
use crate::{Bounds, LatLon, moment, number};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which requests. Every part that is `None`/empty does not restrict. As a query string (the page's address and
/// the API's parameters are the same words):
/// `q`, `service`, `status` (a status, `open` or `closed`), `neighborhood`, `district` (a council district), `channel` (how it came in),
/// `from`, `to` (dates in the city's zone, inclusive), `bbox` (west,south,east,north), `near` (lat,lon), `mine` (`1`), `overdue` (`1`),
/// `sort`; for the desk only `assignee` (`me`, `team`, `none`), `team` (its code), `dormant` and `disputed` (`1`).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RequestFilter {
    pub q: String,
    pub service: Vec<String>,
    pub status: Vec<Status>,
    pub neighborhood: Vec<String>,
    /// Council districts.
    pub district: Vec<String>,
    /// Codes, see [`intake::Intake`].
    pub channel: Vec<String>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub bbox: Option<Bounds>,
    pub near: Option<LatLon>,
    pub mine: bool,
    pub assignee: Option<Assignee>,
    pub overdue: bool,
    /// A team's code.
    pub team: Option<String>,
    /// Open, and nothing has happened for [`DORMANT_DAYS`].
    pub dormant: bool,
    /// Its reporter says that it is not done, and nobody has closed it again.
    pub disputed: bool,
    pub sort: Sort,
}

/// The desk's question of whose a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assignee {
    Me,
    /// A team of the reader's.
    Team,
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
/// After how many days without anything an open request is dormant.
pub const DORMANT_DAYS: i64 = 30;

impl Assignee {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Me, Self::Team, Self::None];

    /// The word in the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Team => "team",
            Self::None => "none",
        }
    }
}

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
            "district" => push(&mut self.district, value.to_owned()),
            "status" => split(value).all(|v| self.read_status(v)),
            "channel" => {
                split(value).all(|v| intake::is_code(v) && push(&mut self.channel, v.to_owned()))
            }
            "from" => moment::day(value).map(|d| self.from = Some(d)).is_some(),
            "to" => moment::day(value).map(|d| self.to = Some(d)).is_some(),
            "bbox" => Bounds::parse(value).map(|b| self.bbox = Some(b)).is_some(),
            "near" => value
                .split_once(',')
                .and_then(|(a, b)| LatLon::new(number::read(a)?, number::read(b)?))
                .map(|p| self.near = Some(p))
                .is_some(),
            "mine" => flag(value, &mut self.mine),
            "overdue" => flag(value, &mut self.overdue),
            "dormant" => flag(value, &mut self.dormant),
            "disputed" => flag(value, &mut self.disputed),
            "team" => {
                let code = |c: char| c.is_alphanumeric() || c == '-';
                let fine = value.chars().all(code) && value.chars().count() <= MAX_Q;
                fine && self.team.replace(value.to_owned()).is_none()
            }
            "assignee" => Assignee::ALL
                .into_iter()
                .find(|a| a.code() == value)
                .is_some_and(|a| self.assignee.replace(a).is_none()),
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
        for n in &self.district {
            add("district", n.clone());
        }
        add("channel", self.channel.join(","));
        add("from", self.from.map(|d| d.to_string()).unwrap_or_default());
        add("to", self.to.map(|d| d.to_string()).unwrap_or_default());
        add("bbox", self.bbox.map(|b| b.to_string()).unwrap_or_default());
        add(
            "near",
            self.near
                .map(|p| format!("{},{}", number::fixed(p.lat, 5), number::fixed(p.lon, 5)))
                .unwrap_or_default(),
        );
        let one = |on: bool| if on { "1".to_owned() } else { String::new() };
        add("mine", one(self.mine));
        add("overdue", one(self.overdue));
        add("dormant", one(self.dormant));
        add("disputed", one(self.disputed));
        add("team", self.team.clone().unwrap_or_default());
        let assignee = self.assignee.map(Assignee::code).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(pairs: &[(&'static str, String)]) -> Result<RequestFilter, crate::FieldErrors> {
        RequestFilter::from_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str())))
    }

    prop_compose! {
        fn any_filter()(
            q in "[a-z]{0,5}( [a-z]{1,5})?",
            service in prop::collection::btree_set("[A-Z]{3,8}", 0..3),
            status in prop::sample::subsequence(Status::ALL.to_vec(), 0..6),
            neighborhood in prop::collection::btree_set("[A-Z][a-z]{2,6}( [A-Z][a-z]{2,6})?", 0..3),
            district in prop::collection::btree_set("[1-9]{1,2}", 0..3),
            channel in prop::collection::btree_set("phone|web|[a-z]{1,6}(_[a-z]{1,6})?", 0..3),
            days in prop::collection::vec(prop::option::of(0i32..20_000), 2),
            corner in prop::option::of((-170.0f64..160.0, -80.0f64..70.0)),
            flags in prop::array::uniform4(any::<bool>()), team in prop::option::of("[a-z]{2,6}(-[a-z]{2,6})?"),
            assignee in 0..4usize, sort in 0..4usize,
        ) -> RequestFilter {
            let round = |x: f64| (x * 1e5).round() / 1e5;
            let corner = corner.map(|(x, y)| (round(x), round(y)));
            let day = |d: Option<i32>| d.and_then(NaiveDate::from_epoch_days);
            RequestFilter {
                q: q.trim().to_owned(),
                service: service.into_iter().collect(),
                status,
                neighborhood: neighborhood.into_iter().collect(),
                district: district.into_iter().collect(),
                channel: channel.into_iter().collect(),
                from: day(days[0]),
                to: day(days[1]),
                bbox: corner.map(|(w, s)| Bounds { west: w, south: s, east: round(w + 1.5), north: round(s + 1.5) }),
                near: corner.and_then(|(w, s)| LatLon::new(s, w)),
                mine: flags[0],
                overdue: flags[1],
                dormant: flags[2],
                disputed: flags[3],
                team,
                assignee: Assignee::ALL.get(assignee).copied(),
                sort: match Sort::ALL[sort] {
                    Sort::Near if corner.is_none() => Sort::Newest, // nothing to be near to
                    sort => sort,
                },
            }
        }
    }

    proptest! {
        #[test]
        fn an_address_gives_back_the_filter_it_was_made_of(filter in any_filter()) {
            prop_assert_eq!(read(&filter.to_pairs()), Ok(filter));
        }

        #[test]
        fn any_address_is_read_or_refused_by_name(
            name in prop::sample::select(vec!["q", "service", "status", "channel", "from", "to", "bbox", "near", "mine", "assignee", "team", "overdue", "dormant", "disputed", "sort", "cursor"]),
            value in "\\PC{0,300}",
        ) {
            match read(&[(name, value)]) {
                Ok(filter) => prop_assert!(filter.q.chars().count() <= MAX_Q),
                Err(errors) => prop_assert!(errors.of(name).is_some()),
            }
        }
    }

    #[test]
    fn families_of_statuses_have_a_word() {
        let open = read(&[("status", "open".into())]).unwrap();
        assert_eq!(open.status.len(), 5);
        assert_eq!(open.to_pairs(), [("status", "open".to_owned())]);
        let mixed = read(&[("status", "resolved,received,resolved".into())]).unwrap();
        assert_eq!(mixed.status, [Status::Resolved, Status::Received]);
        assert!(read(&[("status", "closed,nonsense".into())]).is_err());
        let nowhere = read(&[("sort", "near".into())]).unwrap();
        assert_eq!(nowhere.sort, Sort::Newest);
    }
}
