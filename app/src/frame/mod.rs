//! The frame around every page: header with navigation and switches, footer, the one region that speaks up, and
//! what a navigation owes to keyboard and screen reader.

mod announcements;
mod footer;
mod header;
#[cfg(feature = "ssr")]
mod markup;
mod navigation;
mod switches;

pub use announcements::Announcements;
pub use footer::Footer;
pub use header::Header;
#[cfg(feature = "ssr")]
pub(crate) use markup::render as part_markup;
#[cfg(feature = "ssr")]
pub use markup::{FrameMarkup, desk_nav_markup};
pub use navigation::Navigation;
