//! What staff say of a caller or somebody at the counter beside the report itself.

use super::intake::Intake;
use crate::{FieldErrors, Locale};
use serde::{Deserialize, Serialize};

/// As the form has it; anything may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CallerDraft {
    /// `phone` or `counter`.
    pub channel: String,
    /// The language answers go out in.
    pub locale: String,
    /// The statement was read aloud and they agreed.
    pub consent: bool,
}

/// Somebody whose words staff write down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    pub channel: Intake,
    pub locale: Locale,
}

impl CallerDraft {
    /// The caller, or everything that is wrong at once. `contact`: do we keep a name, an address or a number of theirs?
    ///
    /// Errors: `caller_channel` required | not-a-choice; `caller_locale` not-a-choice; `consent` required, where contact
    /// is kept (GDPR article 6(1)(a): they must have agreed).
    pub fn parse(&self, contact: bool) -> Result<Caller, FieldErrors> {
        let mut errors = FieldErrors::default();
        let channel = Intake::of_code(self.channel.trim());
        if self.channel.trim().is_empty() {
            errors.add("caller_channel", "required");
        } else if !channel.is_for_another() {
            errors.add("caller_channel", "not-a-choice");
        }
        let locale = match self.locale.trim() {
            "" => Some(Locale::default()),
            tag => Locale::parse(tag),
        };
        if locale.is_none() {
            errors.add("caller_locale", "not-a-choice");
        }
        if contact && !self.consent {
            errors.add("consent", "required");
        }
        let locale = locale.unwrap_or_default();
        errors.or(|| Caller { channel, locale })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_needs_consent_and_the_way_is_a_callers() {
        let fine = CallerDraft {
            channel: "phone".into(),
            locale: "es".into(),
            consent: true,
        };
        let with = |change: fn(&mut CallerDraft)| {
            let mut draft = fine.clone();
            change(&mut draft);
            draft
        };
        let codes = |draft: &CallerDraft, contact| -> Vec<String> {
            let errors = draft.parse(contact).err().unwrap_or_default();
            let lines = errors.0.into_iter();
            lines.map(|e| format!("{} {}", e.field, e.code)).collect()
        };
        let caller = fine.parse(true).unwrap();
        assert_eq!((caller.channel, caller.locale), (Intake::Phone, Locale::Es));
        let silent = with(|d| d.consent = false);
        assert_eq!(codes(&silent, true), ["consent required"]);
        assert!(codes(&silent, false).is_empty());
        let table: [(CallerDraft, &str); 3] = [
            (with(|d| d.channel.clear()), "caller_channel required"),
            (
                with(|d| d.channel = "web".into()),
                "caller_channel not-a-choice",
            ),
            (
                with(|d| d.locale = "tlh".into()),
                "caller_locale not-a-choice",
            ),
        ];
        for (draft, expected) in table {
            assert_eq!(codes(&draft, true), [expected]);
        }
        assert_eq!(codes(&CallerDraft::default(), true).len(), 2);
    }
}
