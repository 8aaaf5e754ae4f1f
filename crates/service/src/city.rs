//! What of the city is read often and changes only with a new load.

/// The process's copy.
#[derive(Default)]
pub struct Cache;
