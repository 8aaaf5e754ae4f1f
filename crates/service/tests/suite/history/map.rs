//! What is what: proposed, corrected, seen by two.

use super::{FILE, act, five, settle, tried, upload, view};
use crate::support::worlds;
use std::collections::BTreeMap;
use stoa_domain::accounts::Role;
use stoa_domain::requests::Status;
use stoa_domain::requests::history::{Act, DateOrder, Field, State};
use stoa_service::Error;
use stoa_service::requests::history::{self, Columns, Values};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_proposed_can_be_corrected_and_a_stale_form_changes_nothing() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let id = upload(p, &boss, "Hotline", FILE.as_bytes()).await.unwrap();
        settle(p).await;
        let screen = history::screen(p, &boss, id).await.unwrap();
        let m = &screen.record.mapping;
        assert_eq!((m.order, m.columns.len()), (DateOrder::Mdy, 11));
        assert_eq!(m.statuses["Canceled"], Status::Declined);
        assert_eq!(m.services["Potholes"].as_deref(), Some("POTHOLE"));
        // What fits nothing goes to the general service until somebody says otherwise.
        assert_eq!(m.services["Whale"].as_deref(), Some("GENERAL"));
        let seen = screen.view.version;
        let columns = Columns {
            columns: m.columns.clone(),
            order: m.order,
            ..Columns::default()
        };
        let none = Columns {
            columns: BTreeMap::from([(Field::Reference, 0)]),
            ..columns.clone()
        };
        let wrong = history::set_columns(p, &boss, id, seen, none).await;
        assert!(
            matches!(wrong, Err(Error::Invalid(e)) if e.of("opened").is_some() && e.of("service").is_some())
        );
        history::set_columns(p, &boss, id, seen, columns.clone())
            .await
            .unwrap();
        let late = history::set_columns(p, &boss, id, seen, columns).await;
        assert!(matches!(late, Err(Error::Conflict("stale"))));
        // Whales are left out.
        let services = m
            .services
            .iter()
            .map(|(value, code)| code.clone().filter(|_| value != "Whale"));
        let values = Values {
            statuses: m.statuses.values().copied().collect(),
            outcomes: Vec::new(),
            services: services.collect(),
        };
        let short = Values {
            services: Vec::new(),
            ..values.clone()
        };
        let seen = view(p, &boss, id).await.version;
        assert!(matches!(
            history::set_values(p, &boss, id, seen, short).await,
            Err(Error::Invalid(_))
        ));
        history::set_values(p, &boss, id, seen, values)
            .await
            .unwrap();
        act(p, &boss, id, Act::Check).await.unwrap();
        settle(p).await;
        let checked = view(p, &boss, id).await;
        assert_eq!(
            (checked.state, five(checked.counts)),
            (State::Checked, [4, 2, 0, 1, 0])
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_moves_only_where_it_can() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let id = upload(p, &boss, "Hotline", FILE.as_bytes()).await.unwrap();
        for wrong in [Act::Import, Act::Check, Act::Pause, Act::TakeBack, Act::Map] {
            let refused = act(p, &boss, id, wrong).await;
            assert!(
                matches!(refused, Err(Error::Conflict("import-move"))),
                "{wrong:?}"
            );
        }
        let stale = history::act(p, &boss, id, 99, Act::Cancel).await;
        assert!(matches!(stale, Err(Error::Conflict("stale"))));
        act(p, &boss, id, Act::Cancel).await.unwrap();
        assert!(p.ctx.private.list("history").await.unwrap().is_empty());
        assert!(!history::work(p).await.unwrap());
        let other = tried(p, &boss, "Hotline", FILE).await;
        // Trying out is done as often as one likes.
        act(p, &boss, other, Act::Check).await.unwrap();
        settle(p).await;
        assert_eq!(five(view(p, &boss, other).await.counts), [5, 2, 0, 0, 1]);
    }
}
