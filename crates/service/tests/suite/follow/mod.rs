//! Following: nobody is written to who did not say yes, each reader hears each thing once, when and as they like, and no
//! more from the moment they say so.

mod areas;
mod channels;
mod ends;
mod given_up;
mod goes_on;
mod reporter;
mod time;

use crate::support::{World, moved, pothole, worlds, wrong};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::America::New_York;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::follow::{
    Cadence, Channel, PreferencesDraft, PushKeys, SubscribeDraft, Subscribed,
};
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_domain::requests::{Draft, Event, Reference};
use stoa_service::Error;
use stoa_service::requests::messages::{
    Failure, Outgoing, claim_due, delivered, expand_events, failed, list, resend, send_digests,
};
use stoa_service::requests::subscriptions::{
    Returned, answer_text, bounce, complaint, confirm_by_code, confirm_by_link, end_by_link,
    end_one, manage, manage_link, set_preferences, subscribe, sweep, write_again,
};
use stoa_service::requests::{Part, desk_show, follow, merge, post_update, split, unmerge};

/// Everything that goes out now; the gateway takes it all.
pub async fn sent(world: &World) -> Vec<Outgoing> {
    let p = &world.portal;
    while expand_events(p, 10).await.unwrap() > 0 {}
    send_digests(p, 10).await.unwrap();
    let mut all = Vec::new();
    loop {
        let some = claim_due(p, 50).await.unwrap();
        if some.is_empty() {
            return all;
        }
        for message in &some {
            delivered(p, message.id).await.unwrap();
        }
        all.extend(some);
    }
}

/// A wish for everything around the suite's pothole.
pub fn around(channel: &str) -> SubscribeDraft {
    SubscribeDraft {
        area: "near".into(),
        lat: Some(42.321),
        lon: Some(-71.07),
        metres: Some(500),
        channel: channel.into(),
        email: "ali@example.org".into(),
        phone: "617 555 0199".into(),
        endpoint: "https://push.example.org/secret/1".into(),
        keys: Some(PushKeys {
            p256dh: "B".repeat(87),
            auth: "a".repeat(22),
        }),
        ..SubscribeDraft::default()
    }
}

/// A report by somebody without an address.
pub async fn silent(world: &World) -> Reference {
    let draft = Draft {
        email: String::new(),
        ..pothole()
    };
    world.submit(draft).await.unwrap().reference
}

/// The token behind `/path/` or `token=` in a link of a text.
pub fn token(text: &str, before: &str) -> String {
    let rest = text.split_once(before).expect(before).1;
    rest.chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

/// Follows by mail and says yes; the token of the manage page.
pub async fn by_mail(world: &World, draft: &SubscribeDraft) -> String {
    subscribe(&world.portal, draft, Locale::Ar).await.unwrap();
    let question = sent(world).await.pop().unwrap();
    assert_eq!(question.kind, MessageKind::Question);
    let token = token(&question.text, "confirm?token=");
    confirm_by_link(&world.portal, &token).await.unwrap()
}

pub fn wishes(cadence: &str, from: &str, to: &str) -> PreferencesDraft {
    PreferencesDraft {
        cadence: cadence.into(),
        quiet_from: from.into(),
        quiet_to: to.into(),
        kinds: ["new", "status", "update"].map(str::to_owned).to_vec(),
        locale: String::new(),
    }
}

pub async fn update(world: &World, boss: &Actor, reference: &Reference, words: &str) {
    post_update(&world.portal, boss, reference, words)
        .await
        .unwrap();
}

pub async fn resolve(world: &World, boss: &Actor, reference: &Reference) {
    moved(world, boss, reference, Event::Resolve).await.unwrap();
}

/// A browser's wish for one request.
pub fn one(reference: &Reference, browser: &str) -> SubscribeDraft {
    SubscribeDraft {
        area: "request".into(),
        reference: reference.to_string(),
        endpoint: format!("https://push.example.org/{browser}"),
        ..around("push")
    }
}

/// Moves the clock to a moment.
pub fn at(world: &World, moment: &str) {
    let to: DateTime<Utc> = moment.parse().unwrap();
    world.clock.advance(to - world.portal.ctx.clock.now());
}

/// Claims what is due and tells nobody what became of it.
pub async fn claim_after(world: &World) -> Vec<Outgoing> {
    while expand_events(&world.portal, 10).await.unwrap() > 0 {}
    claim_due(&world.portal, 10).await.unwrap()
}
