//! Hearing no more: by its reader, by what came back.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn ending_works_at_once_also_on_what_waits() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let page = by_mail(&world, &around("mail")).await;
        silent(&world).await;
        while expand_events(p, 10).await.unwrap() > 0 {}
        let follows = manage(p, &page).await.unwrap().follows;
        let other = somebody_else(&world).await;
        assert!(matches!(
            end_one(p, &other, follows[0].id).await,
            Err(Error::NotFound)
        ));
        end_one(p, &page, follows[0].id).await.unwrap();
        let due = claim_due(p, 10).await.unwrap();
        assert!(due.iter().all(|m| m.recipient == "eve@example.org"));
        let gone = list(p, &boss, Some(MessageStatus::Cancelled), None)
            .await
            .unwrap();
        assert_eq!(gone.items.len(), 1);
        // One request's follower has the same way out from the same page.
        let reference = world.pothole().await;
        follow(p, &reference, "ali@example.org", Locale::En)
            .await
            .unwrap();
        sent(&world).await;
        let follows = manage(p, &page).await.unwrap().follows;
        assert_eq!(follows[0].reference.as_ref(), Some(&reference));
        assert!(follows[0].last_delivered_at.is_some());
        end_one(p, &page, follows[0].id).await.unwrap();
        update(&world, &boss, &reference, "Unheard").await;
        let told = sent(&world).await;
        assert!(told.iter().all(|m| m.recipient == "rosa@example.org"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_everything_stops_the_digest_that_waits_for_the_end_of_the_night() {
    for world in worlds().await {
        let p = &world.portal;
        let page = by_mail(&world, &around("mail")).await;
        // Quiet until nine: the digest of eight o'clock waits an hour in the outbox.
        set_preferences(p, &page, &wishes("daily", "", ""))
            .await
            .unwrap();
        silent(&world).await;
        expand_events(p, 10).await.unwrap();
        set_preferences(p, &page, &wishes("daily", "22:00", "09:00"))
            .await
            .unwrap();
        at(&world, "2026-11-25T13:30:00Z"); // 8:30
        assert!(sent(&world).await.is_empty());
        end_by_link(p, &page).await.unwrap();
        world.clock.advance(Duration::hours(3));
        assert!(sent(&world).await.is_empty());
        let boss = world.staff(Role::Supervisor).await;
        let gone = list(p, &boss, Some(MessageStatus::Cancelled), None).await;
        assert_eq!(gone.unwrap().items.len(), 1);
        // A month later nothing is known of them any more.
        world.clock.advance(Duration::days(31));
        sweep(p).await.unwrap();
        let ali = manage_link(p, Channel::Mail, "ali@example.org").await;
        assert_eq!(ali.unwrap(), None);
    }
}

/// The manage token of somebody else.
async fn somebody_else(world: &World) -> String {
    let draft = SubscribeDraft {
        email: "eve@example.org".into(),
        lat: Some(42.335),
        ..around("mail")
    };
    subscribe(&world.portal, &draft, Locale::En).await.unwrap();
    manage_link(&world.portal, Channel::Mail, "eve@example.org")
        .await
        .unwrap()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_mail_comes_back_from_is_written_to_no_more_until_its_owner_is_there() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let page = by_mail(&world, &around("mail")).await;
        let reference = silent(&world).await;
        sent(&world).await;
        let passing = "Final-Recipient: rfc822; ali@example.org\nAction: failed\nStatus: 4.4.1\n";
        assert_eq!(
            bounce(p, &Returned::Report(passing.into())).await.unwrap(),
            0
        );
        // Something waits when the report comes in: it does not go any more.
        update(&world, &boss, &reference, "One").await;
        while expand_events(p, 10).await.unwrap() > 0 {}
        let report = "Final-Recipient: rfc822; Ali@example.org\nAction: failed\nStatus: 5.1.1\n";
        assert_eq!(
            bounce(p, &Returned::Report(report.into())).await.unwrap(),
            1
        );
        assert!(sent(&world).await.is_empty());
        update(&world, &boss, &reference, "Two").await;
        assert!(sent(&world).await.is_empty());
        assert!(manage(p, &page).await.unwrap().bounced);
        let seen = list(p, &boss, None, None).await.unwrap();
        assert_eq!(seen.items[0].address_state.as_deref(), Some("bounced"));
        set_preferences(p, &page, &wishes("instant", "", ""))
            .await
            .unwrap();
        update(&world, &boss, &reference, "Three").await;
        assert_eq!(sent(&world).await.len(), 1);
        // A complaint is the last word, too.
        complaint(p, "ali@example.org").await.unwrap();
        update(&world, &boss, &reference, "Four").await;
        assert!(sent(&world).await.is_empty());
        assert!(manage(p, &page).await.unwrap().stopped);
    }
}
