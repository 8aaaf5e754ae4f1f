//! Why cases are closed: a list that is the city's own, with what else it decides about endings.

use super::super::service::Target;
use super::super::status::Event;
use crate::{FieldErrors, Locale};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The reason of what another city or a program closed. Nobody at the desk gives it.
pub const PARTNER: &str = "partner";

/// A reason for closing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingReason {
    /// Names it for good: cases keep the code.
    pub code: String,
    /// The move it goes with: `resolve` or `decline`.
    pub event: Event,
    /// By language. Reasons every city has need none: the catalogue has their words.
    #[serde(default)]
    pub words: BTreeMap<Locale, String>,
    /// Is it given no more? It keeps its words for the cases that have it.
    #[serde(default)]
    pub gone: bool,
}

/// What a city decides about endings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EndingRules {
    pub reasons: Vec<ClosingReason>,
    /// In which time an appeal is decided, by the calendar of the case's service.
    pub appeal: Target,
    /// So many others behind a dispute make it one step more urgent.
    pub backers: u32,
    /// Of so many closed cases one is asked how it was.
    pub sample: u32,
    /// Who else can be turned to after an appeal, by language; nobody where nothing is said.
    pub outside: BTreeMap<Locale, String>,
}

impl Default for EndingRules {
    fn default() -> Self {
        let all = [
            ("fixed", Event::Resolve),
            ("gone", Event::Resolve),
            ("made_safe", Event::Resolve),
            ("not_ours", Event::Decline),
            ("not_found", Event::Decline),
            ("not_possible", Event::Decline),
            ("no_answer", Event::Decline),
        ];
        Self {
            reasons: all
                .map(|(code, event)| ClosingReason {
                    code: code.to_owned(),
                    event,
                    words: BTreeMap::new(),
                    gone: false,
                })
                .into(),
            appeal: Target::BusinessDays(10),
            backers: 5,
            sample: 4,
            outside: BTreeMap::new(),
        }
    }
}

impl EndingRules {
    /// The reasons that may be given with a move.
    pub fn offered(&self, event: Event) -> impl Iterator<Item = &ClosingReason> {
        self.reasons
            .iter()
            .filter(move |r| r.event == event && !r.gone)
    }

    /// A reason by its code, also one that is given no more.
    pub fn reason(&self, code: &str) -> Option<&ClosingReason> {
        self.reasons.iter().find(|r| r.code == code)
    }

    /// These rules after those that were: reasons that left the list keep their words, and are given no more.
    pub fn after(mut self, before: &Self) -> Self {
        for old in &before.reasons {
            if self.reason(&old.code).is_none() {
                self.reasons.push(ClosingReason {
                    gone: true,
                    ..old.clone()
                });
            }
        }
        self
    }

    /// What is wrong with a city's rules, in words for who writes files; empty where nothing is.
    pub fn faults(&self) -> Vec<String> {
        let say = |(at, (_, why)): (At, Why)| match at {
            At::Reason(i, _) => format!("reasons[{i}] {}: {why}", self.reasons[i].code),
            At::Event(event) => format!("reasons: {why} for {}", event.code()),
        };
        self.wrong().into_iter().map(say).collect()
    }

    /// The same by field: `reasons.<n>.code` not-readable | taken, `reasons.<n>.event` unknown, `reasons.<n>.words` required,
    /// `reasons` none-for-resolve | none-for-decline; `appeal`, `backers` and `sample` out-of-range.
    pub fn errors(&self) -> FieldErrors {
        let mut errors = FieldErrors::default();
        for (at, (code, _)) in self.wrong() {
            match at {
                At::Reason(i, field) => errors.add(format!("reasons.{i}.{field}"), code),
                At::Event(Event::Resolve) => errors.add("reasons", "none-for-resolve"),
                At::Event(_) => errors.add("reasons", "none-for-decline"),
            }
        }
        let sound = [
            ("appeal", self.appeal.is_sound()),
            ("backers", (1..=1_000).contains(&self.backers)),
            ("sample", self.sample <= 1_000),
        ];
        for (field, _) in sound.iter().filter(|(_, sound)| !sound) {
            errors.add(*field, "out-of-range");
        }
        errors
    }

    fn wrong(&self) -> Vec<(At, Why)> {
        let mut out = Vec::new();
        for (i, reason) in self.reasons.iter().enumerate() {
            let mut say = |field, why| out.push((At::Reason(i, field), why));
            let plain = |c: char| c.is_ascii_lowercase() || c == '_';
            if reason.code.is_empty() || !reason.code.chars().all(plain) {
                say("code", ("not-readable", "a code is small letters and _"));
            }
            if reason.code == PARTNER {
                say("code", ("taken", "this code is what partners close with"));
            }
            if self.reasons.iter().take(i).any(|r| r.code == reason.code) {
                say("code", ("taken", "another reason has this code"));
            }
            if !reason.event.closes() {
                say("event", ("unknown", "the move closes nothing"));
            }
            let usual = Self::default().reason(&reason.code).is_some();
            if !usual && Locale::ALL.iter().any(|l| !reason.words.contains_key(l)) {
                say("words", ("required", "words are missing in a language"));
            }
        }
        for event in [Event::Resolve, Event::Decline] {
            if self.offered(event).next().is_none() {
                out.push((At::Event(event), ("required", "none")));
            }
        }
        out
    }
}

/// Where something is wrong: in a reason's field, or in what there is for a move.
enum At {
    Reason(usize, &'static str),
    Event(Event),
}

/// A fault's code, and what it says.
type Why = (&'static str, &'static str);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_reasons_are_fit_and_what_leaves_the_list_keeps_its_words() {
        let usual = EndingRules::default();
        assert_eq!(usual.faults(), Vec::<String>::new());
        let new: EndingRules = serde_json::from_str(
            r#"{"reasons": [{"code": "fixed", "event": "resolve"}, {"code": "private_land", "event": "decline",
                "words": {"en": "Private land", "es": "Terreno privado", "ar": "أرض خاصة"}}]}"#,
        )
        .unwrap();
        assert_eq!(new.faults(), Vec::<String>::new());
        assert_eq!(new.appeal, Target::BusinessDays(10));
        let merged = new.after(&usual);
        assert!(merged.reason("not_ours").is_some_and(|r| r.gone));
        let offered: Vec<&str> = merged.offered(Event::Decline).map(|r| &*r.code).collect();
        assert_eq!(offered, ["private_land"]);
    }

    #[test]
    fn what_is_wrong_with_a_list_is_said() {
        let wrong: EndingRules = serde_json::from_str(
            r#"{"reasons": [{"code": "partner", "event": "resolve"}, {"code": "A b", "event": "plan"},
                {"code": "A b", "event": "plan"}]}"#,
        )
        .unwrap();
        let faults = wrong.faults();
        for part in [
            "what partners close with",
            "small letters",
            "another reason",
            "closes nothing",
            "in a language",
            "none for decline",
        ] {
            assert!(
                faults.iter().any(|f| f.contains(part)),
                "{part}: {faults:?}"
            );
        }
    }
}
