//! The queue's address: filter, page, open case and map in one query string that can be bookmarked and shared.

use crate::routes;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::requests::queue::open;
use stoa_domain::requests::{Reference, RequestFilter, Sort};

/// What `/desk?…` says. Unlike the public list the queue starts with open requests by promise, so those two are
/// left out of the address, and `status=all` and `sort=newest` are written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QueueAddress {
    pub filter: RequestFilter,
    /// Where the page of the list begins.
    pub cursor: Option<String>,
    /// The request open beside the list.
    pub case: Option<Reference>,
    /// Is the map shown?
    pub map: bool,
    /// The names of what could not be read and was left out.
    pub unreadable: Vec<String>,
}

/// The word for "any status" in the address.
pub const ALL: &str = "all";

impl QueueAddress {
    /// Reads decoded query pairs.
    pub fn read<'a>(pairs: &[(&'a str, &'a str)]) -> Self {
        let get = |name: &str| {
            pairs
                .iter()
                .rfind(|(n, v)| *n == name && !v.is_empty())
                .map(|(_, v)| *v)
        };
        let mut rest: Vec<(&str, &str)> = pairs
            .iter()
            .copied()
            .filter(|(n, v)| !(*n == "status" && *v == ALL))
            .collect();
        let mut unreadable = Vec::new();
        if let Err(errors) = RequestFilter::from_pairs(rest.iter().copied()) {
            unreadable = errors.0.into_iter().map(|e| e.field).collect();
            rest.retain(|(n, _)| !unreadable.iter().any(|u| u == n));
        }
        let mut filter = RequestFilter::from_pairs(rest.iter().copied()).unwrap_or_default();
        if get("status").is_none() {
            filter.status = open();
        }
        if get("sort").is_none() {
            filter.sort = Sort::Due;
        }
        Self {
            filter,
            cursor: get("cursor").map(str::to_owned),
            case: get("case").and_then(|text| text.parse().ok()),
            map: get("map") == Some("1"),
            unreadable,
        }
    }

    /// The address.
    pub fn href(&self) -> String {
        let mut pairs: Vec<(&str, String)> = self
            .filter
            .to_pairs()
            .into_iter()
            .filter(|(name, _)| !matches!(*name, "status" | "sort"))
            .collect();
        match self
            .filter
            .to_pairs()
            .into_iter()
            .find(|(n, _)| *n == "status")
        {
            None => pairs.push(("status", ALL.to_owned())),
            Some((name, words)) if words != "open" => pairs.push((name, words)),
            Some(_) => {}
        }
        if self.filter.sort != Sort::Due {
            pairs.push(("sort", self.filter.sort.code().to_owned()));
        }
        pairs.extend(self.cursor.clone().map(|c| ("cursor", c)));
        pairs.extend(self.map.then(|| ("map", "1".to_owned())));
        pairs.extend(self.case.as_ref().map(|c| ("case", c.to_string())));
        match routes::query(&pairs).as_str() {
            "" => routes::DESK.to_owned(),
            query => format!("{}?{query}", routes::DESK),
        }
    }

    /// The same queue with another case open, or none.
    pub fn with_case(&self, case: Option<Reference>) -> Self {
        Self {
            case,
            ..self.clone()
        }
    }

    /// The same queue at another page of its list.
    pub fn at(&self, cursor: Option<String>) -> Self {
        Self {
            cursor,
            ..self.clone()
        }
    }

    /// Another filter from its first page on; case and map stay.
    pub fn filtered(&self, filter: RequestFilter) -> Self {
        Self {
            filter,
            cursor: None,
            unreadable: Vec::new(),
            ..self.clone()
        }
    }

    /// The same queue with the map shown or not.
    pub fn with_map(&self, map: bool) -> Self {
        Self {
            map,
            ..self.clone()
        }
    }
}

/// The address of the queue with a filter.
#[cfg(feature = "ssr")]
pub fn desk_href(filter: &RequestFilter) -> String {
    QueueAddress::default().filtered(filter.clone()).href()
}

/// The queue's address as it is now.
pub fn use_address() -> Memo<QueueAddress> {
    let query = use_query_map();
    Memo::new(move |_| {
        let pairs: Vec<_> = query.get().into_iter().collect();
        let pairs: Vec<(&str, &str)> = pairs
            .iter()
            .map(|(n, v)| (n.as_ref(), v.as_str()))
            .collect();
        QueueAddress::read(&pairs)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use stoa_domain::requests::Queue;

    fn pairs(href: &str) -> Vec<(String, String)> {
        let query = href.split_once('?').map_or("", |(_, q)| q);
        query
            .split('&')
            .filter_map(|p| p.split_once('='))
            .map(|(n, v)| (n.to_owned(), v.to_owned()))
            .collect()
    }

    fn again(address: &QueueAddress) -> QueueAddress {
        let pairs = pairs(&address.href());
        let pairs: Vec<(&str, &str)> = pairs
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        QueueAddress::read(&pairs)
    }

    #[test]
    fn the_bare_desk_is_the_open_requests_by_promise() {
        let address = QueueAddress::read(&[]);
        assert_eq!(address.filter, Queue::Open.filter());
        assert_eq!(address.href(), "/desk");
    }

    #[test]
    fn reads_what_it_writes() {
        let base = QueueAddress::read(&[]);
        for tab in Queue::ALL {
            let mut address = base.filtered(tab.filter()).with_map(true);
            assert_eq!(again(&address), address);
            address.filter.status.clear();
            address.filter.sort = Sort::Newest;
            address.cursor = Some("abc".into());
            address.case = Some(Reference::from_random(7));
            assert_eq!(again(&address), address);
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_left_out() {
        let address =
            QueueAddress::read(&[("q", "lamp"), ("status", "lost"), ("case", "nonsense")]);
        assert_eq!(address.unreadable, ["status"]);
        assert_eq!(address.filter.q, "lamp");
        assert_eq!(address.case, None);
    }
}
