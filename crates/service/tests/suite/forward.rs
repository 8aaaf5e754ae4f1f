//! The keys other endpoints gave us stand sealed in the database.

use crate::support::{pothole, submission, worlds, wrong};
use std::sync::Arc;
use stoa_domain::accounts::Actor;
use stoa_service::requests::forward::{
    Keys, Target, seal_keys, set_target, stand, targets, to_send,
};
use stoa_service::requests::submit;
use stoa_service::{Portal, SealingKeys};
use stoa_store::requests::forwards;

fn target(endpoint: &str, api_key: &str) -> Target {
    Target {
        service_code: "POTHOLE".into(),
        endpoint: endpoint.into(),
        jurisdiction_id: None,
        api_key: api_key.into(),
        their_code: "42".into(),
        share_contact: false,
    }
}

/// The portal after its operator put these keys into the file.
fn with_keys(portal: &Portal, lines: &str) -> Portal {
    let mut other = portal.clone();
    let mut config = (*other.ctx.config).clone();
    config.sealing = SealingKeys::parse(lines).unwrap();
    other.ctx.config = Arc::new(config);
    other
}

const HERE: &str = "https://city.example/open311/v2";

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_sealed_for_its_address_read_by_the_worker_alone_and_sealed_anew() {
    for world in worlds().await {
        let p = &world.portal;
        let system = Actor::System;
        set_target(p, &system, target(HERE, "their secret key"))
            .await
            .unwrap();
        let row = forwards::targets(&p.store).await.unwrap().remove(0);
        assert!(row.sealed && !row.api_key.contains("secret"), "{row:?}");
        let listed = targets(p, &system).await.unwrap().remove(0);
        assert_eq!(
            (listed.api_key.as_str(), listed.endpoint.as_str()),
            ("", HERE)
        );
        // Left empty it is the one we have; for another address there is none.
        set_target(p, &system, target(HERE, "")).await.unwrap();
        let there = "https://elsewhere.example/open311/v2";
        let refused = set_target(p, &system, target(there, "")).await;
        assert_eq!(wrong(refused), ["api_key required"]);
        submit(p, &Actor::Anyone, submission(pothole()))
            .await
            .unwrap();
        let parcel = to_send(p, 9).await.unwrap().remove(0);
        assert_eq!(parcel.target.api_key, "their secret key");

        // A row copied to another address does not open.
        let tx = p.store.begin().await.unwrap();
        let moved = forwards::TargetRecord {
            service_code: "LIGHT".into(),
            ..forwards::targets(&p.store).await.unwrap().remove(0)
        };
        forwards::put_target(&tx, &moved).await.unwrap();
        tx.commit().await.unwrap();
        let keys = stand(&p.store, &p.ctx.config.sealing).await.unwrap();
        assert_eq!(keys, Keys { old: 0, lost: 1 });
        let tx = p.store.begin().await.unwrap();
        forwards::remove_target(&tx, "LIGHT").await.unwrap();
        // What is from before there were seals is used as it is, until the portal starts.
        let plain = forwards::TargetRecord {
            api_key: "an old plain key".into(),
            sealed: false,
            ..forwards::targets(&tx).await.unwrap().remove(0)
        };
        forwards::put_target(&tx, &plain).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(seal_keys(p).await.unwrap(), Keys { old: 1, lost: 0 });
        let first = forwards::targets(&p.store).await.unwrap().remove(0);
        assert!(first.sealed && !first.api_key.contains("plain"));
        assert_eq!(seal_keys(p).await.unwrap(), Keys::default());

        // A new key before the old one, then the old one goes.
        let (old, new) = ("5e".repeat(32), "6f".repeat(32));
        let turning = with_keys(p, &format!("{new}\n{old}"));
        assert_eq!(seal_keys(&turning).await.unwrap().old, 1);
        let turned = with_keys(p, &new);
        set_target(&turned, &system, target(HERE, ""))
            .await
            .unwrap();
        assert_eq!(seal_keys(&turned).await.unwrap(), Keys::default());
        // With the old one alone it is lost: nothing is sent under no key.
        assert_eq!(seal_keys(p).await.unwrap(), Keys { old: 0, lost: 1 });
        let refused = set_target(p, &system, target(HERE, "")).await;
        assert_eq!(wrong(refused), ["api_key required"]);
        submit(p, &Actor::Anyone, submission(pothole()))
            .await
            .unwrap();
        assert_eq!(to_send(p, 9).await.unwrap()[0].target.api_key, "");
    }
}
