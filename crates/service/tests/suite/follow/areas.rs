//! Who hears of what: double opt-in, areas by name and by circle, each thing once, by kind and language.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_to_an_address_whose_owner_did_not_say_yes() {
    for world in worlds().await {
        let p = &world.portal;
        let asked = subscribe(p, &around("mail"), Locale::Ar).await.unwrap();
        assert!(!asked.confirmed && asked.manage.is_none());
        let question = sent(&world).await;
        assert_eq!(question.len(), 1);
        assert_eq!(question[0].recipient, "ali@example.org");
        assert!(question[0].html.contains("dir=\"rtl\""));
        silent(&world).await;
        assert!(sent(&world).await.is_empty());
        // The link is for one thing and one thing only.
        let yes = token(&question[0].text, "confirm?token=");
        assert!(matches!(end_by_link(p, &yes).await, Err(Error::NotFound)));
        assert!(matches!(manage(p, &yes).await, Err(Error::NotFound)));
        let page = confirm_by_link(p, &yes).await.unwrap();
        assert_eq!(
            confirm_by_link(p, &yes).await.unwrap(),
            page,
            "again is no error"
        );
        let reference = silent(&world).await;
        let news = sent(&world).await;
        assert_eq!(news.len(), 1);
        assert_eq!(news[0].kind, MessageKind::New);
        assert!(news[0].subject.contains(reference.as_str()));
        assert!(news[0].text.contains("mail-why-area"));
        // Outside the circle nothing is heard.
        let far = Draft {
            email: String::new(),
            lat: Some(42.335),
            ..pothole()
        };
        world.submit(far).await.unwrap();
        assert!(sent(&world).await.is_empty());
        // Whoever asks again and again is told to wait.
        for _ in 0..3 {
            subscribe(p, &around("mail"), Locale::Ar).await.unwrap();
        }
        let fourth = subscribe(p, &around("mail"), Locale::Ar).await;
        assert!(matches!(fourth, Err(Error::TooMany { .. })));
        // What nobody answers is forgotten.
        world.clock.advance(Duration::days(3));
        assert_eq!(sweep(p).await.unwrap(), 3);
        let stranger = SubscribeDraft {
            email: "eve@example.org".into(),
            ..around("mail")
        };
        subscribe(p, &stranger, Locale::En).await.unwrap();
        sent(&world).await;
        world.clock.advance(Duration::days(3));
        sweep(p).await.unwrap();
        let eve = manage_link(p, Channel::Mail, "eve@example.org").await;
        assert_eq!(eve.unwrap(), None, "her address is not kept");
        let late = confirm_by_link(p, &yes).await;
        assert!(late.is_ok(), "what holds stays");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn streets_neighborhoods_and_services_are_followed_by_name() {
    for world in worlds().await {
        let p = &world.portal;
        let no_street = SubscribeDraft {
            area: "street".into(),
            place: "Qqqqqq Xxxxxx".into(),
            ..around("mail")
        };
        assert_eq!(
            wrong(subscribe(p, &no_street, Locale::En).await),
            ["place unknown"]
        );
        let nowhere = SubscribeDraft {
            area: "neighborhood".into(),
            neighborhood: "Atlantis".into(),
            service: "NOTHING".into(),
            ..around("mail")
        };
        assert_eq!(
            wrong(subscribe(p, &nowhere, Locale::En).await),
            ["service unknown"]
        );
        let reference = silent(&world).await;
        let detail = stoa_service::requests::show(p, &Actor::Anyone, &reference)
            .await
            .unwrap();
        let neighborhood = detail
            .summary
            .neighborhood
            .expect("the pothole lies in one");
        let mine = SubscribeDraft {
            area: "neighborhood".into(),
            neighborhood,
            service: "POTHOLE".into(),
            ..around("mail")
        };
        let page = by_mail(&world, &mine).await;
        let view = manage(p, &page).await.unwrap();
        assert_eq!(view.follows.len(), 1);
        assert_eq!(view.follows[0].area, "neighborhood");
        assert!(view.follows[0].service.is_some());
        silent(&world).await;
        assert_eq!(sent(&world).await.len(), 1);
        assert!(
            manage(p, &page).await.unwrap().follows[0]
                .last_delivered_at
                .is_some()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_reader_hears_each_thing_once_however_many_ways_they_follow() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        by_mail(&world, &around("mail")).await;
        // The same person reports: the confirmation is the news.
        let own = Draft {
            email: "ALI@example.org".into(),
            ..pothole()
        };
        let reference = world.submit(own).await.unwrap().reference;
        let told = sent(&world).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].kind, MessageKind::Confirmation);
        follow(p, &reference, "ali@example.org", Locale::Ar)
            .await
            .unwrap();
        sent(&world).await;
        update(&world, &boss, &reference, "Soon").await;
        // Several workers at once see the same event.
        let workers = futures::future::join_all((0..4).map(|_| expand_events(p, 2))).await;
        assert!(workers.into_iter().all(|r| r.is_ok()));
        assert_eq!(sent(&world).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kinds_and_language_are_their_readers_choice() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let page = by_mail(&world, &around("mail")).await;
        let choice = PreferencesDraft {
            kinds: vec!["status".into()],
            locale: "es".into(),
            ..wishes("instant", "", "")
        };
        set_preferences(p, &page, &choice).await.unwrap();
        let reference = silent(&world).await;
        update(&world, &boss, &reference, "Words").await;
        assert!(sent(&world).await.is_empty());
        resolve(&world, &boss, &reference).await;
        let told = sent(&world).await;
        assert_eq!((told.len(), told[0].locale), (1, Locale::Es));
        let view = manage(p, &page).await.unwrap();
        assert_eq!(
            (view.cadence, view.locale),
            (Cadence::Instant, Some(Locale::Es))
        );
        assert!(view.last_delivered_at.is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_second_wish_does_not_ask_stays_and_a_strangers_words_are_not_sent() {
    for world in worlds().await {
        let p = &world.portal;
        let page = by_mail(&world, &around("mail")).await;
        let choice = PreferencesDraft {
            kinds: vec!["status".into()],
            locale: "es".into(),
            ..wishes("daily", "22:00", "07:00")
        };
        set_preferences(p, &page, &choice).await.unwrap();
        let elsewhere = SubscribeDraft {
            lat: Some(42.335),
            place: "You have won! https://evil.example".into(),
            ..around("mail")
        };
        subscribe(p, &elsewhere, Locale::En).await.unwrap();
        let question = sent(&world).await.pop().unwrap();
        assert!(!question.text.contains("evil") && !question.subject.contains("evil"));
        confirm_by_link(p, &token(&question.text, "confirm?token="))
            .await
            .unwrap();
        let view = manage(p, &page).await.unwrap();
        assert_eq!(view.follows.len(), 2);
        assert_eq!(
            (view.cadence, view.quiet_from.as_str(), view.locale),
            (Cadence::Daily, "22:00", Some(Locale::Es))
        );
        assert_eq!(view.kinds.code(), "status");
    }
}
