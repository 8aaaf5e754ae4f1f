//! The ports through which a use case reaches the world: time, randomness, files, words, configuration. The server
//! wires real ones; the suites wire those of `testing`.

use crate::requests::guard::Allowance;
use crate::seal::SealingKeys;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, TryStreamExt};
use std::ops::Range;
use std::sync::Arc;
use stoa_domain::Locale;
use uuid::Uuid;

/// Everything of the world a use case may touch besides the store.
#[derive(Clone)]
pub struct Ctx {
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub blobs: Arc<dyn Blobs>,
    /// What is not fit to be seen yet, as it came. No door reads it.
    pub private: Arc<dyn Blobs>,
    pub texts: Arc<dyn Texts>,
    pub config: Arc<PortalConfig>,
}

/// What an operator decides.
#[derive(Debug, Clone)]
pub struct PortalConfig {
    /// The portal's own address without a trailing slash, e.g. `https://stoa.example.org`; links in messages begin with it.
    pub public_url: String,
    /// Kept on the server; new on every installation.
    pub secret: [u8; 32],
    /// Seals what the database keeps and its readers must not know.
    pub sealing: SealingKeys,
    /// Raster tiles instead of the shipped base map: a URL with `{z}/{x}/{y}`.
    pub tile_url: Option<String>,
    /// The country code of phone numbers that are written without one.
    pub phone_country: String,
    /// How people write to the portal, and where it writes for everyone.
    pub inbound: InboundConfig,
    /// How much work with photos is taken on.
    pub photos: PhotosConfig,
}

/// When a report's photos are cleaned while its sender waits, and when afterwards.
#[derive(Debug, Clone, Copy)]
pub struct PhotosConfig {
    /// With so many pixels to decode before it, a photo waits: about what the decoders do in a second.
    pub ahead_pixels: u64,
    /// The most bytes of photos that may wait; beyond it they take their turn at once.
    pub waiting_bytes: u64,
}

impl Default for PhotosConfig {
    fn default() -> Self {
        Self {
            // Two decoders on two cores that have other things to do as well (ADR 0010).
            ahead_pixels: 90_000_000,
            waiting_bytes: 2 << 30,
        }
    }
}

/// What an operator decides about mail that comes in and posts that go out.
#[derive(Debug, Clone, Default)]
pub struct InboundConfig {
    /// The address mail comes in by, e.g. `report@city.example`; `None`: none is taken.
    pub address: Option<String>,
    /// The name by which our mail server signs what it found of a mail's origin (RFC 8601 §2.5); `None`: writers are
    /// believed.
    pub authserv_id: Option<String>,
    /// The names of the accounts updates may be posted by.
    pub post_accounts: Vec<String>,
    /// How much one may say, and be told by text.
    pub limits: VoiceLimits,
}

/// How often a voice that needs no page may be heard; `None`: no limit.
#[derive(Debug, Clone)]
pub struct VoiceLimits {
    /// Mails of one writer.
    pub mail: Option<Allowance>,
    /// Reports of one conversation.
    pub chat: Option<Allowance>,
    /// Texts to one phone beside the answers to its own.
    pub texts: Option<Allowance>,
}

impl Default for VoiceLimits {
    fn default() -> Self {
        let allow = |count, hours: u64| {
            Some(Allowance {
                count,
                period: std::time::Duration::from_secs(hours * 3_600),
            })
        };
        Self {
            mail: allow(20, 1),
            chat: allow(10, 24),
            texts: allow(20, 24),
        }
    }
}

/// The present moment.
pub trait Clock: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
}

/// Unpredictable bytes.
pub trait Random: Send + Sync {
    fn fill(&self, buffer: &mut [u8]);
}

impl dyn Random {
    /// Sixty-four random bits.
    pub fn number(&self) -> u64 {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    /// A secret of 256 bits as 64 hexadecimal digits.
    pub fn token(&self) -> String {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        hex::encode(bytes)
    }

    /// A new id that sorts by time (RFC 9562 §5.7).
    pub fn id(&self, now: DateTime<Utc>) -> Uuid {
        let mut bytes = [0; 10];
        self.fill(&mut bytes);
        let millis = now.timestamp_millis().try_into().unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}

/// A blob store could not do it.
#[derive(Debug, thiserror::Error)]
#[error("blob store: {0}")]
pub struct BlobError(pub String);

/// Photos and videos by content-addressed key (`media/ab/abcdef….jpg`). Putting a key that exists changes nothing.
pub trait Blobs: Send + Sync {
    fn put<'a>(&'a self, key: &'a str, bytes: Bytes) -> BoxFuture<'a, Result<(), BlobError>>;
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Bytes>, BlobError>>;
    fn delete<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), BlobError>>;
    /// The keys below a folder, in no order.
    fn list<'a>(&'a self, folder: &'a str) -> BoxFuture<'a, Result<Vec<String>, BlobError>>;

    /// A file as it comes, or that part of it (its end may lie behind the file's): for what may be large.
    fn read<'a>(
        &'a self,
        key: &'a str,
        part: Option<Range<u64>>,
    ) -> BoxFuture<'a, Result<Option<BlobStream>, BlobError>> {
        Box::pin(async move {
            let whole = self.get(key).await?;
            let wanted = |bytes: Bytes| match part {
                Some(part) => {
                    let end = bytes
                        .len()
                        .min(usize::try_from(part.end).unwrap_or(usize::MAX));
                    let from = end.min(usize::try_from(part.start).unwrap_or(usize::MAX));
                    bytes.slice(from..end)
                }
                None => bytes,
            };
            Ok(whole.map(wanted).map(|bytes| BlobStream {
                size: bytes.len() as u64,
                chunks: Box::pin(stream::once(std::future::ready(Ok(bytes)))),
            }))
        })
    }

    /// Keeps a file as it is made. Where a chunk fails there is no file.
    fn write<'a>(
        &'a self,
        key: &'a str,
        chunks: BoxStream<'a, Result<Bytes, BlobError>>,
    ) -> BoxFuture<'a, Result<(), BlobError>> {
        Box::pin(async move {
            let chunks: Vec<Bytes> = chunks.try_collect().await?;
            self.put(key, chunks.concat().into()).await
        })
    }
}

/// A file, or a part of one, on its way out of the store.
pub struct BlobStream {
    /// How many bytes come.
    pub size: u64,
    pub chunks: BoxStream<'static, Result<Bytes, BlobError>>,
}

/// A value in a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    /// Chooses the plural and is written the locale's way.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The catalogues.
pub trait Texts: Send + Sync {
    /// The text of a key in a language; English where the language lacks it.
    fn text(&self, locale: Locale, key: &str, args: &[(&str, Arg)]) -> String;
}
