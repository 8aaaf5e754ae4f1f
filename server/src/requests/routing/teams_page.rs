//! `/desk/teams`: who takes cases together, and where departments are written to.

use super::frame::{desk_page, options, trouble};
use super::rules_page::PAGE as ROUTING;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::accounts::{Actor, StaffRef, Team};
use stoa_service::requests::routing;
use stoa_service::{Arg, accounts};

/// Its address.
pub const PAGE: &str = "/desk/teams";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let teams = routing::teams(&app.portal, &actor).await?;
    let departments = routing::departments(&app.portal, &actor).await?;
    let staff = accounts::list_staff(&app.portal, &actor).await?;
    let mut markup = trouble(words, &query, "routing-done");
    markup.push_str(&format!(
        "<p class=\"lede\">{}</p><p><a href=\"{ROUTING}\">{}</a></p>",
        words.say("routing-teams-lede"),
        words.say("routing-title"),
    ));
    let names: Vec<&str> = departments.iter().map(|(name, _)| name.as_str()).collect();
    for team in &teams {
        markup.push_str(&section(words, &names, &staff, team));
    }
    let typed = Team {
        code: String::new(),
        name: query.get("name").unwrap_or_default().to_owned(),
        department: query.get("department").map(str::to_owned),
        members: Vec::new(),
    };
    markup.push_str(&format!(
        "<section class=\"section\"><h2 id=\"new\">{}</h2>{}</section>",
        words.say("routing-team-new"),
        form(words, &names, &staff, &typed),
    ));
    markup.push_str(&addresses(words, &departments));
    let title = words.raw("routing-teams-title", &[]);
    desk_page(&app, &reader, ROUTING, &title, &markup).await
}

fn section(words: Words<'_>, names: &[&str], staff: &[StaffRef], team: &Team) -> String {
    let code = escape(&team.code);
    format!(
        "<section class=\"section panel\" aria-labelledby=\"team-{code}\"><h2 class=\"h3\" id=\"team-{code}\"><bdi>{}</bdi></h2>\
         <p><a href=\"/desk?team={code}\">{}</a></p><details><summary>{}</summary>{}\
         <form method=\"post\" action=\"/do/desk/team-retire\"><input type=\"hidden\" name=\"code\" value=\"{code}\">\
         <button class=\"button small quiet\">{}</button></form></details></section>",
        escape(&team.name),
        words.say("routing-team-cases"),
        words.with(
            "routing-team-change",
            &[("n", Arg::Number(team.members.len() as f64))]
        ),
        form(words, names, staff, team),
        words.with(
            "routing-team-retire",
            &[("name", team.name.as_str().into())]
        ),
    )
}

/// The form of a team; without a code, of a new one.
fn form(words: Words<'_>, names: &[&str], staff: &[StaffRef], team: &Team) -> String {
    let code = escape(&team.code);
    let none = ("", words.raw("routing-says-nothing", &[]));
    let names = names.iter().map(|name| (*name, (*name).to_owned()));
    let departments = options(std::iter::once(none).chain(names), &|name| {
        team.department.as_deref() == Some(name)
    });
    let member = |s: &StaffRef| {
        let checked = match team.members.iter().any(|m| m.id == s.id) {
            true => " checked",
            false => "",
        };
        format!(
            "<label class=\"choice\"><input type=\"checkbox\" name=\"members\" value=\"{}\"{checked}> <span><bdi>{}</bdi></span></label>",
            s.id,
            escape(&s.name)
        )
    };
    let members: String = staff.iter().map(member).collect();
    format!(
        "<form method=\"post\" action=\"/do/desk/team\" class=\"stack\"><input type=\"hidden\" name=\"code\" value=\"{code}\">\
         <div class=\"grid two\"><div class=\"field\"><label for=\"name-{code}\">{}</label>\
         <input class=\"input\" id=\"name-{code}\" name=\"name\" required maxlength=\"60\" value=\"{}\"></div>\
         <div class=\"field\"><label for=\"department-{code}\">{}</label><select id=\"department-{code}\" name=\"department\">{departments}</select></div></div>\
         <fieldset class=\"field\"><legend>{}</legend><div class=\"choices row\">{members}</div></fieldset>\
         <div class=\"actions\"><button class=\"button\">{}</button></div></form>",
        words.say("routing-team-name"),
        escape(&team.name),
        words.say("routing-department"),
        words.say("routing-team-members"),
        words.say("routing-team-keep"),
    )
}

fn addresses(words: Words<'_>, all: &[(String, Option<String>)]) -> String {
    let row = |(n, (name, email)): (usize, &(String, Option<String>))| {
        format!(
            "<li><form method=\"post\" action=\"/do/desk/department\" class=\"field\"><label for=\"email-{n}\"><bdi>{0}</bdi></label>\
             <input type=\"hidden\" name=\"department\" value=\"{0}\"><div class=\"input-row\">\
             <input class=\"input\" type=\"email\" dir=\"ltr\" id=\"email-{n}\" name=\"email\" value=\"{1}\">\
             <button class=\"button small\">{2}</button></div></form></li>",
            escape(name),
            escape(email.as_deref().unwrap_or_default()),
            words.say("routing-team-keep"),
        )
    };
    let rows: String = all.iter().enumerate().map(row).collect();
    format!(
        "<section class=\"section\"><h2 id=\"departments\">{}</h2><p class=\"hint\">{}</p><ul class=\"stack tight plain-list\">{rows}</ul></section>",
        words.say("routing-departments"),
        words.say("routing-departments-hint"),
    )
}
