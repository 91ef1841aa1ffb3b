//! The sum and its answer.

pub(crate) const NO_ANSWER: &str = "No answer";

/// The heading over what to know before the answer is repeated.
pub(crate) const CAVEATS: &str = "Before you repeat it";

/// At the row of the trusts that were chosen.
pub(crate) const YOUR_CHOICE: &str = " your choice";
