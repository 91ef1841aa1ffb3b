//! What a test may change about the server while it runs. `run` leaves everything as it is.

use std::collections::BTreeMap;

use http::{HeaderName, HeaderValue};
use hyper::body::Bytes;

/// A request as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST` …
    pub method: String,
    /// The address without its query.
    pub path: String,
    /// What followed the question mark.
    pub query: Option<String>,
}

impl Request {
    pub(super) fn new<B>(request: &http::Request<B>) -> Self {
        Self {
            method: request.method().to_string(),
            path: request.uri().path().to_owned(),
            query: request.uri().query().map(str::to_owned),
        }
    }
}

/// The page's reports of broken policies go here.
pub const REPORTS: &str = "/csp-report";

/// What is different from plain serving, and what has been seen.
#[derive(Debug, Default)]
pub(super) struct Rules {
    pub(super) refused: Vec<String>,
    pub(super) held: Vec<String>,
    pub(super) damaged: Vec<String>,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) pages: BTreeMap<String, (&'static str, Bytes)>,
    pub(super) requests: Vec<Request>,
    pub(super) reports: Vec<String>,
}

impl Rules {
    pub(super) fn refuses(&self, path: &str) -> bool {
        self.refused.iter().any(|ending| path.ends_with(ending))
    }

    pub(super) fn damages(&self, path: &str) -> bool {
        self.damaged.iter().any(|ending| path.ends_with(ending))
    }

    pub(super) fn holds(&self, path: &str) -> bool {
        self.held.iter().any(|ending| path.ends_with(ending))
    }
}
