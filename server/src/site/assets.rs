//! The built browser files: `/pkg/<hash>/…` for ever, everything else of the site folder (icons, manifest, service
//! worker) revalidated. Files are sent in the best encoding that lies beside them (`.br`, `.gz`).

use crate::layer::etag;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header};
use std::path::{Component, Path as FilePath, PathBuf};
use std::sync::Arc;
use stoa_app::Assets;

/// The site folder as the process found it at its start.
pub struct Site {
    folder: PathBuf,
    /// What the app needs to know of it.
    pub assets: Arc<Assets>,
}

impl Site {
    /// Reads which build is current. Without one, pages come as plain HTML.
    pub fn open(folder: &FilePath, dev: bool) -> Self {
        let mut assets = Assets::read(folder).unwrap_or_else(|error| {
            tracing::warn!(
                folder = %folder.display(), %error,
                "no built browser files: pages come without style and script; `cargo xtask build` makes them"
            );
            Assets::none()
        });
        assets.dev_reload = dev;
        Self {
            folder: folder.to_owned(),
            assets: Arc::new(assets),
        }
    }

    /// `/pkg/<hash>` of the current build.
    pub fn pkg(&self) -> &str {
        &self.assets.pkg
    }

    /// A file below the folder; `None` where there is none or the path would leave it.
    fn path(&self, relative: &str) -> Option<PathBuf> {
        let relative = FilePath::new(relative);
        let inside = relative
            .components()
            .all(|c| matches!(c, Component::Normal(_)));
        (inside && relative.components().next().is_some()).then(|| self.folder.join(relative))
    }
}

/// `/pkg/{hash}/{file}`.
pub async fn pkg(
    State(app): State<AppState>,
    Path((hash, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    send(
        &app.site,
        &format!("pkg/{hash}/{file}"),
        "public, max-age=31536000, immutable",
        &headers,
    )
    .await
    .ok_or_else(Problem::not_found)
}

/// Any other file of the site folder; `None`: there is no such file.
pub async fn other(site: &Site, path: &str, headers: &HeaderMap) -> Option<Response> {
    let path = path.trim_start_matches('/');
    // The build's own notes and the hashed files have their own doors or none.
    if path == "build.json" || path.starts_with("pkg/") {
        return None;
    }
    send(site, path, "no-cache", headers).await
}

async fn send(
    site: &Site,
    path: &str,
    cache: &'static str,
    headers: &HeaderMap,
) -> Option<Response> {
    let file = site.path(path)?;
    let mime = mime_of(&file)?;
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    for (encoding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        let takes = accepted
            .split(',')
            .any(|e| e.split(';').next().is_some_and(|e| e.trim() == encoding));
        if !takes {
            continue;
        }
        let mut packed = file.clone().into_os_string();
        packed.push(suffix);
        if let Ok(bytes) = tokio::fs::read(packed).await {
            let mut response = answer(headers, mime, cache, bytes.into());
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
            return Some(response);
        }
    }
    let bytes = tokio::fs::read(file).await.ok()?;
    Some(answer(headers, mime, cache, bytes.into()))
}

fn answer(headers: &HeaderMap, mime: &'static str, cache: &'static str, bytes: Bytes) -> Response {
    let mut response = etag::answer(headers, mime, cache, bytes);
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response.into_response()
}

/// The type by the file's ending; files of other kinds are not served.
fn mime_of(file: &FilePath) -> Option<&'static str> {
    Some(match file.extension()?.to_str()? {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "html" => "text/html; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "map" => "application/json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder() {
        let site = Site {
            folder: "/site".into(),
            assets: Arc::new(Assets::none()),
        };
        for wrong in ["", "../secret", "a/../../b", "/etc/passwd", "./x"] {
            assert!(site.path(wrong).is_none(), "{wrong}");
        }
        assert!(site.path("icons/a.svg").is_some());
    }
}
