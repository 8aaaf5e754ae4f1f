//! Staff write down what a caller, or somebody at the counter, says: both are recorded. Who wrote is named to the desk
//! alone, who spoke is the reporter.

use super::event::{self, Happened};
use super::me_too::survivor;
use super::messages::queue_following_by_text;
use super::reporter::textable;
use super::subscriptions::follow_here;
use super::{MeToo, Submission, Submitted, access, follow, submit};
use crate::accounts::hash_of;
use crate::{Arg, Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::caller::{Caller, CallerDraft};
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::{ActivityKind, Draft, Reference};
use stoa_domain::text;
use stoa_store::follow::recipients;
use stoa_store::requests::{read, update, votes};

/// Files a report for a caller. Channel and language are theirs; what was read aloud and agreed to stands as a note at
/// the desk, in `desk` (the language of who writes). Errors: `Forbidden`; those of [`CallerDraft::parse`] and [`submit`].
pub async fn report_for_caller(
    portal: &Portal,
    actor: &Actor,
    caller: &CallerDraft,
    desk: Locale,
    submission: Submission,
) -> Result<Submitted> {
    access::require(actor, Permission::FileForOthers)?;
    let contact = gives_contact(&submission.draft);
    let caller = caller.parse(contact)?;
    let texts = submission.draft.texts;
    let submission = Submission {
        note: Some(note(portal, &caller, contact, texts, desk)),
        channel: caller.channel,
        locale: caller.locale,
        ..submission
    };
    submit(portal, actor, submission).await
}

/// A caller has the same trouble: they are counted, follow by mail where they gave an address and by text where they want
/// texts, and the desk finds a note of who called. `key` makes a second press the same call. Errors: `Forbidden`;
/// `NotFound`; those of [`CallerDraft::parse`]; `email` not-an-email; `phone` required | not-a-phone, for texts.
pub async fn join_for_caller(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    caller: &CallerDraft,
    draft: &Draft,
    key: &str,
    desk: Locale,
) -> Result<MeToo> {
    access::require(actor, Permission::FileForOthers)?;
    let contact = gives_contact(draft);
    let caller = caller.parse(contact)?;
    let email = match draft.email.trim() {
        "" => None,
        typed => Some(follow::address(typed)?),
    };
    let phone = match (draft.texts, draft.phone.trim()) {
        (false, _) => None,
        (true, "") => return Err(Error::invalid("phone", "required")),
        (true, typed) => Some(textable(portal, typed)?),
    };
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = read::public(&tx, reference).await?.ok_or(Error::NotFound)?;
    let request = survivor(&tx, request).await?;
    let call = hash_of(&format!("caller {key}"));
    let counted = votes::add(&tx, request.id, &call, now).await?;
    if let Some(email) = email {
        follow::begin(&tx, portal, &city, &request, email, caller.locale, false).await?;
    }
    let me_too = votes::count(&tx, request.id).await?;
    let mut texts = false;
    if let Some(phone) = &phone {
        let fresh = portal.ctx.random.id(now);
        let reader = recipients::ensure(&tx, fresh, Channel::Sms, phone, now).await?;
        // Who said STOP begins again only by saying START.
        texts = reader.stopped_at.is_none();
        if texts && counted {
            let locale = caller.locale;
            let follows =
                follow_here(&tx, portal, &reader, &request.reference, locale, false).await?;
            queue_following_by_text(&tx, portal, &city, &request, &reader, &follows).await?;
        }
    }
    if counted {
        update::touch(&tx, request.id, now).await?;
        let who = [&draft.name, &draft.phone, &draft.email].map(|t| text::clean_line(t));
        let who: Vec<String> = who.into_iter().filter(|t| !t.is_empty()).collect();
        let words = format!(
            "{}\n{}",
            who.join(" · "),
            note(portal, &caller, contact, phone.is_some(), desk)
        );
        let words = Some(words.trim().to_owned());
        let happened = Happened::to(&request, ActivityKind::Note, actor, now, words);
        event::record(&tx, &city, happened).await?;
    }
    tx.commit().await?;
    Ok(MeToo {
        reference: request.reference,
        me_too,
        counted,
        texts,
    })
}

/// The statement that is read aloud before contact is kept.
pub fn consent_statement(portal: &Portal, locale: Locale) -> String {
    portal.ctx.texts.text(locale, "caller-statement", &[])
}

fn gives_contact(draft: &Draft) -> bool {
    [&draft.name, &draft.email, &draft.phone]
        .into_iter()
        .any(|t| !text::clean_line(t).is_empty())
}

/// What the desk should be able to show later: how they came, and what they agreed to in which words.
fn note(portal: &Portal, caller: &Caller, contact: bool, texts: bool, desk: Locale) -> String {
    let key = match (contact, texts) {
        (true, true) => "caller-note-texts",
        (true, false) => "caller-note-consent",
        (false, _) => "caller-note-none",
    };
    let args: [(&str, Arg); 2] = [
        ("statement", consent_statement(portal, caller.locale).into()),
        ("language", caller.locale.endonym().into()),
    ];
    portal.ctx.texts.text(desk, key, &args)
}
