//! What programs and partners close keeps working, and what is disputed is not closed by the same one again.

use super::{case, key_in, sent};
use crate::support::{World, worlds};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::open311::{KeyEvent, KeyState, UpdateStatus};
use stoa_domain::requests::{Event, Reference, Status};
use stoa_service::requests::ending::{Holder, dispute};
use stoa_service::requests::open311::{
    ApiKey, AskKey, NewUpdate, ask_key, check_key, decide_key, list_keys, post_update,
};
use stoa_service::requests::{change_status, show};

async fn granted(world: &World, name: &str) -> ApiKey {
    let (p, system) = (&world.portal, &Actor::System);
    let asked = AskKey {
        name: name.into(),
        email: "dev@example.org".into(),
        purpose: "The lamps".into(),
    };
    let new = ask_key(p, asked).await.unwrap();
    let waiting = list_keys(p, system, Some(KeyState::Requested))
        .await
        .unwrap();
    decide_key(p, system, waiting[0].id, KeyEvent::Grant, true)
        .await
        .unwrap();
    check_key(p, &new.key).await.unwrap()
}

async fn says(world: &World, key: &ApiKey, of: &Reference, id: &str, status: Status, words: &str) {
    let update = NewUpdate {
        reference: of.clone(),
        update_id: id.into(),
        status: UpdateStatus::Is(status),
        description: words.into(),
    };
    post_update(&world.portal, key, update).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_closes_without_evidence_and_not_what_was_disputed() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let (lamps, others) = (
            granted(&world, "Lamps").await,
            granted(&world, "Others").await,
        );
        let reference = world.pothole().await;
        says(&world, &lamps, &reference, "1", Status::Resolved, "").await;
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(public.summary.status, Status::Resolved);
        assert_eq!(public.ending.reason.unwrap().code, "partner");
        let mails = sent(&world).await;
        let key = mails.iter().find_map(|m| key_in(&m.text)).unwrap();
        let came = dispute(p, &reference, Holder::Link(&key), "Still dark").await;
        assert_eq!(came.unwrap(), Event::Dispute);
        // Of the same one only the words are written down; another may close it.
        says(
            &world,
            &lamps,
            &reference,
            "2",
            Status::Resolved,
            "We were there",
        )
        .await;
        let open = case(&world, &reference).await;
        assert_eq!(open.detail.summary.status, Status::InReview);
        let last = open.detail.activity.last().unwrap();
        assert_eq!(last.text.as_deref(), Some("We were there"));
        says(&world, &others, &reference, "3", Status::Resolved, "We too").await;
        let closed = case(&world, &reference).await;
        assert_eq!(closed.detail.summary.status, Status::Resolved);
        assert_eq!(closed.detail.ending.disputed_at, None);
        // While an appeal waits nobody takes the case up from outside.
        let mails = sent(&world).await;
        let key = mails.iter().find_map(|m| key_in(&m.text)).unwrap();
        let came = dispute(p, &reference, Holder::Link(&key), "Still").await;
        assert_eq!(came.unwrap(), Event::Appeal);
        says(&world, &others, &reference, "4", Status::InReview, "Again").await;
        let waits = case(&world, &reference).await;
        assert_eq!(waits.detail.summary.status, Status::Resolved);
        let none = change_status(p, &agent, &reference, waits.version, Event::Plan, "").await;
        assert!(none.is_err());
    }
}
