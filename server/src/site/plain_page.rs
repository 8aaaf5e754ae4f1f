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

/// How a page that somebody works with looks, beside its words.
#[derive(Debug, Clone)]
pub struct Look {
    /// The code of the reader's look.
    pub theme: &'static str,
    /// Markup above the page's body: the ways on.
    pub nav: String,
}

/// The whole page around some markup, in the app's own frame and the reader's look.
pub fn render_as(app: &AppState, locale: Locale, look: &Look, title: &str, markup: &str) -> String {
    let title = escape(title);
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\" data-theme=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title}</title><link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\
         <link rel=\"stylesheet\" href=\"{}/stoa.css\"></head><body>\
         <main class=\"main\" id=\"main\"><div class=\"container narrow stack\">{}<h1>{title}</h1>{markup}</div></main>\
         </body></html>",
        locale.tag(),
        locale.dir(),
        look.theme,
        app.site.pkg(),
        look.nav,
    )
}

/// Text as HTML text or attribute value.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
