//! The city and its base map.

use super::send::{address, get};
use crate::api::{ApiError, Result};
use reqwasm::http::Request;
use send_wrapper::SendWrapper;
use stoa_domain::site::Site;
use wasm_bindgen::JsValue;

/// The city.
pub async fn site() -> Result<Site> {
    get(address::<&str, &str>("site", &[])).await
}

/// A layer of the base map, parsed by the browser itself (megabytes of GeoJSON never pass through wasm).
pub async fn map_layer(url: &str) -> Result<JsValue> {
    let response = SendWrapper::new(Request::get(url).send())
        .await
        .map_err(|_| ApiError::offline())?;
    if !response.ok() {
        return Err(ApiError::new(response.status(), "unavailable"));
    }
    let body = response
        .as_raw()
        .json()
        .map_err(|_| ApiError::new(0, "internal"))?;
    SendWrapper::new(wasm_bindgen_futures::JsFuture::from(body))
        .await
        .map_err(|_| ApiError::offline())
}

/// A catalogue's text, from the address in the page's head (preloaded: same mode and credentials).
pub async fn catalogue(url: &str) -> Result<String> {
    let response = Request::get(url)
        .credentials(web_sys::RequestCredentials::SameOrigin)
        .send()
        .await
        .map_err(|_| ApiError::offline())?;
    if !response.ok() {
        return Err(ApiError::new(response.status(), "unavailable"));
    }
    response.text().await.map_err(|_| ApiError::offline())
}
