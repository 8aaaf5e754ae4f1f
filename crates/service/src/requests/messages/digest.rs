//! Each morning what came together since the last goes out as one message.

use super::html::Block;
use super::queue::{blank, brief, when};
use super::render::{Rendered, Voice, excerpt, finish, one_line, place_of};
use super::token::Links;
use crate::city::City;
use crate::{Arg, Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::requests::follow::{Channel, Kind};
use stoa_domain::requests::message::MessageKind;
use stoa_store::Tx;
use stoa_store::follow::{DigestItem, RecipientRecord, digests, recipients};
use stoa_store::messages::{self, MessageRecord};
use stoa_store::requests::{RequestRecord, read};
use uuid::Uuid;

/// The most requests a letter spells out; the rest is counted.
const MOST: usize = 50;
/// The most a text or notification names.
const MOST_SHORT: usize = 3;

/// Sends the digests that are due, for at most `limit` addresses; how many addresses there were. The news is forgotten in
/// the transaction that queues the message, which is named by address and newest item: done twice, it goes once.
pub async fn send_digests(portal: &Portal, limit: u32) -> Result<usize> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let due = digests::due(&tx, now, limit).await?;
    for id in &due {
        send(&tx, portal, &city, *id, now).await?;
    }
    tx.commit().await?;
    Ok(due.len())
}

async fn send(tx: &Tx, portal: &Portal, city: &City, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    let items = digests::wanted(tx, id).await?;
    digests::clear(tx, id).await?;
    let Some(reader) = recipients::by_id(tx, id).await? else {
        return Ok(());
    };
    let (Some(last), None, None) = (items.last(), reader.stopped_at, reader.bounced_at) else {
        return Ok(());
    };
    let locale = reader.preferences.locale.unwrap_or(last.locale);
    let dedup = format!("digest:{id}:{}", last.id);
    let mut news: Vec<(DigestItem, RequestRecord)> = Vec::new();
    for item in items {
        if let Some(request) = read::by_id(tx, item.request_id).await? {
            news.push((item, request));
        }
    }
    if news.is_empty() {
        return Ok(());
    }
    let voice = Voice {
        ctx: &portal.ctx,
        city,
        locale,
    };
    let stop = Links(&portal.ctx.config).stop(id);
    let words = match reader.channel {
        Channel::Mail => letter(&voice, &reader, &news, &stop),
        channel => short(&voice, channel, &reader, &news),
    };
    let message = MessageRecord {
        unsubscribe_url: Some(stop),
        next_at: Some(when(city, &reader, now)),
        ..blank(
            portal,
            now,
            &reader,
            MessageKind::Digest,
            locale,
            words,
            dedup,
        )
    };
    messages::add(tx, &message).await?;
    Ok(())
}

/// One line of news.
fn line(voice: &Voice<'_>, item: &DigestItem, request: &RequestRecord) -> String {
    let args = [
        ("reference", Arg::from(request.reference.as_str())),
        (
            "service",
            voice.city.service_name(&request.service_code).into(),
        ),
        ("status", voice.status(item.status).into()),
        ("place", place_of(request).into()),
    ];
    let key = match item.kind {
        Kind::New => "mail-digest-new",
        Kind::Status => "mail-digest-status",
        Kind::Update => "mail-digest-update",
    };
    voice.say(key, &args)
}

fn subject(voice: &Voice<'_>, news: &[(DigestItem, RequestRecord)]) -> String {
    let n = [("n", Arg::Number(news.len() as f64))];
    voice.say("mail-digest-subject", &n)
}

fn letter(
    voice: &Voice<'_>,
    reader: &RecipientRecord,
    news: &[(DigestItem, RequestRecord)],
    stop: &str,
) -> Rendered {
    let links = Links(&voice.ctx.config);
    let mut blocks = vec![Block::Words(voice.say("mail-digest-intro", &[]))];
    for (item, request) in news.iter().take(MOST) {
        blocks.push(Block::Link(line(voice, item, request), links.seen(request)));
        if let Some(words) = &item.text {
            blocks.push(Block::Quote(words.clone()));
        }
    }
    blocks.extend(more(voice, news.len(), MOST).map(Block::Words));
    blocks.push(Block::Small(voice.say("mail-digest-why", &[])));
    blocks.push(Block::Link(
        voice.say("mail-manage", &[]),
        links.manage(reader.id),
    ));
    blocks.push(Block::Link(
        voice.say("mail-unsubscribe-all", &[]),
        stop.to_owned(),
    ));
    finish(voice.locale, &subject(voice, news), &blocks)
}

fn short(
    voice: &Voice<'_>,
    channel: Channel,
    reader: &RecipientRecord,
    news: &[(DigestItem, RequestRecord)],
) -> Rendered {
    let mut lines: Vec<String> = news
        .iter()
        .take(MOST_SHORT)
        .map(|(item, request)| excerpt(&line(voice, item, request)))
        .collect();
    lines.extend(more(voice, news.len(), MOST_SHORT));
    let subject = one_line(&subject(voice, news));
    if channel == Channel::Sms {
        lines.insert(0, format!("{}: {subject}", voice.city.site.name));
        lines.push(Links(&voice.ctx.config).manage(reader.id));
    }
    brief(channel, subject, lines.join("\n"))
}

fn more(voice: &Voice<'_>, all: usize, shown: usize) -> Option<String> {
    let n = all.checked_sub(shown).filter(|n| *n > 0)?;
    Some(voice.say("mail-digest-more", &[("n", Arg::Number(n as f64))]))
}
