//! A second dispute is an appeal: with a clock, a decision and reasons.

use super::{another, case, close_again, closed, sent};
use crate::support::{World, moved, worlds, wrong};
use chrono::Duration;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::ending::{Decision, Refusal};
use stoa_domain::requests::{ActivityKind, Event, Reference, Status};
use stoa_service::Error;
use stoa_service::requests::ending::{Holder, appeals, decide, dispute, ending_page};
use stoa_service::requests::{change_status, show};

const REASONS: &str = "Two photos of yesterday show that the hole is still there";

/// A case that was disputed, closed again by `second` and appealed; the key of the second closing.
async fn appealed(world: &World, first: &Actor, second: &Actor) -> (Reference, String) {
    let p = &world.portal;
    let (reference, key) = closed(world, first).await;
    let one = dispute(p, &reference, Holder::Link(&key), "Still there").await;
    assert_eq!(one.unwrap(), Event::Dispute);
    sent(world).await;
    let key = close_again(world, second, &reference).await;
    let two = dispute(p, &reference, Holder::Link(&key), "Still the same").await;
    assert_eq!(two.unwrap(), Event::Appeal);
    (reference, key)
}

#[tokio::test(flavor = "multi_thread")]
async fn it_has_a_clock_of_working_days_and_waits_for_somebody_who_has_not_closed_it() {
    for world in worlds().await {
        let p = &world.portal;
        let (agent, boss) = (
            world.staff(Role::Agent).await,
            world.staff(Role::Supervisor).await,
        );
        let second = another(&world, Role::Supervisor, "second").await;
        let (reference, key) = appealed(&world, &agent, &boss).await;
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(
            public.summary.status,
            Status::Resolved,
            "an appeal moves nothing"
        );
        let appeal = public.ending.appeal.clone().unwrap();
        // Ten working days from a Monday, of which Thanksgiving is none.
        assert_eq!(appeal.due_at.to_rfc3339(), "2026-12-08T23:59:00-05:00");
        assert!(public.ending.disputed_at.is_some() && appeal.decision.is_none());
        let again = dispute(p, &reference, Holder::Link(&key), "x").await;
        assert!(
            matches!(again, Err(Error::Conflict("appeal-waits"))),
            "{again:?}"
        );
        // Nobody goes around the decision.
        let seen = case(&world, &reference).await;
        assert!(seen.moves.is_empty());
        let around = change_status(p, &second, &reference, seen.version, Event::Reopen, "x").await;
        assert!(matches!(around, Err(Error::Conflict("appeal-waits"))));
        let waiting = appeals(p, &boss).await.unwrap();
        assert_eq!(waiting.len(), 1);
        assert!(!waiting[0].late && !waiting[0].may_decide && waiting[0].closers.len() == 2);
        assert_eq!(waiting[0].words[0], "Still the same");
        world.clock.advance(Duration::days(20));
        let waiting = appeals(p, &second).await.unwrap();
        assert!(waiting[0].late && waiting[0].may_decide);
        let version = seen.version;
        for (who, error) in [(&agent, "Forbidden"), (&Actor::Anyone, "Forbidden")] {
            let no = decide(p, who, &reference, version, Decision::Upheld, REASONS).await;
            assert!(matches!(no, Err(Error::Forbidden)), "{error} {no:?}");
        }
        let own = decide(p, &boss, &reference, version, Decision::Rejected, REASONS).await;
        assert_eq!(wrong(own), ["decision own-closing"]);
        let short = decide(p, &second, &reference, version, Decision::Rejected, "No.").await;
        assert_eq!(wrong(short), ["reasons too-thin"]);
        let stale = decide(
            p,
            &second,
            &reference,
            version - 1,
            Decision::Rejected,
            REASONS,
        )
        .await;
        assert!(matches!(stale, Err(Error::Conflict("stale"))));
        let none = decide(
            p,
            &second,
            &world.pothole().await,
            1,
            Decision::Upheld,
            REASONS,
        )
        .await;
        assert!(matches!(none, Err(Error::Conflict("no-appeal"))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn upheld_it_is_taken_up_again_by_somebody_else() {
    for world in worlds().await {
        let p = &world.portal;
        let (agent, boss) = (
            world.staff(Role::Agent).await,
            world.staff(Role::Supervisor).await,
        );
        let second = another(&world, Role::Supervisor, "second").await;
        let (reference, _) = appealed(&world, &agent, &boss).await;
        sent(&world).await;
        let version = case(&world, &reference).await.version;
        let done = decide(p, &second, &reference, version, Decision::Upheld, REASONS)
            .await
            .unwrap();
        assert_eq!(done.detail.summary.status, Status::InReview);
        assert_eq!(done.priority, 2);
        assert_eq!(
            done.assignee.map(|a| a.name),
            Some("The other supervisor".into())
        );
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        let appeal = public.ending.appeal.unwrap();
        assert_eq!(appeal.decision, Some(Decision::Upheld));
        assert_eq!(appeal.reasons.as_deref(), Some(REASONS));
        assert!(
            public.ending.disputed_at.is_some(),
            "open until it is closed"
        );
        let last = public
            .activity
            .iter()
            .find(|a| a.kind == ActivityKind::Upheld)
            .unwrap();
        assert_eq!(
            (last.status, last.text.as_deref()),
            (Some(Status::InReview), Some(REASONS))
        );
        let mails = sent(&world).await;
        assert!(
            mails
                .iter()
                .any(|m| m.subject.contains("mail-upheld-subject") && m.text.contains(REASONS))
        );
        for closer in [&agent, &boss] {
            let own = moved(&world, closer, &reference, Event::Resolve).await;
            assert_eq!(wrong(own), ["event own-closing"]);
        }
        let third = close_again(&world, &second, &reference).await;
        // Each closing after the first dispute can be appealed.
        let more = dispute(p, &reference, Holder::Link(&third), "And again").await;
        assert_eq!(more.unwrap(), Event::Appeal);
        assert!(appeals(p, &boss).await.unwrap().len() == 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rejected_it_stays_closed_and_that_is_the_last_word_here() {
    for world in worlds().await {
        let p = &world.portal;
        let (agent, boss) = (
            world.staff(Role::Agent).await,
            world.staff(Role::Supervisor).await,
        );
        let second = another(&world, Role::Supervisor, "second").await;
        let (reference, key) = appealed(&world, &agent, &boss).await;
        let version = case(&world, &reference).await.version;
        let done = decide(p, &second, &reference, version, Decision::Rejected, REASONS)
            .await
            .unwrap();
        assert_eq!(done.detail.summary.status, Status::Resolved);
        assert_eq!(done.detail.ending.disputed_at, None);
        let page = ending_page(p, &reference, Holder::Link(&key), Locale::En)
            .await
            .unwrap();
        assert_eq!(page.objection, Err(Refusal::Decided));
        let more = dispute(p, &reference, Holder::Link(&key), "x").await;
        assert!(matches!(more, Err(Error::Conflict("appeal-decided"))));
        let version = done.version;
        let twice = decide(p, &second, &reference, version, Decision::Upheld, REASONS).await;
        assert!(matches!(twice, Err(Error::Conflict("no-appeal"))));
        assert!(appeals(p, &boss).await.unwrap().is_empty());
        // Staff may still think better of it.
        moved(&world, &second, &reference, Event::Reopen)
            .await
            .unwrap();
    }
}
