//! Likely personal data in words that everyone will read, pointed out by their field before they are sent: in the report
//! form and at the desk. It is said once, politely, and keeps nobody back. Browser only; without scripting the server
//! asks (`/do/requests/personal`).
//!
//! It works on the page's own controls, found by name, and adds its lines behind them: fields know nothing of it, and it
//! travels with the form's tools.

mod lines;
mod page;
mod take_out;

pub use page::begin;
