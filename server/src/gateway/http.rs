//! HTTP to outside parties: one client for those the operator names, one for addresses that strangers give.

use anyhow::{Context, Result};
use futures::future::FutureExt;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use url::{Host, Url};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

fn builder() -> ClientBuilder {
    // One provider for the process; another part may have set it already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .timeout(PATIENCE)
        .connect_timeout(Duration::from_secs(10))
        .redirect(Policy::none())
        .user_agent("Stoa")
}

/// For providers that the configuration names.
pub fn provider() -> Result<Client> {
    builder().build().context("the HTTP client")
}

/// For addresses that strangers give: it connects to public addresses only, whatever a name resolves to, and neither
/// follows redirects nor uses a proxy. `private`: also to our own network, for tests.
pub fn guarded(private: bool) -> Result<Client> {
    let guarded = builder().no_proxy();
    let guarded = match private {
        true => guarded,
        false => guarded.dns_resolver(Arc::new(PublicOnly)),
    };
    guarded.build().context("the guarded HTTP client")
}

/// May a stranger's address be called at all: https, and no literal address of a private network? What a name stands for is
/// looked at when the connection is made.
pub fn may_be_called(address: &str, private: bool) -> bool {
    let Ok(url) = Url::parse(address) else {
        return false;
    };
    if !url.username().is_empty() || url.password().is_some() {
        return false;
    }
    if private {
        return matches!(url.scheme(), "http" | "https");
    }
    let public = match url.host() {
        Some(Host::Ipv4(ip)) => is_public(ip.into()),
        Some(Host::Ipv6(ip)) => is_public(ip.into()),
        Some(Host::Domain(name)) => name.contains('.') && !name.ends_with(".localhost"),
        None => false,
    };
    url.scheme() == "https" && public
}

/// Does it belong to the open internet (IANA special-purpose registries, RFC 6890)?
pub fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            !(ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_broadcast()
                || ip.is_documentation()
                || ip.is_multicast()
                || a == 0
                || a >= 240
                || (a == 100 && (64..128).contains(&b))
                || (a == 192 && b == 0 && c == 0)
                || (a == 198 && (b == 18 || b == 19)))
        }
        IpAddr::V6(ip) => {
            let [a, b, ..] = ip.segments();
            // Global unicast only, without documentation, 6to4, Teredo and what maps to IPv4 (RFC 6052).
            (0x2000..0x4000).contains(&a)
                && ip != Ipv6Addr::UNSPECIFIED
                && !(a == 0x2001 && (b == 0 || b == 0x0db8))
                && a != 0x2002
                && a != 0x3fff
        }
    }
}

/// Looks names up and leaves out what is not of the open internet.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|a| is_public(a.ip())).collect();
            if public.is_empty() {
                return Err("the name stands for no public address".into());
            }
            let public: Addrs = Box::new(public.into_iter());
            Ok(public)
        }
        .boxed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_open_internet_may_be_called() {
        for fine in [
            "https://fcm.googleapis.com/fcm/send/x",
            "https://updates.push.services.mozilla.com/wpush/v2/x",
            "https://8.8.8.8/x",
            "https://[2606:4700::1]/x",
        ] {
            assert!(may_be_called(fine, false), "{fine}");
        }
        for wrong in [
            "http://push.example.org/x",
            "https://localhost/x",
            "https://a.localhost/x",
            "https://127.0.0.1/x",
            "https://2130706433/x",
            "https://0x7f.1/x",
            "https://10.1.2.3/x",
            "https://100.64.0.1/x",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/x",
            "https://[::ffff:127.0.0.1]/x",
            "https://[fd00::1]/x",
            "https://[fe80::1]/x",
            "https://[64:ff9b::a00:1]/x",
            "https://user:pw@push.example.org/x",
            "file:///etc/passwd",
            "nonsense",
        ] {
            assert!(!may_be_called(wrong, false), "{wrong}");
        }
        assert!(may_be_called("http://127.0.0.1:8080/x", true));
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_not_followed() {
        let client = guarded(false).unwrap();
        let answer = client.get("https://localhost:9/").send().await;
        let error = format!("{:?}", answer.unwrap_err());
        assert!(error.contains("no public address"), "{error}");
    }
}
