//! The catalogue as supervisors keep it: services, their order, and their questions from the first draft to the old case.

mod keep;
mod questions;

use crate::support::World;
use stoa_domain::accounts::Actor;
use stoa_domain::configuration::Kind;
use stoa_domain::form::{Edit, FormDraft};
use stoa_domain::requests::Service;
use stoa_service::Error;
use stoa_service::configuration::{Asked, ChangeView, changes};
use stoa_service::requests::catalogue::{ServiceEntry, book, edit_questions, entry};
use stoa_store::requests::catalogue;

async fn look(world: &World, boss: &Actor, code: &str) -> ServiceEntry {
    entry(&world.portal, boss, code).await.unwrap()
}

/// Keeps a draft as it is typed, and presses a button on it.
async fn press(
    world: &World,
    boss: &Actor,
    code: &str,
    typed: FormDraft,
    act: Option<&str>,
) -> FormDraft {
    let seen = look(world, boss, code).await.questions.seen;
    let edit = act.map(|word| Edit::parse(word).unwrap());
    edit_questions(&world.portal, boss, code, &seen, typed, edit)
        .await
        .unwrap();
    look(world, boss, code).await.questions.draft
}

/// The newest change of a kind.
async fn newest(world: &World, boss: &Actor, kind: Kind) -> ChangeView {
    let asked = Asked {
        kind: Some(kind),
        ..Asked::default()
    };
    let found = changes(&world.portal, boss, &asked).await.unwrap();
    found.items.into_iter().next().unwrap()
}

/// The codes of what is offered, in order.
async fn order(world: &World, boss: &Actor) -> Vec<String> {
    let rows = book(&world.portal, boss).await.unwrap().rows.into_iter();
    let offered = rows.filter(|r| !r.entry.retired);
    offered.map(|r| r.entry.service.summary.code).collect()
}

async fn stored(world: &World, code: &str) -> Service {
    let found = catalogue::by_code(&world.portal.store, code).await.unwrap();
    found.unwrap()
}

fn is_stale<T: std::fmt::Debug>(result: Result<T, Error>) -> bool {
    matches!(result, Err(Error::Conflict("stale")))
}
