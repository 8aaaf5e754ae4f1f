//! The parts of a request that staff can black out, each by itself.

/// What kind of part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// The reporter's words.
    Description,
    /// The place in words: address, and the reporter's own.
    Address,
    /// The answer to a question of the service; the key is the question's code.
    Answer,
    /// Public words in the timeline; the key is the entry's number.
    Update,
}

impl PartKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Description, Self::Address, Self::Answer, Self::Update];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::Address => "address",
            Self::Answer => "answer",
            Self::Update => "update",
        }
    }

    /// Are there several of it, told apart by a key?
    const fn has_key(self) -> bool {
        matches!(self, Self::Answer | Self::Update)
    }
}

/// One part: `description`, `address`, `answer:<code>`, `update:<number>`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Part {
    pub kind: PartKind,
    /// Empty where there is but one of its kind.
    pub key: String,
}

impl Part {
    /// Reads what [`std::fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (code, key) = text.split_once(':').unwrap_or((text, ""));
        let kind = PartKind::ALL.into_iter().find(|k| k.code() == code)?;
        let fits = match kind {
            PartKind::Update => key.parse::<i64>().is_ok(),
            PartKind::Answer => !key.is_empty() && key.len() <= 200,
            PartKind::Description | PartKind::Address => !text.contains(':'),
        };
        fits.then(|| Self {
            kind,
            key: key.to_owned(),
        })
    }
}

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.kind.has_key() {
            write!(f, "{}:{}", self.kind.code(), self.key)
        } else {
            f.write_str(self.kind.code())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_written_as_it_is_read() {
        for text in ["description", "address", "answer:SR-1:a", "update:17"] {
            assert_eq!(
                Part::parse(text).map(|p| p.to_string()).as_deref(),
                Some(text)
            );
        }
        for wrong in [
            "",
            "name",
            "description:",
            "address:1",
            "answer",
            "answer:",
            "update:x",
            "update",
        ] {
            assert_eq!(Part::parse(wrong), None, "{wrong}");
        }
    }
}
