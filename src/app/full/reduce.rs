//! The only thing that changes the state.

use std::rc::Rc;

use yew::Reducible;

use super::announced::Change;
use super::keeping::{Keep, Keeping};
use super::listing::Listing;
use super::moment::Moment;
use super::state::{Action, InputPlace, Key, State, Waiting};
use super::table_view::{EntryMode, TableAction, cell_id};
use super::trials::Trials;
use crate::analysis::{example, example_schools};
use crate::entry::{Column, Entries, Field, Reflections, SchoolFact, SchoolTable};
use crate::route::View;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // Whoever types a name means the same school as before.
        let typed = matches!(action, Action::TypedCell(..));
        let chose = matches!(action, Action::CompareWith(..));
        let before = Rc::clone(&self);
        let mut next = self.after(action);
        if !typed && next.table != before.table {
            Rc::make_mut(&mut next).keep_chosen_schools(&before.table);
        }
        // Only who chose the peers is led back to the choice.
        if !chose && next.choices.peers != before.choices.peers {
            Rc::make_mut(&mut next).go_to = None;
        }
        next
    }
}

impl State {
    /// The state after an action.
    fn after(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Typed(field, text) => {
                if self.entries.text(&field) == text {
                    return self;
                }
                next.history
                    .typing(&InputPlace::Field(field.clone()), || self.moment());
                next.entries.put(field.clone(), text);
                next.still_example();
                next.last_change = Change::Typed(field);
            }
            Action::TypedCell(row, column, text) => {
                if self.table.text(row, &column) == text {
                    return self;
                }
                next.history
                    .typing(&InputPlace::Cell(row, column.clone()), || self.moment());
                next.table.put(row, &column, text);
                next.still_example();
                next.last_change = Change::TypedCell(row, column);
            }
            Action::Table(action) => return next.table_changed(&action, &self),
            Action::Wrote(prompt, text) => return self.wrote(prompt, text),
            Action::Took(measures) => return self.took(measures),
            Action::Visit(view) if view == self.view => return self,
            Action::Show(topic, shown) => {
                next.history.remember(self.moment());
                next.choices.show(topic, shown);
                next.last_change = Change::Showed(topic, shown);
            }
            Action::CompareWith(peers, chosen_at) => {
                next.history.remember(self.moment());
                next.choices.peers = peers;
                next.go_to = Some(chosen_at);
                next.last_change = Change::ComparedWith;
            }
            Action::ChoseYear(measure, year) => {
                next.history.remember(self.moment());
                next.choices.choose_year(measure.clone(), year);
                next.last_change = Change::ChoseYear(measure);
            }
            Action::ShowExample => {
                next.history.remember(self.moment());
                next.show_example();
            }
            Action::Clear if self.is_empty() => return self,
            Action::Clear => {
                next.history.remember(self.moment());
                next.clear();
            }
            Action::Undo | Action::Redo => {
                let (moment, change) = match action {
                    Action::Undo => (next.history.undo(self.moment()), Change::Undid),
                    _ => (next.history.redo(self.moment()), Change::Redid),
                };
                let Some(moment) = moment else { return self };
                next.go_to(&moment);
                next.last_change = change;
            }
            Action::Opened(lines, kept_in) => {
                next.history.remember(self.moment());
                next.kept = lines;
                next.listing = Listing::default();
                next.not_opened = None;
                next.started = None;
                next.trials = Trials::default();
                next.take_kept();
                next.last_change = Change::OpenedKept(kept_in);
            }
            Action::LeftField => return if next.history.leave() { Rc::new(next) } else { self },
            Action::Arrived(pack, bytes) => return Rc::new(self.joined(pack, bytes.as_deref())),
            Action::Start => {
                let Some(published) = self.lookup.published() else {
                    return self;
                };
                next.history.remember(self.moment());
                next.start_from(published);
            }
            Action::Import(step) => return Rc::new(next.imported(step, &self)),
            Action::PastedBlock(row, column, text) => {
                return Rc::new(next.pasted((row, &column), &text, &self));
            }
            Action::List(list) => return Rc::new(next.listed(list, &self)),
            other => return Rc::new(next.looked(other)),
        }
        Rc::new(next.refreshed())
    }

    /// Another table can have another school in a row of the same number: one that is tried on must be named alike in both.
    fn keep_chosen_schools(&mut self, before: &SchoolTable) {
        let named = |table: &SchoolTable, row| {
            let row = table.row(row)?;
            Some(row.fact(SchoolFact::Name).to_owned())
        };
        let table = &self.table;
        self.trials
            .keep_schools(|row| named(table, row).is_some_and(|name| named(before, row) == Some(name)));
    }

    /// After something that changes no figure: nothing is compared anew.
    fn looked(mut self, action: Action) -> Self {
        match action {
            Action::Open(key, open) => {
                self.opened.retain(|other| *other != key);
                if open {
                    self.look_at(View::Measure(key.0, key.1));
                } else if self.view == View::Measure(key.0, key.1) {
                    self.view = View::Trust;
                }
                self.last_change = Change::Nothing;
            }
            Action::Try(key, trial, said) => {
                self.trials.put(key, trial);
                self.last_change = Change::Tried(said);
            }
            Action::Visit(view) => {
                self.look_at(view);
                self.visits += 1;
                self.last_change = Change::Nothing;
            }
            Action::Follow(followed) => {
                self.followed = followed;
                self.last_change = Change::Followed;
            }
            Action::NotOpened(why) => {
                self.last_change = Change::Failed(why.clone());
                self.not_opened = Some(why);
            }
            Action::ShowText(shown) => {
                self.text_shown = shown;
                self.last_change = Change::Nothing;
            }
            Action::Keep(keep) => {
                self.last_change = Change::Kept(keep.clone());
                self.keeping = match keep {
                    Keep::Wanted(true) => Keeping::Yes,
                    Keep::Wanted(false) => Keeping::No,
                    Keep::Stands(keeping) => keeping,
                };
            }
            Action::Asked(pack) => {
                self.waiting
                    .retain(|waiting| !matches!(waiting, Waiting::Failed(name, _) if *name == pack));
                self.waiting.push(Waiting::Loading(pack));
            }
            Action::Find(find) => {
                self.last_change = Change::Found(self.lookup.find(find, &self.national));
            }
            Action::Typed(..)
            | Action::TypedCell(..)
            | Action::Wrote(..)
            | Action::Took(_)
            | Action::LeftField
            | Action::Table(_)
            | Action::Show(..)
            | Action::CompareWith(..)
            | Action::ChoseYear(..)
            | Action::ShowExample
            | Action::Clear
            | Action::Undo
            | Action::Redo
            | Action::Opened(..)
            | Action::Arrived(..)
            | Action::Start
            | Action::Import(_)
            | Action::PastedBlock(..)
            | Action::List(_) => {}
        }
        self
    }

    /// The example in the place of whatever is entered, in the way in which figures are entered.
    fn show_example(&mut self) {
        if self.by_school() {
            self.entries = Entries::default();
            self.table = example_schools(&self.national);
        } else {
            self.entries = example(&self.national);
            self.table = SchoolTable::default();
        }
        self.is_example = true;
        self.started = None;
        self.last_change = Change::ShowedExample;
    }

    /// Nothing entered any more.
    fn clear(&mut self) {
        self.entries = Entries::default();
        self.table = SchoolTable::default();
        self.reflections = Reflections::default();
        // Nor does what was opened come back with figures that are loaded later.
        self.kept = "".into();
        self.listing = Listing::default();
        self.trials = Trials::default();
        self.is_example = false;
        self.started = None;
        self.last_change = Change::Cleared;
    }

    /// As it was at another moment.
    fn go_to(&mut self, moment: &Moment) {
        self.entries = moment.entries.clone();
        self.table = moment.table.clone();
        // What is tried is no step of its own; only clearing took it away.
        if self.trials.is_empty() {
            self.trials = moment.trials.clone();
        }
        self.is_example = moment.is_example;
        self.started.clone_from(&moment.started);
        self.choices = moment.choices.clone();
        self.reflections = moment.reflections.clone();
    }

    /// After something was done to the table of schools, `before` which it was another.
    fn table_changed(mut self, action: &TableAction, before: &Self) -> Rc<Self> {
        self.last_change = Change::Table(action.clone());
        match action {
            TableAction::Enter(way) => {
                if *way == before.choices.way {
                    return Rc::new(self);
                }
                self.history.remember(before.moment());
                self.choices.way = *way;
                if *way == EntryMode::BySchool {
                    self.begin_table();
                }
            }
            TableAction::TypeFigures(key) => {
                self.history.remember(before.moment());
                self.choices.way = EntryMode::BySchool;
                self.begin_table();
                self.table_view.show(action);
                self.go_to = self.first_to_type(key);
            }
            TableAction::AddRow(column) => {
                self.history.remember(before.moment());
                let row = self.table.add();
                self.go_to = Some(cell_id(row, &column.name()));
            }
            TableAction::RemoveRow(row) => {
                self.history.remember(before.moment());
                let place = self.table.rows().iter().position(|other| other.id() == *row);
                self.table.remove(*row);
                self.still_example();
                // Whoever took it away goes on at the row that now stands there.
                let rows = self.table.rows();
                let beside = place.and_then(|place| rows.get(place).or(rows.last()));
                self.go_to = beside.map(|row| cell_id(row.id(), &Column::Fact(SchoolFact::Name).name()));
            }
            view => {
                self.table_view.show(view);
                return Rc::new(self);
            }
        }
        Rc::new(self.refreshed())
    }

    /// Empty rows, where there is none.
    fn begin_table(&mut self) {
        if self.table.rows().is_empty() {
            for _ in 0..ROWS_TO_BEGIN_WITH {
                self.table.add();
            }
        }
    }

    /// The cell to begin with for a measure: the first school's name or, once there are schools, the first figure that is
    /// not there.
    fn first_to_type(&self, (measure, group): &Key) -> Option<String> {
        let figure = Column::Outcome(Field::figure(measure.clone()).of_group(*group));
        let rows = self.table.rows();
        let first = rows.iter().find(|row| row.text(&figure).is_empty());
        let column = if self.table.is_empty() {
            Column::Fact(SchoolFact::Name)
        } else {
            figure
        };
        first
            .or(rows.first())
            .map(|row| cell_id(row.id(), &column.name()))
    }
}

/// The empty rows of a table in which nothing has been typed yet.
const ROWS_TO_BEGIN_WITH: usize = 3;
