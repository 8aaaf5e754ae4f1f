//! One command of a session, read by the parser of `smtp-proto`, reduced to what we answer.

use smtp_proto::{Error, MAIL_BODY_BINARYMIME, Request};

/// What a client asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// `EHLO` or `HELO`, and whether it speaks the extensions.
    Hello {
        extended: bool,
    },
    /// `LHLO` (RFC 2033 §4.1).
    LocalHello,
    Mail {
        from: String,
        size: usize,
    },
    Rcpt {
        to: String,
    },
    Data,
    Reset,
    Noop,
    Verify,
    Help,
    Quit,
    /// We know the word and do not do it, with our answer.
    Refused(&'static str),
}

/// Reads a line with its `\r\n`; the answer where it cannot be read.
pub fn read(line: &[u8]) -> Result<Command, &'static str> {
    if !line.ends_with(b"\r\n") || line.contains(&0) {
        return Err("500 5.5.2 lines end in CRLF and hold no NUL");
    }
    match Request::parse(&mut line.iter()) {
        Ok(Request::Ehlo { .. }) => Ok(Command::Hello { extended: true }),
        Ok(Request::Helo { .. }) => Ok(Command::Hello { extended: false }),
        Ok(Request::Lhlo { .. }) => Ok(Command::LocalHello),
        Ok(Request::Mail { from }) if from.flags & MAIL_BODY_BINARYMIME != 0 => {
            Ok(Command::Refused("555 5.5.4 BINARYMIME is not offered"))
        }
        Ok(Request::Mail { from }) => Ok(Command::Mail {
            from: from.address.to_string(),
            size: from.size,
        }),
        Ok(Request::Rcpt { to }) => Ok(Command::Rcpt {
            to: to.address.to_string(),
        }),
        Ok(Request::Data) => Ok(Command::Data),
        Ok(Request::Rset) => Ok(Command::Reset),
        Ok(Request::Noop { .. }) => Ok(Command::Noop),
        Ok(Request::Vrfy { .. }) => Ok(Command::Verify),
        Ok(Request::Help { .. }) => Ok(Command::Help),
        Ok(Request::Quit) => Ok(Command::Quit),
        Ok(_) => Ok(Command::Refused("502 5.5.1 not offered")),
        Err(Error::UnknownCommand) => Err("500 5.5.1 unknown command"),
        Err(Error::InvalidSenderAddress) => Err("553 5.1.7 that is no sender's address"),
        Err(Error::InvalidRecipientAddress) => Err("553 5.1.3 that is no recipient's address"),
        Err(Error::UnsupportedParameter { .. }) => Err("555 5.5.4 unknown parameter"),
        Err(_) => Err("501 5.5.4 syntax"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_and_nonsense_has_an_answer() {
        let mail = Command::Mail {
            from: "ana@example.org".into(),
            size: 1_000,
        };
        let line = b"MAIL FROM:<ana@example.org> SIZE=1000 BODY=8BITMIME\r\n";
        assert_eq!(read(line), Ok(mail));
        let nobody = Command::Mail {
            from: String::new(),
            size: 0,
        };
        assert_eq!(read(b"mail from:<>\r\n"), Ok(nobody));
        let to = Command::Rcpt {
            to: "report+r7k3m9x.ab@city.example".into(),
        };
        assert_eq!(
            read(b"RCPT TO:<report+r7k3m9x.ab@city.example>\r\n"),
            Ok(to)
        );
        assert_eq!(
            read(b"EHLO [127.0.0.1]\r\n"),
            Ok(Command::Hello { extended: true })
        );
        assert_eq!(read(b"DATA\r\n"), Ok(Command::Data));
        for (line, code) in [
            (&b"QUIT\n"[..], "500"),
            (b"NOOP\0\r\n", "500"),
            (b"GET / HTTP/1.1\r\n", "500"),
            (b"RCPT TO:nobody\r\n", "501"),
            (b"\r\n", "500"),
            (b"MAIL FROM:<a b>\r\n", "5"),
        ] {
            assert!(read(line).unwrap_err().starts_with(code), "{line:?}");
        }
    }
}
