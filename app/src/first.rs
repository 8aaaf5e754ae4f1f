//! What stands in the first file although only pages use it. The splitter puts into a page's chunk, or into one that
//! pages share, whatever the start does not reach; what is named here is reached, so that a chunk near its budget gets
//! room without one more file (ADR 0005). Only what nearly everybody loads belongs here, and of the case at the desk, whose chunk was
//! full, as little as makes room.

use crate::desk;
use crate::requests::part::{map, report};

/// Called by the start; it does nothing.
pub fn name_them() {
    // Every group of pages has a map.
    hold(map::PinMap);
    report::first_file();
    desk::first_file();
}

/// Keeps the compiler from seeing that nothing is called.
pub(crate) fn hold<P, V>(component: fn(P) -> V) {
    std::hint::black_box(component);
}

/// The same of a component that is given nothing.
pub(crate) fn hold_plain<V>(component: fn() -> V) {
    std::hint::black_box(component);
}
