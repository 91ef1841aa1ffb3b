//! The choice of the peers' year.

pub(crate) const WITH_FIGURES_OF: &str = "Using figures from";
