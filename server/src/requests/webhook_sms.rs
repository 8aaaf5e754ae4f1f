//! Texts from people, as the provider posts them. The answer goes out by the outbox like any other text.

use crate::extract::form::Form;
use crate::gateway::twilio::is_signed;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use stoa_service::requests::subscriptions::answer_text;

/// The longest text that is read, in characters: ten texts in one.
const MAX_TEXT: usize = 1_600;

/// `From`, `Body`, `MessageSid`, signed by the provider (`X-Twilio-Signature`). 404 where no provider is configured, 403
/// where the signature does not fit. The answer is an empty TwiML document: nothing more to do.
pub async fn receive(
    State(app): State<AppState>,
    headers: HeaderMap,
    Form(form): Form,
) -> Result<Response, Problem> {
    let config = &app.config;
    let token = config
        .messaging
        .sms_token
        .as_deref()
        .ok_or_else(Problem::not_found)?;
    let signature = headers
        .get("x-twilio-signature")
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let address = format!("{}/webhooks/sms", config.public_url());
    if !is_signed(token, &address, &form.0, signature) {
        return Err(Problem::new(StatusCode::FORBIDDEN, "bad-signature"));
    }
    let need = |name: &str| {
        form.get(name)
            .ok_or_else(|| Problem::field(name, "required"))
    };
    let id: String = need("MessageSid")?.chars().take(100).collect();
    let text: String = form
        .get("Body")
        .unwrap_or_default()
        .chars()
        .take(MAX_TEXT)
        .collect();
    answer_text(&app.portal, &id, need("From")?, &text).await?;
    let nothing = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    Ok(([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], nothing).into_response())
}
