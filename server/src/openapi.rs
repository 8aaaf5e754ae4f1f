//! The JSON API's description (OpenAPI 3.1), put together from the handlers. A test holds it against the route table.

use utoipa::OpenApi;

/// The document.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Stoa",
        version = "1",
        description = "The portal's JSON API. Lists take `limit` and `cursor`; refusals are RFC 9457 problem details; \
                       answers carry an `ETag`; anybody's page may read the public part (CORS).",
        license(name = "MIT OR Apache-2.0")
    ),
    paths(
        crate::site::http::site,
        crate::requests::services::list,
        crate::requests::services::get,
        crate::requests::http::list,
        crate::requests::http::show,
        crate::requests::http::activity,
        crate::requests::http::follow,
        crate::requests::similar::similar,
        crate::requests::me_too::me_too,
        crate::requests::submit::create,
        crate::requests::proof::proof,
        crate::requests::late_media::list,
        crate::requests::late_media::put,
        crate::requests::clusters::clusters,
        crate::requests::geojson::export,
        crate::requests::csv::export,
        crate::requests::statistics::channels,
        crate::requests::statistics::channels_csv,
        crate::requests::subscriptions::push_key,
        crate::requests::subscriptions::create,
        crate::requests::subscriptions::confirm,
        crate::requests::subscriptions::manage,
        crate::requests::subscriptions::preferences,
        crate::requests::subscriptions::stop,
        crate::requests::subscriptions::end,
        crate::requests::geocode::search,
        crate::requests::geocode::reverse,
        crate::requests::geocode::slice,
        crate::requests::live::live,
        crate::accounts::http::sign_in,
        crate::accounts::http::sign_out,
        crate::accounts::http::whoami,
        crate::requests::desk::queue,
        crate::requests::desk::show,
        crate::requests::desk::assign,
        crate::requests::desk::status,
        crate::requests::desk::update,
        crate::requests::desk::note,
        crate::requests::desk_publish::publish,
        crate::requests::desk::place,
        crate::requests::desk::service,
        crate::requests::desk_related::merge,
        crate::requests::desk_related::unmerge,
        crate::requests::desk_related::split,
        crate::requests::desk_related::link,
        crate::requests::desk_related::unlink,
        crate::requests::desk::staff,
        crate::requests::desk::templates,
        crate::requests::desk::outbox,
        crate::requests::desk::resend,
        crate::requests::open311::keys::list,
        crate::requests::open311::forwards::list,
        crate::requests::open311::forwards::put,
        crate::requests::open311::forwards::remove,
    )
)]
pub struct Api;
