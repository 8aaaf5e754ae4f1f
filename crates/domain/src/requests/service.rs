//! The catalogue: what a resident can ask the city to do, with each service's own questions, which are a [`Form`].
//! The shape follows Open311 GeoReport v2 service definitions with the extensions in use (conditional questions).

use super::moderation::Publication;
use crate::form::Form;
use crate::object::{self, blank, object};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// A catalogue entry in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceSummary {
    /// Stable code, Open311's `service_code`.
    pub code: String,
    pub name: String,
    pub description: String,
    /// Words people use for it.
    pub keywords: Vec<String>,
    /// The category that groups it, e.g. `Streets`.
    pub category: String,
    /// The department that answers.
    pub department: String,
    /// Must or may a place be given?
    pub place: Need,
    /// Must or may the reporter say who they are?
    pub contact: Need,
    /// What the city promises; `None`: no promise is made for this service.
    pub target: Option<Target>,
    /// How soon it promises that somebody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<Target>,
    /// Are there questions of its own?
    pub has_questions: bool,
    /// Who will see its requests.
    #[serde(default, skip_serializing_if = "Publication::is_at_once")]
    pub publication: Publication,
    /// How many requests of it were made (near the place asked for, where one was given): the order of the list.
    pub used: u64,
}

/// A catalogue entry with its questions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Service {
    #[serde(flatten)]
    pub summary: ServiceSummary,
    /// Its own questions; without pages where it has none.
    pub form: Form,
}

/// Whether something is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Not asked.
    No,
    /// Asked, may be left empty.
    #[default]
    Optional,
    Required,
}

impl Need {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::No, Self::Optional, Self::Required];

    /// Its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Optional => "optional",
            Self::Required => "required",
        }
    }

    /// The one of that word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|n| n.code() == code)
    }
}

/// How long the city gives itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "unit", content = "value", rename_all = "snake_case")]
pub enum Target {
    Hours(u32),
    CalendarDays(u32),
    BusinessDays(u32),
    /// Hours of the city's working time.
    WorkingHours(u32),
    WorkingMinutes(u32),
}

impl Target {
    /// Is it a promise that can be made: something, and no more than ten years?
    pub const fn is_sound(self) -> bool {
        let (value, most) = match self {
            Self::Hours(n) => (n, 87_600),
            Self::CalendarDays(n) => (n, 3_650),
            Self::BusinessDays(n) => (n, 2_500),
            Self::WorkingHours(n) => (n, 20_000),
            Self::WorkingMinutes(n) => (n, 1_200_000),
        };
        value >= 1 && value <= most
    }
}

object!(ServiceSummary {
    needs: code, name, description, keywords, category, department, place, contact, has_questions, used;
    may: target, response, publication;
});

object!(Service {
    part: summary: ServiceSummary;
    needs: form;
});

blank! {
    Need = Self::Optional,
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Parts {
            unit: String,
            value: u32,
        }
        object!(Parts { needs: unit, value; });
        let Parts { unit, value } = object::read(from)?;
        match unit.as_str() {
            "hours" => Ok(Self::Hours(value)),
            "calendar_days" => Ok(Self::CalendarDays(value)),
            "business_days" => Ok(Self::BusinessDays(value)),
            "working_hours" => Ok(Self::WorkingHours(value)),
            "working_minutes" => Ok(Self::WorkingMinutes(value)),
            _ => Err(D::Error::custom("no such unit")),
        }
    }
}
