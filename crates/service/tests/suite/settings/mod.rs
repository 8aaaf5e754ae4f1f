//! What a city sets besides its services: areas, appearance, departments; and that older editors are written down as well.

mod appearance;
mod areas;
mod audited;
mod departments;

use stoa_domain::accounts::Actor;
use stoa_domain::configuration::Kind;
use stoa_service::Portal;
use stoa_service::configuration::{Asked, ChangeView, changes, undo};

/// The changes of a kind, the newest first.
async fn of_kind(portal: &Portal, actor: &Actor, kind: Kind) -> Vec<ChangeView> {
    let asked = Asked {
        kind: Some(kind),
        ..Asked::default()
    };
    changes(portal, actor, &asked).await.unwrap().items
}

/// Takes the newest change of a kind back.
async fn undone(portal: &Portal, actor: &Actor, kind: Kind) {
    let newest = of_kind(portal, actor, kind).await.remove(0);
    undo(portal, actor, newest.id).await.unwrap();
}
