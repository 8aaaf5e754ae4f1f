//! By which way a case came in, in the words of earlier systems.

use crate::requests::Intake;
use crate::words;

/// Words of other systems for ways that are ours too.
const KNOWN: &[(&str, Intake)] = &[
    ("constituent call", Intake::Phone),
    ("phone call", Intake::Phone),
    ("call center", Intake::Phone),
    ("telephone", Intake::Phone),
    ("voice in", Intake::Phone),
    ("telefono", Intake::Phone),
    ("walk in", Intake::Counter),
    ("in person", Intake::Counter),
    ("citizens connect app", Intake::App),
    ("mobile", Intake::App),
    ("mobile app", Intake::App),
    ("mobile open311", Intake::App),
    ("mobile device", Intake::App),
    ("city worker app", Intake::Crew),
    ("employee generated", Intake::Desk),
    ("generated in house", Intake::Desk),
    ("agency", Intake::Desk),
    ("self service", Intake::Web),
    ("online", Intake::Web),
    ("internet", Intake::Web),
    ("web self service", Intake::Web),
    ("website", Intake::Web),
    ("email", Intake::Mail),
    ("e mail", Intake::Mail),
    ("maximo integration", Intake::System),
    ("integrated agency", Intake::System),
    ("twitter", Intake::Social),
    ("x", Intake::Social),
    ("facebook", Intake::Social),
    ("text message", Intake::Chat),
    ("sms", Intake::Chat),
    ("text", Intake::Chat),
];

/// The way that a word names: one of ours, a city's own made a code, or that it was brought along where there is no word.
pub fn channel(word: &str) -> Intake {
    let plain = words::of(word).join(" ");
    let known = KNOWN.iter().find(|(name, _)| *name == plain);
    match known {
        Some((_, intake)) => intake.clone(),
        None => Intake::read(word).unwrap_or(Intake::Import),
    }
}
