//! The one filter over facts: it lets through what [`super::super::condition`] finds, for the questions facts can answer.

use super::count::NOBODY;
use super::names::Names;
use crate::requests::ListQuery;
use crate::time::to_ms;
use stoa_domain::requests::dashboard::{Fact, Name, Place};
use stoa_domain::requests::filter::Assignee;
use stoa_domain::requests::{RequestFilter, Status};
use stoa_domain::{Bounds, LatLon};

/// A filter in the words of the facts.
pub(super) struct Sieve {
    public: bool,
    services: Vec<Name>,
    neighborhoods: Vec<Name>,
    districts: Vec<Name>,
    channels: Vec<Name>,
    statuses: Vec<Status>,
    from: i64,
    to: i64,
    assignee: Option<Name>,
    overdue: Option<i64>,
    boxes: Vec<Bounds>,
}

/// Can facts answer a filter? Only one of these parts: a part that is added to the filter is the rows' until facts know it.
pub(super) fn can(filter: &RequestFilter) -> bool {
    let f = filter.clone();
    let known = RequestFilter {
        service: f.service,
        status: f.status,
        neighborhood: f.neighborhood,
        district: f.district,
        channel: f.channel,
        from: f.from,
        to: f.to,
        bbox: f.bbox,
        near: f.near,
        assignee: f.assignee.filter(|whose| *whose != Assignee::Team),
        overdue: f.overdue,
        sort: f.sort,
        ..RequestFilter::default()
    };
    *filter == known
}

impl Sieve {
    /// The filter, and within a box.
    pub(super) fn of(query: &ListQuery, bounds: Option<Bounds>, names: &Names) -> Self {
        let f = &query.filter;
        let named = |all: &[String]| -> Vec<Name> {
            let name = |word: &String| names.find(word).unwrap_or(NOBODY);
            all.iter().map(name).collect()
        };
        let staff = || query.staff.unwrap_or_default().to_string();
        Self {
            public: !query.desk,
            services: named(&f.service),
            neighborhoods: named(&f.neighborhood),
            districts: named(&f.district),
            channels: named(&f.channel),
            statuses: f.status.clone(),
            from: query.from_at.map_or(i64::MIN, to_ms),
            to: query.to_at.map_or(i64::MAX, to_ms),
            assignee: f.assignee.map(|whose| match whose {
                Assignee::Me => names.find(&staff()).unwrap_or(NOBODY),
                // Not asked here, see [`can`].
                Assignee::Team => NOBODY,
                Assignee::None => 0,
            }),
            overdue: f.overdue.then(|| to_ms(query.now)),
            boxes: f.bbox.into_iter().chain(bounds).collect(),
        }
    }

    /// Does it let a case through?
    pub(super) fn passes(&self, fact: &Fact, place: &Place) -> bool {
        let among = |some: &[Name], name: Name| some.is_empty() || some.contains(&name);
        let at = LatLon {
            lat: place.lat,
            lon: place.lon,
        };
        (!self.public || fact.visibility.is_public())
            && (self.from..self.to).contains(&fact.opened)
            && among(&self.services, fact.service)
            && among(&self.neighborhoods, fact.neighborhood)
            && among(&self.districts, fact.district)
            && among(&self.channels, fact.channel)
            && (self.statuses.is_empty() || self.statuses.contains(&fact.status))
            && self.assignee.is_none_or(|name| name == fact.assignee)
            && self.overdue.is_none_or(|now| fact.is_overdue(now))
            && self
                .boxes
                .iter()
                .all(|b| place.is_known() && b.contains(at))
    }
}
