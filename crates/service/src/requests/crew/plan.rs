//! The order in which somebody goes to the cases that are theirs.

use crate::requests::{access, query};
use crate::{Portal, Result};
use stoa_domain::LatLon;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::filter::Assignee;
use stoa_domain::requests::route::{MAX_STOPS, Route, Stop, length_m, order};
use stoa_domain::requests::{RequestFilter, Sort, Status};
use stoa_store::requests::{ListQuery, RequestRecord, list};

/// The reader's cases that are planned or under way, nearest next from a start (where none is given: from the one that is due
/// first), those without a known place behind them.
pub async fn plan_route(portal: &Portal, actor: &Actor, from: Option<LatLon>) -> Result<Route> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let filter = RequestFilter {
        assignee: Some(Assignee::Me),
        status: vec![Status::Planned, Status::InProgress],
        sort: Sort::Due,
        ..RequestFilter::default()
    };
    let query = ListQuery {
        desk: true,
        ..query::of(&filter, actor, &[], &city, portal.ctx.clock.now())
    };
    let most = u32::try_from(MAX_STOPS).unwrap_or(u32::MAX);
    let mine = list::page(&portal.store, &query, most, None).await?.items;
    let (placed, rest): (Vec<_>, Vec<_>) = mine.into_iter().partition(|r| r.position.is_some());
    let places: Vec<LatLon> = placed.iter().filter_map(|r| r.position).collect();
    let start = from.or(places.first().copied());
    let way = start.map(|start| order(start, &places)).unwrap_or_default();
    let length_m = start.map_or(0.0, |start| length_m(start, &places, &way));
    let stop = |r: &RequestRecord, distance_m: Option<f64>| Stop {
        reference: r.reference.clone(),
        service: city.service_name(&r.service_code).to_owned(),
        status: r.status,
        description: r.description.clone(),
        place: r.address.clone().or_else(|| r.place_words.clone()),
        due_at: r.due_at.map(|at| city.local(at)),
        lat: r.position.map(|p| p.lat),
        lon: r.position.map(|p| p.lon),
        distance_m,
    };
    let mut here = from;
    let mut stops = Vec::new();
    for case in way.iter().filter_map(|i| placed.get(*i)) {
        let far = here
            .zip(case.position)
            .map(|(a, b)| a.distance_m(b).round());
        here = case.position;
        stops.push(stop(case, far));
    }
    stops.extend(rest.iter().map(|r| stop(r, None)));
    Ok(Route { stops, length_m })
}
