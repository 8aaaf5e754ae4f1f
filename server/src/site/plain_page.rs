//! A small page outside the app: words from the catalogue, no script, so that it works whatever is broken.

use crate::state::AppState;
use stoa_domain::Locale;

/// The whole page around some markup.
pub fn render(app: &AppState, locale: Locale, title: &str, markup: &str) -> String {
    let title = escape(title);
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"{}/stoa.css\"></head><body><main class=\"page\"><h1>{title}</h1>{markup}\
         </main></body></html>",
        locale.tag(),
        locale.dir(),
        app.site.pkg(),
    )
}

/// Text as HTML text or attribute value.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
