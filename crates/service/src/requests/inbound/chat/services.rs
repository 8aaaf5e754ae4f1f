//! Which service it is: the one its words fit, or a choice of a few.

use crate::city::City;
use crate::{Portal, Result};
use std::collections::HashSet;
use stoa_domain::words;

/// How many services are offered at once.
const OFFERED: usize = 6;

/// The services that may be meant, the likeliest first: those that share words with the text, then those most used; the
/// general one is the last.
pub async fn offer(portal: &Portal, city: &City, text: &str) -> Result<Vec<String>> {
    let now = portal.ctx.clock.now();
    let usage = city.usage(&portal.store, None, now).await?;
    let typed: HashSet<String> = words::of(text)
        .into_iter()
        .filter(|w| w.chars().count() > 2)
        .collect();
    let mut scored: Vec<(usize, u64, &str)> = city
        .services
        .iter()
        .map(|s| {
            let s = &s.summary;
            let known: HashSet<String> = [&s.name, &s.category]
                .into_iter()
                .chain(&s.keywords)
                .flat_map(|k| words::of(k))
                .collect();
            let used = usage.get(&s.code).copied().unwrap_or_default();
            (known.intersection(&typed).count(), used, s.code.as_str())
        })
        .collect();
    scored.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then(a.2.cmp(b.2)));
    let general = city.general().map(|s| s.summary.code.as_str());
    let best = scored
        .iter()
        .map(|s| s.2)
        .filter(|code| Some(*code) != general);
    let mut offered: Vec<String> = best.take(OFFERED - 1).map(str::to_owned).collect();
    offered.extend(general.map(str::to_owned));
    Ok(offered)
}
