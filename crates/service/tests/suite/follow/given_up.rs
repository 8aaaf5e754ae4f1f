//! Addresses that messages came back from: written to no more, and yet not for ever.

use super::*;

/// Mail to the suite's address came back for good.
async fn came_back(world: &World) {
    let gone = Returned::Address {
        address: "ali@example.org".into(),
        permanent: true,
        reason: "550 no such user".into(),
    };
    assert_eq!(bounce(&world.portal, &gone).await.unwrap(), 1);
}

/// Does an update reach the suite's address?
async fn reaches(world: &World, boss: &Actor, reference: &Reference) -> bool {
    update(world, boss, reference, "News").await;
    !sent(world).await.is_empty()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_later_it_is_tried_once_more() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        by_mail(&world, &around("mail")).await;
        let reference = silent(&world).await;
        sent(&world).await;
        came_back(&world).await;
        world.clock.advance(Duration::days(29));
        sweep(p).await.unwrap();
        assert!(!reaches(&world, &boss, &reference).await);
        world.clock.advance(Duration::days(2));
        sweep(p).await.unwrap();
        assert!(reaches(&world, &boss, &reference).await);
        // It still comes back: marked anew, for another month.
        came_back(&world).await;
        world.clock.advance(Duration::days(29));
        sweep(p).await.unwrap();
        assert!(!reaches(&world, &boss, &reference).await);
        // What its owner stopped stays so, however long.
        complaint(p, "ali@example.org").await.unwrap();
        world.clock.advance(Duration::days(400));
        sweep(p).await.unwrap();
        assert!(!reaches(&world, &boss, &reference).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_can_say_that_it_works() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        by_mail(&world, &around("mail")).await;
        let reference = silent(&world).await;
        let heard = sent(&world).await.pop().unwrap();
        // By sending it once more what came back.
        came_back(&world).await;
        resend(p, &boss, heard.id).await.unwrap();
        assert_eq!(sent(&world).await[0].id, heard.id);
        assert!(reaches(&world, &boss, &reference).await);
        // By name.
        came_back(&world).await;
        let mail = Channel::Mail;
        let refused = write_again(p, &agent, mail, "ali@example.org").await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        let nobody = write_again(p, &boss, mail, "nobody@example.org").await;
        assert!(matches!(nobody, Err(Error::NotFound)));
        write_again(p, &boss, mail, "ALI@example.org")
            .await
            .unwrap();
        assert!(reaches(&world, &boss, &reference).await);
        // But not against its owner's word.
        complaint(p, "ali@example.org").await.unwrap();
        write_again(p, &boss, mail, "ali@example.org")
            .await
            .unwrap();
        assert!(!reaches(&world, &boss, &reference).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_writes_works_and_one_that_was_stopped_at_the_provider_is_stopped_here() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        subscribe(p, &around("sms"), Locale::En).await.unwrap();
        sent(&world).await;
        answer_text(p, "SM1", "+16175550199", "yes").await.unwrap();
        let reference = silent(&world).await;
        sent(&world).await;
        update(&world, &boss, &reference, "One").await;
        let dead = Failure {
            words: "21614".into(),
            dead_address: true,
            ..Failure::default()
        };
        failed(p, claim_after(&world).await[0].id, &dead)
            .await
            .unwrap();
        assert!(!reaches(&world, &boss, &reference).await);
        answer_text(p, "SM2", "+16175550199", "help").await.unwrap();
        assert_eq!(sent(&world).await.len(), 1, "the answer arrives");
        update(&world, &boss, &reference, "Two").await;
        let stopped = Failure {
            words: "21610".into(),
            stopped: true,
            ..Failure::default()
        };
        failed(p, claim_after(&world).await[0].id, &stopped)
            .await
            .unwrap();
        let page = manage_link(p, Channel::Sms, "+16175550199").await;
        let view = manage(p, &page.unwrap().unwrap()).await.unwrap();
        assert!(view.stopped && !view.bounced);
        assert!(!reaches(&world, &boss, &reference).await);
    }
}
