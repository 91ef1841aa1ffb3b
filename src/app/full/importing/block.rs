//! A block of cells pasted into the table: spread over its cells from the one it was pasted into, as in a spreadsheet; or,
//! where it brings headings, understood by them like a file.

use crate::app::full::announced::Change;
use crate::app::full::state::State;
use crate::entry::{Column, RowId};
use crate::import::Matching;
use crate::spreadsheet::{read_delimited, unescape_formula};

impl State {
    /// After `text` was pasted into the cell of that row and column, `before` being the state without it.
    pub(in crate::app::full) fn pasted(
        mut self,
        (row, column): (RowId, &Column),
        text: &str,
        before: &Self,
    ) -> Self {
        let sheet = read_delimited(text);
        let matching = Matching::of(sheet.rows(), &self.measure_list());
        let names_columns = matching
            .columns()
            .iter()
            .filter(|column| column.is_used())
            .count()
            > 1;
        if matching.heading_row().is_some() && names_columns {
            return self.imported(super::ImportAction::Pasted(text.into()), before);
        }
        let columns = self.columns();
        let Some(first) = columns.iter().position(|other| other == column) else {
            return self;
        };
        let Some(top) = self.table.rows().iter().position(|other| other.id() == row) else {
            return self;
        };
        self.history.remember(before.moment());
        let mut cells = 0;
        for (down, texts) in sheet.rows().iter().enumerate() {
            let id = match self.table.rows().get(top + down) {
                Some(row) => row.id(),
                None => self.table.add(),
            };
            for (text, column) in texts.iter().zip(columns.iter().skip(first)) {
                self.table.put(id, column, unescape_formula(text).trim());
                cells += usize::from(!text.trim().is_empty());
            }
        }
        let beyond = sheet.width().saturating_sub(columns.len() - first);
        self.still_example();
        self.last_change = Change::Found(match beyond {
            0 => format!("{cells} cells were pasted."),
            _ => format!(
                "{cells} cells were pasted. The block is wider than the table by {beyond} columns, which were left out: \
                 show more columns, or paste the block with its headings."
            ),
        });
        let said = match &self.last_change {
            Change::Found(said) if beyond > 0 => Some(said.clone()),
            _ => None,
        };
        self.taken = said;
        self.refreshed()
    }
}

/// Whether a pasted text is more than one cell.
pub(crate) fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r'])
}
