//! What undo goes back through. Whatever can be done can be undone: each change keeps what was there before it, and all
//! that is typed in one field without leaving it is one step.

use crate::trust::Field;

/// The steps that undo can go back.
const STEPS_KEPT: usize = 100;

/// What was there before each change, and the field that is being typed in.
#[derive(Debug, Clone)]
pub(crate) struct History<M> {
    past: Vec<M>,
    open_field: Option<Field>,
}

impl<M> Default for History<M> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            open_field: None,
        }
    }
}

impl<M> History<M> {
    /// Keeps what was there before a change.
    pub(crate) fn remember(&mut self, moment: M) {
        if self.past.len() == STEPS_KEPT {
            self.past.remove(0);
        }
        self.past.push(moment);
        self.open_field = None;
    }

    /// Something is typed in `field`; what was there before is kept unless this goes on in the same field.
    pub(crate) fn typing(&mut self, field: &Field, moment: impl FnOnce() -> M) {
        if !self.is_open(field) {
            self.remember(moment());
            self.open_field = Some(field.clone());
        }
    }

    /// The field that was typed in is left; whether there was one.
    pub(crate) fn leave(&mut self) -> bool {
        self.open_field.take().is_some()
    }

    /// What was there before the last change.
    pub(crate) fn undo(&mut self) -> Option<M> {
        self.open_field = None;
        self.past.pop()
    }

    /// Whether there is something to undo.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether `field` is being typed in.
    pub(crate) fn is_open(&self, field: &Field) -> bool {
        self.open_field.as_ref() == Some(field)
    }
}
