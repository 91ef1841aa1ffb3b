//! Disadvantaged pupils and others.

pub(crate) const QUESTION: &str = "Disadvantaged pupils and others";
pub(crate) const NOT_ADDED_UP: &str = "What is typed for both groups cannot be added up for this measure.";
pub(crate) const CONTRADICTORY: &str =
    "The figures of all pupils and of disadvantaged pupils do not go together. Look at both again.";
pub(crate) const WANTED: &str = "Type the figure of your disadvantaged pupils and their number, and both groups stand here beside the \
     country’s.";
