//! What each step comes to.

use std::rc::Rc;

use super::{ImportAction, Importing, Understood};
use crate::app::full::announced::Change;
use crate::app::full::listing::Listing;
use crate::app::full::state::State;
use crate::app::full::table_view::EntryMode;
use crate::import::{How, Shape};
use crate::measures::{Measure, Topic};
use crate::spreadsheet::{Sheet, read_delimited};

/// What a pasted block is called.
const PASTED: &str = "what you pasted";

impl State {
    /// Does the step, `before` being the state without it.
    pub(in crate::app::full) fn imported(mut self, step: ImportAction, before: &Self) -> Self {
        self.last_change = Change::Nothing;
        match step {
            ImportAction::Open(open) => {
                self.importing = if open {
                    Importing::Asking(None)
                } else {
                    Importing::Closed
                };
                self.taken = None;
            }
            ImportAction::Pasted(text) if text.trim().is_empty() => {
                self.say_not_read("There is nothing in what you pasted. Copy the cells, headings included, and paste again.".to_owned());
            }
            ImportAction::Pasted(text) => {
                let sheet = read_delimited(&text).named(PASTED);
                self.understand(PASTED.to_owned(), Rc::new([sheet]));
            }
            ImportAction::Began(name, reading) => {
                let stage = "Loading the reader".to_owned();
                self.last_change = Change::Found(format!("{name} is being read."));
                self.importing = Importing::Reading { name, stage, reading };
            }
            ImportAction::Told(told) => {
                if let Importing::Reading { stage, .. } = &mut self.importing {
                    *stage = told;
                }
            }
            // What was cancelled meanwhile says nothing any more.
            ImportAction::Came(..) if matches!(self.importing, Importing::Closed) => {}
            ImportAction::Came(name, Ok(sheets)) => self.understand(name, sheets),
            ImportAction::Came(name, Err(why)) => self.say_not_read(format!("{name}: {why}")),
            ImportAction::Take => return self.take(before),
            ImportAction::Sheet(_)
            | ImportAction::Changing(_)
            | ImportAction::Meaning(..)
            | ImportAction::Scale(..)
            | ImportAction::HeadingRow(_)
            | ImportAction::Shape(_)
            | ImportAction::Aside(..)
            | ImportAction::Latest(_)
            | ImportAction::Turn
            | ImportAction::How(_) => self.correct(step),
        }
        self
    }

    fn say_not_read(&mut self, why: String) {
        self.last_change = Change::Failed(why.clone());
        self.importing = Importing::Asking(Some(why));
    }

    fn understand(&mut self, name: String, sheets: Rc<[Sheet]>) {
        // What is there is kept unless somebody says otherwise.
        let how = if self.table.is_empty() {
            How::Replace
        } else {
            How::Add
        };
        let understood = Understood::of(name, sheets, &self.measure_list(), how);
        self.last_change = Change::Found(understood.import.account.summary());
        self.importing = Importing::Understood(Rc::new(understood));
    }

    /// Understands it again once more measures are known.
    pub(in crate::app::full) fn understand_anew(&mut self) {
        if let Importing::Understood(known) = &self.importing {
            let (name, sheets) = (known.name.clone(), Rc::clone(&known.sheets));
            let anew = Understood::of_sheet(name, sheets, known.sheet, &self.measure_list(), known.how);
            self.importing = Importing::Understood(Rc::new(anew));
        }
    }

    fn correct(&mut self, step: ImportAction) {
        let Importing::Understood(known) = &self.importing else {
            return;
        };
        let measures = self.measure_list();
        let mut anew = (**known).clone();
        let mut go_to = None;
        let sheets = Rc::clone(&anew.sheets);
        let rows = super::rows_of(&sheets, anew.sheet);
        match step {
            ImportAction::Sheet(sheet) => {
                anew = Understood::of_sheet(anew.name, Rc::clone(&sheets), sheet, &measures, anew.how);
                self.last_change = Change::Found(anew.import.account.summary());
                self.importing = Importing::Understood(Rc::new(anew));
                return;
            }
            ImportAction::Changing(column) => {
                let beside = anew.changing.map(super::change_id);
                self.go_to = column.map(super::meaning_id).or(beside);
                anew.changing = column;
                self.importing = Importing::Understood(Rc::new(anew));
                return;
            }
            ImportAction::How(how) => anew.how = how,
            ImportAction::Meaning(column, meaning) => {
                anew.changing = None;
                go_to = Some(super::change_id(column));
                anew.matching.set_meaning(column, meaning, rows, &measures);
            }
            ImportAction::Scale(column, scale) => anew.matching.set_scale(column, scale, rows, &measures),
            ImportAction::HeadingRow(row) => anew.matching.set_heading_row(row, rows, &measures),
            ImportAction::Shape(shape) => anew.matching.set_shape(shape, rows, &measures),
            ImportAction::Aside(row, aside) => anew.matching.set_aside(row, aside, rows, &measures),
            ImportAction::Latest(year) => anew.matching.set_latest(year, rows, &measures),
            ImportAction::Turn => anew.matching.turn(rows, &measures),
            _ => return,
        }
        anew.import = anew.matching.take(rows, &measures);
        self.go_to = go_to.or(self.go_to.take());
        self.last_change = Change::Found(anew.import.account.summary());
        self.importing = Importing::Understood(Rc::new(anew));
    }

    fn take(mut self, before: &Self) -> Self {
        let Importing::Understood(known) = &self.importing else {
            return self;
        };
        let known = Rc::clone(known);
        let (import, how) = (known.import.clone(), known.how);
        self.history.remember(before.moment());
        let said = match import.shape {
            Shape::Schools => {
                let account = import.account.clone();
                let joined = import.into_table(&self.table, how);
                let said = joined.summary(&known.name, &account);
                self.table = joined.table;
                self.choices.way = EntryMode::BySchool;
                said
            }
            Shape::WholeTrust => {
                let account = import.account.clone();
                let (entries, replaced) = import.into_entries(&self.entries, how);
                self.entries = entries;
                self.choices.way = EntryMode::WholeTrust;
                account.taken_for_the_trust(&known.name, replaced.len())
            }
        };
        self.show_what_is_filled();
        self.still_example();
        self.listing = Listing::default();
        self.importing = Importing::Closed;
        self.last_change = Change::Found(said.clone());
        self.taken = Some(said);
        self.refreshed()
    }

    /// Shows every part of the work for which something is entered.
    fn show_what_is_filled(&mut self) {
        let fields = self.table.fields();
        let filled = |measure: &Measure| {
            let figure = crate::entry::Entry::Figure(measure.id.clone());
            fields.iter().any(|field| field.entry == figure)
                || self.entries.iter().any(|(field, _)| field.entry == figure)
        };
        let topics: Vec<Topic> = self
            .each_measure()
            .filter(|measure| filled(measure))
            .map(|measure| measure.topic)
            .collect();
        if !topics.is_empty() {
            for topic in Topic::ALL {
                self.choices.show(topic, topics.contains(&topic));
            }
        }
    }

    /// Every measure that is loaded, as the reading of sheets takes them.
    pub(in crate::app::full) fn measure_list(&self) -> Vec<&Measure> {
        self.each_measure().collect()
    }
}
