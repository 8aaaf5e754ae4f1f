//! A letter goes to its recipients; what came of it in the words of SMTP. A client may forget a letter only when it is
//! told 250, and that is said only when the letter is written down.

use bytes::Bytes;
use stoa_service::requests::inbound::{Envelope, Taken, receive_mail};
use stoa_service::{Error, Portal};

/// Delivers to one recipient; `all`: those of the envelope.
pub async fn deliver(
    portal: &Portal,
    letter: &Bytes,
    from: &str,
    to: &str,
    all: &[String],
) -> String {
    let envelope = Envelope {
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
        beside: all.to_vec(),
    };
    match receive_mail(portal, letter.clone(), &envelope).await {
        Ok(taken) => {
            match &taken {
                Taken::Opened(reference) => tracing::info!(%reference, "mail taken"),
                Taken::Answered(cases) => {
                    let cases: Vec<&str> = cases.iter().map(|r| r.as_str()).collect();
                    tracing::info!(?cases, "mail taken");
                }
                Taken::Known => tracing::info!("mail that had come before"),
                Taken::Ignored(reason) => tracing::info!(reason, "mail that a machine wrote"),
            }
            "250 2.0.0 taken".to_owned()
        }
        Err(Error::NotFound) => "550 5.1.1 no such address here".to_owned(),
        Err(Error::Invalid(errors)) => {
            let first = errors.0.first();
            let why = first
                .map(|e| format!("{} {}", e.field, e.code))
                .unwrap_or_default();
            format!("554 5.6.0 the letter cannot be taken: {why}")
        }
        Err(Error::TooMany { .. }) => "450 4.7.1 too many letters, later please".to_owned(),
        Err(error) => {
            tracing::warn!(%error, "mail could not be taken; it is asked for again");
            "451 4.3.0 not now, later please".to_owned()
        }
    }
}

/// The one answer SMTP has for all recipients: for now, if any must be tried again (what was taken already is known by
/// its name then); else taken, if any took it.
pub fn one_for_all(answers: &[String]) -> &str {
    let first = |class: char| answers.iter().find(|a| a.starts_with(class));
    first('4')
        .or(first('2'))
        .or(answers.first())
        .map_or("554 5.5.1 no recipients", String::as_str)
}
