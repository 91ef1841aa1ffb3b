//! What a change to the table of schools comes to, for people who do not see the page, and how keeping stands.

use super::keeping::Keeping;
use super::state::State;
use super::table_view::{EntryMode, TableAction};
use crate::entry::{Column, Entry, Field, RowId};

impl State {
    /// What is wrong with a cell, or else what all schools come to in its column.
    pub(super) fn announced_cell(&self, row: RowId, column: &Column) -> String {
        if self.still_typing_cell(row, column) {
            return String::new();
        }
        if let Some(remark) = self.cell_remark(row, column) {
            return remark;
        }
        let Column::Outcome(field) = column else {
            return String::new();
        };
        self.announced_total(field)
    }

    /// What is said under a row about one of its cells: what is wrong, what its mark means, or what to ask.
    pub(crate) fn cell_remark(&self, row: RowId, column: &Column) -> Option<String> {
        if let Some(refusal) = self.table_check.refusal(row, column) {
            return Some(refusal.to_string());
        }
        let is_it = |at: RowId, of: &Column| at == row && of == column;
        let withheld = self
            .table_check
            .withheld
            .iter()
            .find(|one| is_it(one.row, &one.column));
        if let Some(one) = withheld {
            return Some(format!("“{}”: {}.", one.text.trim(), one.what.meaning()));
        }
        let doubt = self
            .table_check
            .doubts
            .iter()
            .find(|one| is_it(one.row, &one.column));
        doubt.map(|one| one.what.clone())
    }

    fn announced_total(&self, field: &Field) -> String {
        let (Entry::Figure(id) | Entry::MeasurePupils(id)) = &field.entry else {
            return String::new();
        };
        let total = self.totals.of_measure(id, field.group, field.year);
        let said = total.filter(|total| !total.figure_text().is_empty());
        let found = self
            .line(id, field.group)
            .and_then(|line| line.finding().cloned());
        match (said, found) {
            (Some(_), Some(finding)) if field.year.is_none() => finding.announcement(),
            (Some(total), _) => {
                let missing = total
                    .missing_text()
                    .map(|missing| format!("; {missing}"))
                    .unwrap_or_default();
                format!(
                    "All schools together: {}, {}{missing}.",
                    total.figure_text(),
                    total.pupils_text()
                )
            }
            (None, _) => String::new(),
        }
    }

    pub(super) fn announced_table(&self, action: &TableAction) -> String {
        match action {
            TableAction::Enter(EntryMode::BySchool) | TableAction::TypeFigures(_) => {
                "Figures are entered school by school and added up.".to_owned()
            }
            TableAction::Enter(EntryMode::WholeTrust) => {
                "Figures are entered for the whole trust.".to_owned()
            }
            TableAction::AddRow(_) => format!("A school is added: {} rows.", self.table.rows().len()),
            TableAction::RemoveRow(_) => format!(
                "The school is taken away: {} rows. Undo brings it back.",
                self.table.rows().len()
            ),
            TableAction::ShowYear(Some(year)) => format!("The table shows {year}."),
            TableAction::ShowYear(None) => "The table shows the latest year.".to_owned(),
            TableAction::ShowMore => "More schools are shown.".to_owned(),
            TableAction::ShowMeasure(..) | TableAction::ShowFacts(_) | TableAction::ShowDisadvantaged(_) => {
                format!("The table has {} columns.", self.columns().len())
            }
        }
    }

    /// How keeping stands, in words.
    pub(crate) fn keeping_text(&self) -> &str {
        match &self.keeping {
            Keeping::No => "Nothing is saved: closing the page forgets your figures.",
            Keeping::Yes => {
                "Kept in this browser’s own storage on this device, and nowhere else. Whoever uses this browser can see \
                 it. Untick to remove it; clearing the browser’s data removes it too."
            }
            Keeping::Denied => {
                "This browser does not let the page keep anything here, so nothing is saved. Save a file instead."
            }
            Keeping::Elsewhere => {
                "Another page has kept other figures since, and nothing here has overwritten them. What you change here \
                 is not kept until you choose."
            }
            Keeping::Unreadable(why) => why,
        }
    }
}
