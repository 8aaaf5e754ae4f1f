//! Several `stoa serve` on one PostgreSQL: what one machine takes is every machine's.

mod burst;
mod death;
mod limits;
mod world;

/// One report with a photo; its reference.
pub async fn report(to: std::net::SocketAddr) -> String {
    let photo = crate::test_app::jpeg();
    burst::try_once(0, to, &photo).await.expect("taken")
}
