//! What was taken from a sheet, put in place of what the person had or joined with it. Whatever is written over is told,
//! so that nothing goes unseen.

use super::identity::KnownSchools;
use super::{Import, Shape};
use crate::entry::{Column, Entries, Field, SchoolTable};

/// What happens to what is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MergeMode {
    /// It goes.
    Replace,
    /// It stays, and new cells are written over old ones of the same school and column.
    Add,
}

/// A cell that was written over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverwrittenCell<C> {
    /// The school, or "Your trust".
    pub school: String,
    /// Its column, or the field.
    pub place: C,
    /// What stood there.
    pub was: String,
    /// What stands there now.
    pub now: String,
}

/// A table joined from two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedTable {
    /// The table.
    pub table: SchoolTable,
    /// Cells that were written over.
    pub replaced: Vec<OverwrittenCell<Column>>,
    /// Schools that were not there before.
    pub added: usize,
    /// Schools that were there before and stay.
    pub kept: usize,
    /// Schools that went.
    pub removed: usize,
}

impl Import {
    /// The table that comes of the one that is there and what was taken. Schools are the same by their URNs, or by their
    /// names where not both have one.
    #[must_use]
    pub fn into_table(self, existing: &SchoolTable, how: MergeMode) -> MergedTable {
        if how == MergeMode::Replace {
            return MergedTable {
                added: self.table.rows().len(),
                table: self.table,
                replaced: Vec::new(),
                kept: 0,
                removed: existing.rows().len(),
            };
        }
        let mut table = existing.clone();
        let known = KnownSchools::of(existing.rows().iter().map(AsRef::as_ref));
        let repeated = self.table.repeated();
        let mut replaced = Vec::new();
        let mut added = 0;
        for (place, row) in self.table.rows().iter().enumerate() {
            use crate::entry::SchoolFact::{Name, Urn};
            let same = known
                .find(row.fact(Urn), row.fact(Name))
                .filter(|_| repeated.binary_search(&place).is_err());
            let Some(there) = same.and_then(|place| existing.rows().get(place)) else {
                let cells: Vec<_> = row
                    .cells()
                    .map(|(column, text)| (column, text.to_owned()))
                    .collect();
                table.add_row(cells.iter().map(|(column, text)| (column, text.clone())));
                added += 1;
                continue;
            };
            for (column, text) in row.cells() {
                let was = there.text(&column);
                if !was.is_empty() && was != text {
                    replaced.push(OverwrittenCell {
                        school: row.called(place),
                        place: column.clone(),
                        was: was.to_owned(),
                        now: text.to_owned(),
                    });
                }
                table.put(there.id(), &column, text);
            }
        }
        MergedTable {
            table,
            replaced,
            added,
            kept: existing.rows().len(),
            removed: 0,
        }
    }

    /// The whole trust's fields that come of those that are there and what was taken, and what was written over. To
    /// replace, only figures and pupils without a year of their own go: region, circumstances and other years stay.
    #[must_use]
    pub fn into_entries(self, existing: &Entries, how: MergeMode) -> (Entries, Vec<OverwrittenCell<Field>>) {
        use crate::entry::Entry::{Circumstance, Region, ResultsYear};
        let mut entries = Entries::default();
        for (field, text) in existing.iter() {
            let stays = matches!(field.entry, Circumstance(..) | Region | ResultsYear(_));
            if how == MergeMode::Add || stays || field.year.is_some() {
                entries.put(field.clone(), text);
            }
        }
        let mut replaced = Vec::new();
        for (field, now) in self.whole.iter() {
            let was = entries.text(field).to_owned();
            if !was.is_empty() && was != now {
                replaced.push(OverwrittenCell {
                    school: Shape::YOUR_TRUST.to_owned(),
                    place: field.clone(),
                    was,
                    now: now.to_owned(),
                });
            }
            entries.put(field.clone(), now);
        }
        (entries, replaced)
    }
}
