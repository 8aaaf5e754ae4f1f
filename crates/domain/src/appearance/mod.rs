//! How a city's portal looks and what it says of itself: names, contact, one accent colour for each look, and a few texts in
//! every language. All of it is data; what it is laid over stands in `style/` and `app/locales`.

mod accent;
mod colour;
mod texts;
mod theme;

pub use accent::{Accent, LEAST, Look, Measured};
pub use colour::Colour;
pub use texts::{CityText, Texts};
pub use theme::{Theme, ThemeDraft};
