//! Staff sign-in: passwords, sessions, throttling. Residents' accounts come with their own issue.

mod create_staff;
mod list_staff;
mod password;
mod set_password;
mod sign_in;
mod sign_out;
mod throttle;
mod token;
mod whoami;

pub use create_staff::{NewStaff, create_staff};
pub use list_staff::list_staff;
pub use set_password::set_password;
pub use sign_in::{SignedIn, sign_in};
pub use sign_out::sign_out;
pub(crate) use token::hash_of;
pub use whoami::whoami;
