//! A mail to the portal's own address opens a case.

use super::letter::Letter;
use super::{Origin, Taken, pictures};
use crate::city::City;
use crate::requests::inbound::about;
use crate::requests::messages::Voice;
use crate::requests::submit::{Submission, submit_from};
use crate::{Arg, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::draft::{MAX_DESCRIPTION, MAX_LINE};
use stoa_domain::requests::inbound::quoted::own_words;
use stoa_domain::requests::{Draft, Intake, Service, personal};
use stoa_store::requests::inbound_mail::InboundMail;

/// What stands in front of a subject that answers or passes on.
const PREFIXES: &[&str] = &["re:", "fwd:", "fw:", "rv:", "aw:", "رد:", "إعادة توجيه:"];
/// The most of a mail that staff read beside its case, in characters.
const MAX_ORIGINAL: usize = 20_000;

/// Opens the case. Its writer is answered by the confirmation every reporter gets, unless our mail server does not vouch
/// for them: then that is written down and nobody is answered.
pub async fn open(portal: &Portal, mut letter: Letter, mail: InboundMail) -> Result<Taken> {
    let city = portal.city().await?;
    let (description, cut) = description(&letter);
    let media = pictures::passing(&mut letter).await?;
    let guess = guess(portal, &city, &letter, &description, mail.verified).await?;
    let cut = cut || guess.spared;
    let note = note(portal, &city, &letter, &mail, cut, guess.more.as_deref());
    let submission = Submission {
        draft: guess.draft,
        locale: letter.locale,
        media,
        draft_token: None,
        key: Some(format!("mail:{}", mail.key)),
        channel: Intake::Mail,
        note: Some(note),
        client: None,
    };
    let origin = Origin(mail);
    let submitted = submit_from(portal, &Actor::Anyone, submission, Some(&origin)).await?;
    Ok(match submitted.replayed {
        true => Taken::Known,
        false => Taken::Opened(submitted.reference),
    })
}

/// Subject and own words, and whether anything was left out.
fn description(letter: &Letter) -> (String, bool) {
    let subject = bare(&letter.subject);
    // What somebody passes on is what they mean.
    let passed_on =
        letter.subject.len() != subject.len() && !letter.subject.to_lowercase().starts_with("re:");
    let (words, cut) = match passed_on {
        true => (letter.text.clone(), false),
        false => own_words(&letter.text),
    };
    let whole = match words.to_lowercase().starts_with(&subject.to_lowercase()) {
        true => words,
        false if words.is_empty() => subject,
        false => format!("{subject}\n\n{words}"),
    };
    let fits = whole.chars().count() <= MAX_DESCRIPTION;
    let short = match fits {
        true => whole,
        false => whole
            .chars()
            .take(MAX_DESCRIPTION - 1)
            .chain(['…'])
            .collect(),
    };
    (short, cut || !fits)
}

/// The subject without what stands in front of it.
fn bare(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some(prefix) = PREFIXES
        .iter()
        .find(|p| rest.to_lowercase().starts_with(**p))
    {
        // The prefixes have the same length in both cases.
        rest = rest.get(prefix.len()..).unwrap_or_default().trim_start();
    }
    rest.to_owned()
}

/// The report that a mail is.
struct Guess {
    draft: Draft,
    /// The name of a service that fits but needs more than a mail says.
    more: Option<String>,
    /// Was something left out that looks like personal data?
    spared: bool,
}

/// The report: of the one service the words fit, if all that one needs is there; else of the general one.
async fn guess(
    portal: &Portal,
    city: &City,
    letter: &Letter,
    description: &str,
    verified: bool,
) -> Result<Guess> {
    let place = about::place_of(portal, description).await?;
    let mut draft = Draft {
        description: description.to_owned(),
        name: letter.name.chars().take(MAX_LINE).collect(),
        email: if verified {
            letter.from.clone()
        } else {
            String::new()
        },
        ..Draft::default()
    };
    match place {
        Some(place) => {
            (draft.lat, draft.lon) = (Some(place.lat), Some(place.lon));
            draft.address = place.label;
        }
        None => {
            draft.place_words = portal
                .ctx
                .texts
                .text(letter.locale, "inbound-place-in-words", &[])
        }
    }
    let fitting = about::service_of(city, description);
    let fits = |service: &&Service| {
        draft
            .parse(service, &city.site.bounds, letter.locale)
            .is_ok()
    };
    let service = fitting.filter(fits).or_else(|| city.general());
    let more = match (fitting, service) {
        (Some(fitting), Some(service)) if fitting.summary.code != service.summary.code => {
            Some(fitting.summary.name.clone())
        }
        _ => None,
    };
    draft.service = service.map(|s| s.summary.code.clone()).unwrap_or_default();
    // Nobody can be asked: what looks like personal data is left out of what everyone reads.
    let spared = match service {
        Some(service) if !personal::notices(&draft, Some(service)).is_empty() => {
            draft = personal::taken_out(&draft, service);
            true
        }
        _ => false,
    };
    Ok(Guess {
        draft,
        more,
        spared,
    })
}

/// What staff read: who wrote, whether that is certain, and the whole of it where the case has not the whole.
fn note(
    portal: &Portal,
    city: &City,
    letter: &Letter,
    mail: &InboundMail,
    cut: bool,
    guessed: Option<&str>,
) -> String {
    let voice = desk_voice(portal, city);
    let from = Arg::from(letter.from.as_str());
    let mut lines = vec![match mail.verified {
        true => voice.say("inbound-note-mail", &[("from", from)]),
        false => voice.say("inbound-note-unverified", &[("from", from)]),
    }];
    if let Some(service) = guessed {
        lines.push(voice.say("inbound-note-service", &[("service", service.into())]));
    }
    lines.extend(not_kept(&voice, letter));
    if cut {
        lines.push(format!("{}\n\n{}", letter.subject, letter.text));
    }
    lines.join("\n\n").chars().take(MAX_ORIGINAL).collect()
}

/// Which files of a mail were not kept.
pub fn not_kept(voice: &Voice<'_>, letter: &Letter) -> Option<String> {
    let files = letter.others.join(", ");
    (!files.is_empty()).then(|| voice.say("inbound-note-files", &[("files", files.into())]))
}

/// The desk reads the portal's first language, whatever the writer's is.
pub fn desk_voice<'a>(portal: &'a Portal, city: &'a City) -> Voice<'a> {
    Voice {
        ctx: &portal.ctx,
        city,
        locale: Locale::default(),
    }
}
