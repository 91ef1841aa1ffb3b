//! Every sentence that a person reads about a trust's figures. [`crate::analysis`] finds the numbers and says which case
//! holds; the words for it are here, so that a sentence is written, checked and one day translated in one place, and so
//! that no number is computed while it is being worded.
//!
//! The files mirror those of `analysis`: the words of a type stand in the file of the same topic, as methods of that type.

pub(crate) mod explained;
pub(crate) mod figures;
pub(crate) mod number_format;

pub use explained::{Block, Grid, Part, Sum};
pub use figures::Figures;
