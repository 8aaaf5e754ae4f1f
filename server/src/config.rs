//! Everything an operator decides: one struct whose flags and environment variables are the same words.
//! `stoa --help` is the reference; this file is what it prints.

mod files;
mod guard;
mod inbound;
mod messaging;
mod other_cities;
mod rates;

use clap::Args;
pub use files::{Bucket, Files, FilesAt};
pub use guard::Guard;
pub use inbound::{Inbound, MailListen};
pub use messaging::Messaging;
pub use other_cities::OtherCities;
pub use rates::{Rate, Rates};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// The operator's configuration. Every flag can be given as the environment variable named beside it.
#[derive(Debug, Clone, Args)]
pub struct Config {
    /// Address and port to listen on. Port 0 takes a free one.
    #[arg(
        long,
        env = "STOA_LISTEN",
        default_value = "127.0.0.1:3000",
        global = true
    )]
    pub listen: SocketAddr,

    /// `sqlite://path?mode=rwc` or `postgres://user@host/name`. Default: SQLite in the data folder.
    #[arg(long, env = "STOA_DATABASE_URL", global = true)]
    pub database_url: Option<String>,

    /// Folder for what the portal keeps beside the database: photos, the secret, the folder mail gateway's outbox.
    #[arg(long, env = "STOA_DATA_DIR", default_value = "data", global = true)]
    pub data_dir: PathBuf,

    #[command(flatten)]
    pub files: Files,

    /// The address residents use, without a trailing slash. `https://…` turns on secure cookies and HSTS.
    /// Default: `http://` and the listening address.
    #[arg(long, env = "STOA_PUBLIC_URL", global = true)]
    pub public_url: Option<String>,

    /// Folder of the built browser files (`cargo xtask build` makes it).
    #[arg(
        long,
        env = "STOA_SITE_DIR",
        default_value = "dist/site",
        global = true
    )]
    pub site_dir: PathBuf,

    /// Folder of the city to load with `stoa seed`.
    #[arg(
        long,
        env = "STOA_CITY_DIR",
        default_value = "cities/boston",
        global = true
    )]
    pub city_dir: PathBuf,

    /// `smtp://user:password@host:587?tls=required` or `smtps://…`. Unset: messages are written as files to
    /// `<data>/outbox`.
    #[arg(long, env = "STOA_SMTP_URL", hide_env_values = true, global = true)]
    pub smtp_url: Option<String>,

    /// The sender of messages, e.g. `City of Boston <noreply@boston.example>`.
    #[arg(
        long,
        env = "STOA_MAIL_FROM",
        default_value = "Stoa <noreply@localhost.localdomain>",
        global = true
    )]
    pub mail_from: String,

    /// What is logged: `info`, `warn,stoa_server=debug`, … `json:` in front writes one JSON object a line.
    #[arg(
        long,
        env = "STOA_LOG",
        default_value = "info,sea_orm_migration=warn",
        global = true
    )]
    pub log: String,

    /// Raster tiles instead of the shipped base map: a URL with `{z}/{x}/{y}`. Its host is added to the
    /// content security policy.
    #[arg(long, env = "STOA_TILE_URL", global = true)]
    pub tile_url: Option<String>,

    /// File with the installation's secret (64 hexadecimal digits), made on first start. Default: `<data>/secret`.
    #[arg(long, env = "STOA_SECRET_FILE", global = true)]
    pub secret_file: Option<PathBuf>,

    /// Addresses of proxies whose `X-Forwarded-For` is believed, separated by commas.
    #[arg(long, env = "STOA_TRUSTED_PROXY", value_delimiter = ',', global = true)]
    pub trusted_proxy: Vec<IpAddr>,

    #[command(flatten)]
    pub messaging: Messaging,

    #[command(flatten)]
    pub inbound: Inbound,

    #[command(flatten)]
    pub rates: Rates,

    #[command(flatten)]
    pub guard: Guard,

    /// How large a file of a city's history may be that is brought along at `/desk/admin/history`, in MiB.
    #[arg(
        long,
        env = "STOA_HISTORY_MIB",
        default_value_t = 1_024,
        value_parser = clap::value_parser!(u32).range(1..=102_400),
        global = true
    )]
    pub history_mib: u32,

    /// How many live streams may be open at once.
    #[arg(
        long,
        env = "STOA_MAX_STREAMS",
        default_value_t = 20_000,
        global = true
    )]
    pub max_streams: usize,

    /// Which Open311 extensions are offered beside plain GeoReport v2, separated by commas: `answer`
    /// (`extensions=true`), `paging` (`page`, `page_size`), `updates` (`servicerequestupdates`), `bulk` (a nightly CSV);
    /// `none` for none.
    #[arg(
        long,
        env = "STOA_OPEN311_EXTENSIONS",
        value_delimiter = ',',
        default_value = "answer,paging,updates,bulk",
        global = true
    )]
    pub open311_extensions: Vec<Extension>,

    /// Our Open311 `jurisdiction_id`. Default: the host of the public address, without `www.`.
    #[arg(long, env = "STOA_OPEN311_JURISDICTION", global = true)]
    pub open311_jurisdiction: Option<String>,

    #[command(flatten)]
    pub other_cities: OtherCities,

    /// Codes that turn a browser into a shared terminal at `/kiosk` and back, separated by commas, each of at least 8
    /// characters. Unset: only staff can.
    #[arg(
        long,
        env = "STOA_KIOSK_CODES",
        value_delimiter = ',',
        hide_env_values = true,
        global = true
    )]
    pub kiosk_codes: Vec<String>,

    /// After so many seconds without a touch a shared terminal forgets what was typed; it asks 20 seconds before.
    #[arg(long, env = "STOA_KIOSK_IDLE", default_value_t = 90, global = true)]
    pub kiosk_idle: u32,

    /// Which pages may frame `/embed/list` and `/embed/map`, as sources of the content security policy separated by
    /// commas: `*`, `https://www.boston.gov,https://*.example.org`, or `'none'`. Nothing else can ever be framed.
    #[arg(
        long,
        env = "STOA_EMBED_ANCESTORS",
        value_delimiter = ',',
        default_value = "*",
        global = true
    )]
    pub embed_ancestors: Vec<String>,

    /// Memory for uploads in hand, in MiB, over all requests: being received, or waiting for a turn to be decoded. More are
    /// asked to come back in a few seconds (503 with `Retry-After`).
    #[arg(long, env = "STOA_UPLOAD_MEMORY", default_value_t = 512, global = true)]
    pub upload_memory: u32,

    /// Disk for photos that come faster than they can be cleaned, in MiB: they are received at once, wait as they came in
    /// `<data>/waiting`, where no address leads, and are seen when they are clean. 0: none waits. Above it senders wait for
    /// their turn, as far as `STOA_UPLOAD_MEMORY` goes.
    #[arg(
        long,
        env = "STOA_WAITING_PHOTOS",
        default_value_t = 2_048,
        global = true
    )]
    pub waiting_photos: u32,

    /// Set to `1` by `cargo xtask watch`: adds `/dev/reload`.
    #[arg(long, env = "STOA_DEV", default_value_t = false, value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::Set, global = true)]
    pub dev: bool,
}

/// What Open311 has beside GeoReport v2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Extension {
    None,
    Answer,
    Paging,
    Updates,
    Bulk,
}

impl Config {
    /// The database's address: as configured, or SQLite in the data folder.
    pub fn database_url(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| {
            format!(
                "sqlite://{}?mode=rwc",
                self.data_dir.join("stoa.db").display()
            )
        })
    }

    /// The address residents use, without a trailing slash.
    pub fn public_url(&self) -> String {
        match &self.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.listen),
        }
    }

    /// Our `jurisdiction_id`: as configured, or the host of the public address without `www.`.
    pub fn open311_jurisdiction(&self) -> String {
        if let Some(id) = &self.open311_jurisdiction {
            return id.clone();
        }
        let url = url::Url::parse(&self.public_url()).ok();
        let host = url.and_then(|u| u.host_str().map(str::to_owned));
        let host = host.unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(&host).to_owned()
    }

    /// Is the portal reached over https, so that cookies may be `Secure`?
    pub fn is_https(&self) -> bool {
        self.public_url().starts_with("https://")
    }

    /// Where the secret is kept.
    pub fn secret_file(&self) -> PathBuf {
        self.secret_file
            .clone()
            .unwrap_or_else(|| self.data_dir.join("secret"))
    }

    /// Where the keys that seal other endpoints' keys are kept.
    pub fn sealing_file(&self) -> PathBuf {
        self.other_cities
            .sealing_file
            .clone()
            .unwrap_or_else(|| self.data_dir.join("sealing"))
    }

    /// Where the key that signs notifications is kept.
    pub fn vapid_file(&self) -> PathBuf {
        self.messaging
            .vapid_file
            .clone()
            .unwrap_or_else(|| self.data_dir.join("vapid"))
    }

    /// Where photos and videos are kept. Errors: words for the operator.
    pub fn files_at(&self) -> Result<FilesAt, String> {
        self.files.place(&self.data_dir)
    }

    /// Where the folder mail gateway writes.
    pub fn outbox_dir(&self) -> PathBuf {
        self.data_dir.join("outbox")
    }

    /// What cannot be right, in words for the operator; empty: nothing.
    pub fn problems(&self) -> Vec<String> {
        let mut out = Vec::new();
        let public = self.public_url();
        match url::Url::parse(&public) {
            Ok(u) if matches!(u.scheme(), "http" | "https") && u.path() == "/" && u.query().is_none() => {}
            _ => out.push(format!(
                "STOA_PUBLIC_URL is `{public}`: give scheme and host only, for example https://stoa.example.org"
            )),
        }
        let database = self.database_url();
        if !["sqlite:", "postgres:", "postgresql:"]
            .iter()
            .any(|s| database.starts_with(s))
        {
            out.push("STOA_DATABASE_URL must begin with sqlite: or postgres:".to_owned());
        }
        if self.mail_from.parse::<lettre::message::Mailbox>().is_err() {
            out.push(format!(
                "STOA_MAIL_FROM is `{}`: write it like `Stoa <noreply@example.org>`",
                self.mail_from
            ));
        }
        if let Some(smtp) = &self.smtp_url
            && let Err(e) = crate::gateway::smtp::check_url(smtp)
        {
            out.push(format!("STOA_SMTP_URL cannot be used: {e}"));
        }
        out.extend(self.files.problems());
        out.extend(self.messaging.problems());
        out.extend(self.inbound.problems());
        out.extend(self.guard.problems());
        out.extend(self.rates.problems());
        if self
            .kiosk_codes
            .iter()
            .any(|c| c.trim().chars().count() < 8)
        {
            out.push("STOA_KIOSK_CODES: each code needs at least 8 characters".to_owned());
        }
        if self.kiosk_idle < 40 {
            out.push("STOA_KIOSK_IDLE: people need at least 40 seconds".to_owned());
        }
        for source in &self.embed_ancestors {
            if !is_ancestor(source) {
                out.push(format!(
                    "STOA_EMBED_ANCESTORS has `{source}`: write *, 'none', 'self' or an address like https://www.example.org"
                ));
            }
        }
        if let Some(tiles) = &self.tile_url {
            let fine =
                url::Url::parse(tiles).is_ok_and(|u| u.scheme() == "https" || u.scheme() == "http");
            if !fine || !["{z}", "{x}", "{y}"].iter().all(|p| tiles.contains(p)) {
                out.push(format!(
                    "STOA_TILE_URL is `{tiles}`: it needs http(s) and {{z}}, {{x}} and {{y}}"
                ));
            }
        }
        out
    }
}

/// Is it a source that `frame-ancestors` takes (CSP Level 3 §2.3.1), and nothing that could end the directive?
fn is_ancestor(source: &str) -> bool {
    let host = source
        .strip_prefix("https://")
        .or_else(|| source.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '*');
    matches!(source, "*" | "'none'" | "'self'")
        || host.is_some_and(|h| !h.is_empty() && h.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_source_cannot_end_the_directive() {
        for fine in [
            "*",
            "'none'",
            "'self'",
            "https://*.example.org",
            "http://localhost:8080",
        ] {
            assert!(is_ancestor(fine), "{fine}");
        }
        for wrong in [
            "",
            "https://",
            "example.org",
            "https://a;script-src *",
            "https://a b",
        ] {
            assert!(!is_ancestor(wrong), "{wrong}");
        }
    }
}
