//! `/api/v1/…`

mod channels;
mod dashboard;
mod desk;
mod ending;
mod exports;
mod form;
mod geocode;
pub mod late_media;
mod live;
mod promises;
mod requests;
mod routing;
mod services;
mod session;
mod similar;
mod submit;
mod waiting;
