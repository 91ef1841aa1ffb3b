//! What was published of one trust, once somebody has looked it up: the only place where a name and a figure meet.

use std::rc::Rc;

use super::{FigureColumn, NamesError, National, PublishedFigure, PublishedValue, TrustName, TrustSet};
use crate::measures::PupilGroup;

impl National {
    /// Every figure of a trust in the tables that are there, the Department's own before other sets and the latest year
    /// first. A gap is computed and not published, so it is not among them.
    ///
    /// # Errors
    /// [`NamesError::OtherEdition`] where the index was made for tables other than those that are loaded.
    pub fn published(&self, trust: TrustName<'_>) -> Result<Vec<PublishedFigure>, NamesError> {
        let first = self.tables.iter().map(|table| (TrustSet::Eligible, table));
        let further = self.further.iter().map(|(set, table)| (*set, table));
        let mut figures = Vec::new();
        for (set, table) in first.chain(further) {
            let named = trust.names().of_table(table)?;
            let Some(row) = trust.row_in(named) else { continue };
            if row >= table.rows() {
                return Err(NamesError::OtherEdition);
            }
            for (column, of_column) in table.figures.iter().enumerate() {
                if of_column.group == PupilGroup::Gap {
                    continue;
                }
                figures.push(PublishedFigure {
                    table: Rc::clone(table),
                    column,
                    row,
                    set,
                    value: named.value(of_column, row)?,
                });
            }
        }
        figures.sort_by_key(|one| (one.set(), std::cmp::Reverse(one.year())));
        Ok(figures)
    }
}

impl super::NamedTable {
    /// The figure of a row, or the code that stands for it.
    fn value(&self, column: &FigureColumn, row: usize) -> Result<PublishedValue, NamesError> {
        if let Some(value) = column.figures.value(row) {
            return Ok(PublishedValue::Figure(value));
        }
        let without = |rows: std::ops::Range<usize>| {
            let rows = rows.filter(|row| column.figures.value(*row).is_none());
            rows.count()
        };
        let mut withheld = self.withheld.iter();
        let code = withheld
            .find(|of| of.measure == column.measure && of.group == column.group)
            .filter(|of| of.codes.len() == without(0..column.figures.len()))
            .and_then(|of| of.codes.get(without(0..row)))
            .and_then(|code| self.codes.get(usize::from(*code)));
        let code = code.ok_or(NamesError::OtherEdition)?;
        Ok(PublishedValue::Withheld(code.clone()))
    }
}
