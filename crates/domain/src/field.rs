//! What is wrong with what a person typed, field by field, without words: the words come from the catalogue
//! by `code` (`error-<code>`), in the person's language.

use crate::object::object;
use serde::{Deserialize, Serialize};

/// One thing wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// The form field's name, as in the form and in the JSON body (`answers.SR-1` for a question).
    pub field: String,
    /// Stable kebab-case code, e.g. `required`, `too-long`; the catalogue key is `error-<code>`.
    pub code: String,
    /// A number the words need (a limit, a count), if any; `$n` in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<i64>,
}

/// Everything wrong with a form, in the order of its fields. Empty means: nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    /// An error list of exactly one entry.
    pub fn one(field: impl Into<String>, code: &str) -> Self {
        let mut errors = Self::default();
        errors.add(field, code);
        errors
    }

    /// Adds an error without a number.
    pub fn add(&mut self, field: impl Into<String>, code: &str) {
        self.0.push(FieldError {
            field: field.into(),
            code: code.to_owned(),
            n: None,
        });
    }

    /// Adds an error whose words name a number.
    pub fn add_n(&mut self, field: impl Into<String>, code: &str, n: i64) {
        self.0.push(FieldError {
            field: field.into(),
            code: code.to_owned(),
            n: Some(n),
        });
    }

    /// Is there nothing wrong?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first error of a field.
    pub fn of(&self, field: &str) -> Option<&FieldError> {
        self.0.iter().find(|e| e.field == field)
    }

    /// `Ok(value)` where nothing is wrong, else the errors.
    pub fn or<T>(self, value: impl FnOnce() -> T) -> Result<T, Self> {
        if self.is_empty() {
            Ok(value())
        } else {
            Err(self)
        }
    }
}

object!(FieldError {
    needs: field, code;
    may: n;
});
