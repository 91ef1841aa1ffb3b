//! The way between the sections.

pub(crate) const LABEL: &str = "Parts of Trust Benchmark";
