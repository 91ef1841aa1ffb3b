//! What undo brings back: everything that a person entered or chose.

use std::rc::Rc;

use super::scenario::Scenarios;
use super::settings::Settings;
use crate::analysis::Prefill;
use crate::entry::{Entries, PaperChoices, PublishedTrust, Reflections, SchoolTable, TrustName, Withheld};

/// What was entered and chosen before a change.
#[derive(Debug, Clone)]
pub(crate) struct UndoSnapshot {
    pub(crate) entries: Entries,
    pub(crate) table: SchoolTable,
    pub(crate) trust_name: TrustName,
    pub(crate) is_example: bool,
    pub(crate) prefill: Option<Rc<Prefill>>,
    pub(crate) published_trust: Option<PublishedTrust>,
    pub(crate) withheld: Withheld,
    pub(crate) settings: Settings,
    pub(crate) scenarios: Scenarios,
    pub(crate) reflections: Reflections,
    pub(crate) paper: PaperChoices,
}
