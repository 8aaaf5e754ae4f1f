//! The texts of a request, one by one: what each says, and putting other words in its place.

use crate::Result;
use crate::city::City;
use crate::requests::edit_place::joined;
use serde::{Deserialize, Serialize};
use stoa_domain::requests::ActivityKind;
use stoa_domain::requests::moderation::{Part, PartKind};
use stoa_store::Tx;
use stoa_store::requests::activity::ActivityRecord;
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::{RequestRecord, update};

/// What is kept of a place in words.
#[derive(Serialize, Deserialize)]
struct Place {
    address: Option<String>,
    place_words: Option<String>,
}

/// A text with its part, and the question where it is an answer.
pub struct Text {
    pub part: Part,
    pub question: Option<String>,
    /// As everyone reads it.
    pub words: String,
    /// As it is kept, so that it can be put back whole.
    pub kept: String,
}

/// Every text of a request that has words.
pub fn all(request: &RequestRecord, timeline: &[ActivityRecord]) -> Result<Vec<Text>> {
    let part = |kind, key: String| Part { kind, key };
    let mut out = vec![Text {
        part: part(PartKind::Description, String::new()),
        question: None,
        words: request.description.clone(),
        kept: request.description.clone(),
    }];
    let place = Place {
        address: request.address.clone(),
        place_words: request.place_words.clone(),
    };
    if let Some(words) = place.address.as_ref().or(place.place_words.as_ref()) {
        out.push(Text {
            part: part(PartKind::Address, String::new()),
            question: None,
            words: words.clone(),
            kept: json(&place)?,
        });
    }
    for answer in &request.answers.given {
        out.push(Text {
            part: part(PartKind::Answer, answer.code.clone()),
            question: Some(answer.question.clone()),
            words: answer.values.join(" · "),
            kept: json(&answer.values)?,
        });
    }
    for entry in timeline {
        let told = matches!(
            entry.entry.kind,
            ActivityKind::Status
                | ActivityKind::Update
                | ActivityKind::Upheld
                | ActivityKind::Rejected
        ) || entry.entry.kind.is_message();
        if let (true, false, Some(words)) = (told, entry.entry.internal, &entry.entry.text) {
            out.push(Text {
                part: part(PartKind::Update, entry.id.to_string()),
                question: None,
                words: words.clone(),
                kept: words.clone(),
            });
        }
    }
    Ok(out)
}

/// What was kept, as it was read.
pub fn readable(part: &Part, kept: &str) -> String {
    match part.kind {
        PartKind::Description | PartKind::Update => kept.to_owned(),
        PartKind::Address => serde_json::from_str::<Place>(kept)
            .ok()
            .and_then(|p| p.address.or(p.place_words))
            .unwrap_or_default(),
        PartKind::Answer => serde_json::from_str::<Vec<String>>(kept)
            .unwrap_or_default()
            .join(" · "),
    }
}

/// Puts words in a part's place: typed ones, or those that were kept.
pub async fn put(
    tx: &Tx,
    city: &City,
    request: &RequestRecord,
    part: &Part,
    words: Words<'_>,
) -> Result<()> {
    let mut changed = request.clone();
    match part.kind {
        PartKind::Description => {
            changed.description = words.plain().to_owned();
            visibility::set_description(tx, request.id, words.plain()).await?;
        }
        PartKind::Address => {
            let place = match words {
                Words::Typed(text) => Place {
                    address: Some(text.to_owned()),
                    place_words: None,
                },
                Words::Kept(kept) => serde_json::from_str(kept).map_err(anyhow::Error::new)?,
            };
            let (address, own) = (place.address.as_deref(), place.place_words.as_deref());
            visibility::set_address(tx, request.id, address, own).await?;
            (changed.address, changed.place_words) = (place.address, place.place_words);
        }
        PartKind::Answer => {
            let values: Vec<String> = match words {
                Words::Typed(text) => vec![text.to_owned()],
                Words::Kept(kept) => serde_json::from_str(kept).map_err(anyhow::Error::new)?,
            };
            for answer in changed
                .answers
                .given
                .iter_mut()
                .filter(|a| a.code == part.key)
            {
                answer.values.clone_from(&values);
            }
            visibility::set_answers(tx, request.id, &changed.answers.given).await?;
        }
        PartKind::Update => {
            let id = part.key.parse().unwrap_or_default();
            visibility::set_update(tx, request.id, id, words.plain()).await?;
        }
    }
    let found_by = [
        Some(city.service_name(&changed.service_code)),
        Some(changed.description.as_str()),
        changed.address.as_deref(),
        changed.place_words.as_deref(),
        changed.neighborhood.as_deref(),
    ];
    update::reindex(tx, request.id, &joined(found_by)).await?;
    Ok(())
}

/// Words on their way into a part.
#[derive(Clone, Copy)]
pub enum Words<'a> {
    Typed(&'a str),
    /// As [`Text::kept`] has them.
    Kept(&'a str),
}

impl<'a> Words<'a> {
    const fn plain(self) -> &'a str {
        match self {
            Self::Typed(words) | Self::Kept(words) => words,
        }
    }
}

fn json(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(value).map_err(anyhow::Error::new)?)
}
