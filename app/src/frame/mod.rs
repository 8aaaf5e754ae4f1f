//! The frame around every page: header with navigation and switches, footer, the one region that speaks up, and
//! what a navigation owes to keyboard and screen reader.

mod announcements;
mod footer;
mod header;
mod navigation;
mod switches;

pub use announcements::Announcements;
pub use footer::Footer;
pub use header::Header;
pub use navigation::Navigation;
