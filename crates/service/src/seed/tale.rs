//! What a reporter may have written: the source has no reporters' words, so they are made up and marked so.

use super::folder::{Folder, RequestRules};
use super::past::draw;
use anyhow::Result;
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Text {
    category: String,
    description: String,
}

/// Texts for services, and sentences for all the others.
pub struct Tales {
    by_service: HashMap<String, Vec<String>>,
    share: u64,
    with_address: Vec<String>,
    without: Vec<String>,
}

impl Tales {
    /// Reads what residents of another city wrote, leaving out what names a place there.
    pub fn read(folder: &Folder, rules: &RequestRules) -> Result<Self> {
        let mut by_service: HashMap<String, Vec<String>> = HashMap::new();
        for text in folder.rows::<Text>(&folder.city.requests.texts)? {
            let low = format!(" {} ", text.description.to_lowercase());
            let names_a_place = rules.text_not_with.iter().any(|w| low.contains(w))
                || low.contains(|c: char| c.is_ascii_digit());
            if names_a_place || low.len() < 20 {
                continue;
            }
            for code in rules
                .text_categories
                .get(&text.category)
                .into_iter()
                .flatten()
            {
                by_service
                    .entry(code.clone())
                    .or_default()
                    .push(text.description.clone());
            }
        }
        Ok(Self {
            by_service,
            share: rules.text_share.max(1),
            with_address: rules.sentences.clone(),
            without: rules.sentences_without_address.clone(),
        })
    }

    /// Words for a request; the same id, the same words.
    pub fn tell(&self, id: &str, code: &str, service: &str, address: &str, area: &str) -> String {
        let luck = draw(id, 2);
        if let Some(texts) = self.by_service.get(code)
            && luck.is_multiple_of(self.share)
        {
            return texts[(luck / self.share) as usize % texts.len()].clone();
        }
        let list = if address.is_empty() {
            &self.without
        } else {
            &self.with_address
        };
        // A sentence about the neighborhood needs one.
        let fitting: Vec<&String> = list
            .iter()
            .filter(|s| !area.is_empty() || !s.contains("{neighborhood}"))
            .collect();
        if fitting.is_empty() {
            return service.to_owned();
        }
        fitting[(luck / 7) as usize % fitting.len()]
            .replace("{service}", service)
            .replace("{address}", address)
            .replace("{neighborhood}", area)
    }
}
