//! Who may see a request, as one table, beside the status and independent of it.

use crate::accounts::Permission;
use crate::object::word;
use serde::{Deserialize, Serialize};

/// Who sees a request. Staff and its reporter always do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Everyone.
    #[default]
    Public,
    /// Nobody else until staff have looked at it.
    Waiting,
    /// Nobody else: it is of a private service.
    Private,
    /// Nobody else: staff took it out of sight.
    Hidden,
}

/// What the catalogue says of a service's requests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    /// Public at once.
    #[default]
    AtOnce,
    /// Public once staff have looked at it.
    LookedAt,
    /// Never public.
    Private,
}

/// What happens to a request's visibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum VisibilityEvent {
    /// Staff looked at it: it may be seen.
    Publish,
    /// Staff take it out of sight.
    Hide,
    /// Staff put it back.
    Restore,
    /// So many people objected that somebody has to look.
    Object,
    /// It is of a private service from now on.
    Close,
    /// It is of a private service no longer. What was said in private is not public by that alone.
    Open,
}

/// One allowed move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    pub from: Visibility,
    pub event: VisibilityEvent,
    pub to: Visibility,
    /// Whose move it is; `None`: the portal's own.
    pub who: Option<Permission>,
}

const fn row(
    from: Visibility,
    event: VisibilityEvent,
    to: Visibility,
    who: Option<Permission>,
) -> Move {
    Move {
        from,
        event,
        to,
        who,
    }
}

/// Every allowed move.
pub const TABLE: &[Move] = {
    use Permission::{Edit, Moderate};
    use Visibility::{Hidden, Private, Public, Waiting};
    use VisibilityEvent::{Close, Hide, Object, Open, Publish, Restore};
    &[
        row(Waiting, Publish, Public, Some(Moderate)),
        row(Waiting, Hide, Hidden, Some(Moderate)),
        row(Public, Hide, Hidden, Some(Moderate)),
        row(Hidden, Restore, Public, Some(Moderate)),
        row(Public, Object, Waiting, None),
        row(Public, Close, Private, Some(Edit)),
        row(Waiting, Close, Private, Some(Edit)),
        row(Hidden, Close, Private, Some(Edit)),
        row(Private, Open, Waiting, Some(Edit)),
    ]
};

impl Visibility {
    /// Every visibility.
    pub const ALL: [Self; 4] = [Self::Public, Self::Waiting, Self::Private, Self::Hidden];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Waiting => "waiting",
            Self::Private => "private",
            Self::Hidden => "hidden",
        }
    }

    /// The visibility of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.code() == code)
    }

    /// May everyone see it?
    pub fn is_public(&self) -> bool {
        *self == Self::Public
    }

    /// What `event` makes of it, or `None` where the table has no such move.
    pub fn after(self, event: VisibilityEvent) -> Option<Self> {
        TABLE
            .iter()
            .find(|m| m.from == self && m.event == event)
            .map(|m| m.to)
    }

    /// How a request that goes to another service is seen from then on.
    pub fn under(self, publication: Publication) -> Self {
        let event = match publication {
            Publication::Private => VisibilityEvent::Close,
            // Staff moved it, so they have looked.
            Publication::AtOnce | Publication::LookedAt => VisibilityEvent::Open,
        };
        self.after(event).unwrap_or(self)
    }

    /// How a part of a request that staff split is seen: never by more people than the whole.
    pub const fn of_part(self, publication: Publication) -> Self {
        match (self, publication) {
            (_, Publication::Private) => Self::Private,
            (Self::Public, _) => Self::Public,
            _ => Self::Waiting,
        }
    }
}

impl Publication {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::LookedAt, Self::Private];

    /// The word an operator writes; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::LookedAt => "looked_at",
            Self::Private => "private",
        }
    }

    /// The publication of such a word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }

    /// Is it the common one? Such are not written down.
    pub fn is_at_once(&self) -> bool {
        *self == Self::AtOnce
    }

    /// How a request is seen that just came in.
    pub const fn begins(self) -> Visibility {
        match self {
            Self::AtOnce => Visibility::Public,
            Self::LookedAt => Visibility::Waiting,
            Self::Private => Visibility::Private,
        }
    }
}

impl VisibilityEvent {
    /// Every event.
    pub const ALL: [Self; 6] = [
        Self::Publish,
        Self::Hide,
        Self::Restore,
        Self::Object,
        Self::Close,
        Self::Open,
    ];

    /// The transmitted word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Hide => "hide",
            Self::Restore => "restore",
            Self::Object => "object",
            Self::Close => "close",
            Self::Open => "open",
        }
    }
}

word!(Visibility = Public);
word!(Publication = AtOnce);

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole square, drawn: a row for each visibility, a column for each event in the order of `ALL`.
    #[test]
    fn the_square_is_exactly_this() {
        use Visibility::{Hidden, Private, Public, Waiting};
        let drawn = [
            // publish, hide, restore, object, close, open
            (
                Public,
                [None, Some(Hidden), None, Some(Waiting), Some(Private), None],
            ),
            (
                Waiting,
                [Some(Public), Some(Hidden), None, None, Some(Private), None],
            ),
            (Private, [None, None, None, None, None, Some(Waiting)]),
            (
                Hidden,
                [None, None, Some(Public), None, Some(Private), None],
            ),
        ];
        assert_eq!(drawn.map(|(from, _)| from), Visibility::ALL);
        for (from, row) in drawn {
            for (event, to) in VisibilityEvent::ALL.into_iter().zip(row) {
                assert_eq!(from.after(event), to, "{from:?} {event:?}");
            }
        }
        assert_eq!(TABLE.len(), 9);
    }

    #[test]
    fn only_staff_who_may_look_make_something_public() {
        for step in TABLE {
            let may = step.who == Some(Permission::Moderate);
            assert_eq!(
                step.to.is_public(),
                may && !matches!(step.event, VisibilityEvent::Hide),
                "{step:?}"
            );
            assert_ne!(step.from, step.to);
        }
        for publication in Publication::ALL {
            for from in Visibility::ALL {
                let (moved, part) = (from.under(publication), from.of_part(publication));
                // Neither another service nor splitting shows anybody more than they saw.
                assert!(
                    !moved.is_public() || from.is_public(),
                    "{from:?} {publication:?}"
                );
                assert!(
                    !part.is_public() || from.is_public(),
                    "{from:?} {publication:?}"
                );
                if publication == Publication::Private {
                    assert_eq!((moved, part), (Visibility::Private, Visibility::Private));
                }
            }
            assert_eq!(publication.begins().is_public(), publication.is_at_once());
            assert_eq!(Publication::parse(publication.code()), Some(publication));
        }
    }

    #[test]
    fn words_are_read_back() {
        for visibility in Visibility::ALL {
            assert_eq!(Visibility::parse(visibility.code()), Some(visibility));
        }
        assert_eq!(Visibility::parse("secret"), None);
        let words: std::collections::BTreeSet<_> =
            VisibilityEvent::ALL.map(VisibilityEvent::code).into();
        assert_eq!(words.len(), VisibilityEvent::ALL.len());
    }
}
