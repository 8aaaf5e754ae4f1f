//! Colours of the screen, and how well one reads upon another.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// An opaque colour of sRGB, written `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Reads `#rrggbb`, in either case.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Relative luminance (WCAG 2.2): 0 is black, 1 is white.
    pub fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The contrast ratio of two colours (WCAG 2.2, 1.4.3): 1 to 21, whichever is the darker.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This colour with so much (0 to 1) of another in it.
    pub fn mixed(self, other: Self, part: f64) -> Self {
        let mut out = self.0;
        for (mine, theirs) in out.iter_mut().zip(other.0) {
            let mixed = f64::from(*mine) * (1.0 - part) + f64::from(theirs) * part;
            *mine = mixed.round().clamp(0.0, 255.0) as u8;
        }
        Self(out)
    }

    /// From its three parts.
    pub const fn of(parts: [u8; 3]) -> Self {
        Self(parts)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("a colour is written #rrggbb"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn ratios_are_those_of_the_standard() {
        // Worked out by the tools of the W3C and of WebAIM.
        for (a, b, ratio) in [
            ("#000000", "#ffffff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#FFFFFF", 4.54),
            ("#0000ff", "#ffffff", 8.59),
            ("#ff0000", "#ffffff", 4.0),
        ] {
            let measured = colour(a).contrast(colour(b));
            assert!((measured - ratio).abs() < 0.01, "{a} on {b}: {measured}");
        }
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for wrong in [
            "", "#fff", "12566e", "#12566g", "#12566e0", "#+1566e", "red", "#é566e",
        ] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn colours_read_as_they_are_written_and_contrast_has_no_direction(a: [u8; 3], b: [u8; 3]) {
            let (a, b) = (Colour::of(a), Colour::of(b));
            prop_assert_eq!(Colour::parse(&a.to_string()), Some(a));
            prop_assert_eq!(a.contrast(b).to_bits(), b.contrast(a).to_bits());
            prop_assert!((1.0..=21.01).contains(&a.contrast(b)));
            prop_assert_eq!(a.mixed(b, 0.0), a);
            prop_assert_eq!(a.mixed(b, 1.0), b);
        }
    }
}
