//! What figures say, as one sentence a chart: which sentence and with which values; its words are the catalogues'.

use super::view::{Dashboard, PlaceFigures};

/// A sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// So many came in and so many were closed.
    Flow { opened: u64, closed: u64 },
    /// The same, with the change of what came in against the days before, in percent: more where positive.
    FlowChanged {
        opened: u64,
        closed: u64,
        percent: f64,
    },
    /// So much of what came due was kept.
    Kept { rate: f64 },
    /// The same, with the change in points of percent.
    KeptChanged { rate: f64, points: f64 },
    /// A service takes so many hours longer (shorter where negative) than before.
    Slower { service: String, hours: f64 },
    /// A service takes longest, by its median.
    Slowest { service: String, hours: f64 },
    /// A place reports most, with its share.
    Most { place: String, share: f64 },
    /// A place keeps fewest promises, another most.
    Apart {
        best: String,
        best_rate: f64,
        worst: String,
        worst_rate: f64,
    },
    /// There is nothing to say.
    Nothing,
}

/// A service with fewer closed cases than this says nothing about time.
const ENOUGH: u64 = 20;

/// The sentences of the dashboard's charts.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    pub flow: Finding,
    pub promises: Finding,
    pub times: Finding,
    pub places: Finding,
    pub districts: Finding,
}

/// What a dashboard says.
pub fn findings(told: &Dashboard) -> Findings {
    Findings {
        flow: flow(&told.all),
        promises: promises(&told.all),
        times: times(&told.services),
        places: most(&told.neighborhoods),
        districts: apart(&told.districts),
    }
}

fn flow(all: &PlaceFigures) -> Finding {
    let (opened, closed) = (all.now.opened, all.now.closed);
    match all.before.map(|b| b.opened) {
        _ if opened + closed == 0 => Finding::Nothing,
        Some(before) if before > 0 => Finding::FlowChanged {
            opened,
            closed,
            percent: 100.0 * (opened as f64 / before as f64 - 1.0),
        },
        _ => Finding::Flow { opened, closed },
    }
}

fn promises(all: &PlaceFigures) -> Finding {
    match (all.now.kept_rate, all.before.and_then(|b| b.kept_rate)) {
        (Some(rate), Some(before)) => Finding::KeptChanged {
            rate,
            points: 100.0 * (rate - before),
        },
        (Some(rate), None) => Finding::Kept { rate },
        (None, _) => Finding::Nothing,
    }
}

/// The largest change of a service with enough closed cases on both sides; without one, the slowest service.
fn times(services: &[PlaceFigures]) -> Finding {
    let enough = |s: &&PlaceFigures| s.now.closed >= ENOUGH;
    let change = |s: &PlaceFigures| {
        let before = s.before.filter(|b| b.closed >= ENOUGH)?;
        Some(s.now.median_hours? - before.median_hours?)
    };
    let changed = services.iter().filter(enough);
    let changed = changed.filter_map(|s| Some((s, change(s)?)));
    if let Some((s, hours)) = changed.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()))
        && hours.abs() >= 1.0
    {
        return Finding::Slower {
            service: s.name.clone(),
            hours,
        };
    }
    let slow = services.iter().filter(enough);
    let slow = slow.filter_map(|s| Some((s, s.now.median_hours?)));
    slow.max_by(|a, b| a.1.total_cmp(&b.1))
        .map_or(Finding::Nothing, |(s, hours)| Finding::Slowest {
            service: s.name.clone(),
            hours,
        })
}

fn most(places: &[PlaceFigures]) -> Finding {
    let all: u64 = places.iter().map(|p| p.now.opened).sum();
    match places.iter().max_by_key(|p| p.now.opened) {
        Some(p) if p.now.opened > 0 && places.len() > 1 => Finding::Most {
            place: p.name.clone(),
            share: p.now.opened as f64 / all as f64,
        },
        _ => Finding::Nothing,
    }
}

fn apart(districts: &[PlaceFigures]) -> Finding {
    let rates = || districts.iter().filter_map(|d| Some((d, d.now.kept_rate?)));
    let best = rates().max_by(|a, b| a.1.total_cmp(&b.1));
    let worst = rates().min_by(|a, b| a.1.total_cmp(&b.1));
    match best.zip(worst) {
        Some(((best, best_rate), (worst, worst_rate))) if best_rate > worst_rate => {
            Finding::Apart {
                best: best.name.clone(),
                best_rate,
                worst: worst.name.clone(),
                worst_rate,
            }
        }
        _ => Finding::Nothing,
    }
}
