//! What the portal fetches from and sends to others' Open311 software.

use clap::Args;
use std::path::PathBuf;

/// Addresses that others name.
#[derive(Debug, Clone, Args)]
pub struct OtherCities {
    /// Hosts from which pictures that an Open311 report names (`media_url`) are fetched, separated by commas, over https
    /// alone. None unless given: then the address goes to the desk as a note.
    #[arg(
        long,
        env = "STOA_OPEN311_MEDIA_HOSTS",
        value_delimiter = ',',
        global = true
    )]
    pub open311_media_hosts: Vec<String>,

    /// File with the keys that seal, in the database, what other endpoints gave us (64 hexadecimal digits each, one a line:
    /// the first seals, all open), made on first start. Default: `<data>/sealing`.
    #[arg(long, env = "STOA_SEALING_FILE", global = true)]
    pub sealing_file: Option<PathBuf>,

    /// Set to `1` where another city's Open311 endpoint, which some of our services are forwarded to, or a named host of
    /// pictures is in our own network or has no https.
    #[arg(long, env = "STOA_OPEN311_PRIVATE", default_value_t = false, value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::Set, global = true)]
    pub open311_private: bool,
}
