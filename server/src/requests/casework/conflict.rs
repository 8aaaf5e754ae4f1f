//! A form about a case that somebody else changed since it was seen: nothing is saved and nothing is lost. The answer says
//! what the other one changed, holds what was typed, and leaves the choice: mine all the same, mine as a note, or theirs.

// catalogue: activity-*, status-*, event-*
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::{framed, notice};
use crate::site::back;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use stoa_app::desk_nav_markup;
use stoa_domain::accounts::Permission;
use stoa_domain::requests::moderation::Noted;
use stoa_domain::requests::{ActivityKind, ActivityView, DeskRequest, Event, Reference, Seen};
use stoa_service::requests::desk_show;

/// What people write into forms about a case; the rest of a form is choices.
const WRITTEN: [&str; 2] = ["text", "update"];
/// What the page writes into its form anew.
const OURS: [&str; 3] = ["version", "seen", "event"];

/// A form that came too late.
pub struct Late<'a> {
    pub app: &'a AppState,
    pub reader: &'a Reader,
    pub form: &'a Query,
    pub reference: &'a Reference,
    /// Where it was posted to.
    pub action: &'a str,
}

impl Late<'_> {
    /// The page: 409 with the choice.
    pub async fn page(&self) -> Result<Response, Problem> {
        let case = desk_show(&self.app.portal, &self.reader.actor, self.reference).await?;
        let words = Words::new(self.app, self.reader.locale);
        let visit = crate::site::frame::visit(self.app, self.reader).await?;
        let markup = format!(
            "{}<section class=\"section\"><h2>{}</h2>{}</section>{}",
            notice("warning", &words.raw("casework-conflict-lede", &[])),
            words.say("casework-conflict-theirs"),
            changes(words, &self.changes(&case)),
            self.mine(words, &case),
        );
        let title = words.raw("casework-conflict-title", &[]);
        let nav = desk_nav_markup(&visit, "/desk");
        let page = framed(self.app, self.reader, &nav, &title, &markup).await?;
        let kept_nowhere = [(header::CACHE_CONTROL, "private, no-store")];
        Ok((StatusCode::CONFLICT, kept_nowhere, page).into_response())
    }

    /// What others did since the form was opened; all of it where that is not to be told from one's own.
    fn changes(&self, case: &DeskRequest) -> Vec<ActivityView> {
        let number = |name: &str| self.form.get(name).and_then(|v| v.parse().ok());
        let seen = Seen {
            version: number("version").unwrap_or_default(),
            entry: number("seen"),
        };
        let me = self.reader.actor.staff().map(|s| s.name.as_str());
        let others = case.changed_since(seen, me);
        match others.is_empty() {
            true => case.changed_since(seen, None),
            false => others,
        }
    }

    /// The form again, against the case as it is now.
    fn mine(&self, words: Words<'_>, case: &DeskRequest) -> String {
        let mut fields = format!(
            "<input type=\"hidden\" name=\"version\" value=\"{}\"><input type=\"hidden\" name=\"seen\" value=\"{}\">",
            case.version,
            case.newest_entry(),
        );
        let mut written = false;
        for (i, (name, value)) in self.form.0.iter().enumerate() {
            let name = escape(name);
            if WRITTEN.contains(&name.as_str()) {
                written |= !value.trim().is_empty();
                fields.push_str(&format!(
                    "<div class=\"field\"><label for=\"mine-{i}\">{}</label>\
                     <textarea id=\"mine-{i}\" name=\"{name}\" rows=\"6\" maxlength=\"4000\">\n{}</textarea></div>",
                    words.say("casework-conflict-words"),
                    escape(value),
                ));
            } else if !OURS.contains(&name.as_str()) {
                fields.push_str(&hidden(&name, value));
            }
        }
        let possible = match self.form.read("event", Event::parse).ok().flatten() {
            Some(event) if case.moves.contains(&event) => {
                let named = words.say(&format!("event-{}", event.code().replace('_', "-")));
                fields.push_str(&format!(
                    "<p>{}: <strong>{named}</strong></p>{}",
                    words.say("desk-status-choose"),
                    hidden("event", event.code())
                ));
                true
            }
            Some(_) => {
                fields.push_str(&moves(words, case));
                !case.moves.is_empty()
            }
            None => true,
        };
        let save = match possible {
            true => format!(
                "<button class=\"button primary\">{}</button>",
                words.say("desk-conflict-save")
            ),
            false => String::new(),
        };
        let note = match written && self.reader.actor.may(Permission::Note) {
            true => format!(
                "<button class=\"button\" formaction=\"/do/desk/note\" formenctype=\"application/x-www-form-urlencoded\">{}</button>",
                words.say("casework-conflict-note")
            ),
            false => String::new(),
        };
        // Photos cannot be given back: they are chosen again.
        let files = match self.form.get("event") {
            Some(_) => {
                fields.push_str(&format!(
                    "<div class=\"field\"><label for=\"mine-photo\">{}</label><input id=\"mine-photo\" name=\"photo\" \
                     type=\"file\" accept=\"image/*\" multiple></div>",
                    words.say("casework-conflict-photos"),
                ));
                " enctype=\"multipart/form-data\""
            }
            None => "",
        };
        let page = format!("/desk/requests/{}", self.reference);
        let leave = escape(back::own(self.form.get("next").unwrap_or(&page)));
        format!(
            "<section class=\"section\"><h2>{}</h2><form method=\"post\" action=\"{}\"{files} class=\"stack tight\">{fields}\
             <div class=\"actions\">{save}{note}<a class=\"button quiet\" href=\"{leave}\">{}</a></div></form></section>",
            words.say("casework-conflict-mine"),
            escape(self.action),
            words.say("desk-conflict-leave"),
        )
    }
}

fn hidden(name: &str, value: &str) -> String {
    format!(
        "<input type=\"hidden\" name=\"{name}\" value=\"{}\">",
        escape(value)
    )
}

/// The moves there are now; the one that was meant is gone.
fn moves(words: Words<'_>, case: &DeskRequest) -> String {
    let choices: String = case
        .moves
        .iter()
        .map(|event| {
            format!(
                "<label class=\"choice\"><input type=\"radio\" name=\"event\" value=\"{}\"><span>{}</span></label>",
                event.code(),
                words.say(&format!("event-{}", event.code().replace('_', "-"))),
            )
        })
        .collect();
    let now = case.detail.summary.status.code().replace('_', "-");
    let status = words.raw(&format!("status-{now}"), &[]);
    format!(
        "<fieldset class=\"field\"><legend>{}</legend><p class=\"hint\">{}</p><div class=\"choices\">{choices}</div></fieldset>",
        words.say("desk-status-choose"),
        words.with("desk-failed-moved", &[("status", status.into())]),
    )
}

/// The entries of the timeline, oldest first.
fn changes(words: Words<'_>, all: &[ActivityView]) -> String {
    if all.is_empty() {
        // Something without an entry, as a photo that was made ready.
        return format!("<p>{}</p>", words.say("casework-conflict-unseen"));
    }
    let items: String = all.iter().map(|entry| change(words, entry)).collect();
    format!("<ol class=\"stack tight plain-list\" id=\"changes\">{items}</ol>")
}

fn change(words: Words<'_>, entry: &ActivityView) -> String {
    let key = match (entry.kind, entry.status) {
        (ActivityKind::Status, Some(status)) => format!("status-{}", status.code()),
        (kind, _) => format!("activity-{}", kind.code()),
    };
    let said = entry.text.as_deref().unwrap_or_default();
    let text = match Noted::read(entry.kind, said) {
        None if !said.is_empty() => format!("<p class=\"prose\"><bdi>{}</bdi></p>", escape(said)),
        _ => String::new(),
    };
    let by = entry.by.as_deref().map(|by| format!(" · {by}"));
    format!(
        "<li class=\"panel\"><h3 class=\"h4\">{}</h3>{text}<p class=\"meta\">{} {}{}</p></li>",
        words.say(&key.replace('_', "-")),
        escape(&words.date(&entry.at)),
        entry.at.format("%H:%M"),
        escape(&by.unwrap_or_default()),
    )
}
