//! A rule in words.

use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_domain::requests::routing::{Destination, RoutingRule};
use stoa_service::requests::routing::Known;

/// Which cases it is about, as items of a list; one where it is about all.
// catalogue: routing-day-* channel-*
pub fn conditions(words: Words<'_>, known: &Known, rule: &RoutingRule) -> String {
    let when = &rule.when;
    let name = |all: &[(String, String)], code: &String| {
        let found = all.iter().find(|(c, _)| c == code);
        found.map_or_else(|| code.clone(), |(_, name)| name.clone())
    };
    let services = when.services.iter().map(|c| name(&known.services, c));
    let areas = when.areas.iter().map(|a| area(words, a));
    let channels = when.channels.iter().map(|c| channel(words, c));
    let days = when
        .days
        .iter()
        .map(|d| words.raw(&format!("routing-day-{d}"), &[]));
    let hours = Some(when.hours.clone()).filter(|h| !h.is_empty());
    let parts: Vec<(&str, Vec<String>)> = vec![
        ("routing-services", services.collect()),
        ("routing-areas", areas.collect()),
        ("routing-words", when.words.clone()),
        ("routing-days", days.collect()),
        ("routing-hours", hours.into_iter().collect()),
        ("routing-channels", channels.collect()),
    ];
    let items: String = parts
        .into_iter()
        .filter(|(_, all)| !all.is_empty())
        .map(|(key, all)| item(words, key, &all.join(", ")))
        .collect();
    match items.is_empty() {
        true => format!("<li>{}</li>", words.say("routing-every-case")),
        false => items,
    }
}

/// What it says of them, as items of a list.
pub fn says(words: Words<'_>, known: &Known, rule: &RoutingRule) -> String {
    let then = &rule.then;
    let name = |all: &[(String, String)], code: &String| {
        let found = all.iter().find(|(c, _)| c == code);
        found.map_or_else(|| code.clone(), |(_, name)| name.clone())
    };
    let team = then.team.as_ref().map(|t| name(&known.teams, t));
    let person = then.person.as_ref().map(|p| name(&known.people, p));
    [
        ("routing-department", then.department.clone()),
        ("routing-team", team),
        ("routing-person", person),
        (
            "routing-priority",
            then.priority.map(|n| priority(words, n)),
        ),
    ]
    .into_iter()
    .filter_map(|(key, said)| Some(item(words, key, &said?)))
    .collect()
}

/// A place in one line.
pub fn place(words: Words<'_>, known: &Known, to: &Destination) -> String {
    let name = |all: &[(String, String)], code: &String| {
        let found = all.iter().find(|(c, _)| c == code);
        found.map_or_else(|| code.clone(), |(_, name)| name.clone())
    };
    let mut parts = vec![to.department.clone()];
    parts.extend(to.team.as_ref().map(|t| name(&known.teams, t)));
    parts.extend(to.person.as_ref().map(|p| name(&known.people, p)));
    parts.extend((to.priority > 0).then(|| priority(words, to.priority)));
    parts.retain(|p| !p.is_empty());
    escape(&parts.join(" · "))
}

/// How urgent.
// catalogue: routing-priority-*
pub fn priority(words: Words<'_>, n: i64) -> String {
    words.raw(&format!("routing-priority-{n}"), &[])
}

/// An area in words: its kind stands with it unless it is a neighborhood.
// catalogue: routing-area-*
pub fn area(words: Words<'_>, code: &str) -> String {
    let (kind, name) = code.split_once(':').unwrap_or(("", code));
    match kind {
        "council_district" | "police_district" => {
            let key = format!("routing-area-{}", kind.replace('_', "-"));
            words.raw(&key, &[("name", name.into())])
        }
        _ => name.to_owned(),
    }
}

/// A channel in words.
// catalogue: channel-*
pub fn channel(words: Words<'_>, code: &str) -> String {
    words.raw(&format!("channel-{}", code.replace('_', "-")), &[])
}

fn item(words: Words<'_>, key: &str, said: &str) -> String {
    format!(
        "<li><span class=\"muted\">{}:</span> <bdi>{}</bdi></li>",
        words.say(key),
        escape(said)
    )
}
