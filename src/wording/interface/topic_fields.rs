//! The fields of one part of a trust's work.

/// What the fields of disadvantaged pupils are folded under.
pub(crate) const DISADVANTAGED: &str = "Disadvantaged pupils";

/// What the fields are folded under that decide which trusts are similar.
pub(crate) const CIRCUMSTANCES: &str = "Your schools and pupils, to find trusts like yours";

/// The choice of no region.
pub(crate) const NO_REGION: &str = "not said";

/// Under a figure that has no number of pupils; `field` is where to enter it.
pub(crate) fn pupils_missing_in(field: &str) -> String {
    format!("Add the number in “{field}” to see where this stands.")
}
