//! What the page's address asks for.

use crate::routes;
use leptos_router::params::ParamsMap;
use stoa_domain::Page;
use stoa_domain::requests::{RequestFilter, RequestSummary};

/// Which twin a small screen shows; a wide one shows both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    List,
    Map,
}

impl View {
    /// Both twins.
    pub const ALL: [Self; 2] = [Self::List, Self::Map];

    /// The word in the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Map => "map",
        }
    }
}

/// A page of what was found.
pub type Found = Page<RequestSummary>;

/// The page's address, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Query {
    pub filter: RequestFilter,
    pub cursor: Option<String>,
    pub view: View,
    /// The parts of the address that could not be read; the rest counts.
    pub unreadable: Vec<String>,
}

impl Query {
    /// Reads an address; what cannot be read is left out and named.
    pub fn read(params: &ParamsMap) -> Self {
        let pairs: Vec<(String, String)> = params
            .clone()
            .into_iter()
            .map(|(n, v)| (n.into(), v))
            .collect();
        let read = |without: &[String]| {
            let kept = pairs.iter().filter(|(n, _)| !without.contains(n));
            RequestFilter::from_pairs(kept.map(|(n, v)| (n.as_str(), v.as_str())))
        };
        let unreadable: Vec<String> = match read(&[]) {
            Ok(_) => Vec::new(),
            Err(errors) => errors.0.into_iter().map(|e| e.field).collect(),
        };
        let mut filter = read(&unreadable).unwrap_or_default();
        // The desk's question; here it would find nothing for everybody.
        filter.assignee = None;
        Self {
            filter,
            cursor: params.get("cursor").filter(|c| !c.is_empty()),
            view: match params.get_str("view") {
                Some("map") => View::Map,
                _ => View::List,
            },
            unreadable,
        }
    }

    /// The address of another filter in the same view, from its first page.
    pub fn with(&self, filter: &RequestFilter) -> String {
        address(filter, self.view, None)
    }

    /// The address of this filter's page at a cursor.
    pub fn at(&self, cursor: Option<&str>) -> String {
        address(&self.filter, self.view, cursor)
    }

    /// The address of the other twin.
    pub fn seen_as(&self, view: View) -> String {
        address(&self.filter, view, self.cursor.as_deref())
    }
}

fn address(filter: &RequestFilter, view: View, cursor: Option<&str>) -> String {
    let mut pairs = filter.to_pairs();
    if view != View::default() {
        pairs.push(("view", view.code().to_owned()));
    }
    pairs.extend(cursor.map(|c| ("cursor", c.to_owned())));
    let query = routes::query(&pairs);
    if query.is_empty() {
        routes::REQUESTS.to_owned()
    } else {
        format!("{}?{query}", routes::REQUESTS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use stoa_domain::requests::Status;

    fn params(pairs: &[(&'static str, &str)]) -> ParamsMap {
        pairs.iter().map(|(n, v)| (*n, (*v).to_owned())).collect()
    }

    #[test]
    fn an_address_is_what_it_was_read_from() {
        let query = Query::read(&params(&[
            ("status", "planned"),
            ("q", "lamp"),
            ("view", "map"),
            ("cursor", "abc"),
        ]));
        assert_eq!(query.filter.status, [Status::Planned]);
        assert_eq!(
            query.at(query.cursor.as_deref()),
            "/requests?q=lamp&status=planned&view=map&cursor=abc"
        );
        assert_eq!(query.with(&RequestFilter::default()), "/requests?view=map");
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_counts() {
        let query = Query::read(&params(&[
            ("from", "yesterday"),
            ("q", "lamp"),
            ("assignee", "me"),
        ]));
        assert_eq!(query.unreadable, ["from"]);
        assert_eq!(query.filter.q, "lamp");
        assert_eq!(query.filter.assignee, None);
    }
}
