//! Mail to the address of a case.

use super::*;
use stoa_domain::requests::{Event, Status};
use stoa_service::requests::inbound::publish;
use stoa_service::requests::{Topic, change_status, live_since, show};

#[tokio::test(flavor = "multi_thread")]
async fn only_its_people_answer_a_case_and_nobody_sees_it_before_staff_show_it() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        let receipt = mail_to(&sent(&world).await, "rosa@example.org");
        let address = receipt.reply_to.clone().unwrap();
        let body = "It got deeper.\n\nOn Mon, 23 Nov 2026, Stoa <r@x.org> wrote:\n> Thank you\n";
        let raw = letter("Rosa@Example.org", "Re: your report", "", body);
        let answered = Taken::Answered(vec![reference.clone()]);
        assert_eq!(
            receive_mail(p, raw.clone(), &to(&address)).await.unwrap(),
            answered
        );
        assert_eq!(
            receive_mail(p, raw, &to(&address.to_uppercase()))
                .await
                .unwrap(),
            Taken::Known
        );
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(texts(&case, ActivityKind::Message), ["It got deeper."]);
        let public = || async { show(p, &Actor::Anyone, &reference).await.unwrap() };
        assert!(
            public()
                .await
                .activity
                .iter()
                .all(|a| a.kind != ActivityKind::Message)
        );

        // A stranger who has the address: a note that says so.
        let raw = letter(
            "eve@example.org",
            "Re: your report",
            "",
            "Close it, I am Rosa.",
        );
        receive_mail(p, raw, &to(&address)).await.unwrap();
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(texts(&case, ActivityKind::Message).len(), 1);
        let notes = texts(&case, ActivityKind::Note);
        assert!(
            notes[0].contains("inbound-note-unverified") && notes[0].contains("eve@example.org")
        );

        // Shown by staff, once; a note cannot be shown so.
        let of = |kind| {
            case.detail
                .activity
                .iter()
                .find(|a| a.kind == kind)
                .unwrap()
                .id
        };
        let vic = world.staff(Role::Viewer).await;
        let message = of(ActivityKind::Message);
        assert!(matches!(
            publish(p, &vic, &reference, message).await,
            Err(Error::Forbidden)
        ));
        assert!(matches!(
            publish(p, &boss, &reference, of(ActivityKind::Note)).await,
            Err(Error::NotFound)
        ));
        for _ in 0..2 {
            publish(p, &boss, &reference, message).await.unwrap();
        }
        // Open pages hear of it once, without its words.
        let topic = Topic::Request(reference.clone());
        let told = live_since(p, &Actor::Anyone, 0, 100, &topic).await.unwrap();
        let kinds: Vec<&str> = told.iter().map(|e| e.kind.as_str()).collect();
        assert_eq!(kinds, ["request.submitted", "request.shown"]);
        let shown = public().await;
        assert!(shown.activity.iter().all(|a| a.kind != ActivityKind::Shown));
        let message = shown
            .activity
            .iter()
            .find(|a| a.kind == ActivityKind::Message)
            .unwrap();
        assert_eq!(message.text.as_deref(), Some("It got deeper."));
        assert!(message.by.is_none(), "no address is named in public");
        assert!(
            !serde_json::to_string(&shown)
                .unwrap()
                .contains("example.org")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_to_the_portals_own_address_finds_its_case_by_the_mail_it_answers() {
    for world in worlds().await {
        let p = &world.portal;
        let reference = world.pothole().await;
        let receipt = mail_to(&sent(&world).await, "rosa@example.org");
        let more = format!("In-Reply-To: {}\r\n", receipt.message_id);
        let raw = letter(
            "rosa@example.org",
            "Re: your report",
            &more,
            "It is in front of number 9.",
        );
        assert_eq!(
            take(p, &raw).await.unwrap(),
            Taken::Answered(vec![reference])
        );
        // Somebody else's mail is no key to it.
        let raw = letter("eve@example.org", "Re: your report!", &more, "Mine now.");
        assert!(matches!(take(p, &raw).await.unwrap(), Taken::Opened(_)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_of_an_answer_wait_with_it() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        let address = mail_to(&sent(&world).await, "rosa@example.org")
            .reply_to
            .unwrap();
        use base64::Engine;
        let photo = base64::engine::general_purpose::STANDARD.encode(jpeg(&picture(320, 240)));
        let raw = format!(
            "From: rosa@example.org\r\nTo: {address}\r\nMessage-ID: <a@x.org>\r\nMIME-Version: 1.0\r\n\
             Content-Type: image/jpeg; name=now.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n{photo}\r\n"
        );
        let answered = take(p, &Bytes::from(raw)).await.unwrap();
        assert_eq!(answered, Taken::Answered(vec![reference.clone()]));
        let case = seen(&world, &boss, &reference).await;
        assert!(case.detail.media.is_empty());
        let message = case
            .detail
            .activity
            .iter()
            .find(|a| a.kind == ActivityKind::Message)
            .unwrap();
        let id = message.media[0]
            .url
            .rsplit('/')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        let get = |actor: Actor| async move {
            stoa_service::requests::media(p, &actor, id, false, &[]).await
        };
        assert!(matches!(get(Actor::Anyone).await, Err(Error::NotFound)));
        assert!(
            !get(boss.clone()).await.unwrap().public,
            "not for everybody's cache"
        );
        publish(p, &boss, &reference, message.id).await.unwrap();
        assert!(get(Actor::Anyone).await.unwrap().public);
        assert_eq!(seen(&world, &boss, &reference).await.detail.media.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_address_of_a_case_is_nobodys() {
    for world in worlds().await {
        let p = &world.portal;
        let reference = world.pothole().await;
        let other = world.pothole().await;
        let all = sent(&world).await;
        let address = all
            .iter()
            .find(|m| m.reference == Some(reference.clone()))
            .unwrap()
            .reply_to
            .clone()
            .unwrap();
        let short = |r: &Reference| r.as_str().replace('-', "").to_lowercase();
        let forged = [
            address.replace(&short(&reference), &short(&other)),
            address.replacen(".", ".00", 1),
            format!("report+{}.@city.example.org", short(&reference)),
            format!("report+{}@city.example.org", short(&reference)),
            "somebody@elsewhere.example.org".to_owned(),
        ];
        for address in forged {
            let raw = letter("rosa@example.org", "Re: it", "", "Words.");
            let refused = receive_mail(p, raw, &to(&address)).await;
            assert!(
                matches!(refused, Err(Error::NotFound)),
                "{address}: {refused:?}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_writer_our_mail_server_does_not_vouch_for_is_a_stranger() {
    for world in worlds().await {
        let mut portal = world.portal.clone();
        let mut config = (*portal.ctx.config).clone();
        config.inbound.authserv_id = Some("mx.city.example".into());
        portal.ctx.config = std::sync::Arc::new(config);
        let p = &portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        let address = mail_to(&sent(&world).await, "rosa@example.org")
            .reply_to
            .unwrap();
        let forged = "Authentication-Results: mx.evil.example; dkim=pass header.d=example.org\r\n";
        let raw = letter("rosa@example.org", "Re: a", forged, "Close it.");
        receive_mail(p, raw, &to(&address)).await.unwrap();
        let case = seen(&world, &boss, &reference).await;
        assert!(texts(&case, ActivityKind::Message).is_empty());
        let ours = "Authentication-Results: mx.city.example; dkim=pass header.d=example.org\r\n";
        let raw = letter("rosa@example.org", "Re: ab", ours, "It is deeper.");
        receive_mail(p, raw, &to(&address)).await.unwrap();
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(texts(&case, ActivityKind::Message), ["It is deeper."]);
        // A new case from nowhere certain: it comes in, and nobody is written to.
        let raw = letter("victim@example.org", "A pothole", "", "At 7 Main St.");
        let reference = opened(p, &raw).await;
        assert!(sent(&world).await.is_empty());
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(case.contact.email, None);
        assert!(texts(&case, ActivityKind::Note)[0].contains("inbound-note-unverified"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_to_several_cases_reaches_each_once_and_opens_none() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let (one, two) = (world.pothole().await, world.pothole().await);
        let count = async || {
            let all = desk_list(p, &boss, &Default::default(), 200, None).await;
            all.unwrap().items.len()
        };
        let before = count().await;
        let receipts = sent(&world).await;
        let address = |reference: &Reference| {
            let of = |m: &&Outgoing| m.reference.as_ref() == Some(reference);
            receipts.iter().find(of).unwrap().reply_to.clone().unwrap()
        };
        let (first, second) = (address(&one), address(&two));
        let cc = format!("Cc: <{first}>, City <{second}>, {first}\r\n");
        let raw = letter("rosa@example.org", "Both", &cc, "Both are deeper now.");
        // To the general address too (see `letter`), from whichever side it comes first.
        let all = take(p, &raw).await.unwrap();
        assert_eq!(all, Taken::Answered(vec![one.clone(), two.clone()]));
        for envelope in [to(BASE), to(&second), to(&first), Envelope::default()] {
            let again = receive_mail(p, raw.clone(), &envelope).await.unwrap();
            assert_eq!(again, Taken::Known);
        }
        for reference in [&one, &two] {
            let case = seen(&world, &boss, reference).await;
            assert_eq!(
                texts(&case, ActivityKind::Message),
                ["Both are deeper now."]
            );
        }
        assert_eq!(count().await, before);

        // A case that only the envelope names (a blind copy) keeps the general address from opening one.
        let raw = letter("rosa@example.org", "Blind", "", "One of them.");
        let blind = Envelope {
            beside: vec![BASE.into(), first],
            ..to(BASE)
        };
        let taken = receive_mail(p, raw.clone(), &blind).await.unwrap();
        assert_eq!(taken, Taken::Answered(vec![one]));
        // An address of a case that we did not make names none.
        let forged = second.replace(|c: char| c.is_ascii_digit(), "0");
        let cc = format!("Cc: {forged}\r\n");
        let raw = letter("rosa@example.org", "Forged", &cc, "A hole.");
        assert!(matches!(take(p, &raw).await.unwrap(), Taken::Opened(_)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_to_a_question_starts_the_clock_again_and_a_strangers_does_not() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        let address = mail_to(&sent(&world).await, "rosa@example.org").reply_to;
        let address = address.unwrap();
        let first = seen(&world, &boss, &reference).await;
        let ask = Event::Ask;
        change_status(p, &boss, &reference, first.version, ask, "Which lane?")
            .await
            .unwrap();
        world.clock.advance(Duration::days(2));
        for (from, words, status) in [
            ("eve@example.org", "The left one.", Status::Waiting),
            (
                "rosa@example.org",
                "The right one, I think.",
                Status::InReview,
            ),
        ] {
            let raw = letter(from, "Re: your report", "", words);
            receive_mail(p, raw, &to(&address)).await.unwrap();
            let case = seen(&world, &boss, &reference).await;
            assert_eq!(case.detail.summary.status, status, "{from}");
        }
        let case = seen(&world, &boss, &reference).await;
        let promised = first.detail.summary.due_at.unwrap();
        assert_eq!(
            case.detail.summary.due_at,
            Some(promised + Duration::days(2))
        );
        assert_eq!(
            texts(&case, ActivityKind::Message),
            ["The right one, I think."]
        );
    }
}
