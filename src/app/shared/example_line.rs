//! The line among the kept figures that says that some of them are the example's: both programs write it and read it, so
//! that an example is labelled as one wherever it goes.

/// The line.
pub(crate) const EXAMPLE: &str = "@example\tyes\n";
