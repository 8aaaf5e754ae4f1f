//! Staff write down what a caller says: both identities, the caller's agreement, and what is known already.

use crate::support::{World, pothole, submission, worlds, wrong};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::caller::CallerDraft;
use stoa_domain::requests::{ActivityKind, Draft};
use stoa_service::Error;
use stoa_service::requests::messages::{claim_due, expand_events};
use stoa_service::requests::{desk_show, join_for_caller, report_for_caller, show};

fn caller() -> CallerDraft {
    CallerDraft {
        channel: "phone".into(),
        locale: "ar".into(),
        consent: true,
    }
}

async fn agent(world: &World) -> Actor {
    world.staff(Role::Agent).await
}

fn nobody() -> Draft {
    Draft {
        name: String::new(),
        email: String::new(),
        phone: String::new(),
        ..pothole()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_are_recorded_and_the_public_sees_neither() {
    for world in worlds().await {
        let (portal, ana) = (&world.portal, agent(&world).await);
        let name = ana.staff().unwrap().name.clone();
        let sent = report_for_caller(portal, &ana, &caller(), Locale::En, submission(pothole()))
            .await
            .unwrap();
        assert!(sent.email);
        let public = show(portal, &Actor::Anyone, &sent.reference).await.unwrap();
        assert_eq!(public.summary.channel, "phone");
        assert_eq!(public.activity.len(), 1);
        let text = serde_json::to_string(&public).unwrap();
        assert!(!text.contains(&name) && !text.contains("Rosa"), "{text}");
        let desk = desk_show(portal, &ana, &sent.reference).await.unwrap();
        assert_eq!(desk.contact.name.as_deref(), Some("Rosa Secret"));
        let [submitted, note] = desk.detail.activity.as_slice() else {
            panic!("{:?}", desk.detail.activity);
        };
        assert_eq!(submitted.kind, ActivityKind::Submitted);
        assert_eq!(submitted.by.as_deref(), Some(name.as_str()));
        assert_eq!(note.by.as_deref(), Some(name.as_str()));
        assert!(
            note.internal
                && note
                    .text
                    .as_deref()
                    .is_some_and(|t| t.contains("caller-note-consent"))
        );
        // The letter goes out in the caller's language, not in the staff member's.
        while expand_events(portal, 10).await.unwrap() > 0 {}
        let mail = claim_due(portal, 9).await.unwrap();
        let to: Vec<_> = mail
            .iter()
            .map(|m| (m.recipient.as_str(), m.locale))
            .collect();
        assert_eq!(to, [("rosa@example.org", Locale::Ar)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn contact_needs_an_agreement_and_no_contact_needs_none() {
    for world in worlds().await {
        let (portal, ana) = (&world.portal, agent(&world).await);
        let unasked = CallerDraft {
            consent: false,
            ..caller()
        };
        let refused =
            report_for_caller(portal, &ana, &unasked, Locale::En, submission(pothole())).await;
        assert_eq!(wrong(refused), ["consent required"]);
        let sent = report_for_caller(portal, &ana, &unasked, Locale::En, submission(nobody()))
            .await
            .unwrap();
        let desk = desk_show(portal, &ana, &sent.reference).await.unwrap();
        assert!(desk.contact.is_empty() && desk.detail.followers == 0);
        let web = CallerDraft {
            channel: "web".into(),
            ..caller()
        };
        let refused = report_for_caller(portal, &ana, &web, Locale::En, submission(nobody())).await;
        assert_eq!(wrong(refused), ["caller_channel not-a-choice"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_report_for_others_does() {
    for world in worlds().await {
        let portal = &world.portal;
        let vera = world.staff(Role::Viewer).await;
        for actor in [&Actor::Anyone, &vera] {
            let sent = submission(nobody());
            let refused = report_for_caller(portal, actor, &caller(), Locale::En, sent).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        }
        // Elsewhere a staff member's own report names nobody.
        let ana = agent(&world).await;
        let own = stoa_service::requests::submit(portal, &ana, submission(nobody()))
            .await
            .unwrap();
        let desk = desk_show(portal, &ana, &own.reference).await.unwrap();
        assert_eq!(desk.detail.activity[0].by, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_about_something_known_counts_once_and_its_caller_follows() {
    for world in worlds().await {
        let (portal, ana) = (&world.portal, agent(&world).await);
        let known = world.submit(nobody()).await.unwrap().reference;
        let (caller, draft) = (caller(), pothole());
        let press = || join_for_caller(portal, &ana, &known, &caller, &draft, "k1", Locale::En);
        let first = press().await.unwrap();
        assert!(first.counted && first.me_too == 1);
        let again = press().await.unwrap();
        assert!(
            !again.counted && again.me_too == 1,
            "a second press is the same call"
        );
        let desk = desk_show(portal, &ana, &known).await.unwrap();
        assert_eq!(desk.detail.followers, 1);
        let notes: Vec<_> = desk
            .detail
            .activity
            .iter()
            .filter(|a| a.kind == ActivityKind::Note)
            .collect();
        assert_eq!(notes.len(), 1);
        let text = notes[0].text.as_deref().unwrap_or_default();
        assert!(
            text.contains("Rosa Secret") && text.contains("617 555 0100"),
            "{text}"
        );
        let public = show(portal, &Actor::Anyone, &known).await.unwrap();
        assert!(!serde_json::to_string(&public).unwrap().contains("Rosa"));
    }
}
