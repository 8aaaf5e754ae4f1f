//! Mail that came back: delivery status notifications (RFC 3464) as servers send them, read for what they say of each
//! address and nothing else.

/// What became of the mail to one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    pub address: String,
    /// Will it never arrive? `Action: failed` with a status of class 5 (RFC 3463 §2), or with none.
    pub permanent: bool,
    /// The server's words.
    pub reason: String,
}

/// The most recipients of one notification that are read.
const MOST: usize = 100;

/// The addresses a notification names. Anything that is none names nobody.
///
/// The fields stand in groups parted by blank lines (RFC 3464 §2.1); they are looked for in the whole text, so that it
/// matters neither whether the part or the whole report is given nor how it is wrapped.
pub fn parse(report: &str) -> Vec<Bounce> {
    let unfolded = unfold(report);
    unfolded
        .split("\n\n")
        .filter_map(group)
        .take(MOST)
        .collect()
}

/// Continuation lines joined to the line they continue (RFC 5322 §2.2.3), line ends made one.
fn unfold(report: &str) -> String {
    let unified = report.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(unified.len());
    for line in unified.split('\n') {
        let continues = line.starts_with([' ', '\t']) && !line.trim().is_empty();
        if continues {
            out.push(' ');
        } else if !out.is_empty() || line.trim().is_empty() {
            out.push('\n');
        }
        out.push_str(line.trim());
    }
    out
}

fn group(fields: &str) -> Option<Bounce> {
    let field = |name: &str| {
        fields.lines().find_map(|line| {
            let (n, value) = line.split_once(':')?;
            n.trim().eq_ignore_ascii_case(name).then(|| value.trim())
        })
    };
    // `rfc822; somebody@example.org` (§2.3.1, §2.3.2)
    let recipient = field("Original-Recipient").or(field("Final-Recipient"))?;
    let address = recipient
        .split_once(';')
        .map_or(recipient, |(_, address)| address)
        .trim()
        .trim_matches(['<', '>']);
    let action = field("Action").unwrap_or_default();
    if !crate::text::is_email(address) || !action.eq_ignore_ascii_case("failed") {
        return None; // delayed, delivered, relayed, expanded: nothing came back for good
    }
    let status = field("Status").unwrap_or_default();
    let diagnostic = field("Diagnostic-Code").unwrap_or_default();
    // A full mailbox (x.2.2) may be emptied.
    let permanent = !status.starts_with('4') && !status.contains(".2.2");
    Some(Bounce {
        address: address.to_owned(),
        permanent,
        reason: format!("{status} {diagnostic}").trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const REPORT: &str = "Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"x\"\r\n\r\n\
        --x\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n\r\n\
        --x\r\nContent-Type: message/delivery-status\r\n\r\n\
        Reporting-MTA: dns; mx.example.org\r\nArrival-Date: Tue, 24 Nov 2026 08:00:00 +0000\r\n\r\n\
        Final-Recipient: rfc822; gone@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\
        Diagnostic-Code: smtp; 550 5.1.1 <gone@example.org>:\r\n Recipient address rejected\r\n\r\n\
        Final-Recipient: rfc822; full@example.org\r\nAction: failed\r\nStatus: 5.2.2\r\n\r\n\
        Final-Recipient: rfc822; slow@example.org\r\nAction: delayed\r\nStatus: 4.4.1\r\n\r\n--x--\r\n";

    #[test]
    fn each_address_of_a_report_is_read() {
        let found = parse(REPORT);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].address, "gone@example.org");
        assert!(found[0].permanent);
        assert!(found[0].reason.ends_with("Recipient address rejected"));
        assert_eq!(found[1].address, "full@example.org");
        assert!(!found[1].permanent, "a full mailbox may be emptied");
        assert_eq!(parse("Hello, this is no report."), []);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(report in "(\\PC|\n|: |;){0,300}") {
            let _ = parse(&report);
        }
    }
}
