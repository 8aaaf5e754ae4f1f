//! The catalogue: what a resident can ask the city to do, with each service's own questions.
//! The shape follows Open311 GeoReport v2 service definitions with the extensions in use (conditional questions).

use serde::{Deserialize, Serialize};

/// A catalogue entry in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Are there questions of its own?
    pub has_questions: bool,
    /// How many requests of it were made (near the place asked for, where one was given): the order of the list.
    pub used: u64,
}

/// A catalogue entry with its questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Service {
    #[serde(flatten)]
    pub summary: ServiceSummary,
    /// In the order they are asked.
    pub questions: Vec<Question>,
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

/// How long the city gives itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "unit", content = "value", rename_all = "snake_case")]
pub enum Target {
    Hours(u32),
    CalendarDays(u32),
    BusinessDays(u32),
}

/// A question of a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    pub code: String,
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    pub kind: QuestionKind,
    pub required: bool,
    /// For `one` and `many`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// Asked only where this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
}

/// What kind of answer a question takes. Open311's datatypes: string, text, number, datetime, singlevaluelist,
/// multivaluelist; `informational` ones only tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    Line,
    Text,
    Number,
    Date,
    One,
    Many,
    Notice,
}

/// A possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Choice {
    pub key: String,
    pub name: String,
}

/// When a question is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Condition {
    /// All of the clauses, or any of them?
    pub all: bool,
    pub clauses: Vec<Clause>,
}

/// One comparison with the answer to another question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Clause {
    /// The other question's code.
    pub question: String,
    /// `eq` (is among the answers) or `neq`.
    pub equal: bool,
    pub value: String,
}
