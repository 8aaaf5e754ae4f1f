//! The worker takes what is to be sent, and what is to be followed.

use super::{Target, key};
use crate::{Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_domain::form::Form;
use stoa_domain::requests::Reference;
use stoa_domain::requests::open311::ForwardState;
use stoa_store::requests::forwards::{self, ForwardRecord};
use stoa_store::requests::{RequestRecord, read, service_forms};

/// A worker that has had one for so long is gone.
const HELD: Duration = Duration::minutes(10);
/// How often the other city is asked how it stands.
const ASKED: Duration = Duration::minutes(10);
/// How often it is asked for the number of a token.
const TOKEN: Duration = Duration::minutes(2);

/// A request for the other city.
#[derive(Debug, Clone)]
pub struct Parcel {
    pub request_id: i64,
    pub reference: Reference,
    /// Its key is empty where it cannot be opened: then nothing is sent.
    pub target: Target,
    /// The form, without key and jurisdiction.
    pub fields: Vec<(String, String)>,
    /// The address of the request at our portal, which the description ends with: by it an earlier try is found.
    pub mark: String,
    /// An earlier try may have arrived: since when it may be there.
    pub tried_since: Option<DateTime<Utc>>,
    pub their_id: Option<String>,
    pub token: Option<String>,
}

/// Takes at most `n` that are to be sent now.
pub async fn to_send(portal: &Portal, n: u32) -> Result<Vec<Parcel>> {
    take(portal, ForwardState::Waiting, HELD, n).await
}

/// Takes at most `n` that the other city is to be asked about now: those under a token and those under a number.
pub async fn to_follow(portal: &Portal, n: u32) -> Result<Vec<Parcel>> {
    let mut all = take(portal, ForwardState::Token, TOKEN, n).await?;
    all.extend(take(portal, ForwardState::Sent, ASKED, n).await?);
    Ok(all)
}

async fn take(portal: &Portal, state: ForwardState, held: Duration, n: u32) -> Result<Vec<Parcel>> {
    let now = portal.ctx.clock.now();
    let city = portal.city().await?;
    let tx = portal.store.begin().await?;
    let mut parcels = Vec::new();
    for forward in forwards::claim(&tx, state, now, now + held, n).await? {
        let request = read::by_id(&tx, forward.request_id).await?;
        let target = forwards::target(&tx, &forward.service_code).await?;
        match (request, target) {
            (Some(request), Some(target)) => {
                let form = match &request.answers.form {
                    Some(of) => service_forms::form(&tx, of).await?,
                    None => city
                        .service_of_case(&request.service_code)
                        .map(|s| s.form.clone()),
                };
                let api_key = key::opened(&portal.ctx.config.sealing, &target).unwrap_or_default();
                let target = Target::with(target, api_key);
                parcels.push(parcel(portal, &request, form.as_ref(), forward, target));
            }
            // The service stays with us now; what was sent is not followed any more.
            _ => {
                let given_up = ForwardRecord {
                    state: ForwardState::Failed,
                    next_at: None,
                    last_error: Some("the service is not forwarded any more".to_owned()),
                    ..forward
                };
                forwards::save(&tx, &given_up).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(parcels)
}

fn parcel(
    portal: &Portal,
    r: &RequestRecord,
    form: Option<&Form>,
    f: ForwardRecord,
    target: Target,
) -> Parcel {
    let mark = format!("{}/requests/{}", portal.ctx.config.public_url, r.reference);
    // The mark must survive their limit of 4,000 characters.
    let room = 4_000 - mark.chars().count() - 2;
    let description: String = r.description.chars().take(room).collect();
    let mut fields = Vec::new();
    let mut add = |name: &str, value: String| fields.push((name.to_owned(), value));
    add("service_code", target.their_code.clone());
    add("description", format!("{description}\n\n{mark}"));
    if let Some(at) = r.position {
        add("lat", at.lat.to_string());
        add("long", at.lon.to_string());
    }
    if let Some(address) = r.address.as_ref().or(r.place_words.as_ref()) {
        add("address_string", address.clone());
    }
    for answer in &r.answers.given {
        for value in &answer.values {
            let name = match answer.values.len() {
                1 => format!("attribute[{}]", answer.code),
                _ => format!("attribute[{}][]", answer.code),
            };
            add(&name, key_of(form, &answer.code, value));
        }
    }
    if target.share_contact {
        let contact = [
            ("first_name", &r.contact.name),
            ("email", &r.contact.email),
            ("phone", &r.contact.phone),
        ];
        for (name, value) in contact {
            if let Some(value) = value {
                add(name, value.clone());
            }
        }
    }
    Parcel {
        request_id: r.id,
        reference: r.reference.clone(),
        tried_since: f.first_try_at,
        their_id: f.their_id,
        token: f.token,
        fields,
        mark,
        target,
    }
}

/// An answer is kept in the words people see; on the wire a choice is its key in the form that was asked.
fn key_of(form: Option<&Form>, question: &str, words: &str) -> String {
    let field = form.and_then(|f| f.field(question));
    let choice = field.and_then(|f| f.kind.choices().iter().find(|c| c.name == words));
    choice.map_or(words, |c| c.key.as_str()).to_owned()
}
