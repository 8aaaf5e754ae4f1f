//! Cases that become part of another, go on by themselves again, or are taken to pieces: who follows one hears of it where
//! it goes on, once.

use super::*;
use crate::similar::{told, version};

/// Reports by nobody, each followed by its own browser.
async fn two(world: &World) -> (Reference, Reference) {
    let p = &world.portal;
    let (survivor, double) = (silent(world).await, silent(world).await);
    for (reference, browser) in [(&survivor, "survivor"), (&double, "double")] {
        let wish = one(reference, browser);
        subscribe(p, &wish, Locale::En).await.unwrap();
    }
    sent(world).await;
    (survivor, double)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_a_duplicate_is_told_and_hears_of_the_survivor() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        by_mail(&world, &around("mail")).await;
        let (survivor, double) = two(&world).await;
        // The same browser as the survivor's follows the double too: it hears each thing once.
        let both = one(&double, "survivor");
        subscribe(p, &both, Locale::En).await.unwrap();
        let v = version(p, &double).await;
        merge(p, &boss, &double, v, survivor.as_str())
            .await
            .unwrap();
        let turned = sent(&world).await;
        assert_eq!(
            told(&turned),
            [
                "https://push.example.org/double mail-merged-subject",
                "https://push.example.org/survivor mail-merged-subject",
            ],
            "not the street"
        );
        let words = format!("other={survivor}");
        assert!(turned.iter().all(|m| m.subject.contains(&words)));
        update(&world, &boss, &survivor, "Soon").await;
        assert_eq!(
            told(&sent(&world).await),
            [
                "ali@example.org mail-update-subject",
                "https://push.example.org/double mail-update-subject",
                "https://push.example.org/survivor mail-update-subject",
            ]
        );

        // By itself again: whoever follows the survivor alone hears no more of it, and the other way round.
        let v = version(p, &double).await;
        unmerge(p, &boss, &double, v).await.unwrap();
        assert_eq!(
            told(&sent(&world).await),
            [
                "https://push.example.org/double mail-unmerged-subject",
                "https://push.example.org/survivor mail-unmerged-subject",
            ]
        );
        update(&world, &boss, &survivor, "Done").await;
        let heard = told(&sent(&world).await);
        assert_eq!(heard.len(), 2, "{heard:?}");
        assert!(!heard.iter().any(|m| m.contains("double")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_a_whole_is_told_of_the_splitting_and_hears_of_its_parts() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let whole = silent(&world).await;
        subscribe(p, &one(&whole, "whole"), Locale::En)
            .await
            .unwrap();
        by_mail(&world, &around("mail")).await;
        let part = |service: &str| Part {
            service: service.into(),
            description: "A part".into(),
        };
        let parts = [part("TRASH"), part("POTHOLE")];
        let v = version(p, &whole).await;
        let after = split(p, &boss, &whole, v, &parts).await.unwrap();
        assert_eq!(
            told(&sent(&world).await),
            [
                "ali@example.org mail-new-subject",
                "ali@example.org mail-new-subject",
                "https://push.example.org/whole mail-split-subject",
            ],
            "the case's reader of the splitting, the street's of what is new there"
        );
        let first = &after.detail.related.children[0].reference;
        update(&world, &boss, first, "The bags are gone").await;
        let heard = sent(&world).await;
        let push = heard.iter().find(|m| m.channel == Channel::Push).unwrap();
        assert!(push.url.ends_with(first.as_str()), "it leads to the part");
        assert_eq!(heard.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_daily_reader_finds_the_merger_in_the_digest() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let survivor = silent(&world).await;
        let double = world.pothole().await;
        sent(&world).await;
        let page = manage_link(p, Channel::Mail, "rosa@example.org").await;
        let page = page.unwrap().unwrap();
        // No kind of news is wanted: how one's own case goes on is told all the same.
        let choice = PreferencesDraft {
            kinds: Vec::new(),
            ..wishes("daily", "", "")
        };
        set_preferences(p, &page, &choice).await.unwrap();
        let v = version(p, &double).await;
        merge(p, &boss, &double, v, survivor.as_str())
            .await
            .unwrap();
        assert!(sent(&world).await.is_empty(), "it waits for the morning");
        world.clock.advance(Duration::days(1));
        let digest = sent(&world).await;
        assert_eq!((digest.len(), digest[0].kind), (1, MessageKind::Digest));
        assert!(digest[0].text.contains("mail-merged-intro"));
        assert!(digest[0].text.contains(&format!("other={survivor}")));
    }
}
