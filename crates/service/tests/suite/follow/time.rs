//! When messages go: digests by the city's clocks, quiet hours.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_digest_comes_each_morning_also_when_the_clocks_change() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let page = by_mail(&world, &around("mail")).await;
        set_preferences(p, &page, &wishes("daily", "", ""))
            .await
            .unwrap();
        let reference = silent(&world).await;
        assert!(sent(&world).await.is_empty(), "it waits for the morning");
        // In 2027 New York's clocks go forward on 14 March and back on 7 November.
        for (night, before, morning) in [
            (
                "2027-03-14T03:00:00Z",
                "2027-03-14T11:59:00Z",
                "2027-03-14T12:00:00Z",
            ),
            (
                "2027-11-07T03:00:00Z",
                "2027-11-07T12:59:00Z",
                "2027-11-07T13:00:00Z",
            ),
        ] {
            at(&world, night);
            sent(&world).await; // what came before
            update(&world, &boss, &reference, "In the evening").await;
            resolve(&world, &boss, &reference).await;
            assert!(sent(&world).await.is_empty());
            at(&world, before);
            assert!(sent(&world).await.is_empty(), "a minute to eight");
            at(&world, morning);
            let digest = sent(&world).await;
            assert_eq!(digest.len(), 1);
            assert_eq!(digest[0].kind, MessageKind::Digest);
            assert!(digest[0].subject.contains("n=2"), "{}", digest[0].subject);
            assert!(digest[0].text.contains("> In the evening"));
            let local = p
                .ctx
                .clock
                .now()
                .with_timezone(&New_York)
                .time()
                .to_string();
            assert_eq!(local, "08:00:00");
            assert!(sent(&world).await.is_empty(), "once");
            let seen = desk_show(p, &boss, &reference).await.unwrap();
            stoa_service::requests::change_status(
                p,
                &boss,
                &reference,
                seen.version,
                Event::Reopen,
                "Again",
            )
            .await
            .unwrap();
            assert!(sent(&world).await.is_empty(), "it waits for tomorrow");
        }
        // One press in the mail ends everything, also what has come together since.
        let stop = manage_link(p, Channel::Mail, "ali@example.org")
            .await
            .unwrap()
            .unwrap();
        end_by_link(p, &stop).await.unwrap();
        world.clock.advance(Duration::days(2));
        assert!(sent(&world).await.is_empty());
        assert!(manage(p, &stop).await.unwrap().follows.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn quiet_hours_delay_across_midnight_and_lose_nothing() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let page = by_mail(&world, &around("mail")).await;
        set_preferences(p, &page, &wishes("instant", "22:00", "07:00"))
            .await
            .unwrap();
        let reference = silent(&world).await;
        assert_eq!(sent(&world).await.len(), 1, "noon is not quiet");
        at(&world, "2026-11-25T04:30:00Z"); // 23:30
        update(&world, &boss, &reference, "At night").await;
        assert!(sent(&world).await.is_empty());
        at(&world, "2026-11-25T11:59:00Z"); // 6:59
        update(&world, &boss, &reference, "Before seven").await;
        assert!(sent(&world).await.is_empty());
        at(&world, "2026-11-25T12:00:00Z");
        let morning = claim_after(&world).await;
        assert_eq!(morning.len(), 2);
        // A second try does not ring in the night either.
        at(&world, "2026-11-26T02:59:50Z"); // 21:59:50
        for m in &morning {
            let passing = Failure {
                words: "busy".into(),
                ..Failure::default()
            };
            failed(p, m.id, &passing).await.unwrap();
        }
        world.clock.advance(Duration::hours(1));
        assert!(sent(&world).await.is_empty());
        at(&world, "2026-11-26T12:00:00Z");
        assert_eq!(sent(&world).await.len(), 2);
    }
}
