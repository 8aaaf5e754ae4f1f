//! The SMTP gateway against a small SMTP server of our own on the loopback.

use std::sync::Arc;
use stoa_domain::Locale;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::MessageKind;
use stoa_server::gateway::mail::Mail;
use stoa_server::gateway::smtp::SmtpMail;
use stoa_service::requests::messages::Outgoing;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Mutex;

/// What the server does with a letter.
#[derive(Clone, Copy)]
pub enum Manner {
    Takes,
    RefusesForNow,
    RefusesForGood,
}

/// Starts a server; gives its address and the letters it took.
pub async fn server(manner: Manner) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let letters = Arc::new(Mutex::new(Vec::new()));
    let taken = letters.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, manner, taken.clone()));
        }
    });
    (url, letters)
}

async fn talk(stream: TcpStream, manner: Manner, letters: Arc<Mutex<Vec<String>>>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 test ESMTP\r\n").await.ok()?;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let word = line.trim_end().to_ascii_uppercase();
        let answer: &[u8] = match (word.split([' ', ':']).next()?, manner) {
            ("EHLO" | "HELO", _) => b"250-test\r\n250 8BITMIME\r\n",
            ("RCPT", Manner::RefusesForNow) => b"451 4.7.1 later, please\r\n",
            ("RCPT", Manner::RefusesForGood) => b"550 5.1.1 no such mailbox\r\n",
            ("DATA", _) => {
                stream.write_all(b"354 go on\r\n").await.ok()?;
                let mut letter = String::new();
                while !letter.ends_with("\r\n.\r\n") {
                    stream.read_line(&mut letter).await.ok()?;
                }
                letters.lock().await.push(letter);
                b"250 taken\r\n"
            }
            ("QUIT", _) => b"221 bye\r\n",
            _ => b"250 fine\r\n",
        };
        stream.write_all(answer).await.ok()?;
    }
}

fn message() -> Outgoing {
    Outgoing {
        id: uuid::Uuid::from_u128(7),
        channel: Channel::Mail,
        kind: MessageKind::Status,
        push_keys: None,
        url: "https://stoa.example.org".into(),
        recipient: "ana@example.org".into(),
        locale: Locale::Ar,
        subject: "تم الاستلام".into(),
        text: "شكرا.\n.\nline that begins with a dot\n".into(),
        html: "<p>شكرا</p>".into(),
        list_unsubscribe_url: Some("https://stoa.example.org/do/requests/unfollow?token=t".into()),
        message_id: "<7@stoa.example.org>".into(),
        reference: None,
        reply_to: None,
        in_reply_to: None,
        thread: None,
    }
}

fn mail(url: &str) -> SmtpMail {
    SmtpMail::open(url, "Stoa <noreply@stoa.example.org>".parse().unwrap()).unwrap()
}

#[tokio::test]
async fn a_letter_is_handed_over_whole() {
    let (url, letters) = server(Manner::Takes).await;
    mail(&url).send(&message()).await.unwrap();
    let letters = letters.lock().await;
    assert_eq!(letters.len(), 1);
    for line in [
        "To: ana@example.org",
        "Message-ID: <7@stoa.example.org>",
        "List-Unsubscribe: <https://",
        "Auto-Submitted:",
    ] {
        assert!(letters[0].contains(line), "{line} in {}", letters[0]);
    }
}

#[tokio::test]
async fn a_refusal_for_now_is_tried_again_and_one_for_good_is_not() {
    let (url, _) = server(Manner::RefusesForNow).await;
    assert!(!mail(&url).send(&message()).await.unwrap_err().permanent);
    let (url, _) = server(Manner::RefusesForGood).await;
    let never = mail(&url).send(&message()).await.unwrap_err();
    assert!(never.permanent && never.dead_address, "{never:?}");
    let gone = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap();
    assert!(
        !mail(&format!("smtp://{gone}"))
            .send(&message())
            .await
            .unwrap_err()
            .permanent
    );
}
