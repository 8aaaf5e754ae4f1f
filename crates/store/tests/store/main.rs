//! What the rest of the portal relies on the store for, on both databases. One binary, as linking is what takes time.

mod accounts;
mod bulk;
mod change;
mod city;
mod clusters;
mod ending;
mod facts;
mod faults;
mod follow;
mod idempotency;
mod inbound;
mod lists;
mod messages;
mod migrations;
mod moderation;
mod open311;
mod outbox;
mod plans;
mod promises;
mod requests;
mod routing;
mod search;
mod similar;
mod specimen;
mod statistics;
mod versions;
