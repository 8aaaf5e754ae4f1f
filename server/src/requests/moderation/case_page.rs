//! `/desk/moderation/{reference}`: what everyone may see of a case, and the tools to change it.

use super::frame::{self, Words, notice};
use super::queue_page::{kind, objection, reason_and_days};
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::Problem;
use crate::site::frame::Reader;
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Visibility;
use stoa_domain::requests::moderation::{
    CaseModeration, FileView, PartView, Reason, VisibilityEvent,
};
use stoa_service::requests::moderation;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    Named(reference): Named,
    query: Query,
) -> Result<Response, Problem> {
    let case = moderation::case(&app.portal, &actor, &reference).await?;
    let words = Words::of(&app, reader.locale);
    let tools = Tools {
        words: &words,
        case: &case,
        query: &query,
        originals: actor.may(Permission::ReadOriginals),
    };
    let mut markup = words.trouble(&query);
    if query.get("done").is_some() {
        markup.push_str(&notice("success", &words.say("moderation-done")));
    }
    markup.push_str(&tools.markup());
    let title = format!("{} {}", case.service, case.reference);
    let page = frame::page(&app, &reader, &title, &markup).await?;
    Ok(([(header::CACHE_CONTROL, "private, no-store")], page).into_response())
}

struct Tools<'a> {
    words: &'a Words<'a>,
    case: &'a CaseModeration,
    query: &'a Query,
    /// May they look at what was blacked out?
    originals: bool,
}

/// What a visibility is called.
const fn seen(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "moderation-seen-public",
        Visibility::Waiting => "moderation-seen-waiting",
        Visibility::Private => "moderation-seen-private",
        Visibility::Hidden => "moderation-seen-hidden",
    }
}

impl Tools<'_> {
    fn markup(&self) -> String {
        let case = self.case;
        let w = self.words;
        let mut out = format!(
            "<p class=\"lede\" id=\"seen\">{}</p><p><a href=\"/desk/requests/{}\">{}</a></p>",
            w.html(seen(case.visibility)),
            case.reference,
            w.html("moderation-to-case"),
        );
        out.push_str(&self.moves());
        if !case.objections.is_empty() {
            let said = case
                .objections
                .iter()
                .map(|o| format!("<li class=\"panel\">{}</li>", objection(w, o)));
            out.push_str(&format!(
                "<section class=\"section\"><h2>{}</h2><ul class=\"stack tight plain-list\">{}</ul>{}</section>",
                w.html("moderation-objections"),
                said.collect::<String>(),
                self.form("dismiss", "", "moderation-dismiss"),
            ));
        }
        let parts = case.parts.iter().enumerate().map(|(i, p)| self.part(i, p));
        out.push_str(&format!(
            "<section class=\"section\"><h2>{}</h2><p class=\"hint\">{}</p>{}</section>",
            w.html("moderation-texts"),
            w.html("moderation-texts-hint"),
            parts.collect::<String>(),
        ));
        if !case.files.is_empty() {
            let files = case.files.iter().map(|f| self.file(f));
            out.push_str(&format!(
                "<section class=\"section\"><h2>{}</h2>{}</section>",
                w.html("moderation-files"),
                files.collect::<String>(),
            ));
        }
        out.push_str(&self.ban());
        out
    }

    /// A form of one button, with hidden and visible fields of its own.
    fn form(&self, verb: &str, fields: &str, button: &str) -> String {
        format!(
            "<form method=\"post\" action=\"/do/desk/{verb}\" class=\"stack tight\">\
             <input type=\"hidden\" name=\"reference\" value=\"{}\">\
             <input type=\"hidden\" name=\"version\" value=\"{}\">{fields}\
             <div><button class=\"button\">{}</button></div></form>",
            self.case.reference,
            self.case.version,
            self.words.html(button),
        )
    }

    /// The moves the table has.
    fn moves(&self) -> String {
        let forms = self.case.moves.iter().map(|event| match event {
            VisibilityEvent::Publish => self.form("publish-case", "", "moderation-publish"),
            VisibilityEvent::Restore => self.form("restore", "", "moderation-restore"),
            VisibilityEvent::Hide => self.form("hide", &self.reasons(), "moderation-hide"),
            // The portal's own, or correcting the service's.
            VisibilityEvent::Object | VisibilityEvent::Close | VisibilityEvent::Open => {
                String::new()
            }
        });
        format!("<div class=\"stack\">{}</div>", forms.collect::<String>())
    }

    fn reasons(&self) -> String {
        let w = self.words;
        let options = Reason::ALL.map(|r| {
            format!(
                "<option value=\"{}\">{}</option>",
                r.code(),
                escape(&w.reason(r.code()))
            )
        });
        format!(
            "<div class=\"field\"><label for=\"hide-reason\">{}</label>\
             <select id=\"hide-reason\" name=\"reason\">{}</select></div>",
            w.html("moderation-hide-reason"),
            options.concat(),
        )
    }

    fn part(&self, i: usize, part: &PartView) -> String {
        let w = self.words;
        let name = part.question.clone().unwrap_or_else(|| w.part(&part.part));
        // What was typed and could not be done stands where it was typed.
        let again = self.query.get("part") == Some(part.part.as_str());
        let typed = self
            .query
            .get("text")
            .filter(|_| again)
            .unwrap_or(&part.text);
        let hidden = format!(
            "<input type=\"hidden\" name=\"part\" value=\"{}\">",
            escape(&part.part)
        );
        let fields = format!(
            "{hidden}<div class=\"field\"><label for=\"part-{i}\">{}</label>\
             <textarea id=\"part-{i}\" name=\"text\" rows=\"4\" maxlength=\"4000\" required>\n{}</textarea></div>",
            escape(&name),
            escape(typed),
        );
        let mut out = self.form("redact", &fields, "moderation-redact");
        if part.redacted {
            out.push_str(&self.form("unredact", &hidden, "moderation-unredact"));
            if self.originals {
                out.push_str(&self.form("original", &hidden, "moderation-original-read"));
            }
        }
        format!("<div class=\"panel stack tight\">{out}</div>")
    }

    fn file(&self, file: &FileView) -> String {
        let id = format!(
            "<input type=\"hidden\" name=\"file\" value=\"{}\">",
            file.id
        );
        let picture = match (file.hidden, file.media.thumb_url.is_empty()) {
            (true, _) => format!(
                "<p class=\"muted\">{}</p>",
                self.words.html("moderation-file-hidden")
            ),
            (false, false) => format!(
                "<img class=\"thumb\" src=\"{}\" alt=\"{}\">",
                escape(&file.media.thumb_url),
                escape(&file.media.alt)
            ),
            (false, true) => format!(
                "<p><a href=\"{}\">{}</a></p>",
                escape(&file.media.url),
                self.words.html("moderation-file-video")
            ),
        };
        let tools = match file.hidden {
            false => self.form("hide-file", &id, "moderation-file-hide"),
            true if self.originals => format!(
                "{}{}",
                self.form("show-file", &id, "moderation-file-show"),
                self.form("original", &id, "moderation-original-read")
            ),
            true => self.form("show-file", &id, "moderation-file-show"),
        };
        format!("<div class=\"panel stack tight\">{picture}{tools}</div>")
    }

    /// Whose reports are not to be taken any more: the sender's, as far as they are known.
    fn ban(&self) -> String {
        let w = self.words;
        if self.case.sources.is_empty() {
            return String::new();
        }
        let options = self.case.sources.iter().map(|k| {
            format!(
                "<option value=\"{}\">{}</option>",
                k.code(),
                w.html(kind(*k))
            )
        });
        let fields = format!(
            "<div class=\"field\"><label for=\"ban-kind\">{}</label><select id=\"ban-kind\" name=\"kind\">{}</select></div>{}",
            w.html("moderation-ban-kind"),
            options.collect::<String>(),
            reason_and_days(w, "case", self.query),
        );
        format!(
            "<section class=\"section\"><h2>{}</h2>{}</section>",
            w.html("moderation-ban-sender"),
            self.form("ban", &fields, "moderation-ban-do"),
        )
    }
}
