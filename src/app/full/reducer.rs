//! The only thing that changes the state: one match that hands each action to the slice it belongs to, and says what has to
//! follow. What takes two slices is in [`super::transitions`].

use std::rc::Rc;

use yew::Reducible;

use super::action::Action;
use super::state::State;
use super::state::change::{Change, Changed};
use super::state::chunk_loading::NeedsChunk;
use super::state::entry::InputPlace;
use super::state::keeping::KeepAction;
use crate::entry::{Column, TrustName};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        // A person who enters a name means the same school as before.
        let enters = matches!(action, Action::EnterCell(..));
        // While a figure is typed, the rows stay where they are.
        let types = enters || matches!(action, Action::Enter(..));
        let changed = next.apply(action, &self);
        if changed == Changed::Nothing {
            return self;
        }
        if !enters && next.entry.table != self.entry.table {
            next.keep_chosen_schools(&self.entry.table);
        }
        // A person who changed the peers is taken back to that choice, unless the action itself moves the focus.
        if next.routing.focus == self.routing.focus && next.settings.peers != self.settings.peers {
            next.routing.go_to(None);
        }
        if matches!(changed, Changed::Kept | Changed::Figures) {
            next.edits += 1;
        }
        if matches!(changed, Changed::Figures | Changed::Evidence) {
            next.recompute();
            if !types || !next.derived.row_order.is_of(&next.derived.overview.lines) {
                next.order_rows();
            }
        }
        Rc::new(next)
    }
}

impl State {
    /// Does it; `before` is the state without it.
    #[expect(
        clippy::too_many_lines,
        reason = "one exhaustive match, with an arm for each action"
    )]
    fn apply(&mut self, action: Action, before: &Self) -> Changed {
        match action {
            Action::Enter(field, text) => {
                if self.entries().text(&field) == text {
                    return Changed::Nothing;
                }
                let place = InputPlace::Field(field.clone());
                self.entry.core.enters(&place, || before.snapshot());
                self.date(&field);
                self.entry.core.entries.put(field.clone(), text);
                self.entry.check_example(&self.evidence.national);
                self.last_change = Change::Entered(field);
                Changed::Figures
            }
            Action::EnterCell(row, column, text) => {
                if self.entry.table.text(row, &column) == text {
                    return Changed::Nothing;
                }
                let place = InputPlace::Cell(row, column.clone());
                self.entry.core.enters(&place, || before.snapshot());
                if let Column::Outcome(field) = &column {
                    self.date(field);
                }
                self.entry.table.put(row, &column, text);
                self.entry.check_example(&self.evidence.national);
                self.last_change = Change::EnteredCell(row, column);
                Changed::Figures
            }
            Action::NameTrust(name) => {
                if self.entry.trust_name.as_str() == name {
                    return Changed::Nothing;
                }
                self.entry
                    .core
                    .enters(&InputPlace::TrustName, || before.snapshot());
                self.entry.trust_name = TrustName::new(&name);
                self.last_change = Change::Nothing;
                Changed::Kept
            }
            Action::OpenForm(open) => {
                self.open_form(open);
                Changed::View
            }
            Action::LeaveField => view_if(self.entry.core.leave()),
            Action::OrderRows => self.order_rows(),
            Action::Table(action) => self.change_table(action, before),
            Action::PasteBlock(row, column, text) => {
                self.by_chunk(NeedsChunk::PasteBlock(row, column, text), before)
            }
            Action::ShowTopic(topic, shown) => {
                self.entry.core.remember(before.snapshot());
                self.settings.show(topic, shown);
                self.last_change = Change::ShowedTopic(topic, shown);
                Changed::Figures
            }
            Action::CompareWith(peers, chosen_at) => {
                self.entry.core.remember(before.snapshot());
                self.settings.peers = peers;
                self.routing.go_to(chosen_at);
                self.last_change = Change::ChosePeers;
                Changed::Figures
            }
            Action::ChooseYear(measure, year) => {
                self.entry.core.remember(before.snapshot());
                self.settings.choose_year(measure.clone(), year);
                self.last_change = Change::ChoseYear(measure);
                Changed::Figures
            }
            Action::ChooseResultsYear(cohorts, year) => self.choose_results_year(cohorts, year, before),
            Action::ExpandMeasure(measure, open) => {
                self.routing.expand(measure, open);
                self.last_change = Change::Nothing;
                Changed::View
            }
            Action::Try(measure, scenario, said) => {
                self.scenarios.put(measure, scenario);
                self.last_change = Change::Announced(said);
                Changed::Kept
            }
            Action::ChooseTab(measure, tab) => {
                self.last_change = Change::Nothing;
                view_if(self.routing.choose_tab(&measure, tab))
            }
            Action::Visit(view) => {
                self.last_change = Change::Nothing;
                view_if(self.routing.visit(view))
            }
            Action::FollowAddress(view) => {
                self.last_change = Change::Nothing;
                view_if(self.routing.follow_address(view))
            }
            Action::Back => {
                self.last_change = Change::Nothing;
                view_if(self.routing.back())
            }
            Action::Write(prompt, text) => {
                if self.entry.reflections.words(prompt) == text {
                    return Changed::Nothing;
                }
                let place = InputPlace::Words(prompt);
                self.entry.core.enters(&place, || before.snapshot());
                self.entry.reflections.write(prompt, text);
                self.last_change = Change::Nothing;
                Changed::Kept
            }
            Action::Paper(action) => self.change_paper(action, before),
            Action::TakeGoals(measures) => {
                self.entry.core.remember(before.snapshot());
                self.last_change = Change::TookGoals(measures.len());
                self.entry.reflections.take(measures);
                Changed::Kept
            }
            Action::FollowFigure(source) => {
                self.worked_example = source;
                self.last_change = Change::FollowedFigure;
                Changed::View
            }
            Action::ShowExample => {
                self.entry.core.remember(before.snapshot());
                self.show_example();
                Changed::Figures
            }
            Action::Clear => self.clear(before),
            Action::Undo => {
                let snapshot = self.entry.core.undo(before.snapshot());
                self.return_to(snapshot, Change::Undid)
            }
            Action::Redo => {
                let snapshot = self.entry.core.redo(before.snapshot());
                self.return_to(snapshot, Change::Redid)
            }
            Action::RestoreSaved(lines, kept_in) => {
                self.restore_saved(&lines, kept_in, before);
                Changed::Figures
            }
            Action::Keep(action) => {
                self.last_change = match &action {
                    KeepAction::Wanted(_) | KeepAction::Became(_) => Change::Kept,
                    KeepAction::NotOpened(why) => Change::Announced(why.reason()),
                    KeepAction::ShowText(_) | KeepAction::ShowCsv(_) | KeepAction::Saved(_) => {
                        Change::Nothing
                    }
                };
                self.keeping.apply(action);
                Changed::View
            }
            Action::ChunkArrived(chunk) => {
                let waited = self.chunk.settle(chunk).into_iter();
                let changed = waited.map(|step| self.by_chunk(step, before)).max();
                changed.unwrap_or(Changed::View).max(Changed::View)
            }
            Action::AskForChunk => {
                self.chunk.ask_again();
                Changed::View
            }
            Action::AskForPack(pack) => {
                self.evidence.ask(pack);
                Changed::View
            }
            Action::PackArrived(pack, bytes) => self.join_pack(pack, bytes.as_deref()),
            Action::Lookup(action) => self.change_lookup(action),
            Action::Directory(action) => self.by_chunk(NeedsChunk::Directory(action), before),
            Action::Import(action) => self.by_chunk(NeedsChunk::Import(action), before),
            Action::UseImport => self.by_chunk(NeedsChunk::UseImport, before),
        }
    }

    /// Does what the program's second file does, or keeps it until that is there.
    pub(super) fn by_chunk(&mut self, step: NeedsChunk, before: &Self) -> Changed {
        let Some(chunk) = self.chunk.here() else {
            self.chunk.keep(step);
            return Changed::View;
        };
        match step {
            NeedsChunk::Import(action) => (chunk.change_import)(self, action),
            NeedsChunk::UseImport => (chunk.use_import)(self, before),
            NeedsChunk::PasteBlock(row, column, text) => {
                (chunk.paste_block)(self, row, &column, &text, before)
            }
            NeedsChunk::ResultsYear(cohorts, year) => {
                (chunk.choose_year_beside_published)(self, cohorts, year, before)
            }
            NeedsChunk::Directory(action) => (chunk.change_directory)(self, action, before),
        }
    }
}

const fn view_if(changed: bool) -> Changed {
    if changed { Changed::View } else { Changed::Nothing }
}
