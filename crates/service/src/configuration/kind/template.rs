//! Canned words for the public, by their number.

use super::{Hand, json, parse};
use crate::requests::checked_template;
use crate::{Error, Portal, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use stoa_domain::requests::template::{NewTemplate, TemplateDraft};
use stoa_store::requests::templates::{self, TemplateRecord};
use stoa_store::{Db, Tx};

#[derive(Serialize, Deserialize)]
struct Template {
    #[serde(flatten)]
    draft: TemplateDraft,
    /// Is it offered no more?
    #[serde(default)]
    retired: bool,
}

impl From<TemplateRecord> for Template {
    fn from(record: TemplateRecord) -> Self {
        Self {
            retired: record.retired_at.is_some(),
            draft: draft(record.template),
        }
    }
}

fn draft(template: NewTemplate) -> TemplateDraft {
    TemplateDraft {
        name: template.name,
        service: template.service.unwrap_or_default(),
        event: template.event.map_or("", |e| e.code()).to_owned(),
        locale: template.locale.tag().to_owned(),
        text: template.text,
    }
}

fn number(subject: &str) -> Option<i64> {
    subject.parse().ok()
}

async fn record(db: &impl Db, subject: &str) -> Result<Option<TemplateRecord>> {
    match number(subject) {
        Some(id) => Ok(templates::by_id(db, id).await?),
        None => Ok(None),
    }
}

pub async fn read(db: &impl Db, subject: &str) -> Result<Option<Value>> {
    let found = record(db, subject).await?;
    found.map(|t| json(&Template::from(t))).transpose()
}

pub async fn check(portal: &Portal, value: Value) -> Result<Value> {
    let mut template: Template = parse(&value)?;
    let city = portal.city().await?;
    template.draft = draft(checked_template(&city, &template.draft)?);
    json(&template)
}

pub async fn write(tx: &Tx, hand: &Hand, subject: &str, value: Option<&Value>) -> Result<()> {
    let id = number(subject).ok_or(Error::NotFound)?;
    let Some(value) = value else {
        return Ok(templates::remove(tx, id).await?);
    };
    let wanted: Template = parse(value)?;
    let (new, by) = (wanted.draft.parse()?, hand.by.as_deref());
    let before = templates::by_id(tx, id).await?;
    let (mut version, mut retired) = (1, false);
    match before {
        None => templates::put_back(tx, id, &new, by, hand.at).await?,
        Some(before) => {
            (version, retired) = (before.version, before.retired_at.is_some());
            if before.template != new {
                templates::change(tx, id, version, &new, by, hand.at).await?;
                version += 1;
            }
        }
    }
    if retired != wanted.retired {
        templates::retire(tx, id, version, wanted.retired, by, hand.at).await?;
    }
    Ok(())
}
