//! The rows of a stretch are judged: the same in a dry run and when they come in.

use super::reader::Stretch;
use super::{MAX_ISSUES, source_key};
use crate::Result;
use crate::city::City;
use chrono::{DateTime, Utc};
use std::collections::HashSet;
use stoa_domain::requests::history::{Case, Counts, Field, Issue, Read, Rows, State, Trouble};
use stoa_store::Tx;
use stoa_store::requests::history::{ImportRecord, issues, rows};

/// Counts the rows of a stretch, writes down what is wrong with them, and gives those that are fit to come in, each with its
/// number in the file from 0. `first`: the number of the stretch's first row.
pub async fn judge(
    tx: &Tx,
    city: &City,
    import: &mut ImportRecord,
    stretch: &Stretch,
    first: u64,
    now: DateTime<Utc>,
) -> Result<Vec<(u64, Case)>> {
    let rules = Rows {
        mapping: &import.mapping,
        profile: &import.profile,
        zone: &city.zone,
        bounds: city.site.bounds,
        now,
    };
    let (mut fit, mut said) = (Vec::new(), Vec::new());
    let mut counts = import.counts;
    for (n, row) in (first..).zip(&stretch.rows) {
        match rules.read(row.line, &row.cells) {
            Read::LeftOut => counts.left_out += 1,
            Read::Bad(issues) => {
                counts.bad += 1;
                said.extend(issues);
            }
            Read::Case(case, warnings) => fit.push((n, *case, warnings)),
        }
    }
    let cases = once(tx, import, fit, &mut counts, &mut said).await?;
    said.sort_by_key(|i| i.line);
    let room = usize::try_from(MAX_ISSUES.saturating_sub(counts.issues)).unwrap_or(0);
    counts.issues += said.len() as u64;
    said.truncate(room);
    issues::add(tx, import.id, &said).await?;
    import.counts = counts;
    Ok(cases)
}

/// Those whose number is new, from this source and in this file.
async fn once(
    tx: &Tx,
    import: &ImportRecord,
    fit: Vec<(u64, Case, Vec<Issue>)>,
    counts: &mut Counts,
    said: &mut Vec<Issue>,
) -> Result<Vec<(u64, Case)>> {
    let numbers: HashSet<&str> = fit.iter().map(|(_, c, _)| c.external_id.as_str()).collect();
    let numbers: Vec<&str> = numbers.into_iter().collect();
    let known = rows::known(tx, &source_key(import), &numbers).await?;
    let fresh: HashSet<String> = match import.state {
        State::Checking => rows::see(tx, import.id, &numbers).await?,
        _ => numbers.iter().map(|n| (*n).to_owned()).collect(),
    };
    let column = import.mapping.columns.get(&Field::Reference);
    let column = column.and_then(|n| import.profile.column(*n));
    let column = column.map_or_else(String::new, |c| c.name.clone());
    let (mut cases, mut here) = (Vec::with_capacity(fit.len()), HashSet::new());
    for (n, case, warnings) in fit {
        let by = known.get(&case.external_id);
        if by.is_some_and(|by| *by != import.id) {
            counts.there += 1;
            continue;
        }
        let earlier = by.is_some() || !fresh.contains(&case.external_id);
        if earlier || !here.insert(case.external_id.clone()) {
            counts.bad += 1;
            said.push(Issue {
                line: case.line,
                column: column.clone(),
                value: case.external_id,
                trouble: Trouble::Twice,
            });
            continue;
        }
        counts.good += 1;
        counts.warned += u64::from(!warnings.is_empty());
        counts.opened(case.opened.timestamp_millis());
        said.extend(warnings);
        cases.push((n, case));
    }
    Ok(cases)
}
