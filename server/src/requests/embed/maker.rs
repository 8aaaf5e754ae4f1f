//! `/embed`: the code that puts a list or a map of the present filter into another page.

use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::numbers_page::{hidden, lenient};
use crate::site::frame::{self, Around, Page, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_app::{Theme, routes};
use stoa_domain::Locale;
use stoa_domain::requests::RequestFilter;

/// What may be chosen, as the address says it.
struct Chosen {
    kind: &'static str,
    theme: Theme,
    locale: Locale,
    /// In pixels.
    height: u32,
}

const KINDS: [&str; 2] = ["list", "map"];
const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=2_000;
const USUAL_HEIGHT: u32 = 600;

/// The page: options, and the code to copy. A plain GET form, so the code is always that of the address.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let filter = lenient(&query).0;
    let chosen = Chosen {
        kind: KINDS
            .into_iter()
            .find(|k| query.get("kind") == Some(k))
            .unwrap_or(KINDS[0]),
        theme: query
            .get("theme")
            .and_then(Theme::parse)
            .unwrap_or_default(),
        locale: query
            .get("lang")
            .and_then(Locale::parse)
            .unwrap_or(reader.locale),
        height: query
            .get("height")
            .and_then(|h| h.parse().ok())
            .filter(|h| HEIGHTS.contains(h))
            .unwrap_or(USUAL_HEIGHT),
    };
    let address = address(&filter, &chosen);
    let whole = format!("{}{address}", app.config.public_url());
    let title = words.raw("embed-maker-title", &[]);
    let code = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border:0\"></iframe>",
        escape(&whole),
        words.say("embed-frame-title"),
        chosen.height,
    );
    let main = format!(
        "<div class=\"container narrow\"><header class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></header>{}\
         <section class=\"section\" aria-labelledby=\"code-title\"><h2 id=\"code-title\">{}</h2><div class=\"field\">\
         <label for=\"embed-code\">{}</label><textarea id=\"embed-code\" class=\"code\" readonly rows=\"5\" dir=\"ltr\" spellcheck=\"false\">{}</textarea></div>\
         <p class=\"actions\"><button type=\"button\" class=\"button\" data-copy=\"embed-code\" data-done=\"{}\" hidden>{}</button>\
         <a class=\"button quiet\" href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a></p><p role=\"status\" data-copied></p></section></div>",
        escape(&title),
        words.say("embed-maker-lede"),
        options(words, &filter, &chosen),
        words.say("embed-code-title"),
        words.say("embed-code"),
        escape(&code),
        words.say("embed-copied"),
        words.say("embed-copy"),
        escape(&address),
        words.say("embed-look"),
    );
    let page = Page {
        title: &title,
        main: &main,
        around: Around::Portal,
        head: "",
        scripts: &["/plain/copy.js"],
    };
    frame::render(&app, &reader, page).await
}

fn address(filter: &RequestFilter, chosen: &Chosen) -> String {
    let mut pairs = filter.to_pairs();
    pairs.push(("lang", chosen.locale.tag().to_owned()));
    if chosen.theme != Theme::default() {
        pairs.push(("theme", chosen.theme.code().to_owned()));
    }
    format!("/embed/{}?{}", chosen.kind, routes::query(&pairs))
}

// catalogue: embed-kind-*, ui-theme-*
fn options(words: Words<'_>, filter: &RequestFilter, chosen: &Chosen) -> String {
    let kinds = KINDS.map(|k| (k, words.say(&format!("embed-kind-{k}"))));
    let themes = Theme::ALL.map(|t| (t.code(), words.say(&format!("ui-theme-{}", t.code()))));
    let locales = Locale::ALL.map(|l| (l.tag(), l.endonym().to_owned()));
    format!(
        "<form method=\"get\" action=\"/embed\" class=\"stack\">{}{}{}{}\
         <div class=\"field\"><label for=\"embed-height\">{}</label>\
         <input class=\"w-10\" type=\"number\" id=\"embed-height\" name=\"height\" min=\"{}\" max=\"{}\" step=\"10\" value=\"{}\"></div>\
         <p class=\"actions\"><button class=\"button primary\">{}</button></p></form>",
        hidden(filter, &[]),
        select("kind", &words.say("embed-kind"), &kinds, chosen.kind),
        select(
            "theme",
            &words.say("ui-theme"),
            &themes,
            chosen.theme.code()
        ),
        select(
            "lang",
            &words.say("ui-language"),
            &locales,
            chosen.locale.tag()
        ),
        words.say("embed-height"),
        HEIGHTS.start(),
        HEIGHTS.end(),
        chosen.height,
        words.say("embed-make"),
    )
}

fn select(name: &str, label: &str, choices: &[(&str, String)], chosen: &str) -> String {
    let options: String = choices
        .iter()
        .map(|(value, words)| {
            let selected = if *value == chosen { " selected" } else { "" };
            format!("<option value=\"{value}\"{selected}>{words}</option>")
        })
        .collect();
    format!(
        "<div class=\"field\"><label for=\"embed-{name}\">{label}</label><select id=\"embed-{name}\" name=\"{name}\" class=\"w-20\">{options}</select></div>"
    )
}
