//! Requests for other cities: sent, and followed there. A try whose end nobody saw is looked for before it is made again.

use crate::gateway::open311::{Given, Open311Client};
use crate::state::Stopping;
use crate::worker::runner::GATHER;
use std::time::Duration;
use stoa_service::requests::forward::{Parcel, failed, heard, sent, to_follow, to_send};
use stoa_service::requests::live_head;
use stoa_service::{Portal, Result};

/// How many are taken at once.
const BATCH: u32 = 20;
/// The longest rest between two looks.
const REST: Duration = Duration::from_secs(10);

/// Works until the process stops; the request at hand is finished first.
pub async fn run(portal: Portal, client: Open311Client, mut stopping: Stopping) {
    while !stopping.now() {
        let seen = live_head(&portal).await.unwrap_or(i64::MAX);
        if let Err(error) = once(&portal, &client).await {
            tracing::warn!(%error, "forwarding could not be finished; trying again");
        }
        tokio::time::sleep(GATHER).await;
        tokio::select! {
            () = stopping.wait() => return,
            woken = portal.store.wait_for_change(seen, REST) => if woken.is_err() {
                tokio::time::sleep(REST).await;
            },
        }
    }
}

/// Does all there is to do now; how many other cities were asked something.
pub async fn once(portal: &Portal, client: &Open311Client) -> Result<usize> {
    let mut asked = 0;
    loop {
        let mut parcels = to_send(portal, BATCH).await?;
        let sending = parcels.len();
        for parcel in parcels.drain(..) {
            send(portal, client, &parcel).await?;
        }
        let following = to_follow(portal, BATCH).await?;
        asked += sending + following.len();
        if sending + following.len() == 0 {
            return Ok(asked);
        }
        for parcel in following {
            follow(portal, client, &parcel).await?;
        }
    }
}

async fn send(portal: &Portal, client: &Open311Client, parcel: &Parcel) -> Result<()> {
    let id = parcel.request_id;
    if parcel.target.api_key.is_empty() {
        // Until the operator puts it right: tries like any other.
        return failed(
            portal,
            id,
            "their key cannot be opened: give it again",
            false,
        )
        .await;
    }
    let result = match parcel.tried_since {
        None => client.post(parcel).await,
        Some(since) => match client.look_up(parcel, since).await {
            Ok(Some(number)) => Ok(Given::Number(number)),
            Ok(None) => client.post(parcel).await,
            Err(failure) => Err(failure),
        },
    };
    match result {
        Ok(Given::Number(number)) => sent(portal, id, Some(&number), None).await,
        Ok(Given::Token(token)) => sent(portal, id, None, Some(&token)).await,
        Err(failure) => {
            let reference = &parcel.reference;
            tracing::warn!(%reference, words = failure.words, permanent = failure.permanent, "not forwarded");
            failed(portal, id, &failure.words, failure.permanent).await
        }
    }
}

async fn follow(portal: &Portal, client: &Open311Client, parcel: &Parcel) -> Result<()> {
    let id = parcel.request_id;
    let target = &parcel.target;
    // What is not shown now is asked again at its time.
    let failure = match (&parcel.their_id, &parcel.token) {
        (Some(number), _) => match client.status(target, number).await {
            Ok(Some(theirs)) => return heard(portal, id, theirs).await,
            Ok(None) => return Ok(()),
            Err(failure) => failure,
        },
        (None, Some(token)) => match client.token(target, token).await {
            Ok(Some(number)) => return sent(portal, id, Some(&number), None).await,
            Ok(None) => return Ok(()),
            Err(failure) => failure,
        },
        (None, None) => return Ok(()),
    };
    failed(portal, id, &failure.words, false).await
}
