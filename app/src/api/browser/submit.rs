//! Sending a report with its files, in one multipart request that tells how far it is. `fetch` cannot tell, so
//! this one goes by XMLHttpRequest.

use super::send::{BASE, parse, problem};
use crate::api::{ApiError, Result, Submitted};
use crate::i18n;
use send_wrapper::SendWrapper;
use std::rc::Rc;
use stoa_domain::requests::Draft;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FormData, ProgressEvent, XmlHttpRequest};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = stoaQueue, js_name = proof, catch)]
    async fn js_proof() -> std::result::Result<JsValue, JsValue>;
}

/// Sends a report. `photos` are JPEG already made small on this device; `key` was made before the first try and
/// stays the same over all tries; `on_progress` gets 0..=1 as bytes go out. Asked for a proof of work (428), the browser
/// does it and sends once more.
pub async fn submit(
    draft: &Draft,
    photos: Vec<Blob>,
    video: Option<File>,
    key: &str,
    on_progress: impl Fn(f64) + 'static,
) -> Result<Submitted> {
    let form = || form(draft, &photos, video.as_ref()).ok_or_else(|| ApiError::new(0, "internal"));
    let on_progress: Rc<dyn Fn(f64)> = Rc::new(on_progress);
    let try_with = |form, proof: Option<String>| {
        SendWrapper::new(send(form, key.to_owned(), proof, on_progress.clone()))
    };
    let (mut status, mut text) = try_with(form()?, None).await?;
    if status == 428
        && let Ok(proof) = SendWrapper::new(js_proof()).await
    {
        (status, text) = try_with(form()?, proof.as_string()).await?;
    }
    if (200..300).contains(&status) {
        parse(&text)
    } else {
        Err(problem(status, &text))
    }
}

fn form(draft: &Draft, photos: &[Blob], video: Option<&File>) -> Option<FormData> {
    let form = FormData::new().ok()?;
    form.append_with_str("request", &serde_json::to_string(draft).ok()?)
        .ok()?;
    for (i, photo) in photos.iter().enumerate() {
        let name = format!("photo-{}.jpg", i + 1);
        form.append_with_blob_and_filename("photo", photo, &name)
            .ok()?;
    }
    if let Some(video) = video {
        form.append_with_blob_and_filename("video", video, &video.name())
            .ok()?;
    }
    Some(form)
}

async fn send(
    form: FormData,
    key: String,
    proof: Option<String>,
    on_progress: Rc<dyn Fn(f64)>,
) -> Result<(u16, String)> {
    let offline = |_| ApiError::offline();
    let xhr = XmlHttpRequest::new().map_err(offline)?;
    xhr.open("POST", &format!("{BASE}/requests"))
        .map_err(offline)?;
    for (name, value) in [
        ("accept", "application/json"),
        ("idempotency-key", key.as_str()),
        ("accept-language", i18n::locale().tag()),
    ] {
        xhr.set_request_header(name, value).map_err(offline)?;
    }
    if let Some(proof) = proof {
        xhr.set_request_header("stoa-proof", &proof)
            .map_err(offline)?;
    }
    let progress = Closure::<dyn Fn(ProgressEvent)>::new(move |e: ProgressEvent| {
        if e.length_computable() && e.total() > 0.0 {
            on_progress(e.loaded() / e.total());
        }
    });
    if let Ok(upload) = xhr.upload() {
        upload.set_onprogress(Some(progress.as_ref().unchecked_ref()));
    }
    let finished = js_sys::Promise::new(&mut |resolve, _| xhr.set_onloadend(Some(&resolve)));
    xhr.send_with_opt_form_data(Some(&form)).map_err(offline)?;
    JsFuture::from(finished).await.map_err(offline)?;
    drop(progress);
    match xhr.status().unwrap_or_default() {
        0 => Err(ApiError::offline()),
        status => Ok((
            status,
            xhr.response_text().ok().flatten().unwrap_or_default(),
        )),
    }
}
