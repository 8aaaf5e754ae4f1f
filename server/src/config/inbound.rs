//! What an operator decides about what people write to the portal, and what it writes for everyone.

use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Mail and chats that come in, posts that go out.
#[derive(Debug, Clone, Args)]
pub struct Inbound {
    /// The address mail comes in by, e.g. `report@city.example`; each case has one of its own under it
    /// (`report+…@city.example`). Unset: no mail is taken and answers to ours are not read.
    #[arg(long, env = "STOA_MAIL_IN_ADDRESS", global = true)]
    pub mail_in_address: Option<String>,

    /// Where mail is listened for: `smtp://127.0.0.1:2525`, `lmtp://127.0.0.1:2424` or `lmtp:///run/stoa/lmtp.sock`.
    /// Unset: nowhere. Put a mail server in front.
    #[arg(long, env = "STOA_MAIL_LISTEN", global = true)]
    pub mail_listen: Option<MailListen>,

    /// How long a mail client may be silent, in seconds (RFC 5321 §4.5.3.2 asks for 300 at least).
    #[arg(
        long,
        env = "STOA_MAIL_IN_PATIENCE",
        default_value_t = 300,
        global = true
    )]
    pub mail_in_patience: u64,

    /// How many mail clients may be connected at once: each may hold a letter of 25 MB in memory.
    #[arg(
        long,
        env = "STOA_MAIL_IN_CONNECTIONS",
        default_value_t = 20,
        global = true
    )]
    pub mail_in_connections: usize,

    /// The name by which our mail server signs what it found of a mail's origin (`Authentication-Results`, RFC 8601).
    /// Unset: writers are believed.
    #[arg(long, env = "STOA_MAIL_AUTHSERV_ID", global = true)]
    pub mail_authserv_id: Option<String>,

    /// Signs what a mail provider posts to `/webhooks/mail/in` (HMAC-SHA-256); without it that address is closed.
    #[arg(
        long,
        env = "STOA_MAIL_IN_SECRET",
        hide_env_values = true,
        global = true
    )]
    pub mail_in_secret: Option<String>,

    /// Signs what is posted to `/webhooks/chat` and what is posted from here to `STOA_CHAT_URL`; without it chats are
    /// closed.
    #[arg(long, env = "STOA_CHAT_SECRET", hide_env_values = true, global = true)]
    pub chat_secret: Option<String>,

    /// Where answers to chats are posted. Unset: each is a file in `<data>/outbox`.
    #[arg(long, env = "STOA_CHAT_URL", global = true)]
    pub chat_url: Option<String>,

    /// Hosts from which pictures of chats are fetched, separated by commas. Unset: none are, and staff read their
    /// addresses.
    #[arg(
        long,
        env = "STOA_CHAT_MEDIA_HOSTS",
        value_delimiter = ',',
        global = true
    )]
    pub chat_media_hosts: Vec<String>,

    /// Set to `1` in tests: pictures may come by http and from private addresses.
    #[arg(long, env = "STOA_CHAT_MEDIA_PRIVATE", default_value_t = false, value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::Set, global = true)]
    pub chat_media_private: bool,

    /// JSON file with the accounts updates may be posted by; see OPERATING.
    #[arg(long, env = "STOA_POSTS_FILE", global = true)]
    pub posts_file: Option<PathBuf>,
}

/// Where mail is listened for, and in which of the two tongues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailListen {
    Smtp(SocketAddr),
    Lmtp(SocketAddr),
    LmtpUnix(PathBuf),
}

impl std::str::FromStr for MailListen {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "`{text}` is no place to listen: write smtp://127.0.0.1:2525, lmtp://… or lmtp:///path"
            )
        };
        let (tongue, place) = text.split_once("://").ok_or_else(wrong)?;
        match (tongue, place.starts_with('/')) {
            ("lmtp", true) => Ok(Self::LmtpUnix(place.into())),
            ("lmtp", false) => place.parse().map(Self::Lmtp).map_err(|_| wrong()),
            ("smtp", false) => place.parse().map(Self::Smtp).map_err(|_| wrong()),
            _ => Err(wrong()),
        }
    }
}

impl Inbound {
    /// What cannot be right, in words for the operator.
    pub fn problems(&self) -> Vec<String> {
        let mut out = Vec::new();
        if let Some(address) = &self.mail_in_address {
            let local = address.split('@').next().unwrap_or_default();
            // Together with reference, signature and marks a case's address must stay within RFC 5321's 64.
            if !stoa_domain::text::is_email(address) || local.contains('+') || local.len() > 30 {
                out.push(format!(
                    "STOA_MAIL_IN_ADDRESS is `{address}`: give an address with at most 30 characters and no + before the @"
                ));
            }
        } else if self.mail_listen.is_some() || self.mail_in_secret.is_some() {
            out.push(
                "STOA_MAIL_LISTEN and STOA_MAIL_IN_SECRET need STOA_MAIL_IN_ADDRESS".to_owned(),
            );
        }
        if self.mail_in_patience == 0 || self.mail_in_connections == 0 {
            out.push(
                "STOA_MAIL_IN_PATIENCE and STOA_MAIL_IN_CONNECTIONS must be at least 1".to_owned(),
            );
        }
        if let Some(url) = &self.chat_url {
            let fine = url::Url::parse(url).is_ok_and(|u| matches!(u.scheme(), "http" | "https"));
            if !fine || self.chat_secret.is_none() {
                out.push(format!(
                    "STOA_CHAT_URL is `{url}`: give an http(s) address, and STOA_CHAT_SECRET with it"
                ));
            }
        }
        if let Err(error) = crate::gateway::posts::accounts(self.posts_file.as_deref()) {
            out.push(format!("STOA_POSTS_FILE cannot be used: {error:#}"));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_to_listen_read_as_the_help_says() {
        let at = "127.0.0.1:2525".parse().unwrap();
        assert_eq!("smtp://127.0.0.1:2525".parse(), Ok(MailListen::Smtp(at)));
        assert_eq!("lmtp://127.0.0.1:2525".parse(), Ok(MailListen::Lmtp(at)));
        assert_eq!(
            "lmtp:///run/x.sock".parse(),
            Ok(MailListen::LmtpUnix("/run/x.sock".into()))
        );
        for wrong in [
            "",
            "127.0.0.1:25",
            "smtp:///run/x",
            "smtp://mail",
            "http://127.0.0.1:1",
        ] {
            assert!(wrong.parse::<MailListen>().is_err(), "{wrong}");
        }
    }
}
