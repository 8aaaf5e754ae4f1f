//! Hearing of requests: who is written to, where, about what, how often, and what they may answer.

pub mod area;
pub mod bounce;
pub mod channel;
pub mod draft;
pub mod hours;
pub mod preferences;
pub mod reply;
pub mod view;

pub use area::Target;
pub use channel::{Channel, PushKeys};
pub use draft::{Subscribe, SubscribeDraft, Wanted};
pub use hours::QuietHours;
pub use preferences::{Cadence, Kind, Kinds, Preferences, PreferencesDraft};
pub use reply::Reply;
pub use view::{FollowView, ManageView, Subscribed};
