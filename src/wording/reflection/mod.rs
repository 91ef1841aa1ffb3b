//! The four questions of the inquiry into trust-led school improvement (Confederation of School Trusts, 2023), filled in
//! from a comparison as far as figures can answer them. What follows from figures is computed and worded here; what only
//! the person can say is theirs ([`crate::entry::Reflections`]) and never made up.
//!
//! Nothing here says that a practice works. The names of the Education Endowment Foundation's strands are ways to its
//! evidence, which stands there with what it leaves open.

mod assurance;
mod capacity;
mod goals;
mod question;
mod toolkit;

pub use assurance::{Assurance, Holding};
pub use capacity::Capacity;
pub use goals::{Aimed, GoalChoice, Goals, Takes};
pub use question::{Question, STRANDS, Strand};
pub use toolkit::{TOOLKIT, TOOLKIT_ADDRESS, TOOLKIT_NOTE, TOOLKIT_STRANDS, toolkit_strands};
