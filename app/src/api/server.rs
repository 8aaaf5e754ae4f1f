//! The server's half: each function is its use case, called with the page's portal and actor.

use super::{ApiError, Counted, DraftMedia, Result, StoredDraft};
use crate::visit::{CallerSection, OwnKeys, StoredDraftToken, shared_terminal};
use crate::{i18n, use_prefs};
use leptos::prelude::use_context;
use stoa_domain::accounts::{Actor, StaffRef};
use stoa_domain::requests::follow::{ManageView, SubscribeDraft, Subscribed};
use stoa_domain::requests::mention::Handle;
use stoa_domain::requests::message::MessageStatus;
use stoa_domain::requests::open311::{ApiKeyView, KeyState};
use stoa_domain::requests::queue::QueueCounts;
use stoa_domain::requests::view::{DeskRow, MessageView, Place, Template};
use stoa_domain::requests::{
    ClusterSet, DeskRequest, Event, Reference, RequestDetail, RequestFilter, RequestSummary,
    Service, ServiceSummary, Similar, similar::Sought,
};
use stoa_domain::site::Site;
use stoa_domain::{Bounds, LatLon, Page};
use stoa_service::requests::ending::Evidence;
use stoa_service::requests::{self, Mine};
use stoa_service::{Error, Portal, accounts};
use uuid::Uuid;

/// Portal and actor of the page being rendered.
fn page() -> Result<(Portal, Actor)> {
    let portal = use_context::<Portal>().ok_or_else(|| ApiError::new(503, "unavailable"))?;
    let actor = use_context::<Actor>().unwrap_or(Actor::Anyone);
    Ok((portal, actor))
}

/// The city.
pub async fn site() -> Result<Site> {
    Ok(stoa_service::site::load(&page()?.0).await?)
}

/// The catalogue, the most used (near a place) first.
pub async fn services(near: Option<LatLon>) -> Result<Vec<ServiceSummary>> {
    Ok(requests::catalogue::list(&page()?.0, near).await?)
}

/// A service with its questions.
pub async fn service(code: &str) -> Result<Service> {
    Ok(requests::catalogue::get(&page()?.0, code).await?)
}

/// The keys this device holds.
fn held() -> Vec<(Reference, String)> {
    use_context::<OwnKeys>().unwrap_or_default().0
}

/// A page of what a filter finds.
pub async fn requests(
    filter: &RequestFilter,
    limit: u32,
    cursor: Option<String>,
) -> Result<Page<RequestSummary>> {
    let (portal, actor) = page()?;
    let (named, keys) = (use_prefs().mine, held());
    let mine = Mine {
        named: &named,
        keys: &keys,
    };
    Ok(requests::list(&portal, &actor, filter, mine, limit, cursor.as_deref()).await?)
}

/// What a map shows of what a filter finds; the desk's also what not everyone may see.
pub async fn clusters(
    filter: &RequestFilter,
    bounds: Bounds,
    zoom: u8,
    desk: bool,
) -> Result<ClusterSet> {
    let (portal, actor) = page()?;
    if desk {
        return Ok(requests::desk_clusters(&portal, &actor, filter, bounds, zoom).await?);
    }
    let (named, keys) = (use_prefs().mine, held());
    let mine = Mine {
        named: &named,
        keys: &keys,
    };
    Ok(requests::clusters(&portal, &actor, filter, mine, bounds, zoom).await?)
}

/// One request.
pub async fn request(reference: &Reference) -> Result<RequestDetail> {
    let (portal, actor) = page()?;
    let everyone = requests::show(&portal, &actor, reference).await;
    let key = held().into_iter().find(|(r, _)| r == reference);
    Ok(match (everyone, key) {
        (Err(Error::NotFound | Error::BeingLookedAt), Some((_, key))) => {
            requests::show_own(&portal, reference, &key).await?
        }
        (everyone, _) => everyone?,
    })
}

/// Places for what is being typed, best first.
pub async fn geocode(q: &str, near: Option<LatLon>) -> Result<Vec<Place>> {
    Ok(requests::geocode::search(&page()?.0, q, near, 8).await?)
}

/// The place at a position.
pub async fn reverse(at: LatLon) -> Result<Option<Place>> {
    Ok(requests::geocode::reverse(&page()?.0, at).await?)
}

/// Hear of a request by mail.
pub async fn follow(reference: &Reference, email: &str) -> Result<()> {
    Ok(requests::follow(&page()?.0, reference, email, i18n::locale()).await?)
}

/// Browsers ask for it; pages rendered here never do.
pub async fn push_key() -> Result<String> {
    Err(ApiError::not_found())
}

/// Subscribes an address.
pub async fn subscribe(draft: &SubscribeDraft) -> Result<Subscribed> {
    Ok(requests::subscriptions::subscribe(&page()?.0, draft, i18n::locale()).await?)
}

/// What goes to the address of a link.
pub async fn manage(token: &str) -> Result<ManageView> {
    Ok(requests::subscriptions::manage(&page()?.0, token).await?)
}

/// What may be known already of a report under way; the photos the server keeps for it count too.
pub async fn similar(at: LatLon, service: &str, q: &str, photos: &[u64]) -> Result<Vec<Similar>> {
    let (portal, actor) = page()?;
    let sought = Sought {
        position: at,
        service: service.to_owned(),
        text: q.to_owned(),
        photos: photos.to_vec(),
    };
    Ok(match use_context::<StoredDraftToken>() {
        Some(StoredDraftToken(token)) => {
            requests::similar_to_draft(&portal, &actor, &token, &sought).await?
        }
        None => requests::similar(&portal, &actor, &sought).await?,
    })
}

/// It concerns this device's owner too. Only the browser knows its device: the server's pages have forms for it.
pub async fn me_too(_reference: &Reference, _email: &str) -> Result<Counted> {
    Err(ApiError::new(503, "unavailable"))
}

/// The part of the form that is about a caller, where staff report for one.
pub fn caller_section() -> Option<String> {
    use_context::<CallerSection>().map(|c| c.0)
}

/// Is it the reporter's own device?
pub fn own_device() -> bool {
    use_context::<CallerSection>().is_none() && shared_terminal().is_none()
}

/// The report under way that the server keeps for this device (forms without scripting).
pub async fn stored_draft() -> Result<Option<StoredDraft>> {
    let (portal, _) = page()?;
    let Some(StoredDraftToken(token)) = use_context::<StoredDraftToken>() else {
        return Ok(None);
    };
    let stored = requests::drafts::load(&portal, &token).await?;
    Ok(stored.map(|s| StoredDraft {
        draft: s.draft,
        step: s.step,
        key: s.key,
        media: s
            .media
            .into_iter()
            .map(|m| DraftMedia {
                id: m.id,
                mime: m.mime,
                alt: m.alt,
            })
            .collect(),
    }))
}

/// A page of the desk's queue.
pub async fn desk_requests(
    filter: &RequestFilter,
    limit: u32,
    cursor: Option<String>,
) -> Result<Page<DeskRow>> {
    let (portal, actor) = page()?;
    Ok(requests::desk_list(&portal, &actor, filter, limit, cursor.as_deref()).await?)
}

/// A case.
pub async fn desk_request(reference: &Reference) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    Ok(requests::desk_show(&portal, &actor, reference).await?)
}

/// What everyone could see of a request, for the desk, whoever may.
pub async fn desk_detail(reference: &Reference) -> Result<RequestDetail> {
    Ok(desk_request(reference).await?.detail)
}

/// Gives a case to somebody, or to nobody.
pub async fn desk_assign(
    reference: &Reference,
    version: i64,
    assignee: Option<Uuid>,
) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    Ok(requests::assign(&portal, &actor, reference, version, assignee).await?)
}

/// Moves a case's status, with words for the public.
pub async fn desk_status(
    reference: &Reference,
    version: i64,
    event: Event,
    update: &str,
    reason: &str,
) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    let evidence = Evidence {
        reason: reason.to_owned(),
        photos: Vec::new(),
    };
    let done =
        requests::change_status_with(&portal, &actor, reference, version, event, update, evidence);
    Ok(done.await?)
}

/// Words for the public without a move.
pub async fn desk_update(reference: &Reference, text: &str, also: bool) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    Ok(requests::post_update_and_tell(&portal, &actor, reference, text, also).await?)
}

/// Words for the desk alone.
pub async fn desk_note(reference: &Reference, text: &str) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    Ok(requests::add_note(&portal, &actor, reference, text).await?)
}

/// Corrects where it is.
pub async fn desk_place(
    reference: &Reference,
    version: i64,
    lat: f64,
    lon: f64,
    address: &str,
) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    let place = requests::EditPlace {
        lat,
        lon,
        address: address.to_owned(),
    };
    Ok(requests::edit_place(&portal, &actor, reference, version, place).await?)
}

/// Corrects which service it is.
pub async fn desk_service(reference: &Reference, version: i64, code: &str) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    Ok(requests::edit_service(&portal, &actor, reference, version, code).await?)
}

/// Closes a case as a duplicate of another.
pub async fn desk_merge(reference: &Reference, version: i64, other: &str) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    Ok(requests::merge(&portal, &actor, reference, version, other).await?)
}

/// Takes a merger back.
pub async fn desk_unmerge(reference: &Reference, version: i64) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    Ok(requests::unmerge(&portal, &actor, reference, version).await?)
}

/// Makes cases of the parts of one: service and words of each.
pub async fn desk_split(
    reference: &Reference,
    version: i64,
    parts: &[(String, String)],
) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    let part = |(service, description): &(String, String)| requests::Part {
        service: service.clone(),
        description: description.clone(),
    };
    let parts: Vec<requests::Part> = parts.iter().map(part).collect();
    Ok(requests::split(&portal, &actor, reference, version, &parts).await?)
}

/// Two cases name each other, or (`on` is `false`) no longer.
pub async fn desk_link(
    reference: &Reference,
    version: i64,
    other: &str,
    on: bool,
) -> Result<DeskRequest> {
    let (portal, actor) = page()?;
    Ok(if on {
        requests::link(&portal, &actor, reference, version, other).await?
    } else {
        requests::unlink(&portal, &actor, reference, version, other).await?
    })
}

/// How many each queue of the desk holds, and each filter the reader keeps.
pub async fn desk_queues() -> Result<QueueCounts> {
    let (portal, actor) = page()?;
    Ok(requests::queue_counts(&portal, &actor).await?)
}

/// Who a case can be given to.
pub async fn desk_staff() -> Result<Vec<StaffRef>> {
    let (portal, actor) = page()?;
    Ok(accounts::list_staff(&portal, &actor).await?)
}

/// Who can be named in a note.
pub async fn desk_handles() -> Result<Vec<Handle>> {
    let (portal, actor) = page()?;
    Ok(requests::mentions::handles(&portal, &actor).await?)
}

/// The canned updates that fit a case, ready to be sent.
pub async fn desk_templates(reference: &Reference) -> Result<Vec<Template>> {
    let (portal, actor) = page()?;
    Ok(requests::templates_of_case(&portal, &actor, reference).await?)
}

/// Messages to people.
pub async fn desk_outbox(
    status: Option<MessageStatus>,
    cursor: Option<String>,
) -> Result<Page<MessageView>> {
    let (portal, actor) = page()?;
    Ok(requests::messages::list(&portal, &actor, status, cursor.as_deref()).await?)
}

/// The keys of programs.
pub async fn desk_keys(state: Option<KeyState>) -> Result<Vec<ApiKeyView>> {
    let (portal, actor) = page()?;
    Ok(requests::open311::list_keys(&portal, &actor, state).await?)
}

/// Sends a message once more.
pub async fn desk_resend(id: Uuid) -> Result<()> {
    let (portal, actor) = page()?;
    Ok(requests::messages::resend(&portal, &actor, id).await?)
}
