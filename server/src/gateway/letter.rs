//! A message as a letter of the net: RFC 5322 with a text and an HTML part and the headers that say what it is.

use lettre::Message;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use stoa_service::requests::messages::{Failure, Outgoing};

/// Declares a header that lettre has no type for.
macro_rules! header {
    ($type:ident, $name:literal) => {
        #[derive(Clone)]
        struct $type(String);
        impl Header for $type {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($name)
            }
            fn parse(s: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(s.to_owned()))
            }
            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    };
}
header!(AutoSubmitted, "Auto-Submitted");
header!(ListUnsubscribe, "List-Unsubscribe");
header!(ListUnsubscribePost, "List-Unsubscribe-Post");
header!(ContentLanguage, "Content-Language");

/// The letter to exactly one recipient. A recipient that cannot be written to is a permanent fault.
pub fn compose(from: &Mailbox, message: &Outgoing) -> Result<Message, Failure> {
    let never = |words: String| Failure {
        words,
        permanent: true,
        ..Failure::default()
    };
    let to: Mailbox = message
        .recipient
        .parse()
        .map_err(|e| never(format!("recipient: {e}")))?;
    let mut letter = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(message.subject.clone())
        .message_id(Some(message.message_id.clone()))
        .header(ContentLanguage(message.locale.tag().to_owned()))
        // RFC 3834 §5: no holiday notices back, please.
        .header(AutoSubmitted(
            match message.in_reply_to {
                Some(_) => "auto-replied",
                None => "auto-generated",
            }
            .to_owned(),
        ));
    if let Some(Ok(reply_to)) = message.reply_to.as_deref().map(str::parse::<Mailbox>) {
        letter = letter.reply_to(reply_to);
    }
    if let Some(theirs) = &message.in_reply_to {
        letter = letter.in_reply_to(theirs.clone());
    }
    // The case's own name first, as if it had been the first mail of all.
    let thread: Vec<&str> = [&message.thread, &message.in_reply_to]
        .into_iter()
        .filter_map(|id| id.as_deref())
        .collect();
    if !thread.is_empty() {
        letter = letter.references(thread.join(" "));
    }
    if let Some(url) = &message.list_unsubscribe_url {
        letter = letter
            .header(ListUnsubscribe(format!("<{url}>")))
            .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
    }
    let text = SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .body(message.text.clone());
    let html = SinglePart::builder()
        .header(ContentType::TEXT_HTML)
        .body(message.html.clone());
    letter
        .multipart(MultiPart::alternative().singlepart(text).singlepart(html))
        .map_err(|e| never(format!("letter: {e}")))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use stoa_domain::Locale;
    use stoa_domain::requests::follow::Channel;
    use stoa_domain::requests::message::MessageKind;

    pub(crate) fn message(recipient: &str) -> Outgoing {
        Outgoing {
            id: uuid::Uuid::nil(),
            channel: Channel::Mail,
            kind: MessageKind::Status,
            push_keys: None,
            url: "https://stoa.example.org".to_owned(),
            recipient: recipient.to_owned(),
            locale: Locale::Es,
            subject: "Recibido: Bache\r\nBcc: all@example.org".to_owned(),
            text: "Gracias.\n".to_owned(),
            html: "<p>Gracias.</p>".to_owned(),
            list_unsubscribe_url: Some(
                "https://stoa.example.org/do/requests/unfollow?token=t".to_owned(),
            ),
            message_id: "<1@stoa.example.org>".to_owned(),
            reference: None,
            reply_to: Some("report+r7k3m9x.ab@stoa.example.org".to_owned()),
            in_reply_to: Some("<9@mail.example.org>".to_owned()),
            thread: Some("<case-R-7K3M-9X@stoa.example.org>".to_owned()),
        }
    }

    #[test]
    fn one_recipient_two_parts_and_no_header_can_be_smuggled_in() {
        let from = "Stoa <noreply@stoa.example.org>".parse().unwrap();
        let letter = compose(&from, &message("ana@example.org")).unwrap();
        let text = String::from_utf8(letter.formatted()).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(!head.lines().any(|l| l.starts_with("Bcc")), "{head}");
        for line in [
            "To: ana@example.org",
            "Auto-Submitted: auto-replied",
            "Reply-To: report+r7k3m9x.ab@stoa.example.org",
            "In-Reply-To: <9@mail.example.org>",
            "References: <case-R-7K3M-9X@stoa.example.org> <9@mail.example.org>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Message-ID: <1@stoa.example.org>",
        ] {
            assert!(head.contains(line), "{line} in\n{head}");
        }
        assert!(text.contains("text/plain") && text.contains("text/html"));
    }

    #[test]
    fn an_impossible_recipient_is_a_permanent_fault() {
        let from = "Stoa <noreply@stoa.example.org>".parse().unwrap();
        assert!(
            compose(&from, &message("not an address"))
                .unwrap_err()
                .permanent
        );
    }
}
