//! The best estimate.

pub(crate) const QUESTION: &str = "Our best estimate";
pub(crate) const NO_TRUE_SPREAD: &str =
    "These trusts differ no more than chance would make them, so every best estimate would be their average.";

/// Of a number of pupils for which none is given.
pub(crate) const NONE: &str = "We cannot give a best estimate for this number of pupils.";
