//! One line of the table of doors.

use crate::layer::access::Access;
use crate::layer::rate_limit::Bucket;
use crate::state::AppState;
use axum::handler::Handler;
use axum::routing::{MethodFilter, MethodRouter, on};
use http::Method;

/// One door.
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    /// What it counts against, if anything.
    pub limit: Option<Bucket>,
    pub(super) handler: MethodRouter<AppState>,
}

impl Route {
    pub(super) fn limited(self, bucket: Bucket) -> Self {
        Self {
            limit: Some(bucket),
            ..self
        }
    }
}

pub(super) fn get<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    access: Access,
    handler: H,
) -> Route {
    door(Method::GET, MethodFilter::GET, path, access, handler)
}

pub(super) fn post<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    access: Access,
    handler: H,
) -> Route {
    door(Method::POST, MethodFilter::POST, path, access, handler)
}

pub(super) fn put<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    access: Access,
    handler: H,
) -> Route {
    door(Method::PUT, MethodFilter::PUT, path, access, handler)
}

pub(super) fn delete<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    access: Access,
    handler: H,
) -> Route {
    door(Method::DELETE, MethodFilter::DELETE, path, access, handler)
}

fn door<H: Handler<T, AppState>, T: 'static>(
    method: Method,
    filter: MethodFilter,
    path: &'static str,
    access: Access,
    handler: H,
) -> Route {
    Route {
        method,
        path,
        access,
        limit: None,
        handler: on(filter, handler),
    }
}
