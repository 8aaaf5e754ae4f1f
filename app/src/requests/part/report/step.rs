//! The form's steps: one table for sections, stepper, navigation and for where an error is mended.

use crate::i18n;

/// A section of the form; on a phone, a screen of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Step {
    /// Where it is.
    #[default]
    Place,
    /// What it is about.
    Service,
    /// What the service asks besides.
    Questions,
    /// What happened.
    Details,
    /// Pictures of it.
    Photos,
    /// Who reports.
    Contact,
    /// What everyone will see, and the button.
    Review,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 7] = [
        Self::Place,
        Self::Service,
        Self::Questions,
        Self::Details,
        Self::Photos,
        Self::Contact,
        Self::Review,
    ];

    /// The word in addresses, attributes and the stored draft.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Service => "service",
            Self::Questions => "questions",
            Self::Details => "details",
            Self::Photos => "photos",
            Self::Contact => "contact",
            Self::Review => "review",
        }
    }

    /// The step of a word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// The section's heading.
    // catalogue: report-step-*
    pub fn title(self) -> String {
        i18n::text(&format!("report-step-{}", self.code()), &[])
    }

    /// Where a field is filled in; what belongs nowhere is said at the end.
    pub fn of_field(field: &str) -> Self {
        match field {
            "place" | "lat" | "lon" | "address" | "place_words" => Self::Place,
            "service" => Self::Service,
            "description" => Self::Details,
            "photos" | "video" => Self::Photos,
            "name" | "email" | "phone" | "texts" => Self::Contact,
            other if other.starts_with("answers.") => Self::Questions,
            _ => Self::Review,
        }
    }
}

/// The name of the control that mends a field, which errors link to.
pub fn mended_by(field: &str) -> &str {
    match field {
        "lat" | "lon" | "address" => "place",
        "photos" => "photo",
        other => other,
    }
}
