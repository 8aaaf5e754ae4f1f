//! Findings in words.

use crate::requests::promises_page::{count, percent, span};
use crate::site::frame::Words;
use stoa_domain::requests::dashboard::{Compare, Finding};
use stoa_service::Arg;

/// A finding as markup; `of`: what the days are held against, for sentences that say so.
// catalogue: dashboard-than-*, dashboard-flow-*, dashboard-kept-*, dashboard-slower-*
pub fn say(words: Words<'_>, finding: &Finding, of: Compare) -> String {
    let than = || Arg::from(words.raw(&format!("dashboard-than-{}", of.code()), &[]));
    let time = |hours: f64| Arg::from(span(words, Some(hours.abs())));
    let tenth = |n: f64| Arg::Number((n.abs() * 10.0).round() / 10.0);
    let more =
        |up: bool, key: &str| format!("dashboard-{key}-{}", if up { "more" } else { "less" });
    match finding {
        Finding::Nothing => words.say("dashboard-nothing"),
        Finding::Flow { opened, closed } => words.with(
            "dashboard-flow",
            &[("opened", count(*opened)), ("closed", count(*closed))],
        ),
        Finding::FlowChanged {
            opened,
            closed,
            percent,
        } => words.with(
            &more(*percent >= 0.0, "flow"),
            &[
                ("opened", count(*opened)),
                ("closed", count(*closed)),
                ("percent", tenth(*percent)),
                ("than", than()),
            ],
        ),
        Finding::Kept { rate } => words.with("dashboard-kept", &[("percent", percent(*rate))]),
        Finding::KeptChanged { rate, points } => words.with(
            &more(*points >= 0.0, "kept"),
            &[
                ("percent", percent(*rate)),
                ("points", tenth(*points)),
                ("than", than()),
            ],
        ),
        Finding::Slower { service, hours } => words.with(
            &more(*hours >= 0.0, "slower"),
            &[
                ("service", service.as_str().into()),
                ("time", time(*hours)),
                ("than", than()),
            ],
        ),
        Finding::Slowest { service, hours } => words.with(
            "dashboard-slowest",
            &[("service", service.as_str().into()), ("time", time(*hours))],
        ),
        Finding::Most { place, share } => words.with(
            "dashboard-most",
            &[
                ("place", place.as_str().into()),
                ("percent", percent(*share)),
            ],
        ),
        Finding::Apart {
            best,
            best_rate,
            worst,
            worst_rate,
        } => words.with(
            "dashboard-apart",
            &[
                ("best", best.as_str().into()),
                ("percent", percent(*best_rate)),
                ("worst", worst.as_str().into()),
                ("least", percent(*worst_rate)),
            ],
        ),
    }
}
