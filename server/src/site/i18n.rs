//! Catalogues as the browser loads them. The address holds a hash of all texts, so a copy is good for ever.

use crate::layer::etag;
use crate::problem::Problem;
use axum::extract::Path;
use axum::response::Response;
use http::HeaderMap;
use stoa_app::i18n;
use stoa_domain::Locale;

/// `/i18n/{hash}/{locale}/{file}`, the file being `<name>.txt`.
pub async fn catalogue(
    Path((hash, locale, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let locale = Locale::ALL.into_iter().find(|l| l.tag() == locale);
    let name = file.strip_suffix(".txt");
    let (Some(locale), Some(name)) = (locale, name) else {
        return Err(Problem::not_found());
    };
    let text = i18n::catalogue(locale, name).ok_or_else(Problem::not_found)?;
    // An older page may ask by an older hash: it gets today's words, but not for ever.
    let cache = if hash == i18n::hash() {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    Ok(etag::answer(
        &headers,
        "text/plain; charset=utf-8",
        cache,
        text.as_bytes(),
    ))
}
