//! Texts and notifications.

use super::*;

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
        // Pressed twice, and sent as a text as well: right each time.
        assert_eq!(confirm_by_code(p, id, &code).await.unwrap(), page);
        answer_text(p, "SM0", "+16175550199", &code).await.unwrap();
        let said = sent(&world).await.pop().unwrap();
        assert!(said.text.contains("mail-sms-confirmed"), "{}", said.text);
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
async fn a_code_that_was_right_is_right_again_for_five_tries_and_two_days() {
    for world in worlds().await {
        let p = &world.portal;
        let asked = async |phone: &str| {
            let wish = SubscribeDraft {
                phone: phone.into(),
                ..around("sms")
            };
            let Subscribed { id, .. } = subscribe(p, &wish, Locale::En).await.unwrap();
            let question = sent(&world).await.pop().unwrap();
            (id, token(&question.text, "code="))
        };
        let (id, code) = asked("617 555 0199").await;
        for _ in 0..5 {
            confirm_by_code(p, id, &code).await.unwrap();
        }
        assert_eq!(wrong(confirm_by_code(p, id, &code).await), ["code wrong"]);
        let (id, code) = asked("617 555 0142").await;
        confirm_by_code(p, id, &code).await.unwrap();
        world.clock.advance(chrono::Duration::hours(49));
        let late = confirm_by_code(p, id, &code).await;
        assert!(matches!(late, Err(stoa_service::Error::NotFound)));
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
            dead_address: true,
            ..Failure::default()
        };
        failed(p, told[0].id, &gone).await.unwrap();
        update(&world, &boss, &reference, "Nobody there").await;
        assert!(sent(&world).await.is_empty());
        let known = manage_link(p, Channel::Push, &one.endpoint).await.unwrap();
        assert_eq!(known, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_that_answers_ours_is_answered_ten_times_and_a_text_brought_again_changes_nothing()
 {
    for world in worlds().await {
        let p = &world.portal;
        let phone = "+16175550177";
        for n in 0..15 {
            answer_text(p, &format!("SM{n}"), phone, "I am away until Monday")
                .await
                .unwrap();
        }
        assert_eq!(sent(&world).await.len(), 10);
        // What is asked is done all the same.
        answer_text(p, "stop", phone, "STOP").await.unwrap();
        assert!(sent(&world).await.is_empty());
        let page = manage_link(p, Channel::Sms, phone).await.unwrap().unwrap();
        assert!(manage(p, &page).await.unwrap().stopped);
        world.clock.advance(Duration::hours(2));
        answer_text(p, "later", phone, "STOP").await.unwrap();
        answer_text(p, "start", phone, "START").await.unwrap();
        assert_eq!(sent(&world).await.len(), 2);
        answer_text(p, "later", phone, "STOP").await.unwrap();
        assert!(!manage(p, &page).await.unwrap().stopped);
    }
}
