//! HTTP tests: the modules mirror the addresses. Each runs the whole router over a real database: SQLite always,
//! PostgreSQL where `STOA_TEST_POSTGRES_URL` names a server.

mod admin;
mod api_v1;
mod bad_input;
mod bucket;
mod casework;
mod city;
mod command_line;
mod config_file;
mod crash;
mod embed;
mod faults;
mod files;
mod follow;
mod forms;
mod guard;
mod history;
mod inbound;
mod kiosk;
mod machines;
mod manners;
mod open311;
mod outlets;
mod pages;
mod privacy;
mod process;
mod routes;
mod side_by_side;
mod smtp;
mod stream;
mod test_app;
