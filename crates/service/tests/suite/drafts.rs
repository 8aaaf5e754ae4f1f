//! A report under way, kept by the server.

use crate::support::{jpeg, picture, pothole, submission, upload, worlds, wrong};
use chrono::Duration;
use stoa_domain::accounts::Actor;
use stoa_service::Error;
use stoa_service::requests::drafts::{StoredDraft, attach, detach, load, save, sweep};
use stoa_service::requests::{Submission, media, show, submit};

fn stored() -> StoredDraft {
    StoredDraft {
        draft: pothole(),
        step: "details".to_owned(),
        key: "k".to_owned(),
        media: Vec::new(),
        caller: None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_and_attached_is_there_again_and_goes_with_the_report() {
    for world in worlds().await {
        let p = &world.portal;
        let token = save(p, None, &StoredDraft::default()).await.unwrap();
        let same = save(p, Some(&token), &stored()).await.unwrap();
        assert_eq!(same, token);
        let photo = || upload("a.jpg", jpeg(&picture(30, 20)));
        let files = attach(p, &token, vec![photo(), photo()]).await.unwrap();
        assert_eq!(files.len(), 2);
        // Not published yet.
        assert!(matches!(
            media(p, &Actor::Anyone, files[0].id, false, &[]).await,
            Err(Error::NotFound)
        ));
        let many = attach(p, &token, vec![photo(); 5]).await;
        assert_eq!(wrong(many), ["photos too-many"]);
        detach(p, "somebody else's", files[1].id).await.unwrap();
        assert_eq!(load(p, &token).await.unwrap().unwrap().media.len(), 2);
        detach(p, &token, files[1].id).await.unwrap();
        let loaded = load(p, &token).await.unwrap().unwrap();
        assert_eq!((&loaded.draft, loaded.media.len()), (&pothole(), 1));
        let sent = Submission {
            draft_token: Some(token.clone()),
            media: vec![photo()],
            key: Some("k".to_owned()),
            ..submission(loaded.draft)
        };
        let receipt = submit(p, &Actor::Anyone, sent.clone()).await.unwrap();
        let r = show(p, &Actor::Anyone, &receipt.reference).await.unwrap();
        assert_eq!(r.media.len(), 2);
        assert!(load(p, &token).await.unwrap().is_none());
        // The button pressed again: the draft is gone, the answer is the same.
        let again = submit(p, &Actor::Anyone, sent).await.unwrap();
        assert_eq!((again.reference, again.replayed), (receipt.reference, true));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_or_old_token_opens_nothing() {
    for world in worlds().await {
        let p = &world.portal;
        assert!(load(p, "nonsense").await.unwrap().is_none());
        assert!(matches!(
            attach(p, "nonsense", Vec::new()).await,
            Err(Error::NotFound)
        ));
        let token = save(p, Some("chosen by somebody else"), &stored())
            .await
            .unwrap();
        assert_ne!(token, "chosen by somebody else", "no fixed tokens");
        world.clock.advance(Duration::hours(25));
        assert!(load(p, &token).await.unwrap().is_none());
        assert_ne!(save(p, Some(&token), &stored()).await.unwrap(), token);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_nobody_sent_leave_the_store_and_those_of_reports_stay() {
    for world in worlds().await {
        let p = &world.portal;
        let red = || upload("red.jpg", jpeg(&picture(30, 20)));
        let blue = || upload("blue.jpg", jpeg(&picture(20, 30)));
        let sent = Submission {
            media: vec![red()],
            ..submission(pothole())
        };
        submit(p, &Actor::Anyone, sent).await.unwrap();
        let published = world.blobs.keys().len();
        let token = save(p, None, &stored()).await.unwrap();
        // The same photo as the report's, one of its own, and one taken out again.
        attach(p, &token, vec![red(), blue()]).await.unwrap();
        let files = attach(p, &token, vec![upload("c.jpg", jpeg(&picture(9, 9)))])
            .await
            .unwrap();
        detach(p, &token, files[2].id).await.unwrap();
        assert_eq!(sweep(p).await.unwrap(), 1, "only what was taken out");
        assert_eq!(load(p, &token).await.unwrap().unwrap().media.len(), 2);
        world.clock.advance(Duration::hours(25));
        assert_eq!(sweep(p).await.unwrap(), 2);
        assert_eq!(world.blobs.keys().len(), published);
        assert_eq!(sweep(p).await.unwrap(), 0);
    }
}
