//! `cargo xtask run` and `watch`: from a fresh checkout to a portal in the browser.

mod changes;
mod portal;
mod serve;
mod watch;

use std::env;
use std::path::PathBuf;

pub use portal::Portal;
pub use serve::serve;
pub use watch::watch;

use crate::build::Profile;
use crate::cli::RunArguments;

/// How to run: flags win over the environment, which wins over the defaults.
pub struct Options {
    pub profile: Profile,
    /// Address and port the server listens on.
    pub listen: String,
    /// Database, photos and mail.
    pub data: PathBuf,
}

impl Options {
    pub fn from(arguments: &RunArguments, profile: Profile) -> Self {
        let listen = match arguments.port {
            Some(port) => format!("127.0.0.1:{port}"),
            None => env::var("STOA_LISTEN").unwrap_or_else(|_| "127.0.0.1:3000".into()),
        };
        Self {
            profile,
            listen,
            data: data_folder(arguments.data.clone()),
        }
    }

    /// The port of `listen`.
    pub fn port(&self) -> u16 {
        self.listen
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok())
            .unwrap_or(3000)
    }
}

/// The data folder: flag, `STOA_DATA_DIR`, or `./data`.
pub fn data_folder(flag: Option<PathBuf>) -> PathBuf {
    flag.or_else(|| env::var_os("STOA_DATA_DIR").map(PathBuf::from))
        .unwrap_or_else(|| "data".into())
}
