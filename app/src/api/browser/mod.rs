//! The browser's half: reqwasm to `/api/v1`. What comes back wrong becomes an [`ApiError`]; no answer at all is
//! `offline`.

mod accounts;
mod desk;
mod follow;
mod geocode;
mod requests;
mod send;
mod site;
mod submit;

pub use accounts::{sign_in, sign_out};
pub use desk::*;
pub use follow::{manage, push_key, subscribe};
pub use geocode::{geocode, reverse};
pub use requests::{
    caller_section, clusters, desk_detail, follow, me_too, own_device, request, requests, service,
    services, similar, stored_draft,
};
pub use site::{catalogue, map_layer, site};
pub use submit::submit;
