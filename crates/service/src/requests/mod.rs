//! Service requests: report, find, track, answer, live, messages.

mod access;
mod add_note;
mod assign;
pub mod catalogue;
mod change_status;
mod clusters;
mod desk_list;
mod desk_show;
pub mod drafts;
mod edit_place;
mod edit_service;
mod event;
mod export;
mod follow;
pub mod geocode;
mod list;
mod live;
mod media;
pub mod messages;
mod post_update;
mod query;
mod show;
mod submit;
pub mod subscriptions;
mod templates;
mod unfollow;
mod view;

pub use add_note::add_note;
pub use assign::assign;
pub use change_status::change_status;
pub use clusters::clusters;
pub use desk_list::desk_list;
pub use desk_show::desk_show;
pub use edit_place::{EditPlace, edit_place};
pub use edit_service::edit_service;
pub use export::export;
pub use follow::follow;
pub use list::list;
pub use live::{Topic, live_head, live_since};
pub use media::{
    CheckedMedia, MAX_PHOTO_BYTES, MAX_VIDEO_BYTES, MediaKind, Upload, check_media, media,
};
pub use post_update::post_update;
pub use show::show;
pub use submit::{Submission, Submitted, submit};
pub use templates::templates;
pub use unfollow::unfollow;
