//! Closing with evidence, and a way on: reasons and photos of closings, what their reporters say to them without an
//! account, appeals and their decisions, who stands behind a dispute, how it was.

mod appeals;
mod back;
mod close;
mod confirm;
mod decide;
mod dispute;
mod holder;
mod page;
mod satisfaction;
mod someone_else;
mod view;

pub use appeals::{Appeal, appeals};
pub use back::{Backed, back_dispute};
pub use close::Evidence;
pub(super) use close::{check, closed, keep, write_photos};
pub use confirm::confirm;
pub use decide::decide;
pub use dispute::dispute;
pub use holder::Holder;
pub use page::{EndingPage, ending_page};
pub(super) use satisfaction::ask;
pub use satisfaction::{rate, satisfaction};
pub(super) use someone_else::{has_closed, must_be_another, must_not_have_closed};
pub use stoa_store::requests::ending::Answers as SatisfactionFigures;
pub(super) use view::{choices, ended, say_reason};

/// The key of the setting that holds the city's [`stoa_domain::requests::ending::EndingRules`].
pub const RULES: &str = "ending-rules";
