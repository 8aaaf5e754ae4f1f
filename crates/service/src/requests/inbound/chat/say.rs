//! What the portal says in a chat.

use super::questions::{list, words_of};
use super::talk::Talk;
use crate::Arg;
use crate::requests::Submitted;
use crate::requests::messages::{Links, Voice};
use stoa_domain::requests::Publication;
use stoa_domain::requests::inbound::dialogue::State;
use stoa_domain::requests::personal;

/// The question of a state; empty where nothing is asked.
pub fn question(voice: &Voice<'_>, talk: &Talk, state: State) -> String {
    match state {
        State::Idle => String::new(),
        State::What => voice.say("inbound-ask-what", &[]),
        State::Place => voice.say("inbound-ask-place", &[]),
        State::Service => {
            let names = talk
                .offered
                .iter()
                .map(|code| voice.city.service_name(code));
            let mut lines = vec![voice.say("inbound-ask-service", &[])];
            lines.extend(list(names));
            lines.join("\n")
        }
        State::Question => {
            let service = talk.service(voice.city);
            let question = service.and_then(|s| super::questions::open(s, talk));
            let Some(question) = question else {
                return String::new();
            };
            match question.required {
                true => words_of(question),
                false => format!(
                    "{}\n{}",
                    words_of(question),
                    voice.say("inbound-may-skip", &[])
                ),
            }
        }
        State::Photo => voice.say("inbound-ask-photo", &[]),
        State::Review => review(voice, talk),
    }
}

/// Everything as it will be sent, and the question whether it is right.
fn review(voice: &Voice<'_>, talk: &Talk) -> String {
    let d = &talk.draft;
    let mut lines = vec![voice.say("inbound-ask-review", &[])];
    lines.push(format!(
        "{}: {}",
        voice.say("mail-label-service", &[]),
        voice.city.service_name(&d.service)
    ));
    let place = [&d.address, &d.place_words]
        .into_iter()
        .find(|p| !p.is_empty());
    let position = d
        .lat
        .zip(d.lon)
        .map(|(lat, lon)| format!("{lat:.5}, {lon:.5}"));
    if let Some(place) = place.cloned().or(position) {
        lines.push(format!("{}: {place}", voice.say("mail-label-place", &[])));
    }
    lines.push(d.description.clone());
    if let Some(service) = talk.service(voice.city) {
        for field in service.form.fields() {
            if let Some(values) = d.answers.get(&field.code) {
                let named = values.iter().map(|v| field.kind.words(v));
                let named = named.collect::<Vec<_>>().join(", ");
                lines.push(format!("{} {named}", field.text));
            }
        }
    }
    if talk.photo_count > 0 {
        lines.push(voice.say(
            "inbound-photos",
            &[("n", Arg::Number(talk.photo_count as f64))],
        ));
    }
    let publication = talk.service(voice.city).map(|s| s.summary.publication);
    let seen = match publication.unwrap_or_default() {
        Publication::AtOnce => "inbound-everyone-sees",
        Publication::LookedAt => "report-seen-looked-at",
        Publication::Private => "report-seen-private",
    };
    match personal_in(talk) {
        found if found.is_empty() || publication == Some(Publication::Private) => {
            lines.push(voice.say(seen, &[]));
        }
        found => lines.push(voice.say("inbound-personal", &[("found", found.into())])),
    }
    lines.push(voice.say("inbound-yes-or-no", &[]));
    lines.join("\n")
}

/// What in a report looks like personal data, as its writer put it.
fn personal_in(talk: &Talk) -> String {
    let d = &talk.draft;
    let answers = d.answers.values().flatten();
    let texts = [&d.description, &d.place_words].into_iter().chain(answers);
    let pieces = texts.flat_map(|text| {
        let found = personal::find("", text).into_iter();
        found.map(move |p| text[p.range].to_owned())
    });
    pieces.collect::<Vec<_>>().join(", ")
}

/// The case is there. Where nobody else sees it, its address holds the key.
pub fn sent(voice: &Voice<'_>, sent: &Submitted) -> String {
    let reference = &sent.reference;
    let page = Links(&voice.ctx.config).request(reference);
    let url = match sent.visibility.is_public() {
        true => page,
        false => format!("{page}?key={}", sent.own_key),
    };
    let words = voice.say("inbound-sent", &[("reference", reference.as_str().into())]);
    format!("{words}\n{url}")
}
