//! What both programs know of the figures that a person enters: the texts in the fields, whether any are the example's, and
//! the way back. It is one type, so that the small program and the full one cannot treat a keystroke differently, and so
//! that what one of them keeps the other can restore.

use std::rc::Rc;

use super::History;
use crate::entry::{Entries, Field, FieldProblem, is_unfinished};
use crate::measures::Measure;

/// The line among the kept figures that says that some of them are the example's.
const EXAMPLE: &str = "@example\tyes";

/// The line that says that the form is open in which results are entered.
pub(crate) const FORM_LINE: &str = "@form\topen\n";

/// The line after which the figures come that one step of undo would bring back, the oldest step first.
pub(crate) const UNDO_LINE: &str = "@undo\n";

/// Figures as lines, and whether any are the example's.
pub(crate) fn lines_of(entries: &Entries, is_example: bool) -> String {
    let mut lines = entries.to_lines();
    if is_example {
        lines.push_str(EXAMPLE);
        lines.push('\n');
    }
    lines
}

/// The figures of the whole trust and the way back. `S` is the program's undo snapshot, `P` a place in which something can
/// be entered.
#[derive(Debug, Clone)]
pub(crate) struct EntryCore<S, P = Field> {
    /// What is entered for the whole trust, with what an earlier or later version entered that this one does not know.
    pub(crate) entries: Entries,
    /// Whether any of the figures are the example's.
    pub(crate) is_example: bool,
    history: History<S, P>,
}

impl<S, P> Default for EntryCore<S, P> {
    fn default() -> Self {
        Self {
            entries: Entries::default(),
            is_example: false,
            history: History::default(),
        }
    }
}

impl<S, P: Clone + PartialEq> EntryCore<S, P> {
    /// Takes the figures from lines; the way back stays. Nothing is lost: a field that `field_of` does not know is carried
    /// in the entries.
    pub(crate) fn restore<'a>(
        &mut self,
        lines: impl Iterator<Item = &'a str>,
        field_of: impl Fn(&str) -> Option<Field>,
    ) {
        self.replace(Entries::default(), false);
        for line in lines {
            if line == EXAMPLE {
                self.is_example = true;
            } else if let Some((name, text)) = line.rsplit_once('\t') {
                self.entries.restore(name, text, &field_of);
            }
        }
    }

    /// Replaces the figures; the way back stays.
    pub(crate) fn replace(&mut self, entries: Entries, is_example: bool) {
        self.entries = entries;
        self.is_example = is_example;
    }

    /// The figures as lines, for a program that starts again or a saved file.
    pub(crate) fn to_lines(&self) -> String {
        lines_of(&self.entries, self.is_example)
    }

    /// What undo would bring back, the oldest step first.
    pub(crate) fn past(&self) -> impl Iterator<Item = &S> {
        self.history.past()
    }

    /// Keeps what was there before a change, for undo.
    pub(crate) fn remember(&mut self, before: S) {
        self.history.remember(before);
    }

    /// Something is entered in `place`. What was there before is kept unless this goes on in the same place.
    pub(crate) fn enters(&mut self, place: &P, before: impl FnOnce() -> S) {
        self.history.typing(place, before);
    }

    /// The place in which something was entered is left; whether there was one.
    pub(crate) fn leave(&mut self) -> bool {
        self.history.leave()
    }

    /// What was there before the last change; `now` is kept for redo.
    pub(crate) fn undo(&mut self, now: S) -> Option<Rc<S>> {
        self.history.undo(now)
    }

    /// What the last undo took away; `now` is kept for undo.
    pub(crate) fn redo(&mut self, now: S) -> Option<Rc<S>> {
        self.history.redo(now)
    }

    /// What was there before something was entered in `place`, as long as it is not left.
    pub(crate) fn before_entering(&self, place: &P) -> Option<&S> {
        self.history.before_typing(place)
    }

    /// Whether there is something to undo.
    pub(crate) fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    pub(crate) fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Whether `place` holds the start of a number that is still being entered: a mistake, or a question, only once the place
    /// is left. `problem` is what is wrong with `text`.
    pub(crate) fn is_unfinished(&self, place: &P, text: &str, problem: Option<&FieldProblem>) -> bool {
        self.history.is_open(place) && (is_unfinished(text) || problem.is_some_and(FieldProblem::is_question))
    }

    /// What is wrong with what is entered in a field.
    pub(crate) fn problem<'a>(
        &self,
        field: &Field,
        measures: impl IntoIterator<Item = &'a Measure>,
    ) -> Option<String> {
        let problem = self.entries.problem(field, measures);
        problem.map(|problem| problem.to_string())
    }
}
