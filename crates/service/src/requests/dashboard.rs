//! The dashboard: figures of any days, held against others, by service and place.

use super::access;
use crate::city::City;
use crate::{Portal, Result};
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::cmp::Reverse;
use std::collections::HashMap;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::geo::cell_bounds;
use stoa_domain::requests::dashboard::{
    BacklogFigures, DORMANT_DAYS, Dashboard, DayFigures, GroupFigures, HEAT_ZOOM, HeatCell,
    LoadFigures, Name, PlaceFigures, Question, Stretch, Totals,
};
use stoa_store::accounts::staff;
use stoa_store::requests::facts::{self, Counted, Names, Query};

/// The figures a question asks for, over what everyone may see. Public.
pub async fn dashboard(portal: &Portal, question: &Question) -> Result<Dashboard> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let today = city.local(now).date_naive();
    let (from, to) = question.days(today);
    let compared = question.compared(today);
    let query = Query {
        now,
        public: true,
        service: question.service.clone(),
        neighborhood: question.neighborhood.clone(),
        district: question.district.clone(),
        days: edges(&city, from, to),
        before: compared.map(|(from, to)| edges(&city, from, to)),
    };
    let counted = facts::count(&portal.store, &query).await?;
    Ok(told(&city, (from, to), compared, &counted))
}

/// What waits at the desk: by person and department, by age, what sleeps, and how often closing did not hold.
pub async fn backlog(portal: &Portal, actor: &Actor) -> Result<BacklogFigures> {
    access::require(actor, Permission::ViewDesk)?;
    let (backlog, names) = facts::backlog(&portal.store, portal.ctx.clock.now()).await?;
    let staff = staff::list(&portal.store).await?;
    let staff: HashMap<String, String> = staff
        .into_iter()
        .map(|s| (s.staff.id.to_string(), s.staff.name))
        .collect();
    let mut people: Vec<LoadFigures> = (backlog.people.iter())
        .map(|(name, load)| {
            let id = names.word(*name);
            let name = staff.get(id).map_or(id, String::as_str).to_owned();
            LoadFigures { name, load: *load }
        })
        .collect();
    let departments = backlog.departments.iter();
    let mut departments: Vec<LoadFigures> = departments
        .map(|(name, load)| LoadFigures {
            name: names.word(*name).to_owned(),
            load: *load,
        })
        .collect();
    for all in [&mut people, &mut departments] {
        all.sort_by(|a, b| (b.load.open, &a.name).cmp(&(a.load.open, &b.name)));
    }
    Ok(BacklogFigures {
        all: backlog.all,
        people,
        departments,
        ages: backlog.by_age(),
        dormant_days: DORMANT_DAYS,
        closed: backlog.closed,
        reopened: backlog.reopened,
        reopen_rate: (backlog.closed > 0).then(|| backlog.reopened as f64 / backlog.closed as f64),
    })
}

/// Packs what changed since it was packed, where it is much or has waited long enough; how many blocks.
pub async fn keep_figures(portal: &Portal, all: bool) -> Result<u64> {
    /// From so many changes on reading them beside the blocks is felt.
    const MUCH: u64 = 500;
    if !all && facts::marked(&portal.store).await? < MUCH {
        return Ok(0);
    }
    Ok(facts::pack(&portal.store).await?)
}

/// Packs everything anew; how many blocks.
pub async fn rebuild_figures(portal: &Portal) -> Result<u64> {
    Ok(facts::rebuild(&portal.store).await?)
}

/// When each of these days begins, and when the last ends.
fn edges(city: &City, from: NaiveDate, to: NaiveDate) -> Vec<DateTime<Utc>> {
    let end = to.checked_add_days(Days::new(1)).unwrap_or(to);
    let days = from.iter_days().take_while(|day| *day <= end);
    days.map(|day| city.day_begins(day)).collect()
}

fn told(
    city: &City,
    (from, to): (NaiveDate, NaiveDate),
    compared: Option<(NaiveDate, NaiveDate)>,
    counted: &Counted,
) -> Dashboard {
    let totals = &counted.totals;
    let names = &counted.names;
    let places = |all: &[(Name, GroupFigures)]| named(all, names, |word| word);
    let mut districts = places(&totals.districts);
    // Districts are numbered: 2 comes before 10.
    districts.sort_by_key(|p| (p.code.parse().unwrap_or(u32::MAX), p.code.clone()));
    let daily = from.iter_days().zip(&totals.days);
    Dashboard {
        at: city.local(counted.at),
        days: Stretch { from, to },
        compared: compared.map(|(from, to)| Stretch { from, to }),
        all: totals.all.named("", ""),
        daily: daily
            .map(|(day, (opened, closed))| DayFigures {
                day,
                opened: *opened,
                closed: *closed,
            })
            .collect(),
        services: named(&totals.services, names, |code| city.service_name(code)),
        neighborhoods: places(&totals.neighborhoods),
        districts,
        heat: heat(totals),
    }
}

/// Squares of the map, what most came in from first; equal ones in the order of their numbers.
fn heat(totals: &Totals) -> Vec<HeatCell> {
    let mut cells: Vec<(i64, u64)> = totals.heat.iter().map(|(c, n)| (*c, *n)).collect();
    cells.sort_by_key(|(cell, opened)| (Reverse(*opened), *cell));
    let cells = cells.into_iter();
    cells
        .map(|(cell, opened)| HeatCell {
            bounds: cell_bounds(cell, HEAT_ZOOM),
            opened,
        })
        .collect()
}

/// Groups with their names, what most came in of first.
fn named<'a>(
    groups: &[(Name, GroupFigures)],
    names: &'a Names,
    say: impl Fn(&'a str) -> &'a str,
) -> Vec<PlaceFigures> {
    let all = groups.iter();
    let mut all: Vec<PlaceFigures> = all
        .map(|(name, group)| {
            let code = names.word(*name);
            group.named(code, say(code))
        })
        .collect();
    all.sort_by(|a, b| (b.now.opened, b.open, &a.name).cmp(&(a.now.opened, a.open, &b.name)));
    all
}
