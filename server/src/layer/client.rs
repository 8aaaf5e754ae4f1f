//! Whose request is it: the client's address, for limits. Kept out of the log.

use crate::state::AppState;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The address of the client: the peer's, or what a trusted proxy says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Client(pub IpAddr);

/// Finds the address.
pub async fn layer(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |c| c.0.ip());
    let forwarded: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|v| v.to_str().ok())
        .collect();
    let client = believe(peer, &forwarded.join(","), &app.config.trusted_proxy);
    request.extensions_mut().insert(Client(client));
    next.run(request).await
}

/// From the right, the first address that is not a trusted proxy's; what stands left of it anyone may have written.
fn believe(peer: IpAddr, forwarded: &str, trusted: &[IpAddr]) -> IpAddr {
    let mut client = peer;
    for hop in forwarded.rsplit(',') {
        if !trusted.contains(&client) {
            break;
        }
        match hop.trim().parse() {
            Ok(address) => client = address,
            Err(_) => break,
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_is_believed_and_only_its_own_word() {
        let ip = |t: &str| t.parse::<IpAddr>().unwrap();
        let proxy = [ip("10.0.0.1")];
        assert_eq!(believe(ip("9.9.9.9"), "1.2.3.4", &proxy), ip("9.9.9.9"));
        assert_eq!(believe(ip("10.0.0.1"), "1.2.3.4", &proxy), ip("1.2.3.4"));
        assert_eq!(
            believe(ip("10.0.0.1"), "6.6.6.6, 1.2.3.4", &proxy),
            ip("1.2.3.4")
        );
        assert_eq!(believe(ip("10.0.0.1"), "garbage", &proxy), ip("10.0.0.1"));
    }
}
