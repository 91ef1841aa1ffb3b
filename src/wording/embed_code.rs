//! What the code for hosts says to their readers.

/// The text of a link to the tool.
pub(crate) const LINK_TEXT: &str = "Compare your trust with Trust Benchmark";
