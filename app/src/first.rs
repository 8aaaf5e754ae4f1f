//! What stands in the first file although only pages use it. The splitter puts into a page's chunk, or into one that
//! pages share, whatever the start does not reach; what is named here is reached, so that a chunk near its budget gets
//! room without one more file (ADR 0005). Only what nearly everybody loads belongs here.

use crate::requests::part::{map, report};

/// Called by the start; it does nothing.
pub fn name_them() {
    // Every group of pages has a map.
    hold(map::PinMap);
    report::first_file();
}

/// Keeps the compiler from seeing that nothing is called.
pub(crate) fn hold<P, V>(component: fn(P) -> V) {
    std::hint::black_box(component);
}
