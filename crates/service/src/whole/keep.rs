//! What of a file is kept, part by part: over what is there, so that cases keep what they were promised and who has them.

use super::file::{CalendarConfig, DepartmentConfig, TeamConfig, TemplateConfig, TermsConfig};
use crate::Result;
use crate::configuration::kind::Hand;
use crate::requests::promise::{RULES, Rule};
use chrono::{DateTime, Utc};
use stoa_domain::requests::routing::RoutingRule;
use stoa_domain::requests::template::NewTemplate;
use stoa_store::requests::promises::{self, CalendarRow};
use stoa_store::requests::routing as rows;
use stoa_store::requests::routing::{RulesVersion, TeamRecord};
use stoa_store::requests::templates as canned;
use stoa_store::requests::templates::TemplateRecord;
use stoa_store::{Tx, settings};

/// Those of the file are offered, and no others; what is there already stays what it is.
pub async fn templates(tx: &Tx, hand: &Hand, of: Vec<TemplateConfig>) -> Result<()> {
    let (by, at) = (hand.by.as_deref(), hand.at);
    let mut known = canned::all(tx).await?;
    for config in of {
        let new = NewTemplate {
            name: config.name,
            service: config.service,
            event: config.event,
            locale: config.locale,
            text: config.text,
        };
        let same =
            |k: &TemplateRecord| (k.template.locale, &k.template.name) == (new.locale, &new.name);
        let Some(place) = known.iter().position(same) else {
            canned::add_own(tx, &new).await?;
            continue;
        };
        let TemplateRecord {
            id,
            mut version,
            template,
            retired_at,
            ..
        } = known.remove(place);
        if template != new {
            canned::change(tx, id, version, &new, by, at).await?;
            version += 1;
        }
        if retired_at.is_some() {
            canned::retire(tx, id, version, false, by, at).await?;
        }
    }
    for left in known.iter().filter(|k| k.retired_at.is_none()) {
        canned::retire(tx, left.id, left.version, true, by, at).await?;
    }
    Ok(())
}

pub async fn addresses(tx: &Tx, of: Vec<DepartmentConfig>) -> Result<()> {
    for (name, _) in rows::addresses(tx).await? {
        rows::put_address(tx, &name, None).await?;
    }
    for d in of {
        rows::put_address(tx, &d.name, Some(&d.email)).await?;
    }
    Ok(())
}

/// Those the file does not name are given nothing any more; their cases keep them.
pub async fn teams(tx: &Tx, of: Vec<TeamConfig>, now: DateTime<Utc>) -> Result<()> {
    let known = rows::teams(tx).await?;
    let left = known
        .iter()
        .filter(|k| k.retired_at.is_none() && of.iter().all(|t| t.code != k.code));
    for team in left {
        rows::retire_team(tx, &team.code, Some(now)).await?;
    }
    for team in of {
        let department = team.department.as_deref();
        if rows::rename_team(tx, &team.code, &team.name, department).await? {
            rows::retire_team(tx, &team.code, None).await?;
            continue;
        }
        let new = TeamRecord {
            code: team.code,
            name: team.name,
            department: team.department,
            retired_at: None,
            members: Vec::new(),
        };
        rows::add_team(tx, &new, now).await?;
    }
    Ok(())
}

/// A list that is not the one in force is a version more.
pub async fn routing(tx: &Tx, hand: &Hand, rules: Vec<RoutingRule>) -> Result<()> {
    let latest = rows::latest(tx).await?;
    let (version, before) = latest.map_or((0, Vec::new()), |v| (v.version, v.rules));
    if rules == before {
        return Ok(());
    }
    let new = RulesVersion {
        version: version + 1,
        at: hand.at,
        actor: hand.by.clone(),
        rules,
    };
    Ok(rows::keep(tx, &new).await?)
}

/// A version that is not there holds as the file says where the calendar is new, else from now on.
pub async fn calendars(tx: &Tx, of: &[CalendarConfig], now: DateTime<Utc>) -> Result<()> {
    let known = promises::calendars(tx).await?;
    for config in of {
        let before: Vec<&CalendarRow> =
            known.iter().filter(|row| row.code == config.code).collect();
        let is_new = before.is_empty();
        if before.iter().any(|row| row.file == config.calendar) {
            continue;
        }
        let row = CalendarRow {
            code: config.code.clone(),
            valid_from: if is_new {
                config.valid_from
            } else {
                config.valid_from.max(now)
            },
            file: config.calendar.clone(),
        };
        promises::keep_calendar(tx, &row).await?;
    }
    Ok(())
}

/// The same of what services promise.
pub async fn terms(tx: &Tx, of: &[TermsConfig], now: DateTime<Utc>) -> Result<()> {
    let known = promises::terms(tx).await?;
    for config in of {
        let (code, wanted) = (&config.service, &config.terms);
        let before: Vec<_> = known.iter().filter(|(c, _)| c == code).collect();
        let is_new = before.is_empty();
        let is_kept = before.iter().any(|(_, t)| {
            let same = (t.response, t.resolution, &t.calendar);
            t.valid_from == config.valid_from
                && same == (wanted.response, wanted.resolution, &wanted.calendar)
        });
        if is_kept {
            continue;
        }
        let from = if is_new {
            config.valid_from
        } else {
            config.valid_from.max(now)
        };
        promises::keep_terms(tx, code, from, wanted).await?;
    }
    Ok(())
}

/// A rule that is there already acts since it was there; in a city that has rules a new one acts on what comes due from now on.
pub async fn rules(tx: &Tx, rules: Vec<Rule>, now: DateTime<Utc>) -> Result<()> {
    let before: Vec<Rule> = settings::get(tx, RULES).await?.unwrap_or_default();
    let since = |rule: &Rule| {
        let same = before
            .iter()
            .find(|b| b.escalation.code == rule.escalation.code);
        match same {
            Some(known) => known.from,
            None if before.is_empty() => rule.from,
            None => rule.from.max(now),
        }
    };
    let rules: Vec<Rule> = rules
        .into_iter()
        .map(|rule| Rule {
            from: since(&rule),
            ..rule
        })
        .collect();
    Ok(settings::put(tx, RULES, &rules).await?)
}
