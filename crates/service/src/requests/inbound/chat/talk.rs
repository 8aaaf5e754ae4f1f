//! What was said in a conversation so far, as it is stored.

use crate::city::City;
use serde::{Deserialize, Serialize};
use stoa_domain::requests::inbound::dialogue::{Progress, State};
use stoa_domain::requests::{Draft, Need, Service};

/// A report under way.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Talk {
    /// The key under which it becomes a case: made with the first words.
    pub key: String,
    pub draft: Draft,
    /// The writer has no place to give.
    pub no_place: bool,
    /// The services of the numbered list, as it was last said.
    pub offered: Vec<String>,
    /// Questions left out.
    pub left_out: Vec<String>,
    /// The photo was asked for, and answered.
    pub photo_is_settled: bool,
    /// The stored draft its photos wait in.
    pub photos: Option<String>,
    pub photo_count: usize,
    /// Addresses of pictures that were not fetched.
    pub elsewhere: Vec<String>,
}

impl Talk {
    /// The chosen service.
    pub fn service<'a>(&self, city: &'a City) -> Option<&'a Service> {
        city.service(&self.draft.service)
    }

    /// What it has and lacks.
    pub fn progress(&self, city: &City) -> Progress {
        let service = self.service(city);
        let d = &self.draft;
        let given = d.lat.is_some() || !d.address.is_empty() || !d.place_words.is_empty();
        let need = service.map(|s| s.summary.place);
        Progress {
            has_words: !d.description.trim().is_empty(),
            has_place: given
                || need == Some(Need::No)
                || (self.no_place && need != Some(Need::Required)),
            has_service: service.is_some(),
            is_asked: service.is_some_and(|s| super::questions::open(s, self).is_some()),
            photo_is_settled: self.photo_is_settled,
        }
    }

    /// What to ask for next.
    pub fn next(&self, city: &City) -> State {
        self.progress(city).next()
    }
}
