//! Chats.

use super::*;
use stoa_domain::LatLon;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::MessageKind;
use stoa_service::requests::inbound::{Chat, ChatPicture, answer_chat, sweep};
use stoa_service::requests::post_update;

/// Somebody writes; what is answered, one text after the other.
async fn say(world: &World, id: &str, text: &str) -> String {
    tell(world, chat(id, text)).await
}

async fn tell(world: &World, chat: Chat) -> String {
    answer_chat(&world.portal, &chat).await.unwrap();
    let all = sent(world).await;
    let texts: Vec<String> = all
        .into_iter()
        .filter(|m| m.channel == Channel::Chat && m.kind == MessageKind::Reply)
        .map(|m| m.text)
        .collect();
    assert!(texts.len() <= 1, "{texts:?}");
    texts.into_iter().next().unwrap_or_default()
}

fn chat(id: &str, text: &str) -> Chat {
    Chat {
        network: "telegram".into(),
        conversation: "42".into(),
        id: id.into(),
        name: "Ana".into(),
        text: text.into(),
        ..Chat::default()
    }
}

fn reference_in(text: &str) -> Reference {
    let rest = text.split_once("reference=").unwrap().1;
    rest.split('}').next().unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dialogue_ends_in_exactly_one_case_and_hears_how_it_goes_on() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        assert!(
            say(&world, "1", "Hola")
                .await
                .contains("[en] inbound-hello")
        );
        let asked = say(
            &world,
            "2",
            "No recogen la basura, hay una semana que espera",
        )
        .await;
        assert!(asked.contains("inbound-ask-place"), "{asked}");
        // The service was told by its word; the address is known.
        let asked = say(&world, "3", "5 Elm Ave").await;
        assert!(
            asked.starts_with("What was missed?\n1. Trash\n2. Leaves"),
            "{asked}"
        );
        let asked = say(&world, "4", "7").await;
        assert!(asked.contains("inbound-answer-wrong") && asked.contains("What was missed?"));
        // Its condition holds now.
        assert!(say(&world, "5", "leaves").await.contains("Which bag?"));
        let asked = say(&world, "6", "skip").await;
        assert!(asked.contains("inbound-needed"), "{asked}");
        assert!(say(&world, "7", "blue").await.contains("inbound-ask-photo"));
        let photo = ChatPicture::Here {
            name: "a.jpg".into(),
            bytes: jpeg(&picture(320, 240)).into(),
        };
        let with = Chat {
            pictures: vec![photo],
            ..chat("8", "")
        };
        let review = tell(&world, with).await;
        for part in [
            "Trash not collected",
            "5 Elm Ave, Testville",
            "Leaves",
            "Which bag? blue",
            "n=1",
            "everyone-sees",
        ] {
            assert!(review.contains(part), "{part} in {review}");
        }
        let done = say(&world, "9", "Sí").await;
        let reference = reference_in(&done);
        // The same yes brought again, and a yes after it, make nothing.
        assert_eq!(say(&world, "9", "Sí").await, "");
        assert!(say(&world, "10", "yes").await.contains("inbound-hello"));
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(case.detail.summary.service_code, "TRASH");
        assert_eq!(case.detail.summary.channel, "chat");
        assert_eq!(case.detail.media.len(), 1);
        assert_eq!(case.contact.name.as_deref(), Some("Ana"));
        let answers: Vec<_> = case
            .detail
            .answers
            .iter()
            .map(|a| a.values.join("+"))
            .collect();
        assert_eq!(answers, ["Leaves", "blue"]);

        // What the city says goes back to the conversation, until it says STOP.
        post_update(p, &boss, &reference, "On Monday.")
            .await
            .unwrap();
        let told = sent(&world).await;
        assert_eq!((told.len(), told[0].channel), (1, Channel::Chat));
        assert_eq!(told[0].recipient, "telegram:42");
        assert!(told[0].text.contains("On Monday."));
        assert!(
            say(&world, "11", &format!("status {reference}"))
                .await
                .contains("mail-sms-status")
        );
        assert!(say(&world, "12", "STOP").await.contains("inbound-stopped"));
        post_update(p, &boss, &reference, "Later.").await.unwrap();
        assert!(sent(&world).await.is_empty());
        assert!(say(&world, "13", "start").await.contains("inbound-started"));
        post_update(p, &boss, &reference, "Now.").await.unwrap();
        assert_eq!(sent(&world).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_at_once_is_asked_nothing_twice() {
    for world in worlds().await {
        let photo = ChatPicture::Elsewhere("https://cdn.example.org/a.jpg".into());
        let all = Chat {
            location: LatLon::new(42.32, -71.06),
            pictures: vec![photo],
            ..chat("1", "There is a pothole in the street")
        };
        let asked = tell(&world, all).await;
        assert!(
            asked.contains("inbound-photo-elsewhere") && asked.contains("inbound-ask-photo"),
            "{asked}"
        );
        assert!(say(&world, "2", "no").await.contains("inbound-ask-review"));
        let reference = reference_in(&say(&world, "3", "yes").await);
        let boss = world.staff(Role::Supervisor).await;
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(case.detail.summary.service_code, "POTHOLE");
        assert!(case.detail.summary.lat.is_some());
        assert!(texts(&case, ActivityKind::Note)[0].contains("https://cdn.example.org/a.jpg"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_helps_where_words_do_not_and_what_must_be_there_is_asked_for() {
    for world in worlds().await {
        let asked = say(&world, "1", "It smells here and it is loud too").await;
        assert!(asked.contains("inbound-ask-place"));
        // No place for now.
        let asked = say(&world, "2", "skip").await;
        let list: Vec<&str> = asked
            .lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_digit()))
            .collect();
        assert!(
            list.len() >= 3 && list.last().unwrap().ends_with("General request"),
            "{asked}"
        );
        assert!(
            say(&world, "3", "99")
                .await
                .contains("inbound-which-service")
        );
        let pothole = list.iter().position(|l| l.ends_with("Pothole")).unwrap() + 1;
        // A pothole is somewhere.
        let asked = say(&world, "4", &pothole.to_string()).await;
        assert!(asked.contains("inbound-ask-place"), "{asked}");
        assert!(say(&world, "5", "no").await.contains("inbound-needed"));
        let outside = Chat {
            location: LatLon::new(10.0, 10.0),
            ..chat("6", "")
        };
        assert!(
            tell(&world, outside)
                .await
                .contains("inbound-place-outside")
        );
        assert!(
            say(&world, "7", "behind the school")
                .await
                .contains("inbound-ask-photo")
        );
        assert!(
            say(&world, "8", "العربية")
                .await
                .contains("[ar] inbound-speaks")
        );
        assert!(
            say(&world, "9", "لا")
                .await
                .contains("[ar] inbound-ask-review")
        );
        let reference = reference_in(&say(&world, "10", "نعم").await);
        let boss = world.staff(Role::Supervisor).await;
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(
            case.detail.summary.place.as_deref(),
            Some("behind the school")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_dropped_or_left_is_no_case() {
    for world in worlds().await {
        let p = &world.portal;
        say(
            &world,
            "0",
            "There is a pothole at 5 Elm Ave, call 617-555-0188",
        )
        .await;
        let review = say(&world, "00", "no").await;
        assert!(
            review.contains("inbound-personal") && review.contains("found=617-555-0188"),
            "{review}"
        );
        say(&world, "000", "no").await;
        say(&world, "1", "There is a pothole at 5 Elm Ave").await;
        assert!(say(&world, "2", "cancel").await.contains("inbound-dropped"));
        say(&world, "3", "There is a pothole at 6 Elm Ave").await;
        world.clock.advance(Duration::hours(13));
        let answer = say(&world, "4", "no").await;
        assert!(
            answer.contains("inbound-forgotten") && answer.contains("inbound-hello"),
            "{answer}"
        );
        world.clock.advance(Duration::days(3));
        assert_eq!(sweep(p).await.unwrap(), 1);
        assert_eq!(sweep(p).await.unwrap(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yes_whose_answer_was_lost_makes_no_second_case() {
    for world in worlds().await {
        let p = &world.portal;
        for (id, text) in [("1", "There is a pothole at 5 Elm Ave"), ("2", "no")] {
            say(&world, id, text).await;
        }
        // Two messengers bring the same yes at once.
        let (one, two) = (chat("3", "yes"), chat("3", "yes"));
        let (a, b) = tokio::join!(answer_chat(p, &one), answer_chat(p, &two));
        a.unwrap();
        b.unwrap();
        let boss = world.staff(Role::Supervisor).await;
        let filter = stoa_domain::requests::RequestFilter {
            q: "pothole Elm".into(),
            ..Default::default()
        };
        let found = desk_list(p, &boss, &filter, 50, None).await.unwrap();
        let ours = found
            .items
            .iter()
            .filter(|i| i.summary.excerpt.contains("5 Elm Ave"))
            .count();
        assert_eq!(ours, 1);
        assert_eq!(sent(&world).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_message_is_refused_by_its_field() {
    for world in worlds().await {
        let p = &world.portal;
        for (chat, error) in [
            (
                Chat {
                    network: "Tele gram".into(),
                    ..chat("1", "x")
                },
                "network not-readable",
            ),
            (
                Chat {
                    conversation: " ".into(),
                    ..chat("1", "x")
                },
                "conversation required",
            ),
            (
                Chat {
                    id: "x".repeat(300),
                    ..chat("1", "x")
                },
                "id too-long",
            ),
            (chat("1", &"x".repeat(5_000)), "text too-long"),
        ] {
            assert_eq!(wrong(answer_chat(p, &chat).await), [error]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_that_reports_much_is_asked_to_come_back_and_loses_nothing() {
    for world in worlds().await {
        let report = async |n: usize| {
            say(&world, &format!("{n}-1"), "There is a pothole at 5 Elm Ave").await;
            say(&world, &format!("{n}-2"), "no").await;
            say(&world, &format!("{n}-3"), "yes").await
        };
        for n in 0..10 {
            let said = report(n).await;
            assert!(said.contains("inbound-sent"), "{n}: {said}");
        }
        let refused = report(10).await;
        assert!(refused.contains("inbound-too-many"), "{refused}");
        // Another conversation goes on; a day later so does this, with what was said.
        let other = Chat {
            conversation: "43".into(),
            ..chat("1", "Hola")
        };
        assert!(!tell(&world, other).await.contains("inbound-too-many"));
        world.clock.advance(Duration::hours(11));
        assert!(
            say(&world, "later", "yes")
                .await
                .contains("inbound-too-many")
        );
        world.clock.advance(Duration::hours(11));
        assert!(
            say(&world, "later still", "yes")
                .await
                .contains("inbound-too-many")
        );
        world.clock.advance(Duration::hours(3));
        let said = say(&world, "at last", "yes").await;
        assert!(said.contains("inbound-sent"), "{said}");
    }
}
