//! Following: nobody is written to who did not say yes, each reader hears each thing once, when and as they like, and no
//! more from the moment they say so.

use crate::support::{World, pothole, worlds, wrong};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::America::New_York;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::follow::{
    Cadence, Channel, PreferencesDraft, PushKeys, SubscribeDraft, Subscribed,
};
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_domain::requests::{Draft, Event, Reference};
use stoa_service::Error;
use stoa_service::requests::messages::{
    Failure, Outgoing, claim_due, delivered, expand_events, failed, list, send_digests,
};
use stoa_service::requests::subscriptions::{
    Returned, answer_text, bounce, complaint, confirm_by_code, confirm_by_link, end_by_link,
    end_one, manage, manage_link, set_preferences, subscribe, sweep,
};
use stoa_service::requests::{change_status, desk_show, follow, post_update};

/// Everything that goes out now; the gateway takes it all.
async fn sent(world: &World) -> Vec<Outgoing> {
    let p = &world.portal;
    while expand_events(p, 10).await.unwrap() > 0 {}
    send_digests(p, 10).await.unwrap();
    let mut all = Vec::new();
    loop {
        let some = claim_due(p, 50).await.unwrap();
        if some.is_empty() {
            return all;
        }
        for message in &some {
            delivered(p, message.id).await.unwrap();
        }
        all.extend(some);
    }
}

/// A wish for everything around the suite's pothole.
fn around(channel: &str) -> SubscribeDraft {
    SubscribeDraft {
        area: "near".into(),
        lat: Some(42.321),
        lon: Some(-71.07),
        metres: Some(500),
        channel: channel.into(),
        email: "ali@example.org".into(),
        phone: "617 555 0199".into(),
        endpoint: "https://push.example.org/secret/1".into(),
        keys: Some(PushKeys {
            p256dh: "B".repeat(87),
            auth: "a".repeat(22),
        }),
        ..SubscribeDraft::default()
    }
}

/// A report by somebody without an address.
async fn silent(world: &World) -> Reference {
    let draft = Draft {
        email: String::new(),
        ..pothole()
    };
    world.submit(draft).await.unwrap().reference
}

/// The token behind `/path/` or `token=` in a link of a text.
fn token(text: &str, before: &str) -> String {
    let rest = text.split_once(before).expect(before).1;
    rest.chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

/// Follows by mail and says yes; the token of the manage page.
async fn by_mail(world: &World, draft: &SubscribeDraft) -> String {
    subscribe(&world.portal, draft, Locale::Ar).await.unwrap();
    let question = sent(world).await.pop().unwrap();
    assert_eq!(question.kind, MessageKind::Question);
    let token = token(&question.text, "confirm?token=");
    confirm_by_link(&world.portal, &token).await.unwrap()
}

fn wishes(cadence: &str, from: &str, to: &str) -> PreferencesDraft {
    PreferencesDraft {
        cadence: cadence.into(),
        quiet_from: from.into(),
        quiet_to: to.into(),
        kinds: ["new", "status", "update"].map(str::to_owned).to_vec(),
        locale: String::new(),
    }
}

async fn update(world: &World, boss: &Actor, reference: &Reference, words: &str) {
    post_update(&world.portal, boss, reference, words)
        .await
        .unwrap();
}

async fn resolve(world: &World, boss: &Actor, reference: &Reference) {
    let seen = desk_show(&world.portal, boss, reference).await.unwrap();
    change_status(
        &world.portal,
        boss,
        reference,
        seen.version,
        Event::Resolve,
        "Done",
    )
    .await
    .unwrap();
}

/// Moves the clock to a moment.
fn at(world: &World, moment: &str) {
    let to: DateTime<Utc> = moment.parse().unwrap();
    world.clock.advance(to - world.portal.ctx.clock.now());
}

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
            change_status(p, &boss, &reference, seen.version, Event::Reopen, "Again")
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

/// Claims what is due and tells nobody what became of it.
async fn claim_after(world: &World) -> Vec<Outgoing> {
    while expand_events(&world.portal, 10).await.unwrap() > 0 {}
    claim_due(&world.portal, 10).await.unwrap()
}

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
        end_one(p, &page, follows[0].id).await.unwrap();
        update(&world, &boss, &reference, "Unheard").await;
        let told = sent(&world).await;
        assert!(told.iter().all(|m| m.recipient == "rosa@example.org"));
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
async fn a_phone_says_yes_by_code_or_by_reply_and_stop_stops_texts_only() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let wish = SubscribeDraft {
            phone: "+1 617 555 0199".into(),
            ..around("sms")
        };
        let Subscribed { id, .. } = subscribe(p, &wish, Locale::Es).await.unwrap();
        let question = sent(&world).await.pop().unwrap();
        assert_eq!(
            (question.channel, question.recipient.as_str()),
            (Channel::Sms, "+16175550199")
        );
        assert!(question.html.is_empty());
        let code = token(&question.text, "code=");
        assert_eq!(
            wrong(confirm_by_code(p, id, "000000").await),
            ["code wrong"]
        );
        let page = confirm_by_code(p, id, &code).await.unwrap();
        // The desk does not see codes.
        let seen = list(p, &boss, None, None).await.unwrap();
        assert!(seen.items.iter().all(|m| !m.text.contains(&code)));
        let reference = silent(&world).await;
        let text = sent(&world).await.pop().unwrap();
        assert_eq!(text.kind, MessageKind::New);
        assert!(text.text.contains(&format!("/requests/{reference}")));
        assert!(text.text.contains("mail-sms-stop"));

        // Questions by text; one brought twice is answered once.
        for _ in 0..2 {
            answer_text(p, "SM1", "+16175550199", &format!("estado {reference}"))
                .await
                .unwrap();
        }
        let answers = sent(&world).await;
        assert_eq!(answers.len(), 1);
        assert!(answers[0].text.starts_with("[es] mail-sms-status"));

        // STOP: this phone hears no more, the same person's mail does.
        by_mail(&world, &around("mail")).await;
        answer_text(p, "SM2", "+1 617-555-0199", "Stop")
            .await
            .unwrap();
        let last = sent(&world).await;
        assert_eq!((last.len(), last[0].kind), (1, MessageKind::Reply));
        update(&world, &boss, &reference, "By mail only").await;
        let told = sent(&world).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].channel, Channel::Mail);
        assert!(manage(p, &page).await.unwrap().stopped);
        answer_text(p, "SM3", "+16175550199", "START")
            .await
            .unwrap();
        sent(&world).await;
        update(&world, &boss, &reference, "By both").await;
        assert_eq!(sent(&world).await.len(), 2);

        // Another phone answers YES; one that was asked nothing is told so.
        let wish = SubscribeDraft {
            phone: "617 555 0142".into(),
            ..around("sms")
        };
        subscribe(p, &wish, Locale::En).await.unwrap();
        sent(&world).await;
        answer_text(p, "SM4", "+16175550142", "Yes").await.unwrap();
        let yes = sent(&world).await.pop().unwrap();
        assert!(yes.text.contains("mail-sms-confirmed"));
        answer_text(p, "SM5", "+16175550111", "yes").await.unwrap();
        assert!(
            sent(&world).await[0]
                .text
                .contains("mail-sms-nothing-asked")
        );
        silent(&world).await;
        assert_eq!(sent(&world).await.len(), 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn five_wrong_codes_close_the_question() {
    for world in worlds().await {
        let p = &world.portal;
        let Subscribed { id, .. } = subscribe(p, &around("sms"), Locale::En).await.unwrap();
        let question = sent(&world).await.pop().unwrap();
        let code = token(&question.text, "code=");
        for _ in 0..5 {
            assert_eq!(wrong(confirm_by_code(p, id, "123").await), ["code wrong"]);
        }
        assert_eq!(wrong(confirm_by_code(p, id, &code).await), ["code wrong"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_follows_by_itself_and_is_forgotten_when_it_is_gone() {
    for world in worlds().await {
        let p = &world.portal;
        let reference = silent(&world).await;
        sent(&world).await;
        let one = SubscribeDraft {
            area: "request".into(),
            reference: reference.to_string(),
            ..around("push")
        };
        for _ in 0..2 {
            let answer = subscribe(p, &one, Locale::Es).await.unwrap();
            assert!(answer.confirmed);
            let view = manage(p, &answer.manage.unwrap()).await.unwrap();
            assert_eq!(view.follows.len(), 1, "pressed twice, followed once");
            assert_eq!(view.address, "push.example.org", "the rest is secret");
        }
        let boss = world.staff(Role::Supervisor).await;
        update(&world, &boss, &reference, "The crew is on its way").await;
        let told = claim_after(&world).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].push_keys.as_ref().unwrap().auth, "a".repeat(22));
        assert!(told[0].text.ends_with("The crew is on its way"));
        assert!(told[0].url.ends_with(&format!("/requests/{reference}")));
        let gone = Failure {
            words: "410 Gone".into(),
            permanent: true,
            dead_address: true,
        };
        failed(p, told[0].id, &gone).await.unwrap();
        update(&world, &boss, &reference, "Nobody there").await;
        assert!(sent(&world).await.is_empty());
        let known = manage_link(p, Channel::Push, &one.endpoint).await.unwrap();
        assert_eq!(known, None);
    }
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
