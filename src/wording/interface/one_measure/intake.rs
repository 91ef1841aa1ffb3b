//! The figure given the intake.

pub(crate) const QUESTION: &str = "Given the intake";
pub(crate) const ONLY_QUANTILES: &str = "It takes the intake of each, and we hold only summaries for them.";
