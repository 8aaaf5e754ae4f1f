//! A form: pages, and the fields on them.

use super::condition::Condition;
use super::kind::Kind;
use super::wire::WireField;
use crate::object::object;
use serde::{Deserialize, Serialize};

/// What a person is asked.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Form {
    /// Counts the changes of the pages, from 1. 0: never stored.
    pub version: u32,
    /// In the order they are asked.
    pub pages: Vec<Page>,
}

/// Fields that belong together.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = FormPage))]
pub struct Page {
    /// Its heading; a form's only page may do without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// In the order they are asked.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<WireField>))]
    pub fields: Vec<Field>,
}

/// One question, or one thing to be told. As JSON it is a [`WireField`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "WireField", into = "WireField")]
pub struct Field {
    /// Stable, and the form's only one of that name; answers go by it.
    pub code: String,
    /// The question, or what a notice says.
    pub text: String,
    pub help: Option<String>,
    pub kind: Kind,
    /// Must it be answered where it is asked? Never true of a notice.
    pub required: bool,
    /// Asked only where this holds.
    pub condition: Option<Condition>,
}

impl Form {
    /// Every field, in the order they are asked.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.pages.iter().flat_map(|page| &page.fields)
    }

    /// The field of that code.
    pub fn field(&self, code: &str) -> Option<&Field> {
        self.fields().find(|f| f.code == code)
    }

    /// Does it ask and tell nothing?
    pub fn is_empty(&self) -> bool {
        self.fields().next().is_none()
    }
}

object!(Form {
    needs: version, pages;
});

object!(Page {
    needs: fields;
    may: title;
});
