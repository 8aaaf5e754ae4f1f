//! One request and its answer.

use crate::api::{ApiError, Result};
use crate::routes;
use reqwasm::http::{Method, Request, Response};
use send_wrapper::SendWrapper;
use serde::Serialize;
use serde::de::DeserializeOwned;
use stoa_domain::FieldErrors;

/// Where the JSON API lives.
pub const BASE: &str = "/api/v1";

/// An address of the API with a query.
pub fn address<N: AsRef<str>, V: AsRef<str>>(path: &str, pairs: &[(N, V)]) -> String {
    let query = routes::query(pairs);
    if query.is_empty() {
        format!("{BASE}/{path}")
    } else {
        format!("{BASE}/{path}?{query}")
    }
}

/// GETs JSON.
pub async fn get<T: DeserializeOwned>(address: String) -> Result<T> {
    let text = exchange(Request::get(&address)).await?;
    parse(&text)
}

/// POSTs JSON, answers JSON.
pub async fn post<T: DeserializeOwned>(address: String, body: &impl Serialize) -> Result<T> {
    parse(&push(Method::POST, address, body).await?)
}

/// Sends JSON where the answer's body does not matter.
pub async fn tell(method: Method, address: String, body: &impl Serialize) -> Result<()> {
    push(method, address, body).await.map(|_| ())
}

async fn push(method: Method, address: String, body: &impl Serialize) -> Result<String> {
    let body = serde_json::to_string(body).map_err(|_| ApiError::new(0, "internal"))?;
    let request = Request::new(&address)
        .method(method)
        .header("content-type", "application/json")
        .body(body);
    exchange(request).await
}

/// Text of an answer. The browser's futures stay on their one thread, whatever a resource may think.
async fn exchange(request: Request) -> Result<String> {
    SendWrapper::new(async move {
        let response = request
            .header("accept", "application/json")
            .send()
            .await
            .map_err(|_| ApiError::offline())?;
        let fine = response.ok();
        let status = response.status();
        let text = text(&response).await?;
        if fine {
            Ok(text)
        } else {
            Err(problem(status, &text))
        }
    })
    .await
}

async fn text(response: &Response) -> Result<String> {
    response.text().await.map_err(|_| ApiError::offline())
}

/// An answer's JSON.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T> {
    // An empty body is `null`: `()` and `Option` read it.
    let text = if text.is_empty() { "null" } else { text };
    serde_json::from_str(text).map_err(|_| ApiError::new(0, "internal"))
}

/// RFC 9457 problem+json as ours; from a proxy that writes something else, only the status.
pub fn problem(status: u16, text: &str) -> ApiError {
    #[derive(serde::Deserialize, Default)]
    #[serde(default)]
    struct Problem {
        code: String,
        #[serde(rename = "errors")]
        fields: FieldErrors,
        request_id: Option<String>,
    }
    let problem: Problem = serde_json::from_str(text).unwrap_or_default();
    let code = match (problem.code.as_str(), status) {
        ("", 404) => "not-found",
        ("", 401 | 403) => "forbidden",
        ("", 413) => "too-large",
        ("", 429) => "too-many",
        ("", 502..=504) => "unavailable",
        ("", _) => "internal",
        (code, _) => code,
    };
    ApiError {
        status,
        code: code.to_owned(),
        fields: problem.fields,
        request_id: problem.request_id,
    }
}
