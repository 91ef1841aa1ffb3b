//! Pupils by band of absence.

pub(crate) const QUESTION: &str = "How much pupils miss";
pub(crate) const REGION_MISSING: &str =
    "Choose your region among your trust’s details to see its pupils as well.";

/// The heading of the column of bands.
pub(crate) const SESSIONS_MISSED: &str = "Sessions missed";
