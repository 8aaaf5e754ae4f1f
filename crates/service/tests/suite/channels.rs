//! The channel of arrival: data on the case, in filters and in the figures, for everybody.

use crate::support::{pothole, submission, worlds};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Intake, RequestFilter};
use stoa_service::requests::{Mine, Submission, channel_statistics, list, show, submit};

#[tokio::test(flavor = "multi_thread")]
async fn a_report_keeps_how_it_came_and_is_found_and_counted_by_it() {
    for world in worlds().await {
        let portal = &world.portal;
        let mut mailed = None;
        for channel in ["mail", "web", "mail", "sea_post"] {
            let sent = Submission {
                channel: channel.into(),
                ..submission(pothole())
            };
            let receipt = submit(portal, &Actor::Anyone, sent).await.unwrap();
            if channel == "mail" {
                mailed = Some(receipt.reference);
            }
        }
        let shown = show(portal, &Actor::Anyone, &mailed.unwrap())
            .await
            .unwrap();
        assert_eq!(shown.summary.channel, "mail");
        let filter = RequestFilter {
            channel: vec!["mail".into(), "sea_post".into()],
            ..RequestFilter::default()
        };
        let found = list(portal, &Actor::Anyone, &filter, Mine::default(), 10, None)
            .await
            .unwrap();
        assert_eq!(found.total, Some(3));
        let told = channel_statistics(portal, &Actor::Anyone, &filter)
            .await
            .unwrap();
        assert_eq!(told.total, 3);
        assert_eq!(
            (&told.channels[0].channel, told.channels[0].count),
            (&Intake::Mail, 2)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_comes_with_a_report_is_the_desks_alone() {
    for world in worlds().await {
        let portal = &world.portal;
        let sent = Submission {
            note: Some("only us".to_owned()),
            ..submission(pothole())
        };
        let receipt = submit(portal, &Actor::Anyone, sent).await.unwrap();
        let public = show(portal, &Actor::Anyone, &receipt.reference)
            .await
            .unwrap();
        assert_eq!(public.activity.len(), 1);
        let desk = stoa_service::requests::desk_show(portal, &Actor::System, &receipt.reference)
            .await
            .unwrap();
        let notes: Vec<_> = desk.detail.activity.iter().filter(|a| a.internal).collect();
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].text.as_deref(), Some("only us"));
    }
}
