//! Private by default: whatever is done at the desk, what the public gets holds no contact, no note, no name of staff.

use crate::support::worlds;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{Event, RequestFilter};
use stoa_service::requests::{
    Mine, Topic, add_note, assign, change_status, desk_show, export, list, live_since, show,
};

const SECRETS: [&str; 6] = [
    "Rosa Secret",
    "rosa@example.org",
    "617 555 0100",
    "the dog bites",
    "The supervisor",
    "contact",
];

#[tokio::test(flavor = "multi_thread")]
async fn nothing_the_public_can_read_holds_contact_or_notes() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        add_note(p, &boss, &reference, "the dog bites")
            .await
            .unwrap();
        let v = desk_show(p, &boss, &reference).await.unwrap().version;
        let me = boss.staff().map(|s| s.id);
        let r = assign(p, &boss, &reference, v, me).await.unwrap();
        change_status(p, &boss, &reference, r.version, Event::Plan, "Soon")
            .await
            .unwrap();
        // The desk does see them; so the words looked for are the right ones.
        let desk = serde_json::to_string(&desk_show(p, &boss, &reference).await.unwrap()).unwrap();
        for secret in SECRETS {
            assert!(desk.contains(secret), "{secret}");
        }
        let all = RequestFilter::default();
        for reader in [&Actor::Anyone, &boss] {
            let one = show(p, reader, &reference).await.unwrap();
            let many = list(p, reader, &all, Mine::default(), 200, None)
                .await
                .unwrap();
            let file = export(p, &all, None).await.unwrap();
            let public = [
                serde_json::to_string(&one).unwrap(),
                serde_json::to_string(&many).unwrap(),
                serde_json::to_string(&file).unwrap(),
            ];
            for (i, json) in public.iter().enumerate() {
                assert!(json.contains(reference.as_str()));
                for secret in SECRETS {
                    assert!(!json.contains(secret), "{secret} in {i}");
                }
            }
        }
        let live = live_since(p, &Actor::Anyone, 0, 100, &Topic::All)
            .await
            .unwrap();
        let kinds: Vec<&str> = live.iter().map(|e| e.kind.as_str()).collect();
        assert_eq!(kinds, ["request.submitted", "request.status"]);
        assert!(live.iter().all(|e| e.is_public()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_meant_for_the_search_do_not_find_people() {
    for world in worlds().await {
        let reference = world.pothole().await;
        for q in ["Rosa", "rosa@example.org", "0100"] {
            let filter = RequestFilter {
                q: q.to_owned(),
                ..RequestFilter::default()
            };
            let page = list(
                &world.portal,
                &Actor::Anyone,
                &filter,
                Mine::default(),
                50,
                None,
            )
            .await
            .unwrap();
            assert!(page.items.iter().all(|i| i.reference != reference), "{q}");
        }
    }
}
