//! An answer in the format that the address names.

use super::wire::{self, Node};
use crate::layer::etag;
use crate::problem::Problem;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, header};

/// The two formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Xml,
    Json,
}

impl Format {
    /// The format of an address by its ending; `None` where it names neither.
    pub fn of(path: &str) -> Option<Self> {
        match path.rsplit_once('.')?.1 {
            "xml" => Some(Self::Xml),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// A name and its format, from the last part of an address.
    pub fn split(name: &str) -> Result<(&str, Self), Problem> {
        let format = Self::of(name).ok_or_else(Problem::not_found)?;
        let (name, _) = name.rsplit_once('.').ok_or_else(Problem::not_found)?;
        Ok((name, format))
    }

    /// `Content-Type`.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Xml => "text/xml; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }

    /// The bytes of a tree under a root element.
    pub fn write(self, root: &str, node: &Node) -> Vec<u8> {
        match self {
            Self::Xml => wire::xml(root, node),
            Self::Json => wire::json(node),
        }
    }

    /// What is read: with an `ETag`, or 304.
    pub fn read(self, request: &HeaderMap, root: &str, node: &Node) -> Response {
        etag::answer(request, self.mime(), "no-cache", self.write(root, node))
    }

    /// What was done.
    pub fn done(self, root: &str, node: &Node) -> Response {
        let headers = [
            (header::CONTENT_TYPE, self.mime()),
            (header::CACHE_CONTROL, "no-store"),
        ];
        (headers, self.write(root, node)).into_response()
    }
}
