//! What undo goes back through, and redo forward again. Whatever can be done can be undone: each change keeps what was
//! there before it, and all that is typed in one place without leaving it is one step.

use std::rc::Rc;

use crate::entry::Field;

/// The steps that undo can go back.
const STEPS_KEPT: usize = 100;

/// What was there before each change, what was undone, and the place that is being typed in: a field, or whatever else
/// can be typed in.
#[derive(Debug, Clone)]
pub(crate) struct History<M, P = Field> {
    past: Vec<Rc<M>>,
    undone: Vec<Rc<M>>,
    open: Option<P>,
}

impl<M, P> Default for History<M, P> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            undone: Vec::new(),
            open: None,
        }
    }
}

impl<M, P: Clone + PartialEq> History<M, P> {
    /// Keeps what was there before a change. What was undone before it cannot be done again.
    pub(crate) fn remember(&mut self, moment: M) {
        if self.past.len() == STEPS_KEPT {
            self.past.remove(0);
        }
        self.past.push(Rc::new(moment));
        self.undone.clear();
        self.open = None;
    }

    /// Something is typed in `place`; what was there before is kept unless this goes on in the same place.
    pub(crate) fn typing(&mut self, place: &P, moment: impl FnOnce() -> M) {
        if !self.is_open(place) {
            self.remember(moment());
            self.open = Some(place.clone());
        }
    }

    /// The place that was typed in is left; whether there was one.
    pub(crate) fn leave(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// What was there before the last change; `now` is kept for redo.
    pub(crate) fn undo(&mut self, now: M) -> Option<Rc<M>> {
        self.open = None;
        let moment = self.past.pop()?;
        self.undone.push(Rc::new(now));
        Some(moment)
    }

    /// What the last undo took away; `now` is kept for undo.
    pub(crate) fn redo(&mut self, now: M) -> Option<Rc<M>> {
        self.open = None;
        let moment = self.undone.pop()?;
        self.past.push(Rc::new(now));
        Some(moment)
    }

    /// What undo would bring back, the oldest step first.
    pub(crate) fn past(&self) -> impl Iterator<Item = &M> {
        self.past.iter().map(|moment| &**moment)
    }

    /// Whether there is something to undo.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub(crate) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// What was there before something was typed in `place`, as long as it is not left.
    pub(crate) fn before_typing(&self, place: &P) -> Option<&M> {
        let before = self.past.last().filter(|_| self.is_open(place));
        before.map(|moment| &**moment)
    }

    /// Whether `place` is being typed in.
    pub(crate) fn is_open(&self, place: &P) -> bool {
        self.open.as_ref() == Some(place)
    }
}
