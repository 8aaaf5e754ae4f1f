//! What people want to hear and where: subscribed by anyone, held after its owner said yes, managed by the signed link
//! in every message, answered by text.

mod answer_text;
mod bounce;
mod confirm;
mod end;
mod follow_here;
mod manage;
mod preferences;
mod question;
mod status_words;
mod streets;
mod subscribe;
mod sweep;
mod text_reporter;
mod write_again;

pub use answer_text::answer_text;
pub use bounce::{Returned, bounce, complaint};
pub use confirm::{confirm_by_code, confirm_by_link};
pub use end::{end_by_link, end_one};
pub(crate) use follow_here::follow_here;
pub use manage::{manage, manage_link};
pub use preferences::set_preferences;
pub(crate) use status_words::status_words;
pub(crate) use streets::streets_at;
pub use subscribe::subscribe;
pub use sweep::sweep;
pub(crate) use text_reporter::text_reporter;
pub use write_again::write_again;
