//! The doors of service requests: JSON API, exports, live stream, files, and the forms that work without scripting.

pub mod clusters;
pub mod csv;
pub mod desk;
pub mod desk_form;
pub mod desk_related;
pub mod follow_form;
pub mod geocode;
pub mod geojson;
pub mod http;
pub mod hub;
pub mod late_media;
pub mod live;
pub mod me_too;
pub mod media;
pub mod mine;
pub mod numbers_page;
pub mod open311;
pub mod report_form;
pub mod services;
pub mod similar;
pub mod statistics;
pub mod submit;
pub mod subscription_form;
pub mod subscriptions;
pub mod webhook_mail;
pub mod webhook_sms;
