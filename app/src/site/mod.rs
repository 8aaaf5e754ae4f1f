//! What the portal says of itself and of its city.

mod about;

pub use about::AboutRoute;
