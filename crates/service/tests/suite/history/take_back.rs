//! An import is taken back: exactly what it made goes, and what somebody has touched stays.

use super::{FILE, act, all, brought, finds, settle, view};
use crate::support::worlds;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::history::{Act, State};
use stoa_service::requests::dashboard;
use stoa_service::requests::{add_note, desk_show, follow, history, keep_figures};

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_touched_goes_and_the_rest_stays() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let own = world.pothole().await;
        let before = all(&world).await;
        let id = brought(p, &boss, "Hotline", FILE).await;
        let other = brought(p, &boss, "Parks", FILE).await;
        let cases = history::made_cases(p, &boss, id, 10).await.unwrap();
        let noted = &cases[0].0;
        add_note(p, &boss, noted, "Looked at").await.unwrap();
        follow(p, &cases[1].0, "resident@example.org", Default::default())
            .await
            .unwrap();

        act(p, &boss, id, Act::TakeBack).await.unwrap();
        settle(p).await;
        let back = view(p, &boss, id).await;
        assert_eq!(
            (back.state, back.counts.gone, back.counts.stays, back.made),
            (State::TakenBack, 3, 2, 2)
        );
        let stays = history::made_cases(p, &boss, id, 10).await.unwrap();
        assert_eq!(stays, cases[..2]);
        assert!(desk_show(p, &boss, &cases[3].0).await.is_err());
        assert!(desk_show(p, &boss, &own).await.is_ok());
        // The other import's are all there; of this one two are.
        assert_eq!(all(&world).await, before + 4 + 2);
        assert_eq!(view(p, &boss, other).await.made, 5);
        assert_eq!(finds(p, "HX-5").await.len(), 1);
        keep_figures(p, true).await.unwrap();
        let question = stoa_domain::requests::dashboard::Question::default();
        dashboard(p, &question).await.unwrap();

        // What went can come in again.
        let again = brought(p, &boss, "Hotline", FILE).await;
        let seen = view(p, &boss, again).await;
        assert_eq!((seen.made, seen.counts.there), (3, 3));
        assert_eq!(finds(p, "HX-5").await.len(), 2);
        let nobody = Actor::Anyone;
        assert!(history::imports(p, &nobody).await.is_err());
    }
}
