//! One step of whichever import waits for one. Any number of processes may call it: a step is held by a lease, and what it did is
//! written with how far it came, in one transaction. One that died is done again by the next, from where the last one ended.

use super::judge::judge;
use super::{batch, forget_file, known_services, month_first, reader};
use crate::city::STAMP;
use crate::{Portal, Result};
use chrono::Duration;
use stoa_domain::requests::history::{Mapping, State, propose};
use stoa_store::requests::history::{ImportRecord, imports, rows, take_back};
use stoa_store::{Tx, settings};
use uuid::Uuid;

/// For how long nobody else takes a step that was begun, in seconds.
const LEASE_S: i64 = 20;
/// How many stretches are read in one step while nothing is judged.
const READ_AHEAD: usize = 16;
/// How many cases are looked at in a step that takes them back.
const TAKE_BACK: u32 = 500;

/// Does the next step; `false` where none waits.
pub async fn work(portal: &Portal) -> Result<bool> {
    let now = portal.ctx.clock.now();
    if !imports::waits(&portal.store, now).await? {
        return Ok(false);
    }
    let lease = portal.ctx.random.id(now);
    let tx = portal.store.begin().await?;
    let until = now + Duration::seconds(LEASE_S);
    let Some(import) = imports::claim(&tx, lease, now, until).await? else {
        return Ok(false);
    };
    tx.commit().await?;
    match import.state {
        State::Reading => read(portal, import, lease).await?,
        State::Checking | State::Importing => run(portal, import, lease).await?,
        _ => back(portal, import, lease).await?,
    }
    Ok(true)
}

/// The import as it was claimed, held until the transaction ends; `None` where somebody stopped it meanwhile, or somebody else
/// took the step.
async fn still(tx: &Tx, import: &ImportRecord, lease: Uuid) -> Result<Option<ImportRecord>> {
    let held = imports::held(tx, import.id, lease).await?;
    Ok(held.filter(|h| h.state == import.state && h.cursor == import.cursor))
}

/// Sees what the columns hold. At the end what is what is proposed.
async fn read(portal: &Portal, mut import: ImportRecord, lease: Uuid) -> Result<()> {
    let city = portal.city().await?;
    let claimed = import.clone();
    for _ in 0..READ_AHEAD {
        let Some(stretch) = reader::stretch(portal, &import, import.cursor).await? else {
            import.state = State::Failed;
            break;
        };
        stretch
            .rows
            .iter()
            .for_each(|row| import.profile.see(&row.cells));
        import.cursor = stretch.next;
        if stretch.ended {
            import.state = State::Mapping;
            let services = known_services(&city);
            let proposal = propose(&import.profile, &services, month_first(portal));
            let mapping = Mapping {
                columns: proposal.columns,
                order: proposal.order,
                ..Mapping::default()
            };
            let general = city.general().map(|s| s.summary.code.as_str());
            import.mapping = mapping.with_values(&import.profile, &services, general);
            break;
        }
    }
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    if still(&tx, &claimed, lease).await?.is_none() {
        return Ok(());
    }
    imports::save(&tx, &import, now).await?;
    tx.commit().await?;
    if import.state == State::Failed {
        forget_file(portal, import.id).await;
    }
    Ok(())
}

/// Judges the rows of the next stretch and, where that is no dry run, brings those in that fit.
async fn run(portal: &Portal, claimed: ImportRecord, lease: Uuid) -> Result<()> {
    let city = portal.city().await?;
    let found = reader::stretch(portal, &claimed, claimed.cursor).await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let Some(mut import) = still(&tx, &claimed, lease).await? else {
        return Ok(());
    };
    match found {
        None => import.state = State::Failed,
        Some(stretch) => {
            let first = import.cursor.row;
            let cases = judge(&tx, &city, &mut import, &stretch, first, now).await?;
            if import.state == State::Importing {
                batch::bring(&tx, portal, &city, &import, &cases, now).await?;
            }
            import.cursor = stretch.next;
            if stretch.ended {
                ends(&tx, portal, &mut import).await?;
            }
        }
    }
    imports::progress(&tx, &import, now).await?;
    tx.commit().await?;
    if !import.state.needs_file() {
        forget_file(portal, import.id).await;
        portal.forget_city();
    }
    Ok(())
}

async fn ends(tx: &Tx, portal: &Portal, import: &mut ImportRecord) -> Result<()> {
    if import.state == State::Checking {
        import.state = State::Checked;
        import.newest_first = import.counts.newest_first();
        return Ok(rows::forget_seen(tx, import.id).await?);
    }
    import.state = State::Done;
    look_again(tx, portal).await
}

/// Other processes keep counts until something tells them: no event tells of what was brought along.
async fn look_again(tx: &Tx, portal: &Portal) -> Result<()> {
    let stamp = portal.ctx.random.id(portal.ctx.clock.now()).to_string();
    Ok(settings::put(tx, STAMP, &stamp).await?)
}

/// Takes the next cases away again; those stay with which somebody has done something since.
async fn back(portal: &Portal, claimed: ImportRecord, lease: Uuid) -> Result<()> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let Some(mut import) = still(&tx, &claimed, lease).await? else {
        return Ok(());
    };
    let found = take_back::next(&tx, import.id, import.cursor.offset, TAKE_BACK).await?;
    let untouched: Vec<i64> = found
        .iter()
        .filter(|(_, as_it_came)| *as_it_came)
        .map(|(id, _)| *id)
        .collect();
    take_back::remove(&tx, &untouched).await?;
    import.counts.gone += untouched.len() as u64;
    import.counts.stays += (found.len() - untouched.len()) as u64;
    match found.last() {
        Some((id, _)) => import.cursor.offset = *id,
        None => {
            import.state = State::TakenBack;
            look_again(&tx, portal).await?;
        }
    }
    imports::progress(&tx, &import, now).await?;
    tx.commit().await?;
    if import.state == State::TakenBack {
        portal.forget_city();
    }
    Ok(())
}
