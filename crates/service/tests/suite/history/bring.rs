//! A dry run leaves no trace; an import is quiet, and its cases are cases like any other.

use super::{FILE, all, brought, finds, five, tried, view};
use crate::support::worlds;
use chrono::NaiveDate;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::dashboard::Question;
use stoa_domain::requests::history::{PersonalRule, Trouble};
use stoa_domain::requests::{ActivityKind, RequestFilter, Status, Visibility};
use stoa_service::requests::history::{self, Columns};
use stoa_service::requests::{
    Mine, dashboard, desk_show, keep_figures, list, rebuild_figures, show,
};
use stoa_store::outbox;

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_writes_nothing_and_names_what_is_wrong() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let (before, head) = (all(&world).await, outbox::head(&p.store).await.unwrap());
        let id = tried(p, &boss, "Hotline", FILE).await;
        let seen = view(p, &boss, id).await;
        assert_eq!((five(seen.counts), seen.made), ([5, 2, 0, 0, 1], 0));
        let issues = history::issues(p, &boss, id, 50, None).await.unwrap().items;
        let said: Vec<_> = issues
            .iter()
            .map(|i| (i.line, i.column.as_str(), i.value.as_str(), i.trouble))
            .collect();
        assert_eq!(
            said,
            [
                (4, "Opened", "soon", Trouble::NotADate),
                (5, "Case ID", "HX-1", Trouble::Twice),
                (6, "Lat", "10, 10", Trouble::Outside),
                (6, "Description", "phone", Trouble::Personal),
            ]
        );
        let first = history::issues(p, &boss, id, 3, None).await.unwrap();
        let rest = history::issues(p, &boss, id, 3, first.next.as_deref())
            .await
            .unwrap();
        assert_eq!(
            (first.items.len(), rest.items.len(), rest.next),
            (3, 1, None)
        );
        assert_eq!(all(&world).await, before);
        assert!(finds(p, "HX-1").await.is_empty() && finds(p, "zweetschgen").await.is_empty());
        assert_eq!(outbox::head(&p.store).await.unwrap(), head);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_in_is_found_counted_and_told_to_nobody() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let newest = world.pothole().await;
        let question = Question {
            from: NaiveDate::from_ymd_opt(2015, 1, 1),
            to: NaiveDate::from_ymd_opt(2015, 12, 31),
            ..Question::default()
        };
        let counted = async || dashboard(p, &question).await.unwrap().all.now.opened;
        let (before, opened) = (all(&world).await, counted().await);
        let head = outbox::head(&p.store).await.unwrap();
        let id = brought(p, &boss, "Hotline", FILE).await;
        let seen = view(p, &boss, id).await;
        assert_eq!((five(seen.counts), seen.made), ([5, 2, 0, 0, 1], 5));
        assert_eq!(outbox::head(&p.store).await.unwrap(), head, "no event");
        assert!(
            p.ctx.private.list("history").await.unwrap().is_empty(),
            "the file is gone"
        );
        // One waits for staff to look at it.
        assert_eq!(all(&world).await, before + 4);
        assert_eq!(counted().await, opened + 4);
        keep_figures(p, true).await.unwrap();
        assert_eq!(counted().await, opened + 4, "packed");
        rebuild_figures(p).await.unwrap();
        assert_eq!(counted().await, opened + 4, "packed anew");
        // History is older than everything that is there.
        let page = list(
            p,
            &Actor::Anyone,
            &RequestFilter::default(),
            Mine::default(),
            1,
            None,
        )
        .await;
        assert_eq!(page.unwrap().items[0].reference, newest);

        let found = finds(p, "hx-1").await;
        assert_eq!(found.len(), 1);
        let case = show(p, &Actor::Anyone, &found[0].reference).await.unwrap();
        let s = &case.summary;
        assert_eq!(
            (s.status, s.service_code.as_str(), s.channel.as_str()),
            (Status::Resolved, "POTHOLE", "phone")
        );
        assert_eq!(s.opened_at.to_rfc3339(), "2015-01-05T09:00:00-05:00");
        assert_eq!(
            s.closed_at.unwrap().to_rfc3339(),
            "2015-01-06T10:00:00-05:00"
        );
        assert_eq!((s.due_at, s.neighborhood.as_deref()), (None, Some("West")));
        let kinds: Vec<_> = case
            .activity
            .iter()
            .map(|a| (a.kind, a.text.as_deref()))
            .collect();
        assert_eq!(
            kinds,
            [
                (ActivityKind::Submitted, None),
                (ActivityKind::Status, Some("Filled with asphalt")),
                (ActivityKind::Imported, Some("Hotline · HX-1")),
            ]
        );
        assert_eq!(finds(p, "zweetschgen").await.len(), 1);
        let open = show(p, &Actor::Anyone, &finds(p, "HX-2").await[0].reference)
            .await
            .unwrap();
        assert_eq!(
            (open.summary.status, open.summary.due_at),
            (Status::Received, None)
        );

        let cases = history::made_cases(p, &boss, id, 10).await.unwrap();
        let numbers: Vec<&str> = cases.iter().map(|(_, n)| n.as_str()).collect();
        assert_eq!(numbers, ["HX-1", "HX-2", "HX-4", "HX-5", "HX-6"]);
        let waiting = desk_show(p, &boss, &cases[2].0).await.unwrap();
        assert_eq!(waiting.detail.summary.visibility, Visibility::Waiting);
        assert_eq!(waiting.detail.summary.status, Status::Declined);
        // 02:30 was not that night.
        assert_eq!(
            waiting.detail.summary.opened_at.to_rfc3339(),
            "2015-03-08T03:30:00-04:00"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_look_personal_are_withheld_where_that_is_said() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let id = tried(p, &boss, "Hotline", FILE).await;
        let screen = history::screen(p, &boss, id).await.unwrap();
        let m = &screen.record.mapping;
        let columns = Columns {
            columns: m.columns.clone(),
            order: m.order,
            personal: PersonalRule::Withhold,
            ..Columns::default()
        };
        history::set_columns(p, &boss, id, screen.view.version, columns)
            .await
            .unwrap();
        super::act(p, &boss, id, stoa_domain::requests::history::Act::Check)
            .await
            .unwrap();
        super::settle(p).await;
        super::act(p, &boss, id, stoa_domain::requests::history::Act::Import)
            .await
            .unwrap();
        super::settle(p).await;
        let case = show(p, &Actor::Anyone, &finds(p, "HX-4").await[0].reference)
            .await
            .unwrap();
        assert_eq!(case.description, "Call me, […]");
        assert!(finds(p, "0199").await.is_empty());
    }
}
