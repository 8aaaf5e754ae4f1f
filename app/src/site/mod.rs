//! What the portal says of itself and of its city.

mod about;
mod developers;

pub use about::AboutRoute;
pub use developers::DevelopersRoute;
