//! Words for a post on another network: what was said, shortened to what the network takes, and the case's address.

/// Networks count every address as so many characters (Mastodon, "Posting statuses": 23).
const ADDRESS: usize = 23;

/// `head`, the words and the address, one below the other, in at most `limit` characters as networks count them. Words that
/// do not fit end in `…` behind a whole word.
pub fn compose(head: &str, words: &str, address: &str, limit: usize) -> String {
    let head = head.trim();
    let words = words.trim();
    // Two blank lines stand between the three.
    let room = limit.saturating_sub(head.chars().count() + ADDRESS + 4);
    let words = shorten(words, room);
    let parts: Vec<&str> = [head, &words, address]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect();
    parts.join("\n\n")
}

fn shorten(words: &str, room: usize) -> String {
    if words.chars().count() <= room {
        return words.to_owned();
    }
    let cut: String = words.chars().take(room.saturating_sub(1)).collect();
    let whole = cut
        .rsplit_once(char::is_whitespace)
        .map_or(cut.as_str(), |(whole, _)| whole);
    match whole.is_empty() {
        true => String::new(),
        false => format!("{}…", whole.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_stays_whole() {
        let post = compose(
            "Stoa: Pothole",
            "We fixed it.",
            "https://x.org/requests/R-1",
            500,
        );
        assert_eq!(
            post,
            "Stoa: Pothole\n\nWe fixed it.\n\nhttps://x.org/requests/R-1"
        );
    }

    proptest! {
        #[test]
        fn no_post_is_longer_than_its_network_takes(words in "(\\PC| ){0,900}", limit in 120usize..600) {
            let address = "https://stoa.example.org/requests/R-7K3M-9X";
            let post = compose("Stoa: Pothole", &words, address, limit);
            let counted = post.chars().count() - address.chars().count() + ADDRESS;
            prop_assert!(counted <= limit, "{counted}");
            prop_assert!(post.ends_with(address));
        }
    }
}
