//! A department is written to: a promise of one of its cases ran out.

use crate::city::City;
use crate::requests::messages::{Block, Voice, finish};
use crate::{Arg, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_store::Tx;
use stoa_store::messages::{self, MessageRecord};
use stoa_store::requests::{RequestRecord, routing};

/// Queues the mail to the department of a case, once for each rule; where the department has no address, a warning in the log.
pub async fn notify_department(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    rule: &str,
    code: &str,
) -> Result<()> {
    let Some(address) = routing::address_of(tx, &request.department).await? else {
        let department = request.department.as_str();
        tracing::warn!(
            department,
            "a rule notifies a department that has no address"
        );
        return Ok(());
    };
    let now = portal.ctx.clock.now();
    let voice = Voice {
        ctx: &portal.ctx,
        city,
        locale: Locale::default(),
    };
    let reference = request.reference.as_str();
    let place = request
        .address
        .clone()
        .or_else(|| request.place_words.clone());
    let args: [(&str, Arg); 3] = [
        ("reference", reference.into()),
        ("service", city.service_name(&request.service_code).into()),
        ("rule", rule.into()),
    ];
    let subject = voice.say("mail-notice-subject", &args);
    let mut blocks = vec![Block::Words(voice.say("mail-notice-intro", &args))];
    blocks.extend(place.map(Block::Quote));
    let page = format!("{}/desk/requests/{reference}", portal.ctx.config.public_url);
    blocks.push(Block::Button(voice.say("mail-notice-open", &[]), page));
    let words = finish(voice.locale, &subject, &blocks);
    let message = MessageRecord {
        id: portal.ctx.random.id(now),
        dedup: format!("notice:{}:{code}", request.id),
        request_id: Some(request.id),
        reference: None,
        follower_id: None,
        subscription_id: None,
        recipient_id: None,
        channel: Channel::Mail,
        kind: MessageKind::Notice,
        recipient: address,
        locale: voice.locale,
        subject: words.subject,
        text: words.text,
        html: words.html,
        unsubscribe_url: None,
        in_reply_to: None,
        status: MessageStatus::Queued,
        attempts: 0,
        next_at: Some(now),
        last_error: None,
        created_at: now,
        sent_at: None,
    };
    messages::add(tx, &message).await?;
    Ok(())
}
