//! Work on one case at the desk: the pages that the server writes itself, and the doors behind them.

mod conflict;
mod crew;
mod hand_off;
mod mentions;
mod presence;
mod templates;
mod work;
