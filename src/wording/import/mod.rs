//! What is said while figures are imported: how a sheet is understood, what can be chosen for it, what became of its cells
//! and what was taken.

mod answer;
mod cell_mark;
mod cell_problem;
mod choices;
mod meaning;
mod missing;
mod question;
mod remarks;
mod said_outside;
mod set_aside;
mod summary;

pub use answer::OfferedAnswer;
pub use choices::{Choice, ChoiceGroup};
