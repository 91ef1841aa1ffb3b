//! What comes of what a person writes or takes as a goal. Nothing is compared anew for it.

use std::rc::Rc;

use super::announced::Change;
use super::state::{InputPlace, State};
use crate::entry::{Prompt, Taken};

impl State {
    /// After something was written.
    pub(super) fn wrote(self: &Rc<Self>, prompt: Prompt, text: String) -> Rc<Self> {
        if self.reflections.words(prompt) == text {
            return Rc::clone(self);
        }
        let mut next = (**self).clone();
        next.history.typing(&InputPlace::Words(prompt), || self.moment());
        next.reflections.write(prompt, text);
        next.last_change = Change::Nothing;
        Rc::new(next)
    }

    /// After measures were taken as goals.
    pub(super) fn took(self: &Rc<Self>, measures: Vec<Taken>) -> Rc<Self> {
        let mut next = (**self).clone();
        next.history.remember(self.moment());
        next.last_change = Change::Took(measures.len());
        next.reflections.take(measures);
        Rc::new(next)
    }
}
