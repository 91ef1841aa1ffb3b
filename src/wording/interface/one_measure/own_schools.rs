//! The trust's own schools.

pub(crate) const QUESTION: &str = "Your own schools";
