//! The Department's claim, checked.

pub(crate) const HEADING: &str = "What DfE claimed in 2022";

pub(crate) fn quoted(claim: &str) -> String {
    format!("“{claim}”.")
}

pub(crate) fn source(source: &str) -> String {
    format!("Source: {source}")
}

/// The table that checks it.
pub(crate) const CAPTION: &str = "The figure, and percentage points above England’s";
pub(crate) const WHOSE: &str = "Whose outcomes";
pub(crate) const CLAIMED: &str = "Claimed";
pub(crate) const HERE: &str = "Here";
pub(crate) const AS_CLAIMED: &str = "As claimed";
pub(crate) const YES: &str = "yes";
pub(crate) const NO: &str = "no";
