//! The shortcuts.

use crate::t;

/// What a shortcut does. Elements name themselves by `data-key`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Moves the focus to the next (1) or the previous (-1) row of the queue.
    Step(i32),
    /// Opens the row that has the focus.
    Open,
    /// Moves the focus to the element of that name.
    Focus(&'static str),
    /// Presses the button of that name.
    Press(&'static str),
    /// Chooses the row that has the focus, or no longer; `true`: all from the one chosen before to it.
    Choose(bool),
    /// Shows the table.
    Help,
}

/// A row of the table.
pub struct Shortcut {
    /// As `KeyboardEvent.key`; any of them.
    pub keys: &'static [&'static str],
    pub deed: Deed,
    /// What it does, in words.
    pub words: fn() -> String,
}

/// Every shortcut, in the order of the help.
pub const SHORTCUTS: &[Shortcut] = &[
    Shortcut {
        keys: &["j"],
        deed: Deed::Step(1),
        words: || t!("desk-key-next"),
    },
    Shortcut {
        keys: &["k"],
        deed: Deed::Step(-1),
        words: || t!("desk-key-previous"),
    },
    Shortcut {
        keys: &["Enter", "o"],
        deed: Deed::Open,
        words: || t!("desk-key-open"),
    },
    Shortcut {
        keys: &["x"],
        deed: Deed::Choose(false),
        words: || t!("desk-key-choose"),
    },
    Shortcut {
        keys: &["X"],
        deed: Deed::Choose(true),
        words: || t!("desk-key-choose-range"),
    },
    Shortcut {
        keys: &["b"],
        deed: Deed::Press("bulk"),
        words: || t!("desk-key-bulk"),
    },
    Shortcut {
        keys: &["e"],
        deed: Deed::Focus("status"),
        words: || t!("desk-key-status"),
    },
    Shortcut {
        keys: &["a"],
        deed: Deed::Press("assign"),
        words: || t!("desk-key-assign"),
    },
    Shortcut {
        keys: &["n"],
        deed: Deed::Focus("note"),
        words: || t!("desk-key-note"),
    },
    Shortcut {
        keys: &["w"],
        deed: Deed::Press("work"),
        words: || t!("desk-key-work"),
    },
    Shortcut {
        keys: &["c"],
        deed: Deed::Press("caller"),
        words: || t!("desk-key-caller"),
    },
    Shortcut {
        keys: &["/"],
        deed: Deed::Focus("search"),
        words: || t!("desk-key-search"),
    },
    Shortcut {
        keys: &["?"],
        deed: Deed::Help,
        words: || t!("desk-key-help"),
    },
];

/// Where the focus is when a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// Nowhere in particular.
    Free,
    /// On a link, button or the like, for which Enter has its own meaning.
    Control,
    /// In something that takes text or letters, or behind an open dialog.
    Typing,
}

/// What a key does, if anything. `code` is the key's place on the keyboard (`KeyJ`), for layouts whose letters are
/// not Latin; a chord with Ctrl, Alt or Meta is the browser's.
pub fn deed(key: &str, code: &str, shift: bool, chord: bool, focus: Focus) -> Option<Deed> {
    if chord || focus == Focus::Typing || (key == "Enter" && focus == Focus::Control) {
        return None;
    }
    let by_place = match (code, shift) {
        ("Slash", true) => "?".to_owned(),
        ("Slash", false) => "/".to_owned(),
        (code, true) => code.strip_prefix("Key").unwrap_or_default().to_owned(),
        (code, false) => code.strip_prefix("Key").unwrap_or_default().to_lowercase(),
    };
    let key = if key.is_ascii() { key } else { &by_place };
    SHORTCUTS
        .iter()
        .find(|s| s.keys.contains(&key))
        .map(|s| s.deed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_means_one_thing() {
        let mut seen = std::collections::HashSet::new();
        for key in SHORTCUTS.iter().flat_map(|s| s.keys) {
            assert!(seen.insert(key), "{key} twice");
            assert!(deed(key, "", false, false, Focus::Free).is_some());
        }
    }

    #[test]
    fn never_while_typing_nor_in_a_chord_and_enter_stays_with_the_control() {
        for key in SHORTCUTS.iter().flat_map(|s| s.keys) {
            assert_eq!(deed(key, "", false, false, Focus::Typing), None);
            assert_eq!(deed(key, "", false, true, Focus::Free), None);
        }
        assert_eq!(deed("Enter", "Enter", false, false, Focus::Control), None);
        assert_eq!(
            deed("j", "KeyJ", false, false, Focus::Control),
            Some(Deed::Step(1))
        );
    }

    #[test]
    fn an_arabic_keyboard_works_by_place() {
        assert_eq!(
            deed("ت", "KeyJ", false, false, Focus::Free),
            Some(Deed::Step(1))
        );
        assert_eq!(
            deed("؟", "Slash", true, false, Focus::Free),
            Some(Deed::Help)
        );
        assert_eq!(
            deed("ْ", "KeyX", true, false, Focus::Free),
            Some(Deed::Choose(true))
        );
        assert_eq!(deed("و", "Comma", false, false, Focus::Free), None);
    }
}
