//! What it would take to reach a target.

pub(crate) const QUESTION: &str = "What it would take";
pub(crate) const NOT_OF_PUPILS: &str =
    "Such a figure is not made of pupils who reached something, so no number of them is missing.";

/// The title while there is no target.
pub(crate) const NONE: &str = "No target is put here";
pub(crate) const WANTED: &str = "Type a target";

/// The choice of the target.
pub(crate) const TO_REACH: &str = "To reach";
pub(crate) const NONE_CHOSEN: &str = "choose";

/// The field for a target of one's own.
pub(crate) const OWN: &str = "Your own target";
