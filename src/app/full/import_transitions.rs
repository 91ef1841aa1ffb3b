//! The last step of taking figures from a sheet, and a block pasted into the table: both change the figures, the way they are
//! entered, and what is shown of them.

use super::reducer::Changed;
use super::state::State;
use super::state::change::Change;
use super::state::importing::{ImportAction, Importing, Used};
use super::state::school_directory::SchoolDirectory;
use super::state::settings::EntryMode;
use crate::entry::{Column, Entry, RowId};
use crate::import::{How, Matching, Shape};
use crate::measures::{Measure, Topic};
use crate::spreadsheet::{read_delimited, unescape_formula};
use crate::wording::interface::importing as wording;

impl State {
    /// Does a step in taking figures from a sheet.
    pub(super) fn change_import(&mut self, action: ImportAction) -> Changed {
        // What is there is kept unless somebody says otherwise.
        let how = if self.entry.table.is_empty() && self.entries().is_empty() {
            How::Replace
        } else {
            How::Add
        };
        if matches!(action, ImportAction::Began(..)) {
            // A spreadsheet that came to the other door is read now.
            self.keeping.not_opened = None;
        }
        let measures: Vec<&Measure> = self.evidence.each_measure().collect();
        let effect = self.import.apply(action, &measures, (how, self.latest_results));
        self.last_change = effect.said.map_or(Change::Nothing, Change::Said);
        if effect.go_to.is_some() {
            self.routing.go_to(effect.go_to);
        }
        Changed::View
    }

    /// Takes the figures as they are understood.
    pub(super) fn use_import(&mut self, before: &Self) -> Changed {
        let Importing::Understood(known) = &before.import.stage else {
            return Changed::Nothing;
        };
        if known.hindrance().is_some() {
            return Changed::Nothing;
        }
        self.entry.core.remember(before.snapshot());
        let (mut import, how) = (known.import.clone(), known.how);
        let measures: Vec<&Measure> = self.evidence.each_measure().collect();
        let (mut entries, mut table) = (self.entries().clone(), self.entry.table.clone());
        import.settle(&mut entries, &mut table, &measures);
        let report = import.account.clone();
        let said = match import.shape {
            Shape::Schools => {
                let joined = import.into_table(&table, how);
                let said = joined.summary(&known.name, &report);
                self.entry.core.entries = entries;
                self.entry.table = joined.table;
                self.settings.entry_mode = EntryMode::BySchool;
                said
            }
            Shape::WholeTrust => {
                let (entries, replaced) = import.into_entries(&entries, how);
                self.entry.core.entries = entries;
                self.entry.table = table;
                self.settings.entry_mode = EntryMode::WholeTrust;
                report.taken_for_the_trust(&known.name, replaced.len())
            }
        };
        self.show_what_is_filled();
        self.entry.check_example(&self.evidence.national);
        self.directory = SchoolDirectory::default();
        self.import.open(false);
        self.import.used = Some(Used {
            said: said.clone(),
            answers: known.answers(),
        });
        self.last_change = Change::Said(said);
        Changed::Figures
    }

    /// Shows every part of the work for which something is entered.
    fn show_what_is_filled(&mut self) {
        let fields = self.entry.table.fields();
        let filled = |measure: &&Measure| {
            let figure = Entry::Figure(measure.id.clone());
            fields.iter().any(|field| field.entry == figure)
                || self.entries().iter().any(|(field, _)| field.entry == figure)
        };
        let filled = self.each_measure().filter(filled);
        let topics: Vec<Topic> = filled.map(|measure| measure.topic).collect();
        if !topics.is_empty() {
            for topic in Topic::ALL {
                self.settings.show(topic, topics.contains(&topic));
            }
        }
    }

    /// Spreads a pasted block over the table's cells, from the one it was pasted into, as a spreadsheet does; where it
    /// brings headings it is understood by them, like a file.
    pub(super) fn paste_block(&mut self, row: RowId, column: &Column, text: &str, before: &Self) -> Changed {
        let sheet = read_delimited(text);
        let matching = Matching::of(&sheet, &self.measure_list());
        let used = matching.columns().iter().filter(|column| column.is_used());
        if matching.heading_row().is_some() && used.count() > 1 {
            return self.change_import(ImportAction::Pasted(text.into()));
        }
        let columns = self.columns();
        let first = columns.iter().position(|other| other == column);
        let rows = self.entry.table.rows();
        let top = rows.iter().position(|other| other.id() == row);
        let (Some(first), Some(top)) = (first, top) else {
            return Changed::Nothing;
        };
        self.entry.core.remember(before.snapshot());
        for column in columns.iter().skip(first).take(sheet.width()) {
            if let Column::Outcome(field) = column {
                self.date(field);
            }
        }
        let mut cells = 0;
        for (down, texts) in sheet.rows().iter().enumerate() {
            let table = &mut self.entry.table;
            let id = match table.rows().get(top + down) {
                Some(row) => row.id(),
                None => table.add(),
            };
            for (text, column) in texts.iter().zip(columns.iter().skip(first)) {
                table.put(id, column, unescape_formula(text).trim());
                cells += usize::from(!text.trim().is_empty());
            }
        }
        let beyond = sheet.width().saturating_sub(columns.len() - first);
        self.entry.check_example(&self.evidence.national);
        let said = match beyond {
            0 => wording::cells_pasted(cells),
            _ => wording::cells_pasted_of_wider_block(cells, beyond),
        };
        self.import.used = (beyond > 0).then(|| said.clone().into());
        self.last_change = Change::Said(said);
        Changed::Figures
    }
}

/// Whether a pasted text is more than one cell.
pub(crate) fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r'])
}
