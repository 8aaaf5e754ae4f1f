//! Mail: everyone who should hear does, in their language, once; nobody else; and nothing is lost on the way.

use crate::support::{World, evidence, pothole, submission, worlds, wrong};
use chrono::Duration;
use std::collections::HashSet;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::message::{MAX_ATTEMPTS, MessageStatus};
use stoa_domain::requests::{Draft, Event, Reference};
use stoa_service::Error;
use stoa_service::requests::messages::{
    Failure, Outgoing, claim_due, delivered, expand_events, failed, list, resend,
};
use stoa_service::requests::{
    add_note, assign, change_status_with, desk_show, follow, post_update, submit, unfollow,
};

/// Everything that goes out now; the gateway takes it all.
async fn sent(world: &World) -> Vec<Outgoing> {
    let p = &world.portal;
    while expand_events(p, 10).await.unwrap() > 0 {}
    let mut all = Vec::new();
    loop {
        let some = claim_due(p, 3).await.unwrap();
        if some.is_empty() {
            return all;
        }
        for message in &some {
            delivered(p, message.id).await.unwrap();
        }
        all.extend(some);
    }
}

async fn version(world: &World, reference: &Reference) -> i64 {
    let read = desk_show(&world.portal, &Actor::System, reference).await;
    read.unwrap().version
}

#[tokio::test(flavor = "multi_thread")]
async fn reporter_and_followers_hear_of_what_is_public_in_their_language() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        let confirmation = sent(&world).await;
        assert_eq!(confirmation.len(), 1);
        let mail = &confirmation[0];
        assert_eq!(mail.recipient, "rosa@example.org");
        assert_eq!(mail.locale, Locale::Es);
        assert!(mail.subject.starts_with("[es] mail-confirmation-subject"));
        for part in [&mail.text, &mail.html] {
            assert!(part.contains(&format!("https://stoa.example.org/requests/{reference}")));
            assert!(part.contains("2026-11-25"), "the promise: {part}");
        }
        assert!(mail.html.contains("lang=\"es\" dir=\"ltr\""));
        assert_eq!(mail.message_id, format!("<{}@stoa.example.org>", mail.id));

        assert_eq!(
            wrong(follow(p, &reference, "x", Locale::Ar).await),
            ["email not-an-email"]
        );
        for _ in 0..3 {
            follow(p, &reference, "ali@example.org", Locale::Ar)
                .await
                .unwrap();
        }
        let hello = sent(&world).await;
        assert_eq!(hello.len(), 1, "one mail, however often it is pressed");
        assert!(hello[0].html.contains("dir=\"rtl\""));

        // What is internal stays inside.
        add_note(p, &boss, &reference, "the dog bites")
            .await
            .unwrap();
        let me = boss.staff().map(|s| s.id);
        assign(p, &boss, &reference, version(&world, &reference).await, me)
            .await
            .unwrap();
        assert!(sent(&world).await.is_empty());

        let words = "Fixed <b>& done</b>\nThank you for telling us about it";
        let v = version(&world, &reference).await;
        let with = evidence(Event::Resolve);
        change_status_with(p, &boss, &reference, v, Event::Resolve, words, with)
            .await
            .unwrap();
        let mails = sent(&world).await;
        let to: HashSet<&str> = mails.iter().map(|m| m.recipient.as_str()).collect();
        assert_eq!(to, HashSet::from(["rosa@example.org", "ali@example.org"]));
        for mail in &mails {
            assert!(mail.text.contains("> Fixed <b>& done</b>\n> Thank you"));
            assert!(
                mail.html
                    .contains("Fixed &lt;b&gt;&amp; done&lt;/b&gt;<br>Thank you")
            );
            assert!(!mail.text.contains("dog") && !mail.html.contains("rosa@"));
        }
        let ids: HashSet<_> = mails.iter().map(|m| &m.message_id).collect();
        assert_eq!(ids.len(), 2);

        // The way out in the mail is its reader's own, and works again and again.
        let ali = mails
            .iter()
            .find(|m| m.recipient.starts_with("ali"))
            .unwrap();
        let url = ali.list_unsubscribe_url.as_ref().unwrap();
        assert!(ali.html.contains(&url.replace('&', "&amp;")) && ali.text.contains(url.as_str()));
        let token = url.split_once("token=").unwrap().1;
        for _ in 0..2 {
            assert_eq!(unfollow(p, token).await.unwrap(), reference);
        }
        assert!(matches!(unfollow(p, "0000").await, Err(Error::NotFound)));
        post_update(p, &boss, &reference, "One more thing")
            .await
            .unwrap();
        let mails = sent(&world).await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].recipient, "rosa@example.org");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_address_nothing_goes_out() {
    for world in worlds().await {
        let silent = Draft {
            email: String::new(),
            ..pothole()
        };
        let receipt = submit(&world.portal, &Actor::Anyone, submission(silent))
            .await
            .unwrap();
        assert!(!receipt.email);
        assert!(sent(&world).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_fails_is_tried_again_later_and_in_the_end_left() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        world.pothole().await;
        expand_events(p, 10).await.unwrap();
        for attempt in 1..=MAX_ATTEMPTS {
            let due = claim_due(p, 10).await.unwrap();
            assert_eq!(due.len(), 1, "attempt {attempt}");
            let refused = Failure {
                words: "connection refused".into(),
                ..Failure::default()
            };
            failed(p, due[0].id, &refused).await.unwrap();
            assert!(claim_due(p, 10).await.unwrap().is_empty(), "not at once");
            world.clock.advance(Duration::hours(6));
        }
        assert!(claim_due(p, 10).await.unwrap().is_empty());
        let dead = list(p, &boss, Some(MessageStatus::Dead), None)
            .await
            .unwrap();
        assert_eq!(dead.items.len(), 1);
        let m = &dead.items[0];
        assert_eq!(m.last_error.as_deref(), Some("connection refused"));
        assert_eq!(m.attempts, MAX_ATTEMPTS);
        let agent = world.staff(Role::Agent).await;
        assert!(matches!(
            resend(p, &agent, m.id).await,
            Err(Error::Forbidden)
        ));
        resend(p, &boss, m.id).await.unwrap();
        assert!(matches!(
            resend(p, &boss, m.id).await,
            Err(Error::Conflict("not-resendable"))
        ));
        let again = sent(&world).await;
        assert_eq!((again.len(), again[0].id), (1, m.id));
        // Refused for good: no second try.
        world.pothole().await;
        expand_events(p, 10).await.unwrap();
        let due = claim_due(p, 10).await.unwrap();
        let never = Failure {
            words: "554 refused".into(),
            permanent: true,
            ..Failure::default()
        };
        failed(p, due[0].id, &never).await.unwrap();
        world.clock.advance(Duration::days(2));
        assert!(claim_due(p, 10).await.unwrap().is_empty());
        let nobody = list(p, &Actor::Anyone, None, None).await;
        assert!(matches!(nobody, Err(Error::Forbidden)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_dies_loses_nothing_and_doubles_nothing() {
    for world in worlds().await {
        let p = &world.portal;
        for _ in 0..6 {
            world.pothole().await;
        }
        // Several workers at once make each message once.
        let workers = futures::future::join_all((0..4).map(|_| expand_events(p, 2))).await;
        assert!(workers.into_iter().all(|r| r.is_ok()));
        while expand_events(p, 10).await.unwrap() > 0 {}
        let (a, b) = tokio::join!(claim_due(p, 3), claim_due(p, 10));
        let (a, b) = (a.unwrap(), b.unwrap());
        let mut ids: Vec<_> = a.iter().chain(&b).map(|m| m.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((ids.len(), a.len() + b.len()), (6, 6));
        // The worker that had them is gone: nothing for a while, then all of them, under the same names.
        world.clock.advance(Duration::minutes(5));
        assert!(claim_due(p, 10).await.unwrap().is_empty());
        world.clock.advance(Duration::minutes(6));
        let again = claim_due(p, 10).await.unwrap();
        let mut same: Vec<_> = again.iter().map(|m| m.id).collect();
        same.sort();
        assert_eq!(same, ids);
        let names: HashSet<_> = again.iter().map(|m| &m.message_id).collect();
        assert!(a.iter().chain(&b).all(|m| names.contains(&m.message_id)));
        // The clock is set back: what is due stays due.
        for m in &again {
            delivered(p, m.id).await.unwrap();
        }
        world.pothole().await;
        world.clock.advance(Duration::hours(-2));
        assert!(sent(&world).await.len() <= 1);
        world.clock.advance(Duration::hours(3));
        assert!(sent(&world).await.len() <= 1);
    }
}
