//! The choice of whom to compare with.

pub(crate) const COMPARED_WITH: &str = "Compared with";
