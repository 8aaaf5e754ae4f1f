//! A JSON body: at most [`super::MAX_BODY`]; 415 without its type, 400 where it is no JSON or no UTF-8, 422 with
//! the field's name where a value has the wrong type or is missing.

use super::{MAX_BODY, read_body};
use crate::problem::Problem;
use axum::extract::{FromRequest, Request};
use http::{StatusCode, header};
use serde::de::DeserializeOwned;
use stoa_domain::FieldErrors;

/// A JSON body as `T`.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let mime = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok());
        if !mime.is_some_and(|m| {
            m.trim()
                .to_ascii_lowercase()
                .starts_with("application/json")
        }) {
            return Err(Problem::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported-type",
            ));
        }
        let bytes = read_body(request.into_body(), MAX_BODY).await?;
        parse(&bytes).map(Self)
    }
}

/// Reads JSON that came in.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let text = std::str::from_utf8(bytes).map_err(|_| Problem::malformed("not-utf8"))?;
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|e| refusal(&e))?;
    reader.end().map_err(|_| Problem::malformed("not-json"))?;
    Ok(value)
}

/// Broken JSON is 400; a value that does not fit is 422 and names its field.
fn refusal(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    if !error.inner().is_data() {
        return Problem::malformed("not-json");
    }
    let words = error.inner().to_string();
    let (field, code) = match words.strip_prefix("missing field `") {
        Some(rest) => (
            rest.split('`').next().unwrap_or_default().to_owned(),
            "required",
        ),
        None => (error.path().to_string(), "not-readable"),
    };
    FieldErrors::one(field, code).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use stoa_domain::requests::Draft;

    fn of(body: &[u8]) -> (u16, String, Option<(String, String)>) {
        let problem = parse::<Draft>(body).map(|_| ()).unwrap_err();
        let field = problem
            .errors
            .0
            .first()
            .map(|e| (e.field.clone(), e.code.clone()));
        (problem.status.as_u16(), problem.code.to_string(), field)
    }

    #[test]
    fn each_kind_of_wrong_body_has_its_answer() {
        assert_eq!(of(b"{").0, 400);
        assert_eq!(of(b"{} trailing").1, "not-json");
        assert_eq!(of(b"{\"service\":\"\xff\"}").1, "not-utf8");
        let lat = Some(("lat".to_owned(), "not-readable".to_owned()));
        assert_eq!(of(b"{\"lat\":\"north\"}"), (422, "invalid".to_owned(), lat));
        let deep = "[".repeat(100_000);
        assert_eq!(of(format!("{{\"answers\":{deep}").as_bytes()).0, 422);
    }
}
