//! What happened last, kept so that each change can be announced in its own words; and what has to follow a change.

use super::keeping::KeptIn;
use super::table_view::TableAction;
use crate::entry::{Column, Field, RowId};
use crate::measures::{MeasureId, Topic};

/// What happened last.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Change {
    /// Nothing that is announced.
    Nothing,
    Entered(Field),
    EnteredCell(RowId, Column),
    Table(TableAction),
    Restored(KeptIn),
    Kept,
    ShowedTopic(Topic, bool),
    ChosePeers,
    ChoseYear(MeasureId),
    FollowedFigure,
    ShowedExample,
    Cleared,
    Undid,
    Redid,
    UsedPublished,
    /// This number of measures is taken as goals.
    TookGoals(usize),
    /// Something with words of its own.
    Announced(String),
}

/// What an action changed, and so what has to follow; the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Changed {
    /// Nothing: the page stays as it is.
    Nothing,
    /// What is looked at, but no figure.
    View,
    /// What is kept, but nothing that is compared.
    Kept,
    /// What is compared, by the person.
    Figures,
    /// What is compared, by evidence that has arrived.
    Evidence,
}
