//! What closing takes, and what everyone sees of it.

use super::{key_in, sent};
use crate::support::{DONE, evidence, jpeg, picture, upload, worlds, wrong};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{Event, Reference, Status};
use stoa_service::requests::ending::Evidence;
use stoa_service::requests::messages::list;
use stoa_service::requests::{change_status, change_status_with, desk_show, follow, show};
use stoa_service::{Error, Portal};

async fn close(
    p: &Portal,
    actor: &Actor,
    reference: &Reference,
    words: &str,
    with: Evidence,
) -> Result<stoa_domain::requests::DeskRequest, Error> {
    let seen = desk_show(p, actor, reference).await?.version;
    change_status_with(p, actor, reference, seen, Event::Resolve, words, with).await
}

fn because(reason: &str) -> Evidence {
    Evidence {
        reason: reason.to_owned(),
        photos: Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_and_words_of_substance_or_a_photo() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let reference = world.pothole().await;
        let before = desk_show(p, &agent, &reference).await.unwrap();
        // What may be said is offered with the moves.
        let offered = |event| {
            let of = before.reasons.iter().filter(|r| r.event == event);
            of.map(|r| r.reason.code.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(offered(Event::Resolve), ["fixed", "gone", "made_safe"]);
        assert!(offered(Event::Decline).contains(&"not_ours"));
        assert!(before.reasons[0].reason.words.contains_key(&Locale::Ar));
        for (words, with, faults) in [
            ("", because(""), &["reason required", "update required"][..]),
            (DONE, because(""), &["reason required"]),
            (DONE, because("not_ours"), &["reason unknown"]),
            (DONE, because("partner"), &["reason unknown"]),
            ("Done.", because("fixed"), &["update too-thin"]),
            // The city's own template says nothing of this case, in whatever language.
            ("THE WORK IS DONE!", because("fixed"), &["update too-thin"]),
            (
                "El trabajo esta hecho. Gracias",
                because("fixed"),
                &["update too-thin"],
            ),
        ] {
            let refused = close(p, &agent, &reference, words, with).await;
            assert_eq!(wrong(refused), faults, "{words}");
        }
        let none = change_status(p, &agent, &reference, before.version, Event::Decline, DONE).await;
        assert_eq!(wrong(none), ["reason required"]);
        let broken = Evidence {
            photos: vec![upload("a.jpg", "no picture at all")],
            ..because("fixed")
        };
        let broken = close(p, &agent, &reference, "", broken).await;
        assert_eq!(wrong(broken), ["photos not-a-photo"]);
        let early = Evidence {
            photos: vec![upload("a.jpg", jpeg(&picture(40, 30)))],
            ..because("")
        };
        let version = before.version;
        let early =
            change_status_with(p, &agent, &reference, version, Event::Plan, "", early).await;
        assert_eq!(wrong(early), ["photos not-offered"]);
        let after = desk_show(p, &agent, &reference).await.unwrap();
        assert_eq!(after, before, "a refusal changes nothing");
        let done = close(p, &agent, &reference, DONE, because("fixed")).await;
        assert_eq!(done.unwrap().detail.summary.status, Status::Resolved);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everyone_sees_the_reason_and_the_photo_and_the_photo_is_no_part_of_the_report() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let reference = world.pothole().await;
        let with = Evidence {
            photos: vec![upload("a.jpg", jpeg(&picture(60, 40)))],
            ..because("fixed")
        };
        close(p, &agent, &reference, "", with).await.unwrap();
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        let reason = public.ending.reason.clone().unwrap();
        assert_eq!(reason.code, "fixed");
        assert!(reason.say(Locale::Es).contains("ending-reason-fixed"));
        let last = public.activity.last().unwrap();
        assert_eq!((last.text.as_deref(), last.media.len()), (None, 1));
        assert!(public.media.is_empty() && public.summary.thumbnail.is_none());
        let closed = public.summary.closed_at.unwrap();
        assert_eq!(
            (public.ending.answer_until.unwrap() - closed).num_days(),
            14
        );
        let id = last.media[0]
            .url
            .rsplit('/')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        stoa_service::requests::media(p, &Actor::Anyone, id, true, &[])
            .await
            .map(|_| ())
            .unwrap_or_else(|e| panic!("{e}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn its_reporter_alone_gets_the_link_and_the_desk_does_not_see_it() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let reference = world.pothole().await;
        follow(p, &reference, "ali@example.org", Locale::Ar)
            .await
            .unwrap();
        sent(&world).await;
        close(p, &agent, &reference, DONE, evidence(Event::Resolve))
            .await
            .unwrap();
        let mails = sent(&world).await;
        let of = |who: &str| mails.iter().find(|m| m.recipient.starts_with(who)).unwrap();
        let key = key_in(&of("rosa").text).unwrap();
        assert_eq!(key.len(), 32);
        assert!(of("rosa").html.contains(&key));
        assert_eq!(key_in(&of("ali").text), None);
        assert!(of("ali").text.contains("ending-reason-fixed"));
        let seen = list(p, &agent, None, None).await.unwrap();
        assert!(seen.items.iter().all(|m| !m.text.contains(&key)));
        assert!(seen.items.iter().any(|m| m.text.contains("/ending?key=…")));
    }
}
