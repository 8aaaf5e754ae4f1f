//! The process: composition root, doors, outside world, jobs.
//!
//! Doors only parse, call a use case of `stoa-service` and translate its answer. The whole HTTP surface stands in
//! [`router`]; what goes around every request is in [`layer`], one layer a file; the only outbound connections are
//! in [`gateway`]; what happens without a request is in [`worker`].

pub mod accounts;
pub mod boot;
pub mod cli;
pub mod config;
pub mod configuration;
pub mod engagement;
pub mod extract;
pub mod gateway;
pub mod information;
pub mod layer;
pub mod mail_in;
pub mod openapi;
pub mod payments;
pub mod problem;
pub mod requests;
pub mod router;
pub mod site;
pub mod state;
pub mod transparency;
pub mod worker;
