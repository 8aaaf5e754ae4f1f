//! By which way a request came in: its channel of arrival. (The ways messages go out are [`super::follow::Channel`].)

use serde::{Deserialize, Serialize};

/// The way a request came in. The codes are stored, exported and written in addresses: they never change.
///
/// A city that brings requests along may have ways of its own; they keep their code as [`Self::Other`], which shows as
/// its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Intake {
    /// The report form with scripting.
    Web,
    /// The report form as a plain form, without scripting.
    Form,
    /// The installed app, or a report that waited on the device for a network.
    App,
    /// Staff wrote down what a caller said.
    Phone,
    /// Staff wrote down what somebody said at a counter.
    Counter,
    /// A shared terminal.
    Kiosk,
    /// A letter by e-mail.
    Mail,
    /// A dialogue in a messenger, texts included.
    Chat,
    /// A post or message on a social network.
    Social,
    /// Another program, by GeoReport v2.
    Open311,
    /// Another program, by the JSON API.
    Api,
    /// Staff, of their own accord.
    Desk,
    /// A crew on the street.
    Crew,
    /// Another system of the city's: assets, sensors.
    System,
    /// Brought along from elsewhere without a word how it came.
    Import,
    /// A way only this city knows, by its code.
    Other(String),
}

/// The longest code, in characters.
const MAX_CODE: usize = 40;

/// Can it be a code, of ours or of a city's own? Views and filters hold codes as text: the browser needs no table.
pub fn is_code(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii();
    !text.is_empty() && text.len() <= 4 * MAX_CODE && text.chars().all(fits)
}

impl Intake {
    /// Every way the portal knows, in the order they are listed.
    pub const KNOWN: [Self; 15] = [
        Self::Web,
        Self::Form,
        Self::App,
        Self::Phone,
        Self::Counter,
        Self::Kiosk,
        Self::Mail,
        Self::Chat,
        Self::Social,
        Self::Open311,
        Self::Api,
        Self::Desk,
        Self::Crew,
        Self::System,
        Self::Import,
    ];

    /// Their codes.
    pub const CODES: [&str; 15] = [
        "web", "form", "app", "phone", "counter", "kiosk", "mail", "chat", "social", "open311",
        "api", "desk", "crew", "system", "import",
    ];

    /// The stored word; with hyphens, the catalogue suffix.
    pub fn code(&self) -> &str {
        match self {
            Self::Web => "web",
            Self::Form => "form",
            Self::App => "app",
            Self::Phone => "phone",
            Self::Counter => "counter",
            Self::Kiosk => "kiosk",
            Self::Mail => "mail",
            Self::Chat => "chat",
            Self::Social => "social",
            Self::Open311 => "open311",
            Self::Api => "api",
            Self::Desk => "desk",
            Self::Crew => "crew",
            Self::System => "system",
            Self::Import => "import",
            Self::Other(code) => code,
        }
    }

    /// The way of a word: its code, or a city's own word for a way made one (`Fax Machine` is `fax_machine`); `None`
    /// where nothing of it can be a code.
    pub fn read(word: &str) -> Option<Self> {
        let mut code = String::new();
        for c in word.trim().chars() {
            if c.is_alphanumeric() {
                code.extend(c.to_lowercase());
            } else if !code.is_empty() && !code.ends_with('_') {
                code.push('_');
            }
        }
        let code: String = code.chars().take(MAX_CODE).collect();
        let code = code.trim_end_matches('_');
        (!code.is_empty()).then(|| Self::of_code(code))
    }

    /// The way of a stored code.
    pub fn of_code(code: &str) -> Self {
        Self::KNOWN
            .into_iter()
            .find(|i| i.code() == code)
            .unwrap_or_else(|| Self::Other(code.to_owned()))
    }

    /// Does staff write it down for somebody else? Then both are known: who wrote and who spoke.
    pub const fn is_for_another(&self) -> bool {
        matches!(self, Self::Phone | Self::Counter)
    }
}

impl From<&str> for Intake {
    fn from(code: &str) -> Self {
        Self::of_code(code)
    }
}

impl From<String> for Intake {
    fn from(code: String) -> Self {
        Self::of_code(&code)
    }
}

impl From<Intake> for String {
    fn from(intake: Intake) -> Self {
        intake.code().to_owned()
    }
}

/// How many requests came by one way. Public.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IntakeCount {
    /// The way's code.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "phone"))]
    pub channel: Intake,
    pub count: u64,
    /// Of all, 0 to 1.
    pub share: f64,
}

/// By which ways the requests of a filter came. Public.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IntakeStatistics {
    /// Most used first; ways nobody used are left out.
    pub channels: Vec<IntakeCount>,
    pub total: u64,
}

impl IntakeStatistics {
    /// From counts in any order.
    pub fn of(counts: impl IntoIterator<Item = (Intake, u64)>) -> Self {
        let mut counts: Vec<(Intake, u64)> = counts.into_iter().filter(|(_, n)| *n > 0).collect();
        // Equal numbers stand in a fixed order, so that the same question has the same answer.
        counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.code().cmp(b.0.code())));
        let total: u64 = counts.iter().map(|(_, n)| n).sum();
        let channels = counts
            .into_iter()
            .map(|(channel, count)| IntakeCount {
                channel,
                count,
                share: count as f64 / total as f64,
            })
            .collect();
        Self { channels, total }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_exactly_these() {
        let codes: Vec<String> = Intake::KNOWN.into_iter().map(String::from).collect();
        assert_eq!(codes, Intake::CODES);
        assert_eq!(
            codes.join(" "),
            "web form app phone counter kiosk mail chat social open311 api desk crew system import"
        );
        for known in Intake::KNOWN {
            assert_eq!(Intake::of_code(known.code()), known);
            assert_eq!(Intake::read(known.code()), Some(known.clone()));
            let json = serde_json::to_string(&known).unwrap();
            assert_eq!(json, format!("\"{}\"", known.code()));
            assert_eq!(serde_json::from_str::<Intake>(&json).unwrap(), known);
            assert!(is_code(known.code()));
            let both = matches!(known, Intake::Phone | Intake::Counter);
            assert_eq!(known.is_for_another(), both);
        }
    }

    #[test]
    fn a_citys_own_word_becomes_a_code() {
        for (word, code) in [
            (" Fax Machine ", Some("fax_machine")),
            ("Phone", Some("phone")),
            ("Ventanilla única", Some("ventanilla_única")),
            ("walk-in!", Some("walk_in")),
            (" – ", None),
        ] {
            let read = Intake::read(word);
            assert_eq!(read.as_ref().map(Intake::code), code, "{word}");
            assert!(read.is_none_or(|r| is_code(r.code())));
        }
        assert_eq!(
            Intake::read(&"x".repeat(99)).unwrap().code().len(),
            MAX_CODE
        );
    }

    #[test]
    fn shares_are_of_all_and_the_most_used_stands_first() {
        let fax = Intake::Other("fax".into());
        let told = IntakeStatistics::of([
            (Intake::Web, 1),
            (fax, 0),
            (Intake::Phone, 2),
            (Intake::Api, 1),
        ]);
        let rows: Vec<_> = told
            .channels
            .iter()
            .map(|c| (c.channel.code(), c.count, c.share))
            .collect();
        assert_eq!(
            rows,
            [("phone", 2, 0.5), ("api", 1, 0.25), ("web", 1, 0.25)]
        );
        assert_eq!(told.total, 4);
        assert_eq!(IntakeStatistics::of([]), IntakeStatistics::default());
    }
}
