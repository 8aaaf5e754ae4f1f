//! A field as JSON, in the API and in the store: one flat record with the kind as a word. Readers in the browser parse
//! it without buffering, which a tagged enum would need.

use super::condition::Condition;
use super::definition::Field;
use super::kind::{Choice, Kind};
use crate::object::object;
use serde::{Deserialize, Serialize};

/// One question of a form, or one thing to be told.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = FormField))]
pub struct WireField {
    /// Stable within the form; answers go by it.
    pub code: String,
    /// The question, or what a notice says.
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    pub kind: KindCode,
    /// Must it be answered where it is asked? Never true of a notice.
    pub required: bool,
    /// For `one` and `many`, and nowhere else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// Asked only where this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
}

/// What kind of answer a field takes: one line, text, a decimal number, a day (`YYYY-MM-DD`), one choice's key, any
/// choices' keys; a notice takes none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = FieldKind))]
#[serde(rename_all = "snake_case")]
pub enum KindCode {
    Line,
    Text,
    Number,
    Date,
    One,
    Many,
    Notice,
}

impl KindCode {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Line,
        Self::Text,
        Self::Number,
        Self::Date,
        Self::One,
        Self::Many,
        Self::Notice,
    ];

    /// The kind with these choices, where it has any.
    pub fn with(self, choices: Vec<Choice>) -> Kind {
        match self {
            Self::Line => Kind::Line,
            Self::Text => Kind::Text,
            Self::Number => Kind::Number,
            Self::Date => Kind::Date,
            Self::One => Kind::One(choices),
            Self::Many => Kind::Many(choices),
            Self::Notice => Kind::Notice,
        }
    }
}

impl From<WireField> for Field {
    fn from(w: WireField) -> Self {
        Self {
            code: w.code,
            text: w.text,
            help: w.help,
            required: w.required && w.kind != KindCode::Notice,
            kind: w.kind.with(w.choices),
            condition: w.condition,
        }
    }
}

impl From<Field> for WireField {
    fn from(f: Field) -> Self {
        let kind = f.kind.code();
        let choices = match f.kind {
            Kind::One(choices) | Kind::Many(choices) => choices,
            _ => Vec::new(),
        };
        Self {
            code: f.code,
            text: f.text,
            help: f.help,
            kind,
            required: f.required,
            choices,
            condition: f.condition,
        }
    }
}

object!(WireField {
    needs: code, text, kind, required;
    may: help, choices, condition;
});

crate::object::blank! { KindCode = Self::Line }

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_kind_survives_json_and_only_lists_have_choices() {
        let choice = Choice {
            key: "k".into(),
            name: "K".into(),
        };
        for code in KindCode::ALL {
            let kind = code.with(vec![choice.clone()]);
            assert_eq!(kind.code(), code);
            let list = matches!(code, KindCode::One | KindCode::Many);
            assert_eq!(kind.choices().len(), usize::from(list), "{code:?}");
            let field = Field {
                code: "Q".into(),
                text: "Why?".into(),
                help: None,
                required: code != KindCode::Notice,
                kind,
                condition: None,
            };
            let written = serde_json::to_value(&field).unwrap();
            assert_eq!(written.get("choices").is_some(), list);
            assert_eq!(serde_json::from_value::<Field>(written).unwrap(), field);
        }
    }

    #[test]
    fn what_a_kind_does_not_have_is_not_read() {
        let read = |kind: &str| {
            let field = json!({"code": "Q", "text": "?", "kind": kind, "required": true,
                "choices": [{"key": "k", "name": "K"}]});
            serde_json::from_value::<Field>(field)
        };
        assert_eq!(read("date").unwrap().kind, Kind::Date);
        assert!(!read("notice").unwrap().required);
        assert!(read("colour").is_err());
    }
}
