//! Posts for everyone.

use super::*;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::MessageStatus;
use stoa_service::requests::messages::{Failure, claim_due_by, delivered, failed, list, resend};
use stoa_service::requests::post_update_and_tell;
use stoa_service::requests::posts::posted;

#[tokio::test(flavor = "multi_thread")]
async fn an_update_is_posted_once_at_each_account_and_stands_on_the_case() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        sent(&world).await;
        let words = format!("Hemos tapado el bache de la calle. {}", "más ".repeat(300));
        let case = post_update_and_tell(p, &boss, &reference, &words, true)
            .await
            .unwrap();
        assert!(case.may_post);
        let waiting: Vec<_> = case
            .posts
            .iter()
            .map(|p| (p.account.as_str(), p.status))
            .collect();
        assert_eq!(
            waiting,
            [
                ("city", MessageStatus::Queued),
                ("press", MessageStatus::Queued)
            ]
        );
        let due = claim_due_by(p, Channel::Post, 10).await.unwrap();
        assert_eq!(due.len(), 2);
        let city = due.iter().find(|m| m.recipient == "city").unwrap();
        assert_eq!(city.locale, Locale::Es);
        let url = format!("https://stoa.example.org/requests/{reference}");
        assert!(
            city.text.ends_with(&url) && city.text.contains("Pothole"),
            "{}",
            city.text
        );
        assert!(city.text.chars().count() - url.chars().count() + 23 <= 500);
        assert!(city.reply_to.is_none());
        posted(p, city.id, "https://city.social/@stoa/1")
            .await
            .unwrap();
        delivered(p, city.id).await.unwrap();

        // The other account is gone for good: dead, seen on the outbox, sent again by hand.
        let press = due.iter().find(|m| m.recipient == "press").unwrap();
        let never = Failure {
            words: "404".into(),
            permanent: true,
            ..Failure::default()
        };
        failed(p, press.id, &never).await.unwrap();
        let dead = list(p, &boss, Some(MessageStatus::Dead), None)
            .await
            .unwrap();
        assert_eq!(
            (dead.items.len(), dead.items[0].recipient.as_str()),
            (1, "press")
        );
        resend(p, &boss, press.id).await.unwrap();
        let again = claim_due_by(p, Channel::Post, 10).await.unwrap();
        assert_eq!(again.len(), 1);

        // Told to come later, it comes later.
        let later = Failure {
            words: "429".into(),
            rest: Some(Duration::hours(2)),
            ..Failure::default()
        };
        failed(p, press.id, &later).await.unwrap();
        world.clock.advance(Duration::hours(1));
        assert!(claim_due_by(p, Channel::Post, 10).await.unwrap().is_empty());
        world.clock.advance(Duration::hours(1));
        assert_eq!(claim_due_by(p, Channel::Post, 10).await.unwrap().len(), 1);

        let case = seen(&world, &boss, &reference).await;
        let urls: Vec<_> = case.posts.iter().filter_map(|p| p.url.as_deref()).collect();
        assert_eq!(urls, ["https://city.social/@stoa/1"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_account_nothing_is_offered() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        let mut portal = world.portal.clone();
        let mut config = (*portal.ctx.config).clone();
        config.inbound.post_accounts.clear();
        portal.ctx.config = std::sync::Arc::new(config);
        let refused = post_update_and_tell(&portal, &boss, &reference, "Done", true).await;
        assert_eq!(wrong(refused), ["also_post not-offered"]);
        let case = desk_show(&portal, &boss, &reference).await.unwrap();
        assert!(!case.may_post);
        assert!(
            texts(&case, ActivityKind::Update).is_empty(),
            "all or nothing"
        );
    }
}
