//! Open311 GeoReport v2 as rules: which window a list covers, how dates are read, what our statuses are called by the
//! standard and by its update extension, what a key may do, how a form becomes a [`super::Draft`].
//!
//! Only rules: the bytes are read and written by the server's doors, the rows by the store.

pub mod datatype;
pub mod form;
pub mod forward;
pub mod key;
pub mod window;
pub mod words;

pub use form::Filed;
pub use forward::ForwardState;
pub use key::{ApiKeyView, KeyEvent, KeyState};
pub use window::{MAX_DAYS, MAX_ROWS, Window};
pub use words::UpdateStatus;
