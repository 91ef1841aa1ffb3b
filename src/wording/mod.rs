//! Every sentence that a person reads about a trust's figures. [`crate::analysis`] finds the numbers and says which case
//! holds; the words for it are here, so that a sentence is written, checked and one day translated in one place, and so
//! that no number is computed while it is being worded.
//!
//! The files mirror those of `analysis`: the words of a type stand in the file of the same topic, as methods of that type.

pub(crate) mod explained;
pub(crate) mod figures;
pub(crate) mod number_format;
mod own_schools;
mod peers;
mod prefill;
mod reflection;
mod school_results;
mod school_totals;
mod sector;
mod standing_out;
mod targets;
mod what_if;
mod worked_example;

pub use explained::{Block, Grid, Part, Sum};
pub use figures::Figures;
pub use prefill::{HitText, PublishedCell, PublishedRow, hits_text};
pub use reflection::{
    Aimed, Assurance, Capacity, GoalChoice, Goals, Holding, Question, STRANDS, Strand, TOOLKIT,
    TOOLKIT_ADDRESS, TOOLKIT_NOTE, TOOLKIT_STRANDS, Takes, toolkit_strands,
};
pub use sector::{SectorRow, SectorTable};
pub use standing_out::ORDER;
pub use targets::{ARITHMETIC, BySchool, EACH_SCHOOL, NO_TARGET, target_figures};
pub use what_if::NO_FORECAST;
pub use worked_example::{WorkedExample, example_finding, two_schools};
