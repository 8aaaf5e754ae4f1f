//! The mail door: `lettre` as the client against the real program, and a client that speaks byte by byte.

use super::{BASE, Client, door, letter};
use crate::process::{Process, prepared};
use crate::test_app::{app, apps};
use lettre::message::header::ContentType;
use lettre::message::{Attachment, MultiPart, SinglePart};
use lettre::transport::smtp::client::Tls;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::net::TcpListener;
use std::time::Duration;
use stoa_store::Store;

const LONG: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_program_reports_to_the_real_portal() {
    let folder = prepared().await;
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let portal = Process::start(
        folder.path(),
        &[
            ("STOA_MAIL_LISTEN", &format!("smtp://{free}")),
            ("STOA_MAIL_IN_ADDRESS", BASE),
        ],
    );
    let client = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1")
        .port(free.port())
        .tls(Tls::None)
        .build();
    let photo = SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .body("There is a pothole at 12 Harbor St.\n.\n..and it is deep.".to_owned());
    let parts = MultiPart::mixed().singlepart(photo).singlepart(
        Attachment::new("hole.jpg".into())
            .body(crate::test_app::jpeg(), "image/jpeg".parse().unwrap()),
    );
    let mail = Message::builder()
        .from("Ana Pérez <ana@example.org>".parse().unwrap())
        .to(BASE.parse().unwrap())
        .subject("Ein Loch: حفرة")
        .message_id(Some("<1@mail.example.org>".into()))
        .multipart(parts)
        .unwrap();
    // Twice, as a mail server does whose connection broke before the answer.
    for _ in 0..2 {
        client.send(mail.clone()).await.unwrap();
    }
    let answer = portal.ask("GET /api/v1/requests", "").unwrap();
    let body: serde_json::Value =
        serde_json::from_str(answer.split("\r\n\r\n").nth(1).unwrap()).unwrap();
    let items = body["items"].as_array().unwrap();
    assert_eq!(items.len(), 1, "{body}");
    assert_eq!(items[0]["service_code"], "pothole");
    assert_eq!(items[0]["place"], "12 Harbor St, Testville");
    assert!(
        items[0]["excerpt"]
            .as_str()
            .unwrap()
            .contains(". ..and it is deep."),
        "{body}"
    );
    assert!(items[0]["thumbnail"].is_object());
    // A stranger's address is none of ours.
    let other = Message::builder()
        .from("ana@example.org".parse().unwrap())
        .to("somebody@elsewhere.example".parse().unwrap())
        .subject("x")
        .body("x".to_owned())
        .unwrap();
    assert!(client.send(other).await.unwrap_err().is_permanent());
    assert!(portal.stop().success());
}

#[tokio::test]
async fn a_session_goes_by_the_book() {
    let app = app().await;
    let smtp = door(&app, false, LONG, 5).await;
    let mut c = Client::at(smtp.at).await;
    for (line, answer) in [
        ("MAIL FROM:<a@b.co>", "503 "),
        ("LHLO x", "500 "),
        ("HELO x", "250 "),
        ("RCPT TO:<report@city.example.org>", "503 "),
        ("DATA", "503 "),
        ("VRFY ana", "252 "),
        ("STARTTLS", "502 "),
        ("AUTH PLAIN AGEAYg==", "502 "),
        ("NOOP", "250 "),
        ("MAIL FROM:<a@b.co> SIZE=99999999", "552 "),
        ("MAIL FROM:<a@b.co> BODY=8BITMIME SMTPUTF8 SIZE=10", "250 "),
        ("MAIL FROM:<a@b.co>", "503 "),
        ("RCPT TO:<nobody@city.example.org>", "550 "),
        ("DATA", "503 "),
        ("RSET", "250 "),
        ("RCPT TO:<report@city.example.org>", "503 "),
        ("HELP", "214 "),
    ] {
        let heard = c.say(line).await;
        assert!(heard.starts_with(answer), "{line}: {heard}");
    }
    let extensions = c.say("EHLO x").await;
    for offered in [
        "PIPELINING",
        "8BITMIME",
        "SMTPUTF8",
        "ENHANCEDSTATUSCODES",
        "SIZE 26214400",
    ] {
        assert!(extensions.contains(offered), "{extensions}");
    }
    // All at once (RFC 2920), two letters on one connection.
    for id in ["one", "two"] {
        let wire = format!(
            "MAIL FROM:<ana@example.org>\r\nRCPT TO:<REPORT@city.example.org>\r\nDATA\r\n{}.\r\n",
            letter(id, "A pothole", "At 12 Harbor St")
        );
        c.send(wire.as_bytes()).await;
        for answer in ["250 2.1.0", "250 2.1.5", "354 ", "250 2.0.0"] {
            let heard = c.hear().await;
            assert!(heard.starts_with(answer), "{heard}");
        }
    }
    assert!(c.say("QUIT").await.starts_with("221 "));
    assert_eq!(c.hear().await, "", "closed");
    assert_eq!(app.count().await, 2);
}

#[tokio::test]
async fn lmtp_answers_for_each_recipient() {
    let app = app().await;
    let reference = app.report(&crate::test_app::pothole()).await;
    let message = stoa_service::requests::messages::expand_events(&app.portal, 10).await;
    assert!(message.unwrap() > 0);
    let out = stoa_service::requests::messages::claim_due(&app.portal, 10)
        .await
        .unwrap();
    let address = out[0].reply_to.clone().unwrap();
    let lmtp = door(&app, true, LONG, 5).await;
    let mut c = Client::at(lmtp.at).await;
    assert!(c.say("EHLO x").await.starts_with("500 "));
    c.begin("LHLO x", &[BASE, &address, BASE]).await;
    let heard = c
        .letter(&letter("l", "A pothole", "At 14 Harbor St, and it grows."))
        .await;
    assert!(heard.starts_with("250 "));
    for _ in 0..2 {
        assert!(c.hear().await.starts_with("250 "), "one answer a recipient");
    }
    assert!(c.say("NOOP").await.starts_with("250 "));
    // One mail: the case it names took it once, and the general address opened none.
    assert_eq!(app.count().await, 1);
    let desk = app
        .signed_in("ana", stoa_domain::accounts::Role::Agent)
        .await;
    let case = format!("/api/v1/desk/requests/{reference}");
    let case = app.get_as(&desk, &case).await.json();
    let entries = case["activity"].as_array().unwrap();
    let messages = entries.iter().filter(|e| e["kind"] == "message");
    assert_eq!(messages.count(), 1);
}

#[tokio::test]
async fn what_cannot_be_written_down_now_is_asked_for_again() {
    let app = app().await;
    let smtp = door(&app, false, LONG, 5).await;
    let other = Store::open(&app.db.url).await.unwrap();
    let held = other.begin().await.unwrap(); // another process that writes and does not finish
    let mut c = Client::at(smtp.at).await;
    c.begin("EHLO x", &[BASE]).await;
    let mail = letter("again", "A pothole", "At 12 Harbor St");
    let heard = c.letter(&mail).await;
    assert!(heard.starts_with("451 "), "{heard}");
    assert_eq!(app.count().await, 0);
    drop(held);
    c.begin("EHLO x", &[BASE]).await;
    assert!(c.letter(&mail).await.starts_with("250 "));
    assert_eq!(app.count().await, 1);
}

#[tokio::test]
async fn a_full_door_and_a_silent_client_are_sent_away() {
    let app = app().await;
    let smtp = door(&app, false, Duration::from_millis(300), 1).await;
    let mut first = Client::at(smtp.at).await;
    let stream = tokio::net::TcpStream::connect(smtp.at).await.unwrap();
    let mut second = Client(tokio::io::BufReader::new(stream));
    assert!(second.hear().await.starts_with("421 4.3.2"));
    assert!(
        first.hear().await.starts_with("421 4.4.2"),
        "silent for too long"
    );
}

#[tokio::test]
async fn a_letter_comes_in_on_both_databases() {
    for app in apps().await {
        let smtp = door(&app, false, LONG, 5).await;
        let mut c = Client::at(smtp.at).await;
        c.begin("EHLO x", &[BASE]).await;
        assert!(
            c.letter(&letter("b", "A pothole", "At 12 Harbor St"))
                .await
                .starts_with("250 ")
        );
        assert_eq!(app.count().await, 1, "{}", app.db.name);
    }
}
