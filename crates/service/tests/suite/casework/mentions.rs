//! Colleagues named in notes are told; nobody else is.

use crate::support::{worlds, wrong};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::MessageKind;
use stoa_service::Error;
use stoa_service::requests::mentions::{
    handles, list_mentions, mark_mentions_seen, notice_address, set_notice_address,
};
use stoa_service::requests::{add_note, messages, show};

#[tokio::test(flavor = "multi_thread")]
async fn who_is_named_finds_it_in_their_list_and_in_their_mail_without_the_note() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        let viewer = world.staff(Role::Viewer).await;
        let reference = world.pothole().await;
        set_notice_address(p, &agent, "sam@city.example", Locale::Es)
            .await
            .unwrap();
        let note = "@agent @viewer @supervisor @nobody please call rosa@agent.example, secret 17";
        add_note(p, &boss, &reference, note).await.unwrap();
        let seen = list_mentions(p, &agent).await.unwrap();
        assert_eq!(
            (seen.len(), seen[0].text.as_str(), seen[0].seen),
            (1, note, false)
        );
        assert_eq!(seen[0].by.as_deref(), Some("The supervisor"));
        assert_eq!(list_mentions(p, &viewer).await.unwrap().len(), 1);
        assert!(
            list_mentions(p, &boss).await.unwrap().is_empty(),
            "not oneself"
        );
        let due = messages::claim_due_by(p, Channel::Mail, 50).await.unwrap();
        let told: Vec<_> = due
            .iter()
            .filter(|m| m.kind == MessageKind::Mention)
            .collect();
        assert_eq!(told.len(), 1, "who gave no address hears at the desk alone");
        assert_eq!(
            (told[0].recipient.as_str(), told[0].locale),
            ("sam@city.example", Locale::Es)
        );
        assert!(!told[0].text.contains("secret 17") && !told[0].html.contains("secret 17"));
        assert!(
            told[0]
                .text
                .contains(&format!("/desk/requests/{reference}"))
        );
        mark_mentions_seen(p, &agent, seen[0].id).await.unwrap();
        assert!(list_mentions(p, &agent).await.unwrap()[0].seen);
        assert!(
            !list_mentions(p, &viewer).await.unwrap()[0].seen,
            "each for themselves"
        );
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(!format!("{public:?}").contains("secret 17"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_desk_has_mentions() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let anyone = Actor::Anyone;
        assert!(matches!(
            list_mentions(p, &anyone).await,
            Err(Error::Forbidden)
        ));
        assert!(matches!(handles(p, &anyone).await, Err(Error::Forbidden)));
        assert!(matches!(
            notice_address(p, &anyone).await,
            Err(Error::Forbidden)
        ));
        assert!(matches!(
            mark_mentions_seen(p, &anyone, 1).await,
            Err(Error::Forbidden)
        ));
        let no_mail = set_notice_address(p, &agent, "not mail", Locale::En).await;
        assert_eq!(wrong(no_mail), ["email not-an-email"]);
        set_notice_address(p, &agent, "a@b.example", Locale::Ar)
            .await
            .unwrap();
        set_notice_address(p, &agent, " ", Locale::Ar)
            .await
            .unwrap();
        assert_eq!(notice_address(p, &agent).await.unwrap().email, None);
        let known = handles(p, &agent).await.unwrap();
        assert_eq!(
            (known[0].username.as_str(), known[0].name.as_str()),
            ("agent", "The agent")
        );
    }
}
