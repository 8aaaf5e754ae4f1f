//! The kinds of what can be set, as one table. Reading, writing, the list of changes and their tests come from it.

/// What can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A service with its questions, by code.
    Service,
    /// The order in which services are listed.
    Order,
    /// The service of everything that fits no other: its code.
    General,
    /// What is known of a department, by name.
    Department,
    /// A team, by code.
    Team,
    /// The rules that say where cases go.
    RoutingRules,
    /// When the city works, by code.
    Calendar,
    /// What services promise: of one by its code, of all without one.
    Terms,
    /// What happens when a promise runs out.
    Escalations,
    /// Canned words for the public, by number.
    Template,
    /// Why cases are closed, and what becomes of disputes.
    Endings,
    /// The areas of a kind.
    Areas,
    /// Names, contact, colours.
    Theme,
    /// What the city says in its own words.
    Texts,
    /// Where the city is and what its map and addresses are.
    City,
}

/// Each with its stored word, and whether there are several of it, told apart by a subject.
const TABLE: &[(Kind, &str, bool)] = &[
    (Kind::Service, "service", true),
    (Kind::Order, "order", false),
    (Kind::General, "general", false),
    (Kind::Department, "department", true),
    (Kind::Team, "team", true),
    (Kind::RoutingRules, "routing-rules", false),
    (Kind::Calendar, "calendar", true),
    (Kind::Terms, "terms", true),
    (Kind::Escalations, "escalations", false),
    (Kind::Template, "template", true),
    (Kind::Endings, "endings", false),
    (Kind::Areas, "areas", true),
    (Kind::Theme, "theme", false),
    (Kind::Texts, "texts", false),
    (Kind::City, "city", false),
];

impl Kind {
    /// Every kind, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(kind, ..)| *kind)
    }

    fn row(self) -> &'static (Self, &'static str, bool) {
        let row = TABLE.iter().find(|(kind, ..)| *kind == self);
        row.unwrap_or(&TABLE[0])
    }

    /// The stored word.
    pub fn code(self) -> &'static str {
        self.row().1
    }

    /// Are there several of it?
    pub fn has_subjects(self) -> bool {
        self.row().2
    }

    /// The kind of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().find(|kind| kind.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// Named one by one, so that the compiler asks for a row where a kind is added.
    const fn stands_in_the_table(kind: Kind) -> bool {
        match kind {
            Kind::Service
            | Kind::Order
            | Kind::General
            | Kind::Department
            | Kind::Team
            | Kind::RoutingRules
            | Kind::Calendar
            | Kind::Terms
            | Kind::Escalations
            | Kind::Template
            | Kind::Endings
            | Kind::Areas
            | Kind::Theme
            | Kind::Texts
            | Kind::City => true,
        }
    }

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        let words: HashSet<&str> = Kind::all().map(Kind::code).collect();
        assert_eq!(words.len(), 15);
        for kind in Kind::all() {
            assert!(stands_in_the_table(kind));
            assert_eq!(Kind::parse(kind.code()), Some(kind));
        }
        assert_eq!(Kind::parse("weather"), None);
        assert!(Kind::Team.has_subjects() && !Kind::Order.has_subjects());
    }
}
