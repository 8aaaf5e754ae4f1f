//! `/desk/admin/appearance`: names, contact and colours, and what the city says in its own words.

use super::editing::Editing;
use super::frame::AdminPage;
use super::{texts_form, theme_form};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::form::{Controls, said};
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::Locale;
use stoa_domain::appearance::{CityText, Colour, LEAST, Look};
use stoa_domain::configuration::Kind;

/// Its address.
pub const PAGE: &str = "/desk/admin/appearance";

/// One of the page's two forms, as it stands.
pub struct Part {
    pub form: Query,
    pub editing: Editing,
}

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let done = trouble(Words::new(&app, reader.locale), &query, "admin-saved");
    shown(&app, &reader, &done, None, None).await
}

/// The page; a form that is given stands as it was typed, the other as it is kept.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    done: &str,
    theme: Option<Part>,
    texts: Option<Part>,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let status = [&theme, &texts].into_iter().flatten();
    let status = status.map(|part| part.editing.status()).max();
    let theme = match theme {
        Some(part) => part,
        None => theme_form::kept(app, reader).await?,
    };
    let texts = match texts {
        Some(part) => part,
        None => texts_form::kept(app, reader).await?,
    };
    let main = format!(
        "{done}{}{}<p class=\"lede\">{}</p>{}{}",
        theme.editing.top(words),
        texts.editing.top(words),
        words.say("appearance-lede"),
        theme_fields(words, &theme),
        text_fields(words, &texts),
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw("admin-page-appearance", &[]),
        main,
        of: Some((Kind::Theme, "")),
        above: None,
        scripts: &[],
    };
    page.answer(status.unwrap_or_default()).await
}

fn theme_fields(words: Words<'_>, part: &Part) -> String {
    let controls = Controls {
        words,
        errors: &part.editing.errors,
        id: "theme",
    };
    let line = |name: &str, key: &str, more: &str| {
        controls.line(name, key, part.form.get(name).unwrap_or_default(), more)
    };
    let colour = "maxlength=\"7\" dir=\"ltr\" placeholder=\"#12566e\"";
    format!(
        "<form method=\"post\" action=\"/do/admin/theme\" class=\"stack\" id=\"theme\">{}<h2 class=\"h3\">{}</h2>\
         <div class=\"grid two\">{}{}{}{}</div><h2 class=\"h3\">{}</h2><p class=\"hint\">{}</p><div class=\"grid two\">{}{}</div>{}\
         <div class=\"actions\"><button class=\"button primary\">{}</button></div></form>",
        part.editing.hidden(),
        words.say("appearance-names"),
        line("name", "appearance-name", "maxlength=\"60\" required"),
        line("wordmark", "appearance-wordmark", "maxlength=\"30\""),
        line("phone", "appearance-phone", "maxlength=\"30\" dir=\"ltr\""),
        line("email", "appearance-email", "maxlength=\"254\" dir=\"ltr\""),
        words.say("appearance-colours"),
        words.say("appearance-colours-hint"),
        line("accent_light", "appearance-light", colour),
        line("accent_dark", "appearance-dark", colour),
        measured(words, &part.form),
        words.say("admin-save"),
    )
}

/// How the colours that stand in the form read, and where worst.
// catalogue: appearance-reads-*
fn measured(words: Words<'_>, form: &Query) -> String {
    let looks = [
        (Look::Light, "accent_light", "light"),
        (Look::Dark, "accent_dark", "dark"),
    ];
    let said = looks.into_iter().filter_map(|(look, field, code)| {
        let accent = Colour::parse(form.get(field)?)?;
        let worst = look.worst(accent);
        let fine = if worst.ratio < LEAST { "bad" } else { "good" };
        let [ground, ..] = look.grounds();
        let args: [(&str, stoa_service::Arg); 2] = [
            ("ratio", format!("{:.2}", worst.ratio).into()),
            ("upon", worst.upon.to_string().into()),
        ];
        Some(format!(
            "<li data-reads=\"{fine}\"><svg class=\"swatch-pair\" viewBox=\"0 0 64 32\" aria-hidden=\"true\"><rect width=\"64\" height=\"32\" fill=\"{ground}\"/>\
             <rect x=\"8\" y=\"8\" width=\"48\" height=\"16\" rx=\"4\" fill=\"{accent}\"/></svg> {} {}</li>",
            words.say(&format!("appearance-reads-{code}")),
            words.with(&format!("appearance-reads-{fine}"), &args),
        ))
    });
    let said: String = said.collect();
    match said.is_empty() {
        true => String::new(),
        false => format!("<ul class=\"plain-list\" id=\"measured\">{said}</ul>"),
    }
}

// catalogue: appearance-text-*
fn text_fields(words: Words<'_>, part: &Part) -> String {
    let texts: String = CityText::ALL
        .into_iter()
        .map(|which| {
            let code = which.code();
            let fields = Locale::ALL.map(|locale| text_field(words, part, which, locale));
            format!(
                "<fieldset class=\"panel stack\"><legend class=\"h4\">{}</legend><p class=\"hint\">{}</p>{}</fieldset>",
                words.say(&format!("appearance-text-{code}")),
                words.say(&format!("appearance-text-{code}-hint")),
                fields.concat(),
            )
        })
        .collect();
    format!(
        "<form method=\"post\" action=\"/do/admin/texts\" class=\"section stack\" id=\"texts\">{}<h2 class=\"h3\">{}</h2>\
         <p class=\"hint\">{}</p>{texts}<div class=\"actions\"><button class=\"button primary\">{}</button></div></form>",
        part.editing.hidden(),
        words.say("appearance-texts"),
        words.say("appearance-texts-hint"),
        words.say("admin-save"),
    )
}

fn text_field(words: Words<'_>, part: &Part, which: CityText, locale: Locale) -> String {
    let field = format!("{}.{}", which.code(), locale.tag());
    let id = format!("texts-{}-{}", which.code(), locale.tag());
    let (described, error) = match part.editing.errors.of(&field) {
        None => (String::new(), String::new()),
        Some(error) => (
            format!(" aria-invalid=\"true\" aria-describedby=\"{id}-error\""),
            format!(
                "<p class=\"field-error\" id=\"{id}-error\">{}</p>",
                escape(&said(words, error))
            ),
        ),
    };
    format!(
        "<div class=\"field\"><label for=\"{id}\"><bdi lang=\"{tag}\">{}</bdi></label>{error}<textarea id=\"{id}\" name=\"{field}\" rows=\"2\" \
         lang=\"{tag}\" dir=\"{}\" maxlength=\"{}\"{described}>\n{}</textarea></div>",
        locale.endonym(),
        locale.dir(),
        which.most(),
        escape(part.form.get(&field).unwrap_or_default()),
        tag = locale.tag(),
    )
}
