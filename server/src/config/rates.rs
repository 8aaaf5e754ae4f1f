//! How often one may do what costs others something.

use clap::Args;
use std::num::NonZeroU32;
use std::time::Duration;
use stoa_service::VoiceLimits;
use stoa_service::requests::guard::Allowance;

/// How often one client address may do what costs others something: `count/period` with a period in `s`, `m` or `h`
/// (`30/10m`), a bare count a minute, or `off`.
#[derive(Debug, Clone, Args)]
pub struct Rates {
    /// Sending a report.
    #[arg(
        long = "rate-submit",
        env = "STOA_RATE_SUBMIT",
        default_value = "60/10m",
        global = true
    )]
    pub submit: Rate,
    /// Sending photos after their report.
    #[arg(
        long = "rate-upload",
        env = "STOA_RATE_UPLOAD",
        default_value = "600/10m",
        global = true
    )]
    pub upload: Rate,
    /// Following a request by e-mail.
    #[arg(
        long = "rate-follow",
        env = "STOA_RATE_FOLLOW",
        default_value = "30/10m",
        global = true
    )]
    pub follow: Rate,
    /// Signing in, over all names (each name is also throttled by its failures).
    #[arg(
        long = "rate-sign-in",
        env = "STOA_RATE_SIGN_IN",
        default_value = "60/10m",
        global = true
    )]
    pub sign_in: Rate,
    /// Looking up places.
    #[arg(
        long = "rate-geocode",
        env = "STOA_RATE_GEOCODE",
        default_value = "600/1m",
        global = true
    )]
    pub geocode: Rate,
    /// Sending reports and "send it to me" from one shared terminal, whatever address it has.
    #[arg(
        long = "rate-kiosk",
        env = "STOA_RATE_KIOSK",
        default_value = "40/10m",
        global = true
    )]
    pub kiosk: Rate,
    /// Exporting whole lists.
    #[arg(
        long = "rate-export",
        env = "STOA_RATE_EXPORT",
        default_value = "30/1m",
        global = true
    )]
    pub export: Rate,
    /// Filing through Open311, by key instead of by address.
    #[arg(
        long = "rate-open311-key",
        env = "STOA_RATE_OPEN311_KEY",
        default_value = "120/1m",
        global = true
    )]
    pub open311_key: Rate,
    /// Mails of one writer, over all processes; the period is a day (`24h`) at most.
    #[arg(
        long = "rate-mail",
        env = "STOA_RATE_MAIL",
        default_value = "20/1h",
        global = true
    )]
    pub mail: Rate,
    /// Reports of one conversation in a chat, over all processes; the period is a day (`24h`) at most.
    #[arg(
        long = "rate-chat",
        env = "STOA_RATE_CHAT",
        default_value = "10/24h",
        global = true
    )]
    pub chat: Rate,
    /// Texts to one phone beside the answers to what it texts itself, over all processes.
    #[arg(
        long = "rate-texts",
        env = "STOA_RATE_TEXTS",
        default_value = "20/24h",
        global = true
    )]
    pub texts: Rate,
    /// Opening live streams.
    #[arg(
        long = "rate-live",
        env = "STOA_RATE_LIVE",
        default_value = "3000/1m",
        global = true
    )]
    pub live: Rate,
}

impl Rates {
    /// Those that use cases count in the database.
    pub fn voices(&self) -> VoiceLimits {
        VoiceLimits {
            mail: self.mail.allowance(),
            chat: self.chat.allowance(),
            texts: self.texts.allowance(),
        }
    }

    /// What cannot be right, in words for the operator.
    pub fn problems(&self) -> Vec<String> {
        let named = [
            ("STOA_RATE_MAIL", self.mail),
            ("STOA_RATE_CHAT", self.chat),
            ("STOA_RATE_TEXTS", self.texts),
        ];
        named
            .into_iter()
            .filter_map(|(name, rate)| rate.too_long(name))
            .collect()
    }
}

/// So many in so long, or no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rate {
    Off,
    Per(NonZeroU32, Duration),
}

impl Rate {
    /// As use cases take it; `None`: no limit.
    pub fn allowance(self) -> Option<Allowance> {
        match self {
            Self::Off => None,
            Self::Per(count, period) => Some(Allowance {
                count: u64::from(count.get()),
                period,
            }),
        }
    }

    /// That counts in the database are not kept for so long, in words for the operator.
    pub fn too_long(self, name: &str) -> Option<String> {
        let long = self
            .allowance()
            .is_some_and(|a| a.period.as_secs() > 86_400);
        long.then(|| format!("{name} is over more than a day: write for example 500/24h"))
    }
}

impl std::str::FromStr for Rate {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "off" {
            return Ok(Self::Off);
        }
        let wrong = || format!("`{text}` is not a rate: write for example 30/10m, 5/s or off");
        let (count, period) = text.split_once('/').unwrap_or((text, "1m"));
        let count = count.trim().parse().map_err(|_| wrong())?;
        let period = period.trim();
        let unit = period.chars().last().ok_or_else(wrong)?;
        let number = &period[..period.len() - unit.len_utf8()];
        let number: u64 = if number.is_empty() {
            1
        } else {
            number.parse().map_err(|_| wrong())?
        };
        let seconds = match unit {
            's' => 1,
            'm' => 60,
            'h' => 3600,
            _ => return Err(wrong()),
        };
        if number == 0 {
            return Err(wrong());
        }
        Ok(Self::Per(count, Duration::from_secs(number * seconds)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_read_what_the_help_says() {
        let ten = NonZeroU32::new(10).unwrap();
        assert_eq!(
            "10/5m".parse(),
            Ok(Rate::Per(ten, Duration::from_secs(300)))
        );
        assert_eq!("10/s".parse(), Ok(Rate::Per(ten, Duration::from_secs(1))));
        assert_eq!("10".parse(), Ok(Rate::Per(ten, Duration::from_secs(60))));
        assert_eq!("off".parse(), Ok(Rate::Off));
        for wrong in ["", "0/s", "10/0s", "10/5d", "x/5m", "10/é"] {
            assert!(wrong.parse::<Rate>().is_err(), "{wrong}");
        }
    }
}
