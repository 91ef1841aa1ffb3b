//! What a test may change about the server while it runs. `run` leaves everything as it is.
//!
//! A [`Fault`] spoils every answer to paths with a certain ending, until the server is repaired.

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

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is none: 404.
    Missing,
    /// The server fails: 500.
    Failing,
    /// One bit is flipped: with each answer another, the first in the middle of the file.
    Flipped,
    /// It ends half-way, as a file that was copied so.
    Truncated,
    /// The connection ends half-way.
    CutOff,
    /// Nothing is in it.
    Empty,
    /// It is another file, as after a deployment that replaced what was there.
    Another(Bytes),
}

/// What is different from plain serving, and what has been seen.
#[derive(Debug, Default)]
pub(super) struct Rules {
    pub(super) faults: Vec<(String, Fault)>,
    pub(super) flipped: usize,
    pub(super) held: Vec<String>,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) pages: BTreeMap<String, (&'static str, Bytes)>,
    pub(super) requests: Vec<Request>,
    pub(super) reports: Vec<String>,
}

impl Rules {
    /// What is wrong with the file that a path names: what was said last.
    pub(super) fn fault(&self, path: &str) -> Option<Fault> {
        let mut latest_first = self.faults.iter().rev();
        let found = latest_first.find(|(ending, _)| path.ends_with(ending.as_str()));
        found.map(|(_, fault)| fault.clone())
    }

    /// How many bits were flipped before this one.
    pub(super) fn next_flip(&mut self) -> usize {
        self.flipped += 1;
        self.flipped - 1
    }

    pub(super) fn holds(&self, path: &str) -> bool {
        self.held.iter().any(|ending| path.ends_with(ending))
    }
}
