//! The use cases, on SQLite always and on PostgreSQL where `STOA_TEST_POSTGRES_URL` names a server. One binary, one
//! module a feature.

mod accounts;
mod casework;
mod catalogue;
mod channels;
mod configuration;
mod dashboard;
mod desk;
mod drafts;
mod ending;
mod follow;
mod for_caller;
mod form;
mod forward;
mod geocode;
mod inbound;
mod late_media;
mod live;
mod media;
mod media_corpus;
mod messages;
mod moderation;
mod open311;
mod privacy;
mod processes;
mod promise;
mod related;
mod routing;
mod seed;
mod seed_size;
mod settings;
mod similar;
mod submit;
mod support;
mod waiting;
mod whole;
