//! The one accent colour of each look, the colours that are made of it, and whether they can be read on the page's grounds.

use super::Colour;
use serde::{Deserialize, Serialize};

/// The least contrast of text (WCAG 2.2, 1.4.3, level AA).
pub const LEAST: f64 = 4.5;

/// A look of the page. High contrast has colours of its own, which no city changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Light,
    Dark,
}

/// A colour upon what it is read, and how well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    pub upon: Colour,
    /// 1 to 21.
    pub ratio: f64,
}

const WHITE: Colour = Colour::of([255, 255, 255]);
const BLACK: Colour = Colour::of([0, 0, 0]);

impl Look {
    /// Both, light first.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// What a page's text stands on: `--ground`, `--surface`, `--surface-2` and `--raised` of `style/tokens.css`.
    pub const fn grounds(self) -> [Colour; 4] {
        match self {
            Self::Light => [
                WHITE,
                Colour::of([0xf7, 0xf5, 0xf1]),
                Colour::of([0xee, 0xeb, 0xe4]),
                WHITE,
            ],
            Self::Dark => [
                Colour::of([0x14, 0x19, 0x1c]),
                Colour::of([0x1b, 0x22, 0x26]),
                Colour::of([0x25, 0x2e, 0x33]),
                Colour::of([0x1f, 0x27, 0x2b]),
            ],
        }
    }

    /// Where an accent reads worst: on a ground, on its own soft colour, or under the words of a button.
    pub fn worst(self, accent: Colour) -> Measured {
        let made = Made::of(self, accent);
        let upon = self.grounds().into_iter().chain([made.soft, made.on]);
        let measured = upon.map(|upon| Measured {
            upon,
            ratio: accent.contrast(upon),
        });
        let worst = measured.min_by(|a, b| a.ratio.total_cmp(&b.ratio));
        worst.unwrap_or(Measured {
            upon: accent,
            ratio: 1.0,
        })
    }
}

/// What is made of an accent.
struct Made {
    strong: Colour,
    soft: Colour,
    on: Colour,
}

impl Made {
    fn of(look: Look, accent: Colour) -> Self {
        let (towards, strong, soft) = match look {
            Look::Light => (BLACK, 0.3, 0.9),
            Look::Dark => (WHITE, 0.4, 0.78),
        };
        let [ground, ..] = look.grounds();
        let dark = accent.mixed(BLACK, 0.85);
        let on = match accent.contrast(WHITE) >= accent.contrast(dark) {
            true => WHITE,
            false => dark,
        };
        Self {
            strong: accent.mixed(towards, strong),
            soft: accent.mixed(ground, soft),
            on,
        }
    }
}

/// A city's accent colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accent {
    pub light: Colour,
    pub dark: Colour,
}

impl Accent {
    /// The colour of a look.
    pub const fn of(self, look: Look) -> Colour {
        match look {
            Look::Light => self.light,
            Look::Dark => self.dark,
        }
    }

    /// Can it be read wherever it stands, in each look?
    pub fn is_readable(self) -> bool {
        let reads = |look: Look| look.worst(self.of(look)).ratio >= LEAST;
        Look::ALL.into_iter().all(reads)
    }

    /// A style sheet to be read after the portal's own: the same names, in the same layer, so that high contrast stays what
    /// it is. The looks stand side by side, as browsers that know no `light-dark()` need it.
    pub fn sheet(self) -> String {
        let said = |look: Look| {
            let accent = self.of(look);
            let Made { strong, soft, on } = Made::of(look, accent);
            format!(
                "--accent:{accent};--accent-strong:{strong};--accent-soft:{soft};--on-accent:{on}"
            )
        };
        let (light, dark) = (said(Look::Light), said(Look::Dark));
        format!(
            "@layer tokens{{:root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\
             :root[data-theme=\"light\"]{{{light}}}:root[data-theme=\"dark\"]{{{dark}}}}}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOKENS: &str = include_str!("../../../../style/tokens.css");

    /// Both sides of a token.
    fn token(name: &str) -> [Colour; 2] {
        let said = TOKENS.split(&format!("--{name}: light-dark(")).nth(1);
        let (said, _) = said.unwrap().split_once(')').unwrap();
        let (light, dark) = said.split_once(',').unwrap();
        [light, dark].map(|c| Colour::parse(c).unwrap())
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let grounds = ["ground", "surface", "surface-2", "raised"].map(token);
        assert_eq!(grounds.map(|[light, _]| light), Look::Light.grounds());
        assert_eq!(grounds.map(|[_, dark]| dark), Look::Dark.grounds());
    }

    #[test]
    fn our_own_accent_is_readable_and_a_faint_one_is_measured() {
        let [light, dark] = token("accent");
        assert!(Accent { light, dark }.is_readable());
        let yellow = Colour::parse("#ffcc00").unwrap();
        let worst = Look::Light.worst(yellow);
        assert!(worst.ratio < 1.5, "{worst:?}");
        let swapped = Accent {
            light: dark,
            dark: light,
        };
        assert!(!swapped.is_readable());
    }

    #[test]
    fn the_sheet_says_each_look_in_the_layer_of_the_tokens() {
        let [light, dark] = token("accent");
        let sheet = Accent { light, dark }.sheet();
        assert!(sheet.starts_with("@layer tokens{:root{--accent:#12566e;"));
        assert_eq!(sheet.matches("--accent:#86cbe2;").count(), 2);
        assert!(!sheet.contains("contrast"));
        assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
    }

    proptest! {
        /// What is made of a readable accent is readable as well: strong words on the soft, and those on a button.
        #[test]
        fn what_is_made_of_a_readable_accent_is_readable(parts: [u8; 3]) {
            let accent = Colour::of(parts);
            for look in Look::ALL {
                if look.worst(accent).ratio < LEAST {
                    continue;
                }
                let made = Made::of(look, accent);
                prop_assert!(made.strong.contrast(made.soft) >= LEAST, "{accent} {look:?}");
                prop_assert!(made.strong.contrast(made.on) >= LEAST, "{accent} {look:?}");
                let [ground, ..] = look.grounds();
                prop_assert!(made.strong.contrast(ground) >= LEAST);
            }
        }
    }
}
