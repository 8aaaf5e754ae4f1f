//! Personal data pointed out, floods held back, and metadata that goes nowhere.

mod corpus;
mod personal;
mod proof;
