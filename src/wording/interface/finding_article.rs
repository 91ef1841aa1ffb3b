//! A finding in full.

/// After a label that many measures have, for people who hear it alone.
pub(crate) fn about(measure: &str) -> String {
    format!(" about {measure}")
}

/// After the label of a choice that many measures have, for people who hear it alone.
pub(crate) fn for_measure(measure: &str) -> String {
    format!(" for {measure}")
}
