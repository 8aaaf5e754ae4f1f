//! What an operator decides about texts, notifications and mail that comes back.

use clap::Args;
use std::path::PathBuf;

/// Texts, notifications, bounces.
#[derive(Debug, Clone, Args)]
pub struct Messaging {
    /// A provider of texts that speaks Twilio's HTTP API, e.g. `https://api.twilio.com`. Unset: texts are written as
    /// files to `<data>/outbox`.
    #[arg(long, env = "STOA_SMS_URL", global = true)]
    pub sms_url: Option<String>,

    /// The account at the provider of texts.
    #[arg(long, env = "STOA_SMS_ACCOUNT", default_value = "", global = true)]
    pub sms_account: String,

    /// Its secret; it also signs what the provider posts to `/webhooks/sms`, which is closed without it.
    #[arg(long, env = "STOA_SMS_TOKEN", hide_env_values = true, global = true)]
    pub sms_token: Option<String>,

    /// The number texts come from, e.g. `+16175550100`.
    #[arg(long, env = "STOA_SMS_FROM", default_value = "", global = true)]
    pub sms_from: String,

    /// The country code of phone numbers that are written without one.
    #[arg(long, env = "STOA_SMS_COUNTRY", default_value = "1", global = true)]
    pub sms_country: String,

    /// Signs what a mail provider posts to `/webhooks/mail` (HMAC-SHA-256); without it that address is closed.
    #[arg(
        long,
        env = "STOA_MAIL_WEBHOOK_SECRET",
        hide_env_values = true,
        global = true
    )]
    pub mail_webhook_secret: Option<String>,

    /// File with the key that signs notifications (VAPID), made on first start; all processes of an installation need the
    /// same. Default: `<data>/vapid`.
    #[arg(long, env = "STOA_VAPID_FILE", global = true)]
    pub vapid_file: Option<PathBuf>,

    /// Set to `1` in tests: notifications may go to http and to private addresses.
    #[arg(long, env = "STOA_PUSH_PRIVATE", default_value_t = false, value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::Set, global = true)]
    pub push_private: bool,
}

impl Messaging {
    /// What cannot be right, in words for the operator.
    pub fn problems(&self) -> Vec<String> {
        let mut out = Vec::new();
        if let Some(base) = &self.sms_url {
            let fine = url::Url::parse(base).is_ok_and(|u| matches!(u.scheme(), "http" | "https"));
            if !fine {
                out.push(format!(
                    "STOA_SMS_URL is `{base}`: give the provider's address, for example https://api.twilio.com"
                ));
            }
            if self.sms_account.is_empty() || self.sms_token.is_none() || self.sms_from.is_empty() {
                out.push(
                    "STOA_SMS_URL needs STOA_SMS_ACCOUNT, STOA_SMS_TOKEN and STOA_SMS_FROM"
                        .to_owned(),
                );
            }
        }
        let digits = |c: char| c.is_ascii_digit();
        if self.sms_country.is_empty() || !self.sms_country.chars().all(digits) {
            out.push(format!(
                "STOA_SMS_COUNTRY is `{}`: give a country code in digits, for example 1",
                self.sms_country
            ));
        }
        out
    }
}
