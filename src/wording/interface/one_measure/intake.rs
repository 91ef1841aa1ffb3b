//! The figure given the intake.

pub(crate) const QUESTION: &str = "Allowing for your intake";
pub(crate) const ONLY_QUANTILES: &str = "This needs each trust’s intake. We hold only summaries for these.";
