//! A section of explanations.

/// What the list of its parts is called.
pub(crate) const CONTENTS: &str = "In this part";
