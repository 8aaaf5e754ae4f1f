//! Forms: what a person is asked, page by page, and whether the answers fit.
//!
//! A [`Form`] is data: ordered pages of typed fields, some asked only where a condition holds, and a version that grows
//! with every change. Answers are kept with the words and the version they were asked in. The questions of services are
//! forms; whatever else asks people something is to use the same. Nothing here knows what the answers are for, where
//! a form is stored, or how it is drawn. Why it is shaped so: ADR 0007.

pub mod answers;
pub mod compare;
pub mod condition;
pub mod definition;
pub mod draft;
mod draft_faults;
pub mod edit;
pub mod fault;
pub mod kind;
#[cfg(test)]
mod made_up;
mod version;
pub mod wire;

pub use answers::{Answer, Answers, FormRef, RawAnswers};
pub use compare::{FieldChange, Part};
pub use condition::{Clause, Condition};
pub use definition::{Field, Form, Page};
pub use draft::{At, DraftPage, FormDraft};
pub use edit::{Edit, Verb};
pub use fault::Fault;
pub use kind::{Choice, Kind};
pub use wire::{KindCode, WireField};
