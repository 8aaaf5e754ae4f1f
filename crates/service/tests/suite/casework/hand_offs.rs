//! A contractor's link: one case, for a while, until it is taken back; nothing of the reporter; nothing public by itself.

use crate::support::{World, jpeg, picture, upload, worlds, wrong};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::hand_off::HandOffDraft;
use stoa_domain::requests::message::MessageKind;
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_service::Error;
use stoa_service::requests::hand_offs::{
    Report, hand_offs, hand_over, open_hand_off, photo_of_hand_off, report_back, revoke_hand_off,
};
use stoa_service::requests::{desk_show, inbound, messages, show};

fn draft() -> HandOffDraft {
    HandOffDraft {
        name: "Paving & Sons".into(),
        email: "crew@paving.example".into(),
        note: "Fill it".into(),
        days: "7".into(),
        locale: "en".into(),
    }
}

/// Hands a case over; the token of the link that was mailed.
async fn handed(world: &World, boss: &Actor, reference: &Reference) -> String {
    let p = &world.portal;
    hand_over(p, boss, reference, &draft()).await.unwrap();
    let due = messages::claim_due_by(p, Channel::Mail, 50).await.unwrap();
    let mail = due
        .iter()
        .rfind(|m| m.kind == MessageKind::HandOff)
        .expect("the mail");
    assert_eq!(mail.recipient, "crew@paving.example");
    assert!(mail.text.contains("Fill it"));
    let at = mail.text.find("/contractor/").unwrap() + "/contractor/".len();
    mail.text[at..]
        .split_whitespace()
        .next()
        .unwrap()
        .to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn they_see_the_work_and_report_back_and_the_desk_decides_what_is_public() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let reference = world.pothole().await;
        let token = handed(&world, &boss, &reference).await;
        let view = open_hand_off(p, &token).await.unwrap();
        assert_eq!(
            (view.reference.clone(), view.note.as_str()),
            (reference.clone(), "Fill it")
        );
        assert!(
            !format!("{view:?}").contains("rosa@example.org")
                && !format!("{view:?}").contains("Rosa Secret")
        );
        let report = Report {
            text: "Filled with two bags".into(),
            photos: vec![upload("after.jpg", jpeg(&picture(64, 48)))],
            done: true,
        };
        report_back(p, &token, report).await.unwrap();
        let case = desk_show(p, &boss, &reference).await.unwrap();
        let last = case.detail.activity.last().unwrap();
        assert_eq!(
            (last.kind, last.internal, last.media.len()),
            (ActivityKind::WorkDone, true, 1)
        );
        assert_eq!(last.by.as_deref(), Some("Paving & Sons"));
        assert!(case.detail.summary.status.is_open(), "the desk closes it");
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(!format!("{public:?}").contains("two bags"));
        inbound::publish(p, &boss, &reference, last.id)
            .await
            .unwrap();
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(format!("{public:?}").contains("two bags") && public.media.len() == 1);
        assert!(
            !format!("{public:?}").contains("Paving"),
            "no names of people or firms in public"
        );
        let view = open_hand_off(p, &token).await.unwrap();
        assert!(view.done_at.is_some() && view.said.len() == 1);
        let photo = view.media[0]
            .thumb_url
            .split('/')
            .nth(2)
            .unwrap()
            .parse()
            .unwrap();
        assert!(photo_of_hand_off(p, &token, photo).await.is_ok());
        let list = hand_offs(p, &boss, &reference).await.unwrap();
        assert!(list[0].open && list[0].seen_at.is_some() && list[0].done_at.is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_ends_with_its_time_with_a_word_and_opens_nothing_else() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let (reference, other) = (world.pothole().await, world.pothole().await);
        let token = handed(&world, &boss, &reference).await;
        let gone = |r: Result<_, Error>| matches!(r, Err(Error::NotFound));
        let changed = format!("{}0", &token[..token.len() - 1]);
        for wrong in ["", "h", "m0", &changed, &token.replace('h', "m")] {
            if wrong != token {
                assert!(gone(open_hand_off(p, wrong).await.map(|_| ())), "{wrong}");
            }
        }
        let id = hand_offs(p, &boss, &reference).await.unwrap()[0].id;
        assert!(
            gone(revoke_hand_off(p, &boss, &other, id).await),
            "by way of another case"
        );
        world.clock.advance(Duration::days(6));
        assert!(open_hand_off(p, &token).await.is_ok());
        revoke_hand_off(p, &boss, &reference, id).await.unwrap();
        revoke_hand_off(p, &boss, &reference, id).await.unwrap();
        assert!(gone(open_hand_off(p, &token).await.map(|_| ())));
        assert!(gone(
            report_back(
                p,
                &token,
                Report {
                    text: "late".into(),
                    ..Report::default()
                }
            )
            .await
        ));
        let again = handed(&world, &boss, &reference).await;
        assert!(open_hand_off(p, &again).await.is_ok());
        world.clock.advance(Duration::days(7));
        assert!(
            gone(open_hand_off(p, &again).await.map(|_| ())),
            "its time is over"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_staff_hand_over_and_a_report_says_something() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let viewer = world.staff(Role::Viewer).await;
        let reference = world.pothole().await;
        for actor in [&viewer, &Actor::Anyone] {
            let refused = hand_over(p, actor, &reference, &draft()).await;
            assert!(matches!(refused, Err(Error::Forbidden)));
        }
        let nobody = HandOffDraft {
            email: "crew".into(),
            ..draft()
        };
        assert_eq!(
            wrong(hand_over(p, &boss, &reference, &nobody).await),
            ["email not-an-email"]
        );
        let token = handed(&world, &boss, &reference).await;
        assert_eq!(
            wrong(report_back(p, &token, Report::default()).await),
            ["text required"]
        );
        let broken = Report {
            photos: vec![upload("x.jpg", "no photo")],
            ..Report::default()
        };
        assert_eq!(
            wrong(report_back(p, &token, broken).await),
            ["photos not-a-photo"]
        );
        assert_eq!(
            hand_offs(p, &boss, &reference).await.unwrap()[0].done_at,
            None
        );
    }
}
