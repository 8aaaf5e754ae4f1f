//! A keep-alive HTTP/1.1 client that measures: several connections, each asking as fast as it is answered.

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;

/// Connections at once: enough to keep two cores busy, few enough that the queue is not what is measured.
pub const CONNECTIONS: usize = 8;

/// A request that can be made again and again.
pub type Make = dyn Fn(usize) -> http::Request<Full<Bytes>> + Send + Sync;

/// What a series of requests took.
pub struct Series {
    /// Each answer's time, sorted.
    times: Vec<Duration>,
    wall: Duration,
}

impl Series {
    /// The time below which that share (0..1) of the answers came.
    pub fn quantile(&self, share: f64) -> Duration {
        let at = ((self.times.len() as f64 - 1.0) * share).round() as usize;
        self.times.get(at).copied().unwrap_or_default()
    }

    /// Answers a second over all connections.
    pub fn per_second(&self) -> f64 {
        self.times.len() as f64 / self.wall.as_secs_f64()
    }
}

impl From<Vec<Duration>> for Series {
    /// What was asked one after another.
    fn from(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let wall = times.iter().sum();
        Self { times, wall }
    }
}

/// Opens one connection.
pub async fn connect(to: SocketAddr) -> Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(to).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(sender)
}

/// Asks once and gives status, headers and body.
pub async fn ask(
    sender: &mut SendRequest<Full<Bytes>>,
    request: http::Request<Full<Bytes>>,
) -> Result<http::Response<Bytes>> {
    sender.ready().await?;
    let (parts, body) = sender.send_request(request).await?.into_parts();
    Ok(http::Response::from_parts(
        parts,
        body.collect().await?.to_bytes(),
    ))
}

/// Makes `count` requests over [`CONNECTIONS`] connections after a tenth as many to warm up.
pub async fn series(to: SocketAddr, count: usize, make: std::sync::Arc<Make>) -> Result<Series> {
    run(to, count / 10 + CONNECTIONS, 0, &make).await?;
    run(to, count, count, &make).await
}

async fn run(
    to: SocketAddr,
    count: usize,
    offset: usize,
    make: &std::sync::Arc<Make>,
) -> Result<Series> {
    let each = count.div_ceil(CONNECTIONS);
    let started = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for c in 0..CONNECTIONS {
        let make = make.clone();
        tasks.spawn(async move {
            let mut sender = connect(to).await?;
            let mut times = Vec::with_capacity(each);
            for i in 0..each {
                let request = make(offset + c * each + i);
                let began = Instant::now();
                let answer = ask(&mut sender, request).await?;
                times.push(began.elapsed());
                ensure!(
                    answer.status().is_success(),
                    "{}: {:?}",
                    answer.status(),
                    answer.body()
                );
            }
            anyhow::Ok(times)
        });
    }
    let mut times = Vec::with_capacity(count);
    while let Some(done) = tasks.join_next().await {
        times.extend(done.context("client task")??);
    }
    times.sort_unstable();
    Ok(Series {
        times,
        wall: started.elapsed(),
    })
}

/// A GET as a browser or a program makes it.
pub fn get(to: SocketAddr, path: &str) -> http::Request<Full<Bytes>> {
    http::Request::get(path)
        .header(http::header::HOST, to.to_string())
        .body(Full::default())
        .expect("a path the bench wrote")
}
