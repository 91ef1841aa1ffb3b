//! Holds the house to its plan: who may know whom, which files import each other in a circle, where sentences are and how
//! they are worded, and where a stranger finds things.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod circles;
mod glossary;
mod import_graph;
mod knowledge;
mod lengths;
mod policy_header;
mod sentences;
mod source;
mod texts;
mod whereabouts;
