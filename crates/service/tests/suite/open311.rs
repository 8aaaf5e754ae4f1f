//! Keys and updates of programs, beneath the doors.

use crate::support::{World, worlds, wrong};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::open311::{Filed, KeyEvent, KeyState, UpdateStatus};
use stoa_domain::requests::{Reference, Status};
use stoa_service::Error;
use stoa_service::requests::open311::{
    ApiKey, AskKey, NewUpdate, ask_key, check_key, decide_key, file, list_keys, post_update,
};
use stoa_service::requests::show;

async fn granted(world: &World, may_update: bool) -> ApiKey {
    let asked = AskKey {
        name: "Fix".into(),
        email: "dev@example.org".into(),
        purpose: "An app".into(),
    };
    let new = ask_key(&world.portal, asked).await.unwrap();
    let all = list_keys(&world.portal, &Actor::System, Some(KeyState::Requested))
        .await
        .unwrap();
    decide_key(
        &world.portal,
        &Actor::System,
        all[0].id,
        KeyEvent::Grant,
        may_update,
    )
    .await
    .unwrap();
    check_key(&world.portal, &new.key).await.unwrap()
}

#[tokio::test]
async fn only_supervisors_see_and_decide() {
    for world in worlds().await {
        let key = granted(&world, false).await;
        for role in [Role::Viewer, Role::Agent] {
            let actor = world.staff(role).await;
            let seen = list_keys(&world.portal, &actor, None).await;
            assert!(matches!(seen, Err(Error::Forbidden)), "{role:?}");
            let done = decide_key(&world.portal, &actor, key.id, KeyEvent::Revoke, false).await;
            assert!(matches!(done, Err(Error::Forbidden)), "{role:?}");
        }
        assert!(matches!(
            list_keys(&world.portal, &Actor::Anyone, None).await,
            Err(Error::Forbidden)
        ));
        let boss = world.staff(Role::Supervisor).await;
        decide_key(&world.portal, &boss, key.id, KeyEvent::Revoke, false)
            .await
            .unwrap();
        let again = decide_key(&world.portal, &boss, key.id, KeyEvent::Revoke, false).await;
        assert!(matches!(again, Err(Error::Conflict("stale"))));
        let seen = list_keys(&world.portal, &boss, None).await.unwrap();
        assert_eq!(seen[0].decided_by.as_deref(), Some("The supervisor"));
    }
}

#[tokio::test]
async fn what_is_no_key_is_said() {
    for world in worlds().await {
        for (key, words) in [
            ("", "api_key required"),
            ("x", "api_key unknown"),
            ("' OR 1=1 --", "api_key unknown"),
        ] {
            assert_eq!(wrong(check_key(&world.portal, key).await), [words]);
        }
        let asked = AskKey {
            email: "a@b".into(),
            ..AskKey::default()
        };
        let errors = wrong(ask_key(&world.portal, asked).await);
        assert_eq!(
            errors,
            ["name required", "purpose required", "email not-an-email"]
        );
    }
}

#[tokio::test]
async fn an_update_is_written_once_even_when_it_comes_twice_at_once() {
    for world in worlds().await {
        let key = granted(&world, true).await;
        let pairs = [
            ("service_code", "POTHOLE"),
            ("lat", "42.32"),
            ("long", "-71.07"),
        ];
        let filed = Filed::read(pairs).unwrap();
        let filed = file(&world.portal, &key, filed, Vec::new(), Locale::En, None)
            .await
            .unwrap();
        let reference: Reference = filed.reference;
        let update = || NewUpdate {
            reference: reference.clone(),
            update_id: "u1".into(),
            status: UpdateStatus::Is(Status::Planned),
            description: "Next week".into(),
        };
        let (a, b) = tokio::join!(
            post_update(&world.portal, &key, update()),
            post_update(&world.portal, &key, update())
        );
        assert_eq!(a.unwrap(), b.unwrap());
        let seen = show(&world.portal, &Actor::Anyone, &reference)
            .await
            .unwrap();
        assert_eq!(seen.summary.status, Status::Planned);
        assert_eq!(seen.activity.len(), 2, "{:?}", seen.activity);
        assert_eq!(seen.activity[1].text.as_deref(), Some("Next week"));
        let other = ApiKey {
            may_update: false,
            ..key
        };
        assert_eq!(
            wrong(post_update(&world.portal, &other, update()).await),
            ["api_key may-not-update"]
        );
    }
}
