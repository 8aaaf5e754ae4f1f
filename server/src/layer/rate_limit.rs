//! How often one client may do what costs others something: 429 with `Retry-After` above it. Which doors count
//! against which limit stands in the route table. What others are hurt by is counted over all processes of the city.

use super::client::Client;
use crate::config::{Rate, Rates};
use crate::problem::Problem;
use crate::requests::kiosk::Kiosk;
use crate::requests::kiosk::layer::kiosk;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::sync::Arc;
use stoa_service::Portal;
use stoa_service::requests::guard::{Allowance, count_everywhere};
use uuid::Uuid;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bucket {
    Submit,
    Upload,
    Follow,
    SignIn,
    Geocode,
    Export,
    Live,
}

impl Bucket {
    /// Every bucket.
    pub const ALL: [Self; 7] = [
        Self::Submit,
        Self::Upload,
        Self::Follow,
        Self::SignIn,
        Self::Geocode,
        Self::Export,
        Self::Live,
    ];

    /// The name it is counted by in the database; `None`: each process counts for itself what costs it alone.
    fn everywhere(self) -> Option<&'static str> {
        match self {
            Self::Submit => Some("submit"),
            Self::Upload => Some("upload"),
            Self::Follow => Some("follow"),
            Self::SignIn => Some("sign-in"),
            Self::Geocode | Self::Export | Self::Live => None,
        }
    }

    fn rate(self, rates: &Rates) -> Rate {
        match self {
            Self::Submit => rates.submit,
            Self::Upload => rates.upload,
            Self::Follow => rates.follow,
            Self::SignIn => rates.sign_in,
            Self::Geocode => rates.geocode,
            Self::Export => rates.export,
            Self::Live => rates.live,
        }
    }
}

/// The counters, by client address: this process's own, which cost nothing and hold while the database does not answer,
/// and behind them those of all processes together.
pub struct Limits {
    portal: Portal,
    rates: Rates,
    buckets: Vec<Option<DefaultKeyedRateLimiter<IpAddr>>>,
    /// By the key of a program, wherever it comes from.
    keys: Option<DefaultKeyedRateLimiter<Uuid>>,
    /// By shared terminal: a building's people and its terminals have one address.
    kiosks: Option<DefaultKeyedRateLimiter<Uuid>>,
}

impl Limits {
    /// Counters as configured.
    pub fn new(rates: &Rates, portal: Portal) -> Self {
        let limiter = |bucket: Bucket| quota(bucket.rate(rates)).map(RateLimiter::keyed);
        Self {
            portal,
            rates: rates.clone(),
            buckets: Bucket::ALL.into_iter().map(limiter).collect(),
            keys: quota(rates.open311_key).map(RateLimiter::keyed),
            kiosks: quota(rates.kiosk).map(RateLimiter::keyed),
        }
    }

    /// Counts one use of a program's key; the seconds to wait where it is one too many.
    pub async fn count_key(&self, key: Uuid) -> Result<(), u64> {
        count(self.keys.as_ref(), key)?;
        self.everywhere("open311-key", &key.to_string(), self.rates.open311_key)
            .await
    }

    /// Counts one act at a shared terminal.
    pub async fn count_kiosk(&self, kiosk: Uuid) -> Result<(), u64> {
        count(self.kiosks.as_ref(), kiosk)?;
        self.everywhere("kiosk", &kiosk.to_string(), self.rates.kiosk)
            .await
    }

    /// Counts one; the seconds to wait where it is one too many.
    pub async fn count(&self, bucket: Bucket, client: IpAddr) -> Result<(), u64> {
        let client = network(client);
        count(self.buckets[bucket as usize].as_ref(), client)?;
        match bucket.everywhere() {
            Some(what) => {
                let rate = bucket.rate(&self.rates);
                self.everywhere(what, &client.to_string(), rate).await
            }
            None => Ok(()),
        }
    }

    /// Counts over all processes. A database that does not answer locks nobody out.
    async fn everywhere(&self, what: &str, source: &str, rate: Rate) -> Result<(), u64> {
        let Some(allowed): Option<Allowance> = rate.allowance() else {
            return Ok(());
        };
        match count_everywhere(&self.portal, what, source, &allowed).await {
            Ok(Some(seconds)) => Err(seconds),
            Ok(None) => Ok(()),
            Err(error) => {
                tracing::warn!(%error, what, "not counted with the other processes");
                Ok(())
            }
        }
    }

    /// Forgets clients that have been quiet; the worker calls it now and then.
    pub fn forget_quiet(&self) {
        for limiter in self.buckets.iter().flatten() {
            limiter.retain_recent();
        }
        for limiter in [&self.keys, &self.kiosks].into_iter().flatten() {
            limiter.retain_recent();
        }
    }
}

fn count<K>(limiter: Option<&DefaultKeyedRateLimiter<K>>, key: K) -> Result<(), u64>
where
    K: std::hash::Hash + Eq + Clone,
{
    let Some(limiter) = limiter else {
        return Ok(());
    };
    limiter.check_key(&key).map_err(|not_until| {
        not_until
            .wait_time_from(DefaultClock::default().now())
            .as_secs()
            + 1
    })
}

/// The whole count at once, then one back every period/count.
fn quota(rate: Rate) -> Option<Quota> {
    match rate {
        Rate::Off => None,
        Rate::Per(count, period) => {
            Quota::with_period(period / count.get()).map(|quota| quota.allow_burst(count))
        }
    }
}

/// A household has one IPv4 address but a whole IPv6 /64.
pub fn network(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        v4 => v4,
    }
}

/// Counts a request against a bucket.
pub async fn layer(
    State((limits, bucket)): State<(Arc<Limits>, Bucket)>,
    request: Request,
    next: Next,
) -> Response {
    let client = request.extensions().get::<Client>().copied();
    let counted = match (kiosk(&request), client) {
        // Guesses at a code or a password count by address all the same.
        (Some(Kiosk(id)), _) if bucket != Bucket::SignIn => limits.count_kiosk(id).await,
        (_, Some(Client(address))) => limits.count(bucket, address).await,
        (_, None) => Ok(()),
    };
    if let Err(retry_after_s) = counted {
        return Problem::from(stoa_service::Error::TooMany { retry_after_s }).into_response();
    }
    next.run(request).await
}
