//! The last tab: whose figures these are, and what they mean.

pub(crate) const HEADING: &str = "About these figures";
pub(crate) const WHOM: &str = "Who you are compared with";
pub(crate) const WHY: &str = "Why it matters";
pub(crate) const DEFINITION: &str = "Definition";
pub(crate) const NEXT: &str = "Next figures";
pub(crate) const SOURCE: &str = "Source";

/// A source under its heading, which has named it so.
pub(crate) fn source(source: &str) -> &str {
    source.strip_prefix("Source: ").unwrap_or(source)
}
