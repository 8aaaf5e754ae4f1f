//! What reporters say to a closing, and what comes of it.

use super::{another, case, close_again, closed, sent};
use crate::support::{DONE, evidence, moved, worlds, wrong};
use chrono::Duration;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::ending::Refusal;
use stoa_domain::requests::promise::Period;
use stoa_domain::requests::{ActivityKind, Event, Status};
use stoa_service::Error;
use stoa_service::requests::ending::{
    Holder, back_dispute, confirm, dispute, ending_page, rate, satisfaction,
};
use stoa_service::requests::promise::{promise_figures, refresh_figures};
use stoa_service::requests::{assign, change_status_with, follow, merge, show};

#[tokio::test(flavor = "multi_thread")]
async fn opening_the_link_changes_nothing_and_confirming_is_a_mark() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let (reference, key) = closed(&world, &agent).await;
        let holder = Holder::Link(&key);
        let before = case(&world, &reference).await;
        for _ in 0..3 {
            let page = ending_page(p, &reference, holder, Locale::En)
                .await
                .unwrap();
            assert_eq!(page.objection, Ok(Event::Dispute));
            assert_eq!(page.words.as_deref(), Some(DONE));
        }
        assert_eq!(case(&world, &reference).await, before);
        for _ in 0..2 {
            confirm(p, &reference, holder).await.unwrap();
        }
        let after = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(after.summary.status, Status::Resolved);
        assert!(after.ending.confirmed_at.is_some());
        let marks = after
            .activity
            .iter()
            .filter(|a| a.kind == ActivityKind::Confirmed);
        assert_eq!(marks.count(), 1);
        // Who looked again and saw that it is not may still say so.
        assert_eq!(
            dispute(p, &reference, holder, "Gone again").await.unwrap(),
            Event::Dispute
        );
        let open = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(open.ending.confirmed_at, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispute_reopens_with_priority_and_goes_to_somebody_else() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let boss = another(&world, Role::Agent, "second").await;
        let (reference, key) = closed(&world, &agent).await;
        let id = |a: &Actor| a.staff().map(|s| s.id);
        let version = case(&world, &reference).await.version;
        assign(p, &agent, &reference, version, id(&agent))
            .await
            .unwrap();
        refresh_figures(p).await.unwrap();
        let figures = async || {
            world.clock.advance(Duration::minutes(11));
            refresh_figures(p).await.unwrap();
            let told = promise_figures(p, Period::Month).await.unwrap().all;
            (told.kept, told.missed)
        };
        let (kept, missed) = figures().await;
        let holder = Holder::Link(&key);
        assert_eq!(
            wrong(dispute(p, &reference, holder, " ").await),
            ["words required"]
        );
        let words = "The hole is as deep as before; my neighbor Ana Smith saw it";
        assert_eq!(
            dispute(p, &reference, holder, words).await.unwrap(),
            Event::Dispute
        );
        let open = case(&world, &reference).await;
        assert_eq!(open.detail.summary.status, Status::InReview);
        assert_eq!(open.priority, 1);
        assert_eq!(open.assignee.as_ref().map(|a| a.id), id(&boss));
        assert!(open.detail.ending.disputed_at.is_some());
        // It counts as not kept, at once and for good.
        assert_eq!(figures().await, (kept - 1, missed + 1));
        // Their words are for the desk: they may name people.
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(
            public
                .activity
                .iter()
                .all(|a| a.text.as_deref() != Some(words))
        );
        let desk = open
            .detail
            .activity
            .iter()
            .find(|a| a.text.as_deref() == Some(words));
        assert_eq!(desk.unwrap().kind, ActivityKind::Message);
        assert!(
            public
                .activity
                .iter()
                .any(|a| a.kind == ActivityKind::Disputed)
        );
        // The same link says nothing more.
        for again in [
            dispute(p, &reference, holder, "x").await.err(),
            confirm(p, &reference, holder).await.err(),
        ] {
            assert!(
                matches!(again, Some(Error::Conflict("not-closed"))),
                "{again:?}"
            );
        }
        // No path leads back to closed by who closed it: not by a move, not by a merger.
        for event in [Event::Resolve, Event::Decline] {
            let own = moved(&world, &agent, &reference, event).await;
            assert_eq!(wrong(own), ["event own-closing"]);
        }
        // Nor is it given back to them.
        let back = assign(p, &boss, &reference, open.version, id(&agent)).await;
        assert_eq!(wrong(back), ["assignee closed-it"]);
        let other = world.pothole().await;
        let merged = merge(p, &agent, &reference, open.version, other.as_str()).await;
        assert_eq!(wrong(merged), ["event own-closing"]);
        let done = moved(&world, &boss, &reference, Event::Resolve)
            .await
            .unwrap();
        assert_eq!(done.detail.ending.disputed_at, None, "settled");
        assert_eq!(figures().await, (kept - 1, missed + 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_says_it_for_them_and_not_for_ever() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let (reference, key) = closed(&world, &agent).await;
        let (other, _) = closed(&world, &agent).await;
        let wrong_key = "0".repeat(32);
        for (of, with) in [
            (&reference, Holder::Link(&wrong_key)),
            (&reference, Holder::Link("")),
            (&reference, Holder::Link("é")),
            (&reference, Holder::Device(&key)),
            (&other, Holder::Link(&key)),
        ] {
            let all = [
                confirm(p, of, with).await.err(),
                dispute(p, of, with, "x").await.err(),
                rate(p, of, with, Some(5), "").await.err(),
                ending_page(p, of, with, Locale::En).await.err(),
            ];
            for refused in all {
                assert!(matches!(refused, Some(Error::NotFound)), "{refused:?}");
            }
        }
        world.clock.advance(Duration::days(14));
        let page = ending_page(p, &reference, Holder::Link(&key), Locale::En).await;
        assert!(page.unwrap().objection.is_ok());
        world.clock.advance(Duration::seconds(1));
        let page = ending_page(p, &reference, Holder::Link(&key), Locale::En).await;
        assert_eq!(page.unwrap().objection, Err(Refusal::TooLate));
        let late = dispute(p, &reference, Holder::Link(&key), "x").await;
        assert!(
            matches!(late, Err(Error::Conflict("answer-too-late"))),
            "{late:?}"
        );
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(public.ending.answer_until, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_good_for_its_own_closing() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let boss = world.staff(Role::Supervisor).await;
        let (reference, first) = closed(&world, &agent).await;
        moved(&world, &boss, &reference, Event::Reopen)
            .await
            .unwrap();
        let second = close_again(&world, &agent, &reference).await;
        assert_ne!(first, second);
        let old = confirm(p, &reference, Holder::Link(&first)).await;
        assert!(
            matches!(old, Err(Error::Conflict("answer-too-late"))),
            "{old:?}"
        );
        confirm(p, &reference, Holder::Link(&second)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn others_stand_behind_a_dispute_while_it_is_open() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let boss = world.staff(Role::Supervisor).await;
        let (reference, key) = closed(&world, &agent).await;
        let none = back_dispute(p, &reference, "a").await;
        assert!(matches!(none, Err(Error::Conflict("not-disputed"))));
        follow(p, &reference, "ali@example.org", Locale::Ar)
            .await
            .unwrap();
        sent(&world).await;
        dispute(p, &reference, Holder::Link(&key), "Still there")
            .await
            .unwrap();
        // Who follows hears of it, and where to say so.
        let mails = sent(&world).await;
        let ali = mails
            .iter()
            .find(|m| m.recipient.starts_with("ali"))
            .unwrap();
        assert!(
            ali.subject.contains("mail-disputed-subject"),
            "{}",
            ali.subject
        );
        for (device, backers, counted) in [
            ("a", 1, true),
            ("a", 1, false),
            ("b", 2, true),
            ("c", 3, true),
            ("d", 4, true),
        ] {
            let done = back_dispute(p, &reference, device).await.unwrap();
            assert_eq!((done.backers, done.counted), (backers, counted));
        }
        assert_eq!(case(&world, &reference).await.priority, 1);
        back_dispute(p, &reference, "e").await.unwrap();
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(public.ending.backers, 5);
        assert_eq!(
            case(&world, &reference).await.priority,
            2,
            "so many make it urgent"
        );
        let seen = case(&world, &reference).await.version;
        let with = evidence(Event::Decline);
        change_status_with(p, &boss, &reference, seen, Event::Decline, DONE, with)
            .await
            .unwrap();
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(
            (public.ending.backers, public.ending.disputed_at),
            (0, None)
        );
        let over = back_dispute(p, &reference, "f").await;
        assert!(matches!(over, Err(Error::Conflict("not-disputed"))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sample_is_asked_whatever_came_of_it_and_counted_once() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let (mut asked, mut score) = (0, 0);
        for n in 0..12 {
            let reference = world.pothole().await;
            let event = if n % 2 == 0 {
                Event::Resolve
            } else {
                Event::Decline
            };
            moved(&world, &agent, &reference, event).await.unwrap();
            let mails = sent(&world).await;
            let key = mails.iter().find_map(|m| super::key_in(&m.text)).unwrap();
            let holder = Holder::Link(&key);
            let page = ending_page(p, &reference, holder, Locale::En)
                .await
                .unwrap();
            let told = mails.iter().any(|m| m.text.contains("mail-ending-asked"));
            assert_eq!(page.asked, told);
            if !page.asked {
                let not = rate(p, &reference, holder, Some(3), "").await;
                assert!(matches!(not, Err(Error::NotFound)));
                continue;
            }
            asked += 1;
            assert_eq!(
                wrong(rate(p, &reference, holder, None, "").await),
                ["score required"]
            );
            assert_eq!(
                wrong(rate(p, &reference, holder, Some(6), "").await),
                ["score not-a-choice"]
            );
            rate(p, &reference, holder, Some(1), "").await.unwrap();
            rate(p, &reference, holder, Some(4), "Quick").await.unwrap();
            score += 4;
        }
        let told = satisfaction(p).await.unwrap();
        assert_eq!((told.asked, told.answered), (asked, asked));
        assert_eq!(told.mean, (asked > 0).then(|| score as f64 / asked as f64));
    }
}
