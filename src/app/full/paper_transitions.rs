//! What follows from what a person does to their board paper, which takes the entries and the way back to them.

use super::state::State;
use super::state::change::{Change, Changed};
use super::state::entry::InputPlace;
use super::state::paper::PaperAction;

impl State {
    /// Does it; `before` is the state without it.
    pub(super) fn change_paper(&mut self, action: PaperAction, before: &Self) -> Changed {
        self.last_change = Change::Nothing;
        let remember = |state: &mut Self| state.entry.core.remember(before.snapshot());
        match action {
            PaperAction::Show(part, shown) => {
                remember(self);
                self.entry.paper.show(part, shown);
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
