//! Who gave a phone alone hears of their own report by text: asked first, or having said yes to staff.

use super::*;
use crate::moderation::are;
use crate::support::submission;
use stoa_domain::requests::Publication;
use stoa_domain::requests::caller::CallerDraft;
use stoa_service::requests::{join_for_caller, report_for_caller};

const PHONE: &str = "+16175550100";

/// Somebody with a phone, who wants texts.
fn phone_only() -> Draft {
    Draft {
        email: String::new(),
        texts: true,
        ..pothole()
    }
}

fn caller() -> CallerDraft {
    CallerDraft {
        channel: "phone".into(),
        locale: "ar".into(),
        consent: true,
    }
}

fn to_phones(sent: &[Outgoing]) -> Vec<MessageKind> {
    assert!(
        sent.iter()
            .all(|m| m.channel == Channel::Sms && m.recipient == PHONE)
    );
    sent.iter().map(|m| m.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reporters_phone_is_asked_and_then_hears_until_it_says_stop() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let report = world.submit(phone_only()).await.unwrap();
        assert!(report.texts && !report.email);
        let question = sent(&world).await;
        assert_eq!(to_phones(&question), [MessageKind::Question]);
        assert_eq!(question[0].locale, Locale::Es);
        // Without a yes nothing more comes.
        update(&world, &boss, &report.reference, "Too early").await;
        assert!(sent(&world).await.is_empty());
        answer_text(p, "SM1", PHONE, "sí").await.unwrap();
        assert!(sent(&world).await[0].text.contains("mail-sms-confirmed"));
        update(&world, &boss, &report.reference, "We come").await;
        let news = sent(&world).await;
        assert_eq!(to_phones(&news), [MessageKind::Update]);
        assert!(news[0].text.contains("We come") && news[0].text.contains("mail-sms-stop"));
        answer_text(p, "SM2", PHONE, "ALTO").await.unwrap();
        assert_eq!(sent(&world).await.len(), 1);
        resolve(&world, &boss, &report.reference).await;
        assert!(sent(&world).await.is_empty());
        // The next report is taken, and the phone that said STOP is left alone.
        let next = world.submit(phone_only()).await.unwrap();
        assert!(!next.texts && sent(&world).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_can_have_a_phone_asked_again_and_again() {
    for world in worlds().await {
        for n in 0..5 {
            let report = world.submit(phone_only()).await.unwrap();
            assert_eq!(report.texts, n < 3, "report {n}");
        }
        assert_eq!(sent(&world).await.len(), 3);
        let landline = Draft {
            phone: "617 555 0100 x12".into(),
            ..phone_only()
        };
        assert_eq!(wrong(world.submit(landline).await), ["phone not-a-phone"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn above_its_share_a_phone_gets_all_news_in_one_text() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let reference = world.submit(phone_only()).await.unwrap().reference;
        sent(&world).await;
        answer_text(p, "SM1", PHONE, "yes").await.unwrap();
        sent(&world).await;
        for n in 0..25 {
            update(&world, &boss, &reference, &format!("News {n}")).await;
        }
        // The question counts, the answer to its yes does not.
        assert_eq!(sent(&world).await.len(), 19);
        let next = world.submit(phone_only()).await.unwrap();
        assert!(!next.texts && sent(&world).await.is_empty());
        // What it asks itself is answered.
        answer_text(p, "SM2", PHONE, "HELP").await.unwrap();
        assert_eq!(sent(&world).await.len(), 1);
        world.clock.advance(Duration::hours(25));
        let rest = sent(&world).await;
        assert_eq!(to_phones(&rest), [MessageKind::Digest]);
        update(&world, &boss, &reference, "Another day").await;
        assert_eq!(to_phones(&sent(&world).await), [MessageKind::Update]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_private_report_its_reporters_phone_hears_and_no_other() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        are(&world, "POTHOLE", Publication::Private).await;
        let report = world.submit(phone_only()).await.unwrap();
        answer_text(p, "SM1", PHONE, "yes").await.unwrap();
        let said = sent(&world).await;
        assert!(
            said.iter().all(|m| !m.text.contains("bucket")),
            "the question says no more than the number"
        );
        update(&world, &boss, &report.reference, "Between us").await;
        let news = sent(&world).await;
        assert_eq!(to_phones(&news), [MessageKind::Update]);
        let page = format!("/requests/{}?key={}", report.reference, report.own_key);
        assert!(news[0].text.contains(&page), "{}", news[0].text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_who_said_yes_to_staff_hears_at_once_in_their_language() {
    for world in worlds().await {
        let (p, ana) = (&world.portal, world.staff(Role::Agent).await);
        let known = silent(&world).await;
        let says = caller();
        let file = || report_for_caller(p, &ana, &says, Locale::En, submission(phone_only()));
        let filed = file().await.unwrap();
        assert!(filed.texts);
        let first = sent(&world).await;
        assert_eq!(to_phones(&first), [MessageKind::Confirmation]);
        assert_eq!(first[0].locale, Locale::Ar);
        let desk = desk_show(p, &ana, &filed.reference).await.unwrap();
        let note = desk.detail.activity[1].text.clone().unwrap_or_default();
        assert!(note.contains("caller-note-texts"), "{note}");

        // About something known: once a call, however often it is pressed.
        let draft = phone_only();
        let join = |key| join_for_caller(p, &ana, &known, &says, &draft, key, Locale::En);
        for _ in 0..2 {
            assert!(join("k").await.unwrap().texts);
        }
        assert_eq!(to_phones(&sent(&world).await), [MessageKind::Following]);
        update(&world, &ana, &known, "We come").await;
        assert_eq!(to_phones(&sent(&world).await), [MessageKind::Update]);

        // STOP counts more than what staff are told.
        answer_text(p, "SM1", PHONE, "توقف").await.unwrap();
        sent(&world).await;
        assert!(!file().await.unwrap().texts);
        assert!(!join("k2").await.unwrap().texts);
        assert!(sent(&world).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_for_a_caller_need_a_phone_they_can_go_to() {
    for world in worlds().await {
        let (p, ana) = (&world.portal, world.staff(Role::Agent).await);
        let known = silent(&world).await;
        for (phone, code) in [("", "phone required"), ("12345 x9", "phone not-a-phone")] {
            let draft = Draft {
                phone: phone.into(),
                ..phone_only()
            };
            let says = caller();
            let joined = join_for_caller(p, &ana, &known, &says, &draft, "k", Locale::En);
            assert_eq!(wrong(joined.await), [code]);
        }
    }
}
