//! One measure in full: the questions asked of it, and what is said where one has no answer.

pub(crate) mod about;
pub(crate) mod absence;
pub(crate) mod by_school;
pub(crate) mod chart;
pub(crate) mod estimate;
pub(crate) mod funnel;
pub(crate) mod groups;
pub(crate) mod intake;
pub(crate) mod own_schools;
pub(crate) mod part;
pub(crate) mod school;
pub(crate) mod tabs;
pub(crate) mod target;
pub(crate) mod year_choice;
pub(crate) mod years;

/// In place of an answer until more is entered.
pub(crate) const NOT_COMPARED_YET: &str = "Not compared yet";

/// The button that leads to the fields of what is missing.
pub(crate) const ENTER_THEM: &str = "Enter them";
