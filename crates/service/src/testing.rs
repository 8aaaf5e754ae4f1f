//! Ports for the suites: a clock that stands until it is moved, randomness from a seed, blobs in memory, texts that
//! show their key and arguments.

pub mod corpus;

use crate::ctx::{
    Arg, BlobError, Blobs, Clock, Ctx, InboundConfig, PhotosConfig, PortalConfig, Random, Texts,
};
use bytes::Bytes;
use chrono::{DateTime, Duration, TimeZone, Utc};
use futures::future::{BoxFuture, FutureExt};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use stoa_domain::Locale;

/// A clock that stands until it is moved.
pub struct ManualClock(Mutex<DateTime<Utc>>);

impl ManualClock {
    /// A clock standing at a moment.
    pub fn at(moment: DateTime<Utc>) -> Arc<Self> {
        Arc::new(Self(Mutex::new(moment)))
    }

    /// Moves it (backwards too).
    pub fn advance(&self, by: Duration) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now += by;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Randomness that repeats with its seed (SplitMix64): for suites only.
pub struct SeededRandom(AtomicU64);

impl SeededRandom {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> Arc<Self> {
        Arc::new(Self(AtomicU64::new(seed)))
    }
}

impl Random for SeededRandom {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            let mut z = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            z ^= z >> 31;
            let bytes = z.to_le_bytes();
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
    }
}

/// Blobs in memory; can be told to fail as a full disk does.
#[derive(Default)]
pub struct MemoryBlobs {
    kept: Mutex<HashMap<String, Bytes>>,
    full: AtomicBool,
}

impl MemoryBlobs {
    /// From now on every `put` fails (or works again).
    pub fn fail(&self, full: bool) {
        self.full.store(full, Ordering::Relaxed);
    }

    /// All kept keys.
    pub fn keys(&self) -> Vec<String> {
        self.kept
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .keys()
            .cloned()
            .collect()
    }
}

impl Blobs for MemoryBlobs {
    fn put<'a>(&'a self, key: &'a str, bytes: Bytes) -> BoxFuture<'a, Result<(), BlobError>> {
        async move {
            if self.full.load(Ordering::Relaxed) {
                return Err(BlobError("no space left".into()));
            }
            self.kept
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(key.to_owned(), bytes);
            Ok(())
        }
        .boxed()
    }

    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Bytes>, BlobError>> {
        async move {
            Ok(self
                .kept
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .get(key)
                .cloned())
        }
        .boxed()
    }

    fn delete<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), BlobError>> {
        async move {
            self.kept
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .remove(key);
            Ok(())
        }
        .boxed()
    }

    fn list<'a>(&'a self, folder: &'a str) -> BoxFuture<'a, Result<Vec<String>, BlobError>> {
        let inside = |key: &String| key.starts_with(&format!("{folder}/"));
        let keys = self.keys().into_iter().filter(inside).collect();
        async move { Ok(keys) }.boxed()
    }
}

/// Texts that show what was asked for: `[es] mail-subject {reference=R-…}`.
pub struct EchoTexts;

impl Texts for EchoTexts {
    fn text(&self, locale: Locale, key: &str, args: &[(&str, Arg)]) -> String {
        let args: Vec<String> = args
            .iter()
            .map(|(name, value)| match value {
                Arg::Text(text) => format!("{name}={text}"),
                Arg::Number(number) => format!("{name}={number}"),
            })
            .collect();
        format!("[{}] {key} {{{}}}", locale.tag(), args.join(", "))
    }
}

/// The ports of a suite, each within reach.
pub struct TestPorts {
    pub clock: Arc<ManualClock>,
    pub blobs: Arc<MemoryBlobs>,
    pub private: Arc<MemoryBlobs>,
    pub ctx: Ctx,
}

impl TestPorts {
    /// Noon UTC of Monday, 23 November 2026; seed 7.
    pub fn new() -> Self {
        let clock = ManualClock::at(
            Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 0)
                .single()
                .unwrap_or_default(),
        );
        let blobs = Arc::new(MemoryBlobs::default());
        let private = Arc::new(MemoryBlobs::default());
        let ctx = Ctx {
            clock: clock.clone(),
            random: SeededRandom::new(7),
            blobs: blobs.clone(),
            private: private.clone(),
            texts: Arc::new(EchoTexts),
            config: Arc::new(PortalConfig {
                public_url: "https://stoa.example.org".into(),
                secret: [7; 32],
                sealing: sealing_keys(),
                tile_url: None,
                phone_country: "1".into(),
                inbound: InboundConfig {
                    address: Some("report@city.example.org".into()),
                    authserv_id: None,
                    post_accounts: vec!["city".into(), "press".into()],
                    limits: Default::default(),
                },
                photos: PhotosConfig::default(),
            }),
        };
        Self {
            clock,
            blobs,
            private,
            ctx,
        }
    }
}

/// The key the suites seal with.
fn sealing_keys() -> crate::SealingKeys {
    crate::SealingKeys::parse(&"5e".repeat(32)).expect("a key")
}

impl Default for TestPorts {
    fn default() -> Self {
        Self::new()
    }
}
