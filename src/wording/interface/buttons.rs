//! Buttons that stand in more than one place.

pub(crate) const UNDO: &str = "Undo";
pub(crate) const REDO: &str = "Redo";
pub(crate) const TRY_AGAIN: &str = "Try again";
/// In place of a button's label until what it asked for has arrived.
pub(crate) const LOADING: &str = "Loading…";
