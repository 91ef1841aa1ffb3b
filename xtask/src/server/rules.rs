//! What a test may change about the server while it runs. `run` leaves everything as it is.

use std::collections::BTreeMap;

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
    pub(super) fn new(method: &str, url: &str) -> Self {
        let (path, query) = match url.split_once('?') {
            Some((path, query)) => (path, Some(query.to_owned())),
            None => (url, None),
        };
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            query,
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
    pub(super) headers: Vec<(String, String)>,
    pub(super) pages: BTreeMap<String, (String, Vec<u8>)>,
    pub(super) requests: Vec<Request>,
    pub(super) reports: Vec<String>,
    pub(super) stopped: bool,
}

impl Rules {
    pub(super) fn refuses(&self, path: &str) -> bool {
        self.refused.iter().any(|ending| path.ends_with(ending))
    }

    /// A stopped server holds nothing back, so that its threads can end.
    pub(super) fn holds(&self, path: &str) -> bool {
        !self.stopped && self.held.iter().any(|ending| path.ends_with(ending))
    }
}
