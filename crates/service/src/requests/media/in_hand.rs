//! How much the decoders have to do: the pixels of all photos that are being decoded while somebody waits for the answer,
//! or wait for their turn.

use std::sync::atomic::{AtomicU64, Ordering};

static PIXELS: AtomicU64 = AtomicU64::new(0);

/// A photo's part of what is to be done; given back when it is dropped.
pub struct InHand {
    pixels: u64,
    /// What there was to be done before it.
    pub before: u64,
}

impl InHand {
    /// One more.
    pub fn take(pixels: u64) -> Self {
        Self {
            pixels,
            before: PIXELS.fetch_add(pixels, Ordering::Relaxed),
        }
    }
}

impl Drop for InHand {
    fn drop(&mut self) {
        PIXELS.fetch_sub(self.pixels, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dropped_is_done() {
        let first = InHand::take(5);
        let second = InHand::take(7);
        assert_eq!(second.before - first.before, 5);
        drop(first);
        assert_eq!(InHand::take(1).before - second.before, 2);
    }
}
