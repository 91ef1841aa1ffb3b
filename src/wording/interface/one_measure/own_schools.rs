//! The trust's own schools.

pub(crate) const QUESTION: &str = "How your schools compare";
