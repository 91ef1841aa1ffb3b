//! Pupils by band of absence.

pub(crate) const QUESTION: &str = "How much pupils miss";
pub(crate) const REGION_MISSING: &str =
    "To see pupils in your region as well, choose it in your trust’s details.";

/// Where no bands are held.
pub(crate) const NOT_HELD: &str = "We hold no figures by band of absence for this measure.";

/// The heading of the column of bands.
pub(crate) const SESSIONS_MISSED: &str = "Sessions missed";
