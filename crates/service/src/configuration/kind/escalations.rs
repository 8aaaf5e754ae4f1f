//! What happens when a promise runs out. A rule acts on what comes due after it came; one that stays keeps its day.

use super::{Hand, json, must, parse};
use crate::requests::promise::{RULES, Rule};
use crate::{Portal, Result};
use serde_json::Value;
use stoa_domain::accounts::Permission;
use stoa_domain::requests::promise::{Action, Escalation};
use stoa_store::accounts::staff;
use stoa_store::requests::routing;
use stoa_store::{Db, Tx, settings};

pub async fn read(db: &impl Db) -> Result<Option<Value>> {
    let rules = rules(db).await?.into_iter();
    Ok(Some(json(
        &rules.map(|r| r.escalation).collect::<Vec<_>>(),
    )?))
}

async fn rules(db: &impl Db) -> Result<Vec<Rule>> {
    Ok(settings::get(db, RULES).await?.unwrap_or_default())
}

/// Errors: those of [`Escalation::errors`]; `rules.<n>.who` unknown. A rule that stays as it is may name somebody who left.
pub async fn check(portal: &Portal, value: Value) -> Result<Value> {
    let rules: Vec<Escalation> = parse(&value)?;
    let mut errors = Escalation::errors(&rules);
    let before = self::rules(&portal.store).await?;
    let stays = |rule: &Escalation| before.iter().any(|b| b.escalation == *rule);
    for (n, rule) in rules.iter().enumerate().filter(|(_, rule)| !stays(rule)) {
        let there = match &rule.action {
            Action::Assign(username) => staff::by_username(&portal.store, username)
                .await?
                .is_some_and(|s| s.active && s.staff.role.may(Permission::ChangeStatus)),
            Action::Team(code) => routing::team_by_code(&portal.store, code)
                .await?
                .is_some_and(|t| t.retired_at.is_none()),
            Action::Flag | Action::RaisePriority | Action::NotifyDepartment => true,
        };
        if !there {
            errors.add(format!("rules.{n}.who"), "unknown");
        }
    }
    errors.or(|| ())?;
    json(&rules)
}

pub async fn write(tx: &Tx, hand: &Hand, value: Option<&Value>) -> Result<()> {
    let before = rules(tx).await?;
    let since = |code: &str| before.iter().find(|r| r.escalation.code == code);
    let wanted: Vec<Escalation> = must(value)?;
    let rules: Vec<Rule> = wanted
        .into_iter()
        .map(|escalation| Rule {
            from: since(&escalation.code).map_or(hand.at, |r| r.from),
            escalation,
        })
        .collect();
    Ok(settings::put(tx, RULES, &rules).await?)
}
