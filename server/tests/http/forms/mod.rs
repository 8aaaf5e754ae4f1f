//! `/do/…`: the forms that work without scripting.

mod accounts;
mod desk;
mod preferences;
mod requests;
mod similar;
