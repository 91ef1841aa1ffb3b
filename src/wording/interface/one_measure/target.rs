//! What it would take to reach a target.

pub(crate) const QUESTION: &str = "To reach a target";
pub(crate) const NOT_OF_PUPILS: &str = "This measure cannot be turned into pupil numbers.";

/// The title while there is no target.
pub(crate) const NONE: &str = "No target chosen";
pub(crate) const WANTED: &str = "Enter a target";

/// The choice of the target.
pub(crate) const TO_REACH: &str = "To reach";
pub(crate) const NONE_CHOSEN: &str = "choose";

/// The field for a target of one's own.
pub(crate) const OWN: &str = "Your own target";
