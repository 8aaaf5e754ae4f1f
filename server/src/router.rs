//! The whole HTTP surface: every address, who may use it, what limits it, and what goes around it.

mod admin;
mod door;
mod history;

pub use door::Route;

use crate::accounts::{form as sign_in_form, http as session};
use crate::layer::access::{self, Access, Guard, Refusal};
use crate::layer::rate_limit::{self, Bucket};
use crate::layer::{
    client, cors, csrf, headers, locale, panic, problem, request_id, security, session as who,
    timing,
};
use crate::requests::casework;
use crate::requests::{
    bulk, caller_done, clusters, csv, dashboard, desk, desk_form, desk_publish, desk_related,
    desk_status, embed, ending, filters_page, follow_form, geocode, geojson, http as requests,
    kiosk, late_media, live, me_too, media, moderation, numbers_page, open311, personal_form,
    promises, promises_page, proof, queues, report_form, routing, services, similar, statistics,
    submit, subscription_form, subscriptions, webhook_chat, webhook_mail, webhook_mail_in,
    webhook_sms,
};
use crate::site::{
    assets, dev, document, health, http as site, i18n, map, page, preferences, theme,
};
use crate::state::AppState;
use Access::{Developer, Public, Staff};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::MethodRouter;
use door::{delete, get, post, put};
use http::{Method, StatusCode};
use stoa_domain::accounts::Permission::{
    Assign, ChangeStatus, Edit, FileForOthers, ManageKeys, ManageTemplates, Merge, Moderate, Note,
    ReadOriginals, Reopen, Resend, Route as RouteCases, ViewDesk,
};
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// Every door of the portal. `GET` answers `HEAD` too.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
    let mut all = vec![
        // JSON API: these addresses never move.
        get("/api/v1/site", Public, site::site),
        get("/api/v1/services", Public, services::list),
        get("/api/v1/services/{code}", Public, services::get),
        get("/api/v1/requests", Public, requests::list),
        post("/api/v1/requests", Public, submit::create).limited(Bucket::Submit),
        get("/api/v1/proof", Public, proof::proof).limited(Bucket::Geocode),
        get("/api/v1/requests/clusters", Public, clusters::clusters),
        get("/api/v1/requests/similar", Public, similar::similar).limited(Bucket::Geocode),
        get("/api/v1/requests.geojson", Public, geojson::export).limited(Bucket::Export),
        get("/api/v1/requests.csv", Public, csv::export).limited(Bucket::Export),
        get("/api/v1/requests/statistics/channels", Public, statistics::channels),
        get("/api/v1/requests/statistics/channels.csv", Public, statistics::channels_csv).limited(Bucket::Export),
        get("/api/v1/requests/statistics/promises", Public, promises::figures),
        get("/api/v1/requests/statistics/promises.csv", Public, promises::figures_csv).limited(Bucket::Export),
        get("/api/v1/requests/dashboard", Public, dashboard::doors::dashboard),
        get("/api/v1/requests/dashboard.csv", Public, dashboard::doors::dashboard_csv).limited(Bucket::Export),
        get("/api/v1/requests/{reference}", Public, requests::show),
        get("/api/v1/requests/{reference}/activity", Public, requests::activity),
        post("/api/v1/requests/{reference}/followers", Public, requests::follow).limited(Bucket::Follow),
        get("/api/v1/push-key", Public, subscriptions::push_key),
        post("/api/v1/subscriptions", Public, subscriptions::create).limited(Bucket::Follow),
        post("/api/v1/subscriptions/{id}/confirm", Public, subscriptions::confirm).limited(Bucket::Follow),
        get("/api/v1/messages/{token}", Public, subscriptions::manage),
        post("/api/v1/messages/{token}", Public, subscriptions::preferences),
        delete("/api/v1/messages/{token}", Public, subscriptions::stop),
        delete("/api/v1/messages/{token}/follows/{id}", Public, subscriptions::end),
        get("/api/v1/requests/{reference}/media", Public, late_media::list).limited(Bucket::Upload),
        put("/api/v1/requests/{reference}/media/{sha256}", Public, late_media::put).limited(Bucket::Upload),
        post("/api/v1/requests/{reference}/me-too", Public, me_too::me_too).limited(Bucket::Follow),
        post("/api/v1/requests/{reference}/objections", Public, moderation::object::object).limited(Bucket::Follow),
        post("/api/v1/requests/{reference}/ending", Public, ending::doors::answer).limited(Bucket::Follow),
        post("/api/v1/requests/{reference}/backers", Public, ending::back::back_up).limited(Bucket::Follow),
        get("/api/v1/geocode", Public, geocode::search).limited(Bucket::Geocode),
        get("/api/v1/geocode/reverse", Public, geocode::reverse).limited(Bucket::Geocode),
        get("/api/v1/geocode/slice", Public, geocode::slice).limited(Bucket::Geocode),
        get("/api/v1/live", Public, live::live).limited(Bucket::Live),
        get("/api/v1/session", Public, session::whoami),
        post("/api/v1/session", Public, session::sign_in).limited(Bucket::SignIn),
        delete("/api/v1/session", Public, session::sign_out),
        get("/api/v1/desk/requests", Staff(ViewDesk), desk::queue),
        get("/api/v1/desk/clusters", Staff(ViewDesk), clusters::desk),
        get("/api/v1/desk/requests/{reference}", Staff(ViewDesk), desk::show),
        post("/api/v1/desk/requests/{reference}/assign", Staff(Assign), desk::assign),
        post("/api/v1/desk/requests/{reference}/status", Staff(ChangeStatus), desk_status::status),
        post("/api/v1/desk/requests/{reference}/update", Staff(ChangeStatus), desk::update),
        post("/api/v1/desk/requests/{reference}/messages/{entry}/publish", Staff(ChangeStatus), desk_publish::publish),
        post("/api/v1/desk/requests/{reference}/note", Staff(Note), desk::note),
        post("/api/v1/desk/requests/{reference}/place", Staff(Edit), desk::place),
        post("/api/v1/desk/requests/{reference}/service", Staff(Edit), desk::service),
        post("/api/v1/desk/requests/{reference}/merge", Staff(Merge), desk_related::merge),
        post("/api/v1/desk/requests/{reference}/unmerge", Staff(Merge), desk_related::unmerge),
        post("/api/v1/desk/requests/{reference}/split", Staff(Merge), desk_related::split),
        post("/api/v1/desk/requests/{reference}/link", Staff(Merge), desk_related::link),
        post("/api/v1/desk/requests/{reference}/unlink", Staff(Merge), desk_related::unlink),
        post("/api/v1/desk/requests/{reference}/appeal", Staff(Reopen), ending::doors::decide),
        post("/api/v1/desk/requests/{reference}/team", Staff(Assign), routing::teams_api::give),
        post("/api/v1/desk/requests/{reference}/priority", Staff(Assign), routing::teams_api::priority),
        get("/api/v1/desk/queues", Staff(ViewDesk), queues::counts),
        post("/api/v1/desk/filters", Staff(ViewDesk), queues::keep),
        delete("/api/v1/desk/filters/{id}", Staff(ViewDesk), queues::remove),
        post("/api/v1/desk/bulk", Staff(Assign), bulk::api::act),
        get("/api/v1/desk/bulk/{id}", Staff(Assign), bulk::api::show),
        post("/api/v1/desk/bulk/{id}/undo", Staff(Assign), bulk::api::undo),
        get("/api/v1/desk/teams", Staff(ViewDesk), routing::teams_api::list),
        post("/api/v1/desk/teams", Staff(RouteCases), routing::teams_api::add),
        put("/api/v1/desk/teams/{code}", Staff(RouteCases), routing::teams_api::save),
        delete("/api/v1/desk/teams/{code}", Staff(RouteCases), routing::teams_api::retire),
        get("/api/v1/desk/routing", Staff(RouteCases), routing::api::book),
        put("/api/v1/desk/routing", Staff(RouteCases), routing::api::save),
        post("/api/v1/desk/routing/dry-run", Staff(RouteCases), routing::api::dry_run),
        get("/api/v1/desk/staff", Staff(ViewDesk), desk::staff),
        get("/api/v1/desk/dashboard", Staff(ViewDesk), dashboard::doors::desk),
        get("/api/v1/desk/templates", Staff(ViewDesk), desk::templates),
        post("/api/v1/desk/requests/{reference}/presence", Staff(ViewDesk), casework::presence::beat),
        get("/api/v1/desk/requests/{reference}/work", Staff(ViewDesk), casework::work_csv::of_case),
        get("/api/v1/desk/work.csv", Staff(ChangeStatus), casework::work_csv::file).limited(Bucket::Export),
        get("/api/v1/desk/route", Staff(ViewDesk), casework::crew::route),
        post("/api/v1/desk/requests/{reference}/crew", Staff(ChangeStatus), casework::crew::report),
        get("/api/v1/desk/handles", Staff(ViewDesk), casework::api::handles),
        get("/api/v1/desk/mentions", Staff(ViewDesk), casework::api::mentions),
        get("/api/v1/desk/outbox", Staff(ViewDesk), desk::outbox),
        post("/api/v1/desk/outbox/{id}/resend", Staff(Resend), desk::resend),
        get("/api/v1/desk/moderation", Staff(Moderate), moderation::api::queue),
        get("/api/v1/desk/requests/{reference}/moderation", Staff(Moderate), moderation::api::case),
        post("/api/v1/desk/requests/{reference}/publish", Staff(Moderate), moderation::api::publish),
        post("/api/v1/desk/requests/{reference}/hide", Staff(Moderate), moderation::api::hide),
        post("/api/v1/desk/requests/{reference}/restore", Staff(Moderate), moderation::api::restore),
        post("/api/v1/desk/requests/{reference}/redact", Staff(Moderate), moderation::api::redact),
        post("/api/v1/desk/requests/{reference}/unredact", Staff(Moderate), moderation::api::unredact),
        post("/api/v1/desk/requests/{reference}/file", Staff(Moderate), moderation::api::file),
        post("/api/v1/desk/requests/{reference}/dismiss", Staff(Moderate), moderation::api::dismiss),
        post("/api/v1/desk/requests/{reference}/original", Staff(ReadOriginals), moderation::original::text),
        get("/api/v1/desk/bans", Staff(Moderate), moderation::bans::list),
        post("/api/v1/desk/bans", Staff(Moderate), moderation::bans::add),
        delete("/api/v1/desk/bans/{id}", Staff(Moderate), moderation::bans::lift),
        get("/api/v1/desk/keys", Staff(ManageKeys), open311::keys::list),
        get("/api/v1/desk/forwards", Staff(ManageKeys), open311::forwards::list),
        put("/api/v1/desk/forwards/{service}", Staff(ManageKeys), open311::forwards::put),
        delete("/api/v1/desk/forwards/{service}", Staff(ManageKeys), open311::forwards::remove),
        get("/api/openapi.json", Public, document::openapi),
        // Open311 GeoReport v2: these addresses never move.
        get("/open311/discovery.xml", Public, open311::discovery::discovery),
        get("/open311/discovery.json", Public, open311::discovery::discovery),
        get("/open311/v2/services.xml", Public, open311::services::list),
        get("/open311/v2/services.json", Public, open311::services::list),
        get("/open311/v2/services/{name}", Public, open311::services::definition),
        get("/open311/v2/requests.xml", Public, open311::find::list),
        get("/open311/v2/requests.json", Public, open311::find::list),
        post("/open311/v2/requests.xml", Public, open311::file::create),
        post("/open311/v2/requests.json", Public, open311::file::create),
        get("/open311/v2/requests/{name}", Public, open311::find::one),
        get("/open311/v2/tokens/{name}", Public, open311::tokens::token),
        get("/open311/v2/servicerequestupdates.xml", Public, open311::updates::list),
        get("/open311/v2/servicerequestupdates.json", Public, open311::updates::list),
        post("/open311/v2/servicerequestupdates.xml", Public, open311::updates::create),
        post("/open311/v2/servicerequestupdates.json", Public, open311::updates::create),
        get("/open311/v2/bulk/requests.csv", Public, open311::bulk::file).limited(Bucket::Export),
        // Plain forms; 303 after each.
        post("/do/requests/draft", Public, report_form::draft),
        post("/do/requests/report", Public, report_form::report).limited(Bucket::Submit),
        get("/do/requests/personal", Public, personal_form::ask),
        post("/do/requests/personal", Public, personal_form::send).limited(Bucket::Submit),
        post("/do/requests/follow", Public, follow_form::follow).limited(Bucket::Follow),
        post("/do/requests/me-too", Public, me_too::by_form).limited(Bucket::Follow),
        get("/do/requests/object", Public, moderation::object_page::page),
        post("/do/requests/object", Public, moderation::object::by_form).limited(Bucket::Follow),
        post("/do/requests/ending", Public, ending::form::answer).limited(Bucket::Follow),
        post("/do/requests/satisfaction", Public, ending::form::satisfaction).limited(Bucket::Follow),
        post("/do/requests/back-dispute", Public, ending::back::by_form).limited(Bucket::Follow),
        get("/do/requests/unfollow", Public, follow_form::ask),
        post("/do/requests/unfollow", Public, follow_form::unfollow),
        post("/do/follow/subscribe", Public, subscription_form::subscribe).limited(Bucket::Follow),
        post("/do/follow/code", Public, subscription_form::code).limited(Bucket::Follow),
        get("/do/follow/confirm", Public, subscription_form::ask_confirm),
        post("/do/follow/confirm", Public, subscription_form::confirm),
        get("/do/follow/unsubscribe", Public, subscription_form::ask_unsubscribe),
        post("/do/follow/unsubscribe", Public, subscription_form::unsubscribe),
        post("/do/follow/preferences", Public, subscription_form::save),
        post("/do/follow/end", Public, subscription_form::end),
        post("/do/kiosk/start", Public, kiosk::doors::start).limited(Bucket::SignIn),
        post("/do/kiosk/end", Public, kiosk::doors::end).limited(Bucket::SignIn),
        post("/do/kiosk/send", Public, kiosk::doors::send).limited(Bucket::Follow),
        post("/do/accounts/sign-in", Public, sign_in_form::sign_in).limited(Bucket::SignIn),
        post("/do/accounts/sign-out", Public, sign_in_form::sign_out),
        post("/do/preferences", Public, preferences::set),
        post("/do/desk/assign", Staff(Assign), desk_form::assign),
        post("/do/desk/status", Staff(ChangeStatus), desk_status::by_form),
        post("/do/desk/update", Staff(ChangeStatus), desk_form::update),
        post("/do/desk/publish", Staff(ChangeStatus), desk_form::publish),
        post("/do/desk/note", Staff(Note), desk_form::note),
        post("/do/desk/place", Staff(Edit), desk_form::place),
        post("/do/desk/service", Staff(Edit), desk_form::service),
        post("/do/desk/merge", Staff(Merge), desk_form::merge),
        post("/do/desk/unmerge", Staff(Merge), desk_form::unmerge),
        post("/do/desk/split", Staff(Merge), desk_form::split),
        post("/do/desk/link", Staff(Merge), desk_form::link),
        post("/do/desk/unlink", Staff(Merge), desk_form::unlink),
        post("/do/desk/appeal", Staff(Reopen), ending::appeals_page::decide),
        post("/do/desk/resend", Staff(Resend), desk_form::resend),
        post("/do/desk/publish-case", Staff(Moderate), moderation::form::publish),
        post("/do/desk/hide", Staff(Moderate), moderation::form::hide),
        post("/do/desk/restore", Staff(Moderate), moderation::form::restore),
        post("/do/desk/redact", Staff(Moderate), moderation::form::redact),
        post("/do/desk/unredact", Staff(Moderate), moderation::form::unredact),
        post("/do/desk/hide-file", Staff(Moderate), moderation::form::hide_file),
        post("/do/desk/show-file", Staff(Moderate), moderation::form::show_file),
        post("/do/desk/dismiss", Staff(Moderate), moderation::form::dismiss),
        post("/do/desk/original", Staff(ReadOriginals), moderation::original::by_form),
        post("/do/desk/ban", Staff(Moderate), moderation::form::ban),
        post("/do/desk/lift", Staff(Moderate), moderation::form::lift),
        post("/do/desk/key", Staff(ManageKeys), open311::key_form::decide),
        get("/desk/forwards", Staff(ManageKeys), open311::forward_form::page),
        post("/do/desk/forward", Staff(ManageKeys), open311::forward_form::set),
        post("/do/desk/forward-remove", Staff(ManageKeys), open311::forward_form::remove),
        post("/do/desk/bulk", Staff(Assign), bulk::form::act),
        post("/do/desk/bulk-undo", Staff(Assign), bulk::form::undo),
        post("/do/desk/filter", Staff(ViewDesk), queues::keep_by_form),
        post("/do/desk/filter-remove", Staff(ViewDesk), queues::remove_by_form),
        post("/do/desk/rule", Staff(RouteCases), routing::rule_form::keep),
        post("/do/desk/rule-move", Staff(RouteCases), routing::rule_form::change),
        post("/do/desk/rules-drop", Staff(RouteCases), routing::rule_form::drop_changes),
        post("/do/desk/rules-save", Staff(RouteCases), routing::rule_form::save),
        post("/do/desk/team", Staff(RouteCases), routing::teams_form::team),
        post("/do/desk/team-retire", Staff(RouteCases), routing::teams_form::retire),
        post("/do/desk/department", Staff(RouteCases), routing::teams_form::address),
        post("/do/open311/key", Public, open311::key_form::ask).limited(Bucket::Follow),
        post("/do/desk/template", Staff(ManageTemplates), casework::template_form::save),
        post("/do/desk/hand-off", Staff(Assign), casework::hand_off_page::hand_over),
        post("/do/desk/hand-off-revoke", Staff(Assign), casework::hand_off_page::revoke),
        post("/do/contractor/report", Public, casework::contractor_page::report).limited(Bucket::Upload),
        post("/do/desk/crew", Staff(ChangeStatus), casework::crew::by_form),
        post("/do/desk/task", Staff(ChangeStatus), casework::work_form::task),
        post("/do/desk/task-done", Staff(ChangeStatus), casework::work_form::done),
        post("/do/desk/work", Staff(ChangeStatus), casework::work_form::entry),
        post("/do/desk/work-remove", Staff(ChangeStatus), casework::work_form::remove),
        post("/do/desk/leave", Staff(ViewDesk), casework::presence::leave),
        post("/do/desk/mentions", Staff(ViewDesk), casework::mentions_page::read),
        post("/do/desk/notice-address", Staff(ViewDesk), casework::mentions_page::address),
        // Pages outside the app.
        get("/desk/hand-off/{reference}", Staff(Assign), casework::hand_off_page::page),
        get("/contractor/{token}", Public, casework::contractor_page::page).limited(Bucket::Upload),
        get("/contractor/{token}/photos/{id}", Public, casework::contractor_page::photo),
        get("/desk/route", Staff(ChangeStatus), casework::route_page::page),
        get("/desk/work/{reference}", Staff(ViewDesk), casework::work_page::page),
        get("/desk/mentions", Staff(ViewDesk), casework::mentions_page::page),
        get("/desk/templates", Staff(ManageTemplates), casework::templates_page::page),
        get("/desk/templates/{id}", Staff(ManageTemplates), casework::template_page::page),
        get("/desk/appeals", Staff(ViewDesk), ending::appeals_page::page),
        get("/desk/moderation", Staff(Moderate), moderation::queue_page::page),
        get("/desk/moderation/{reference}", Staff(Moderate), moderation::case_page::page),
        get("/desk/bulk", Staff(Assign), bulk::page::page),
        get("/desk/bulk/{id}", Staff(Assign), bulk::done_page::page),
        get("/desk/filters", Staff(ViewDesk), filters_page::page),
        get("/desk/routing", Staff(RouteCases), routing::rules_page::page),
        get("/desk/routing/rule", Staff(RouteCases), routing::rule_page::page),
        get("/desk/routing/dry-run", Staff(RouteCases), routing::dry_page::page),
        get("/desk/teams", Staff(RouteCases), routing::teams_page::page),
        // Files.
        get("/media/{id}", Public, media::whole),
        get("/media/{id}/thumb", Public, media::thumb),
        get("/map/{hash}/{file}", Public, map::layer),
        get("/theme/{hash}/{file}", Public, theme::sheet),
        get("/i18n/{hash}/{locale}/{file}", Public, i18n::catalogue),
        get("/pkg/{hash}/{file}", Public, assets::pkg),
        // Pages of the server's own, without the app.
        get("/requests/channels", Public, numbers_page::page),
        get("/requests/{reference}/ending", Public, ending::page::page),
        get("/requests/promises", Public, promises_page::page),
        get("/requests/dashboard", Public, dashboard::page::page),
        get("/desk/dashboard", Staff(ViewDesk), dashboard::desk_page::page),
        get("/kiosk", Public, kiosk::pages::start),
        get("/kiosk/map.json", Public, kiosk::map::data),
        get("/kiosk/over", Public, kiosk::doors::over),
        get("/kiosk/done/{reference}", Public, kiosk::pages::done),
        get("/embed", Public, embed::maker::page),
        get("/embed/list", Public, embed::list::page),
        get("/embed/map", Public, embed::map::page),
        get("/embed/dashboard", Public, dashboard::embed::page),
        get("/desk/callers/{reference}", Staff(FileForOthers), caller_done::page),
        // What providers post, signed.
        post("/webhooks/mail", Public, webhook_mail::receive),
        post("/webhooks/sms", Public, webhook_sms::receive),
        post("/webhooks/mail/in", Public, webhook_mail_in::receive),
        post("/webhooks/chat", Public, webhook_chat::receive),
        // For whoever runs it.
        get("/health/live", Public, health::live),
        get("/health/ready", Public, health::ready),
        get("/dev/reload", Developer, dev::reload),
    ];
    all.extend(admin::table());
    all.extend(history::table());
    all.extend(page::PAGES.iter().map(|(path, access)| get(path, *access, page::render)));
    all
}

/// The service of the whole process.
pub fn router(app: AppState) -> Router {
    let mut public_api = Router::new();
    let mut rest = Router::new();
    for route in table() {
        let path = route.path;
        // Other people's pages may read what is public and no session matters to.
        let api = path.starts_with("/api/") || path.starts_with("/open311/");
        let readable = api && route.access == Public && path != "/api/v1/session";
        let method_router = guarded(route, &app);
        if readable {
            public_api = public_api.route(path, method_router);
        } else {
            rest = rest.route(path, method_router);
        }
    }
    let known = public_api
        .method_not_allowed_fallback(other_method)
        .layer(cors::layer())
        .merge(rest.method_not_allowed_fallback(other_method))
        .fallback(page::fallback);
    around(known, app)
}

/// The layers around every request; the last one here is met first.
fn around(known: Router<AppState>, app: AppState) -> Router {
    let packed = DefaultPredicate::new().and(NotForContentType::const_new("video/"));
    known
        .layer(from_fn_with_state(app.clone(), kiosk::layer::layer))
        .layer(from_fn_with_state(app.clone(), who::layer))
        .layer(from_fn(locale::layer))
        .layer(from_fn_with_state(app.clone(), client::layer))
        .layer(csrf::layer(&app.config))
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Fastest)
                .compress_when(packed),
        )
        .layer(from_fn(headers::layer))
        .layer(panic::layer())
        .layer(from_fn_with_state(app.clone(), security::layer))
        .layer(from_fn_with_state(app.clone(), problem::layer))
        .layer(from_fn(timing::layer))
        .layer(from_fn_with_state(app.clone(), request_id::layer))
        .with_state(app)
}

fn guarded(route: Route, app: &AppState) -> MethodRouter<AppState> {
    let form_or_page = !route.path.starts_with("/api/");
    let guard = Guard {
        access: route.access,
        refusal: if form_or_page {
            Refusal::SignIn
        } else {
            Refusal::Status
        },
        developer: app.config.dev,
    };
    let handler = route
        .handler
        .route_layer(from_fn_with_state(guard, access::layer));
    match route.limit {
        Some(bucket) => handler.route_layer(from_fn_with_state(
            (app.limits.clone(), bucket),
            rate_limit::layer,
        )),
        None => handler,
    }
}

/// A method that an address does not have: 405 (the framework adds the exact `Allow`); `OPTIONS` is told the same
/// politely.
async fn other_method(method: Method) -> StatusCode {
    if method == Method::OPTIONS {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::METHOD_NOT_ALLOWED
    }
}
