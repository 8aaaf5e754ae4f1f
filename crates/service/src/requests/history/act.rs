//! What somebody does with an import: try it, bring it in, pause, go on, cancel, take back.

use super::{forget_file, known_services};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::history::{Act, Counts, Cursor, State};
use stoa_store::requests::history::{imports, issues, rows};
use uuid::Uuid;

/// Does it, if the import is as it was seen. Errors: what is wrong with the mapping, by field; `Conflict("stale")`;
/// `Conflict("import-move")` where it stands somewhere else by now.
pub async fn act(portal: &Portal, actor: &Actor, id: Uuid, seen: i64, act: Act) -> Result<()> {
    access::require(actor, Permission::Configure)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let mut import = imports::lock(&tx, id).await?.ok_or(Error::NotFound)?;
    if import.version != seen {
        return Err(access::stale());
    }
    let after = import.state.after(act).filter(|_| act != Act::Map);
    import.state = after.ok_or(Error::Conflict("import-move"))?;
    import.version += 1;
    match act {
        Act::Check => {
            import.mapping.column_faults(&import.profile).or(|| ())?;
            import
                .mapping
                .value_faults(&known_services(&city))
                .or(|| ())?;
            rows::forget_seen(&tx, id).await?;
        }
        Act::Import => {
            import.first_id = Some(imports::reserve(&tx, import.profile.rows).await?);
        }
        Act::TakeBack => import.cursor.offset = i64::MIN,
        Act::Cancel => rows::forget_seen(&tx, id).await?,
        Act::Map | Act::Pause | Act::Continue => {}
    }
    if matches!(act, Act::Check | Act::Import) {
        issues::clear(&tx, id).await?;
        import.cursor = Cursor::start(import.layout);
        import.counts = Counts::default();
    }
    imports::save(&tx, &import, now).await?;
    tx.commit().await?;
    if import.state == State::Cancelled {
        forget_file(portal, id).await;
    }
    Ok(())
}
