//! What undo brings back: everything that a person entered or chose.

use std::rc::Rc;

use super::choices::Choices;
use super::trials::Trials;
use crate::analysis::Prefill;
use crate::entry::{Entries, Reflections, SchoolTable};

/// What was there at one moment.
#[derive(Debug, Clone)]
pub(crate) struct Moment {
    pub(crate) entries: Entries,
    pub(crate) table: SchoolTable,
    pub(crate) is_example: bool,
    pub(crate) started: Option<Rc<Prefill>>,
    pub(crate) choices: Choices,
    pub(crate) trials: Trials,
    pub(crate) reflections: Reflections,
}
