//! What is said where a picture cannot be drawn.

pub(crate) fn missing(why: &str) -> String {
    format!("The picture is missing: {why}. The table holds the same figures.")
}
