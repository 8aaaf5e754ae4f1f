//! The worker's ways out: one that hangs holds up no other.

use crate::test_app::{apps, pothole};
use lettre::message::Mailbox;
use p256::SecretKey;
use std::sync::Arc;
use std::time::Duration;
use stoa_domain::Locale;
use stoa_domain::requests::follow::{PushKeys, SubscribeDraft};
use stoa_server::gateway::folder::FolderMail;
use stoa_server::gateway::outlets::Outlets;
use stoa_server::gateway::posts::Posts;
use stoa_server::gateway::push::encrypt::encode;
use stoa_server::gateway::push::{VapidKey, WebPush};
use stoa_server::worker::messages;
use stoa_service::requests::subscriptions::subscribe;
use tokio::net::TcpListener;

#[tokio::test]
async fn a_push_service_that_never_answers_holds_up_no_mail() {
    for app in apps().await {
        let hole = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let own = SecretKey::from_slice(&[9; 32]).unwrap();
        for n in 0..60 {
            let browser = SubscribeDraft {
                area: "near".into(),
                lat: Some(42.05),
                lon: Some(-71.05),
                channel: "push".into(),
                endpoint: format!("http://{}/{n}", hole.local_addr().unwrap()),
                keys: Some(PushKeys {
                    p256dh: encode(&own.public_key().to_sec1_bytes()),
                    auth: encode(&[3; 16]),
                }),
                ..SubscribeDraft::default()
            };
            subscribe(&app.portal, &browser, Locale::En).await.unwrap();
        }
        app.report(&pothole()).await;
        let folder = tempfile::tempdir().unwrap();
        let from: Mailbox = "noreply@example.org".parse().unwrap();
        let files = Arc::new(FolderMail::open(folder.path(), from).unwrap());
        let key = VapidKey::open(&folder.path().join("vapid")).unwrap();
        let push = WebPush::open(key, "mailto:a@b.co".into(), true).unwrap();
        let outlets = Outlets {
            mail: files.clone(),
            sms: files.clone(),
            push: Arc::new(push),
            chat: files,
            posts: Arc::new(Posts::open(&[]).unwrap()),
        };
        let portal = app.portal.clone();
        let working = tokio::spawn(async move { messages::run(&portal, &outlets).await });
        let (_held, _) = hole.accept().await.unwrap();
        let written = async {
            let mail = |name: &std::ffi::OsStr| name.to_string_lossy().ends_with(".eml");
            while !std::fs::read_dir(folder.path())
                .unwrap()
                .any(|file| mail(&file.unwrap().file_name()))
            {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        // Less than the first notification's time to answer.
        let in_time = tokio::time::timeout(Duration::from_secs(15), written).await;
        assert!(in_time.is_ok() && !working.is_finished());
        working.abort();
    }
}
