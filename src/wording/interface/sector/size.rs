//! Size against outcomes.

/// Whose figures a picture shows in which there is no trust of the reader’s.
pub(crate) const ENGLAND: &str = "England’s trusts";

pub(crate) const HEADING: &str = "Size and outcomes";
pub(crate) const LEDE: &str = "Whether trusts with more than ten schools achieve more is disputed. Researchers call the evidence inconclusive. \
     This shows each trust by its size. Only schools with results at this stage count.";

/// The choices.
pub(crate) const OUTCOME: &str = "Outcome";
pub(crate) const TRUSTS_AND_YEAR: &str = "Trusts and year";

/// The table of the picture.
pub(crate) const CAPTION: &str = "The same figures by size";
