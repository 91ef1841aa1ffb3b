//! The best estimate.

pub(crate) const QUESTION: &str = "What chance leaves of it";
pub(crate) const NO_TRUE_SPREAD: &str =
    "They differ no more than chance would have them, so every best estimate would be their average.";
