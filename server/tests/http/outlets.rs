//! The gateways for texts and notifications against real HTTP servers on the loopback.

use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes128Gcm, Nonce};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::any;
use hkdf::Hkdf;
use http::{HeaderMap, StatusCode, Uri};
use p256::{PublicKey, SecretKey};
use sha2::Sha256;
use std::sync::Arc;
use stoa_domain::Locale;
use stoa_domain::requests::follow::{Channel, PushKeys};
use stoa_domain::requests::message::MessageKind;
use stoa_server::gateway::push::encrypt::{decode, encode};
use stoa_server::gateway::push::{VapidKey, WebPush};
use stoa_server::gateway::sms::Sms;
use stoa_server::gateway::twilio::Twilio;
use stoa_service::requests::messages::Outgoing;
use tokio::net::TcpListener;
use tokio::sync::Mutex;

type Taken = Arc<Mutex<Vec<(Uri, HeaderMap, Bytes)>>>;

/// A server that answers everything with one status and body, and remembers what it was sent.
async fn server(status: u16, body: &'static str) -> (String, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let taken: Taken = Arc::default();
    let handler = move |State(taken): State<Taken>, uri: Uri, headers: HeaderMap, bytes: Bytes| async move {
        taken.lock().await.push((uri, headers, bytes));
        (StatusCode::from_u16(status).unwrap(), body)
    };
    let router = Router::new()
        .fallback(any(handler))
        .with_state(taken.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, taken)
}

fn message(channel: Channel, recipient: &str) -> Outgoing {
    Outgoing {
        id: uuid::Uuid::from_u128(7),
        channel,
        kind: MessageKind::Status,
        recipient: recipient.into(),
        locale: Locale::Ar,
        subject: "R-7K3M-9X: قيد التنفيذ".into(),
        text: "Stoa: R-7K3M-9X & más\nhttps://stoa.example.org".into(),
        html: String::new(),
        list_unsubscribe_url: None,
        message_id: "<7@stoa.example.org>".into(),
        reference: None,
        push_keys: None,
        url: "https://stoa.example.org/requests/R-7K3M-9X".into(),
        reply_to: None,
        in_reply_to: None,
        thread: None,
    }
}

#[tokio::test]
async fn a_text_is_posted_as_the_provider_documents() {
    let (url, taken) = server(201, "{\"sid\":\"SM1\"}").await;
    let sms = Twilio::open(&url, "AC1", "token", "+16175550100").unwrap();
    let text = message(Channel::Sms, "+16175550199");
    sms.send(&text).await.unwrap();
    let taken = taken.lock().await;
    let (uri, headers, body) = &taken[0];
    assert_eq!(uri.path(), "/2010-04-01/Accounts/AC1/Messages.json");
    assert_eq!(headers["authorization"], "Basic QUMxOnRva2Vu");
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(body).into_owned().collect();
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).unwrap().1.as_str();
    assert_eq!(field("To"), "+16175550199");
    assert_eq!(field("From"), "+16175550100");
    assert_eq!(field("Body"), text.text);
}

#[tokio::test]
async fn what_a_provider_refuses_is_told_apart() {
    for (status, body, permanent, dead) in [
        (
            400,
            "{\"code\":21211,\"message\":\"invalid To\"}",
            true,
            true,
        ),
        (
            400,
            "{\"code\":21610,\"message\":\"unsubscribed\"}",
            true,
            false,
        ),
        (
            401,
            "{\"code\":20003,\"message\":\"Authenticate\"}",
            false,
            false,
        ),
        (429, "", false, false),
        (503, "down", false, false),
    ] {
        let (url, _) = server(status, body).await;
        let sms = Twilio::open(&url, "AC1", "token", "+1").unwrap();
        let failure = sms
            .send(&message(Channel::Sms, "+16175550199"))
            .await
            .unwrap_err();
        assert_eq!(
            (failure.permanent, failure.dead_address),
            (permanent, dead),
            "{failure:?}"
        );
        assert!(failure.words.contains(&status.to_string()) && !failure.words.contains("token"));
    }
}

/// What a browser does with the body (RFC 8291 §3.4, RFC 8188 §2).
fn opened(own: &SecretKey, auth: &[u8], body: &[u8]) -> Vec<u8> {
    let (salt, rest) = body.split_at(16);
    let (their, sealed) = (&rest[5..70], &rest[70..]);
    let shared = own.diffie_hellman(&PublicKey::from_sec1_bytes(their).unwrap());
    let own_public = own.public_key().to_sec1_bytes();
    let info = [b"WebPush: info\0".as_slice(), &own_public, their].concat();
    let derive = |salt: &[u8], input: &[u8], info: &[u8], length: usize| {
        let mut out = vec![0; length];
        Hkdf::<Sha256>::new(Some(salt), input)
            .expand(info, &mut out)
            .unwrap();
        out
    };
    let input = derive(auth, shared.raw_secret_bytes(), &info, 32);
    let key = derive(salt, &input, b"Content-Encoding: aes128gcm\0", 16);
    let nonce: [u8; 12] = derive(salt, &input, b"Content-Encoding: nonce\0", 12)
        .try_into()
        .unwrap();
    let cipher = Aes128Gcm::new_from_slice(&key).unwrap();
    let mut plain = cipher.decrypt(&Nonce::from(nonce), sealed).unwrap();
    assert_eq!(plain.pop(), Some(2), "the last record");
    plain
}

fn push(private: bool) -> (WebPush, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let key = VapidKey::open(&folder.path().join("vapid")).unwrap();
    (
        WebPush::open(key, "mailto:a@b.co".into(), private).unwrap(),
        folder,
    )
}

#[tokio::test]
async fn a_notification_is_what_the_browser_can_open() {
    let (url, taken) = server(201, "").await;
    let own = SecretKey::from_slice(&[9; 32]).unwrap();
    let auth = [3; 16];
    let mut note = message(Channel::Push, &format!("{url}/push/secret"));
    note.push_keys = Some(PushKeys {
        p256dh: encode(&own.public_key().to_sec1_bytes()),
        auth: encode(&auth),
    });
    let (gateway, _folder) = push(true);
    gateway.send(&note).await.unwrap();
    gateway.send(&note).await.unwrap();
    let taken = taken.lock().await;
    let (uri, headers, body) = &taken[0];
    assert_eq!(uri.path(), "/push/secret");
    assert_eq!(headers["content-encoding"], "aes128gcm");
    assert!(headers["ttl"].to_str().unwrap().parse::<u32>().unwrap() > 0);
    assert_eq!(
        headers["topic"], taken[1].1["topic"],
        "the same takes the place of itself"
    );
    assert!(
        headers["authorization"]
            .to_str()
            .unwrap()
            .starts_with("vapid t=")
    );
    let shown: serde_json::Value = serde_json::from_slice(&opened(&own, &auth, body)).unwrap();
    assert_eq!(shown["title"], note.subject.as_str());
    assert_eq!(shown["url"], note.url.as_str());
    assert_eq!(
        (&shown["lang"], &shown["dir"]),
        (&"ar".into(), &"rtl".into())
    );
    assert_ne!(body, &taken[1].2, "never the same envelope twice");
    let token = headers["authorization"].to_str().unwrap();
    let claims = decode(token.split('.').nth(1).unwrap()).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["aud"], url.as_str());
}

#[tokio::test]
async fn a_browser_that_is_gone_is_told_apart_from_one_that_is_busy() {
    let own = SecretKey::from_slice(&[9; 32]).unwrap();
    let keys = PushKeys {
        p256dh: encode(&own.public_key().to_sec1_bytes()),
        auth: encode(&[3; 16]),
    };
    for (status, permanent, dead) in [
        (404, true, true),
        (410, true, true),
        (413, true, false),
        (429, false, false),
        (403, false, false),
        (500, false, false),
        (302, false, false),
    ] {
        let (url, _) = server(status, "").await;
        let mut note = message(Channel::Push, &url);
        note.push_keys = Some(keys.clone());
        let failure = push(true).0.send(&note).await.unwrap_err();
        assert_eq!(
            (failure.permanent, failure.dead_address),
            (permanent, dead),
            "{failure:?}"
        );
    }
    // The same server, to a gateway that calls strangers' addresses only on the open internet.
    let (url, taken) = server(201, "").await;
    let mut note = message(Channel::Push, &url);
    note.push_keys = Some(keys);
    let failure = push(false).0.send(&note).await.unwrap_err();
    assert!(failure.dead_address);
    assert!(taken.lock().await.is_empty());
}
