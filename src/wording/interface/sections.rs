//! The way between the sections.

pub(crate) const LABEL: &str = "Parts of Trust Benchmark";

/// The button that leads back to what was looked at before.
pub(crate) const BACK: &str = "Back";
