//! Closing with evidence, and a way on.
//!
//! Who closes a case gives a [`ClosingReason`] from the city's list and a photo or words of substance ([`own_words`]). Its
//! reporter may say for [`WINDOW_DAYS`] whether it is done ([`Answerable`]): the first dispute takes the case up again, a
//! later one is an appeal that somebody else decides in time, with reasons. What everyone sees of that is an [`EndingView`].

mod answer;
mod reason;
mod satisfaction;
mod substance;
mod view;

pub use answer::{Answerable, Refusal, WINDOW_DAYS, until};
pub use reason::{ClosingReason, EndingRules, PARTNER};
pub use satisfaction::{MAX_REMARK, SCORES, is_sampled};
pub use substance::{MIN_OWN_WORDS, is_thin, own_words};
pub use view::{AppealView, Decision, EndingView, ReasonView};
