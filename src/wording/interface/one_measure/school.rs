//! A school that joins, leaves or changes.

pub(crate) const QUESTION: &str = "If a school joined or left";
pub(crate) const NOT_ADDED_UP: &str = "This measure cannot be added up from pupils, so we cannot say.";

/// The title while something is to be chosen or entered.
pub(crate) const CHOOSE_ONE: &str = "Choose a school";
pub(crate) const NUMBERS_MISSING: &str = "Enter a school’s pupils and figure";
pub(crate) const NUMBERS_WRONG: &str = "Check what you entered";

/// The choice of what happens, under the label of a school.
pub(crate) const A_SCHOOL: &str = "A school";
pub(crate) const JOINS: &str = "joins your trust";
pub(crate) const LEAVES: &str = "leaves your trust";
pub(crate) const OWN_LEAVES: &str = "of yours leaves";
pub(crate) const OWN_CHANGES: &str = "of yours changes";

/// The choice among the trust's own schools.
pub(crate) const WHICH: &str = "Which school";
pub(crate) const NONE_CHOSEN: &str = "choose a school";

/// The fields.
pub(crate) const PUPILS: &str = "The school’s pupils";
pub(crate) const FIGURE: &str = "The school’s figure";
