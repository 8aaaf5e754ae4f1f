//! Without a network: what waits on this device to be sent, in words and on screen. The waiting and sending itself is
//! `public/offline/queue.js`, which the service worker runs too (ADR 0006); here are its calls and its two faces, the
//! chip of the frame and the list on `/me`.

mod chip;
mod queue;
mod row;
mod waiting;

pub use chip::{NewVersion, OfflineChip};
pub use queue::{Standing, Waiting};
#[cfg(not(feature = "ssr"))]
pub use queue::{Taken, add, again, list, remove, send, take};
pub use waiting::WaitingList;
