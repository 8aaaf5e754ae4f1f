//! The report on its way. It is written down on this device first and sent from there, so that a lost network, a lost
//! answer or a closed tab loses nothing and doubles nothing (ADR 0006). Browser only.

use super::state::{Form, Scope};
use super::{edit, keep, key, media};
use crate::api::ApiError;
use crate::offline::{self, Standing, Waiting};
use crate::{api, routes};
use leptos::prelude::*;
use leptos::task::spawn_local;
use stoa_domain::requests::Draft;
use web_sys::{Blob, File};

/// Sends.
pub fn send(form: Form) {
    let mut draft = form.draft.get_untracked();
    draft.photo_alts = form.photos.with_untracked(|all| {
        all.iter()
            .filter(|p| p.error.is_none())
            .map(|p| p.alt.clone())
            .collect()
    });
    let (photos, video) = (media::photos(form), media::video());
    let service = form.service.get_untracked();
    // The questions the answers answer: the city judges by these, however long the report is under way. 0: the device
    // knows of none.
    draft.form_version = service.as_ref().map(|s| s.form.version).filter(|v| *v > 0);
    spawn_local(async move {
        let service = service.map(|s| s.summary.name).unwrap_or_default();
        let edited = edit::id();
        let added = offline::add(&draft, &photos, video.as_ref(), &service, edited.as_deref());
        let Some(id) = added.await else {
            return direct(form, draft, photos, video).await;
        };
        let stands = offline::send(&id, progress(form)).await;
        form.sending.try_set(None);
        match stands {
            Some(report) if report.state == Standing::Refused => refused(form, report).await,
            stands => done(form, stands, draft.texts),
        }
    });
}

fn progress(form: Form) -> impl Fn(f64) + 'static {
    move |part| {
        form.sending.try_set(Some(part));
    }
}

/// It arrived, or waits: the form is over.
fn done(form: Form, report: Option<Waiting>, texts: bool) {
    forget();
    let arrived = report.filter(|r| matches!(r.state, Standing::Sent | Standing::Partly));
    let to = match arrived.and_then(|r| r.reference) {
        Some(reference) => routes::request_sent(&reference, texts),
        None => format!("{}#waiting", routes::MINE),
    };
    form.go.run(to);
}

/// The city's reasons go where the form's own go. The report stays on the device only where an earlier version of it
/// may have arrived: its key must not be lost.
async fn refused(form: Form, report: Waiting) {
    if report.unsure {
        offline::take(&report.id).await;
        edit::begin(Some(report.id));
    } else {
        offline::remove(&report.id).await;
        edit::begin(None);
    }
    show(form, report.error.unwrap_or_else(ApiError::offline));
}

/// Straight to the city, from a browser that keeps nothing. The key stays the same until the server has answered for
/// certain, so that a try whose answer was lost is not counted twice.
async fn direct(form: Form, draft: Draft, photos: Vec<Blob>, video: Option<File>) {
    let key = form.key.get_value();
    let answer = api::submit(&draft, photos, video, &key, progress(form)).await;
    form.sending.try_set(None);
    match answer {
        Ok(sent) => {
            forget();
            form.go
                .run(routes::request_sent(&sent.reference, draft.texts));
        }
        Err(error) => {
            if !error.is_passing() {
                form.key.try_set_value(key::fresh());
            }
            show(form, error);
        }
    }
}

fn show(form: Form, error: ApiError) {
    if error.code == "invalid" && !error.fields.is_empty() {
        form.refused.try_set(error.fields);
        form.ask(Scope::All);
    } else {
        form.trouble.try_set(Some(error));
    }
}

fn forget() {
    keep::forget();
    media::clear();
    edit::begin(None);
}
