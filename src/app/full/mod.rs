//! The full program: every measure that the evidence holds, any group to compare with, and what follows from it. It is
//! loaded when somebody asks for it and takes over the figures of the small program.
//!
//! Views dispatch an `action`; the `reducer` hands it to a slice of the `state`; what follows from the figures is
//! computed once, in `recompute`; `effects` do to the page what the state asks for.

mod action;
mod announcements;
mod chunk;
mod effects;
mod import_transitions;
mod lookup_transitions;
mod paper_transitions;
mod picture;
mod pictures;
mod recompute;
mod reducer;
mod results_year_transitions;
mod state;
mod store;
mod theme;
mod transitions;
mod views;
mod widget;

pub use chunk::{Chunk, LoadChunk};
pub use widget::mount;
