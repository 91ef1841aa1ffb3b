//! The table as lines of text, in which it survives a panic and is kept.

use std::rc::Rc;

use super::{Column, SchoolTable};
use crate::entry::entries::push_plain;

/// How the lines of a table begin. No field has such a name.
const LINE: &str = "@school ";

impl SchoolTable {
    /// One line a cell, `school ROW`, its column and its text with tabs between: how the table survives a panic. Tabs and
    /// line breaks in a text become spaces.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let mut lines = String::new();
        for (place, row) in self.rows().iter().enumerate() {
            row.each_named(&mut |name, text| {
                lines.push_str(LINE);
                lines.push_str(&place.to_string());
                lines.push('\t');
                lines.push_str(name);
                lines.push('\t');
                push_plain(&mut lines, text);
                lines.push('\n');
            });
        }
        lines
    }

    /// Reads back what [`SchoolTable::to_lines`] wrote from among other lines. What has no column is carried along with its
    /// school.
    #[must_use]
    pub fn from_lines(lines: &str, column_of: impl Fn(&str) -> Option<Column>) -> Self {
        let mut table = Self::default();
        let mut last = None;
        for line in lines.lines() {
            let Some((place, rest)) = line.strip_prefix(LINE).and_then(|line| line.split_once('\t')) else {
                continue;
            };
            let Some((name, text)) = rest.split_once('\t') else {
                continue;
            };
            if last != Some(place) || table.rows.is_empty() {
                table.add();
                last = Some(place);
            }
            if let Some(row) = table.rows.last_mut() {
                Rc::make_mut(row).restore(name, text, &column_of);
            }
        }
        table
    }

    /// Drops what is carried along.
    pub(in crate::entry) fn drop_carried(&mut self) {
        for row in self.rows.iter_mut().filter(|row| row.outcomes.carries_any()) {
            Rc::make_mut(row).outcomes.drop_carried();
        }
    }

    /// Gives columns to what is carried along, now that more of them may be known.
    pub fn recognise(&mut self, column_of: impl Fn(&str) -> Option<Column>) {
        for row in &mut self.rows {
            if row.outcomes.carries_any() {
                Rc::make_mut(row).recognise(&column_of);
            }
        }
    }
}
