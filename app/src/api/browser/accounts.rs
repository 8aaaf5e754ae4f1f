//! Signing in and out.

use super::send::{address, tell};
use crate::api::Result;
use reqwasm::http::Method;
use serde_json::json;

/// Signs in; the session is a cookie that scripts cannot read. Go on with a full page load.
pub async fn sign_in(username: &str, password: &str) -> Result<()> {
    tell(
        Method::POST,
        address::<&str, &str>("session", &[]),
        &json!({ "username": username, "password": password }),
    )
    .await
}

/// Signs out. Go on with a full page load.
pub async fn sign_out() -> Result<()> {
    tell(Method::DELETE, address::<&str, &str>("session", &[]), &()).await
}
