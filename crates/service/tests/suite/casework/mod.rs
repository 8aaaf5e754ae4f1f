//! Work on one case at the desk.

mod crew;
mod hand_offs;
mod mentions;
mod presence;
mod templates;
mod work;
