//! Loading that takes longer than usual.

pub(crate) const SLOW: &str = "This takes longer than usual.";
pub(crate) const STOP: &str = "Stop waiting";
