//! Teams: people who take cases together.

use super::StaffRef;
use crate::FieldErrors;
use crate::object::object;
use crate::{text, words};
use serde::Serialize;

/// People who take cases together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Team {
    /// Names it for good in rules, addresses and files; made of its first name.
    pub code: String,
    pub name: String,
    pub department: Option<String>,
    /// By name.
    #[serde(default)]
    pub members: Vec<StaffRef>,
}

/// A team as named beside a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TeamRef {
    pub code: String,
    pub name: String,
}

/// The longest name, in characters.
const MAX_NAME: usize = 60;

impl Team {
    /// The name as it was typed, cleaned, and the code that is made of it. Errors: `name` required | too-long.
    pub fn named(typed: &str) -> Result<(String, String), FieldErrors> {
        let name = text::clean_line(typed);
        let code = words::of(&name).join("-");
        let mut errors = FieldErrors::default();
        if code.is_empty() {
            errors.add("name", "required");
        } else if name.chars().count() > MAX_NAME {
            errors.add_n("name", "too-long", MAX_NAME as i64);
        }
        errors.or(|| (name, code))
    }
}

object!(Team {
    needs: code, name;
    may: department, members;
});

object!(TeamRef {
    needs: code, name;
});

#[cfg(test)]
mod tests {
    use super::Team;

    #[test]
    fn a_team_is_called_by_the_words_of_its_name() {
        let named = |typed| Team::named(typed).map_err(|e| e.0[0].code.clone());
        let night = ("Équipe  of the Night".to_owned(), "equipe-of-the-night");
        assert_eq!(
            named(" Équipe  of the Night ").map(|(name, code)| (name.len(), code)),
            Ok(("Équipe of the Night".len(), night.1.to_owned()))
        );
        assert_eq!(named(" … "), Err("required".into()));
        assert_eq!(named(&"x".repeat(61)), Err("too-long".into()));
    }
}
