//! `/api/v1/…`

mod desk;
mod exports;
mod geocode;
mod live;
mod requests;
mod services;
mod session;
mod similar;
mod submit;
