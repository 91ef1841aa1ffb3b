//! Disadvantaged pupils and others.

pub(crate) const QUESTION: &str = "Disadvantaged and other pupils";
pub(crate) const NOT_ADDED_UP: &str = "The two groups’ figures cannot be added up for this measure.";
pub(crate) const CONTRADICTORY: &str =
    "The figures for all pupils and for disadvantaged pupils contradict each other. Check both.";
pub(crate) const WANTED: &str =
    "Enter your disadvantaged pupils’ figure and their number to compare both groups with England’s.";
