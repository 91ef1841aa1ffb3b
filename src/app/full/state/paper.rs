//! What a person does to their board paper. What they have decided is entered like everything else, so that undo, files and
//! links have it too.

use super::State;
use super::change::Change;
use super::entry::InputPlace;
use crate::analysis::Disclosure;
use crate::app::full::reducer::Changed;
use crate::measures::MeasureGroup;

/// What is done to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PaperAction {
    /// Shows a part or leaves it out.
    Show(String, bool),
    /// Shows these measures in full.
    Choose(Vec<MeasureGroup>),
    /// Puts a sentence into the person's own words: its name, what is found, and theirs.
    Write(String, String, String),
    /// Lets small numbers of pupils leave the page, or not.
    Disclose(Disclosure),
}

impl State {
    /// Does it; `before` is the state without it.
    pub(crate) fn change_paper(&mut self, action: PaperAction, before: &Self) -> Changed {
        self.last_change = Change::Nothing;
        let remember = |state: &mut Self| state.entry.core.remember(before.snapshot());
        match action {
            PaperAction::Show(part, shown) => {
                remember(self);
                self.entry.paper.show(&part, shown);
            }
            PaperAction::Choose(measures) => {
                remember(self);
                self.entry.paper.choose(measures);
            }
            PaperAction::Write(sentence, found, own) => {
                let place = InputPlace::Paper(sentence.clone());
                self.entry.core.enters(&place, || before.snapshot());
                self.entry.paper.write(&sentence, &found, &own);
            }
            PaperAction::Disclose(disclosure) => {
                self.disclosure = disclosure;
                return Changed::View;
            }
        }
        Changed::Kept
    }
}
