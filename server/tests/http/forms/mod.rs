//! `/do/…`: the forms that work without scripting.

mod accounts;
mod caller;
mod catalogue;
mod desk;
mod preferences;
mod requests;
mod routing;
mod similar;
