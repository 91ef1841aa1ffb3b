//! The table of schools, exactly as typed: a row a school, whose outcomes stand in the same fields as the whole trust's.
//! Like [`Entries`] it keeps texts, right or wrong; what they say is read beside them ([`CellReading`]).
//!
//! Rows are shared between one state of the table and the next, so that a hundred steps of undo cost no more than what
//! changed.

mod addends;
mod cell;
mod check;
mod fact;
mod lines;
mod reading;
mod to_rows;

use std::rc::Rc;

use super::{Entries, Entry, Field};
use crate::measures::{AcademicYear, Measure};

pub use addends::{Addend, MeasureSchools, WithoutPupils};
pub use cell::Column;
pub(crate) use check::plain_name;
pub use check::{CellRemark, Standing, TableCheck};
pub use fact::{FactProblem, SchoolFact, read_joined, read_urn};
pub use reading::{CellReading, Refusal};

/// Which row it is, whatever is added or taken away around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId(u32);

impl std::fmt::Display for RowId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// One school's cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolRow {
    id: RowId,
    facts: [String; SchoolFact::ALL.len()],
    outcomes: Entries,
}

impl SchoolRow {
    fn new(id: RowId) -> Self {
        Self {
            id,
            facts: Default::default(),
            outcomes: Entries::default(),
        }
    }

    /// The row's identifier.
    #[must_use]
    pub const fn id(&self) -> RowId {
        self.id
    }

    /// What is typed in a cell; empty where nothing is.
    #[must_use]
    pub fn text(&self, column: &Column) -> &str {
        match column {
            Column::Fact(fact) => self.fact(*fact),
            Column::Outcome(field) => self.outcomes.text(field),
        }
    }

    /// What is said of the school.
    #[must_use]
    pub fn fact(&self, fact: SchoolFact) -> &str {
        &self.facts[fact as usize]
    }

    /// Its figures and the pupils whom they count.
    #[must_use]
    pub const fn outcomes(&self) -> &Entries {
        &self.outcomes
    }

    /// Keeps `text` as what is typed in a cell.
    pub fn put(&mut self, column: &Column, text: impl Into<String>) {
        match column {
            Column::Fact(fact) => self.facts[*fact as usize] = text.into(),
            Column::Outcome(field) => self.outcomes.put(field.clone(), text),
        }
    }

    /// Whether nothing is typed in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.outcomes.is_empty() && self.facts.iter().all(|text| text.trim().is_empty())
    }

    /// Every cell in which something is typed.
    pub fn cells(&self) -> impl Iterator<Item = (Column, &str)> {
        let facts = SchoolFact::ALL
            .into_iter()
            .map(|fact| (Column::Fact(fact), self.fact(fact)))
            .filter(|(_, text)| !text.is_empty());
        let outcomes = self.outcomes.iter();
        facts.chain(outcomes.map(|(field, text)| (Column::Outcome(field.clone()), text)))
    }

    /// The same by the names of their columns, with what is carried along.
    fn each_named(&self, visit: &mut dyn FnMut(&str, &str)) {
        for fact in SchoolFact::ALL {
            let text = self.fact(fact);
            if !text.is_empty() {
                visit(fact.id(), text);
            }
        }
        self.outcomes.each_named(visit);
    }

    /// Keeps `text` under the name of its column, known or not.
    fn restore(&mut self, name: &str, text: &str, column_of: impl Fn(&str) -> Option<Column>) {
        match column_of(name) {
            Some(column) => self.put(&column, text),
            None => self.outcomes.restore(name, text, |_| None),
        }
    }

    /// Gives columns to what is carried along.
    fn recognise(&mut self, column_of: impl Fn(&str) -> Option<Column>) {
        self.outcomes.recognise(|name| match column_of(name)? {
            Column::Outcome(field) => Some(field),
            // Facts are the same in every version that has packs.
            Column::Fact(_) => None,
        });
    }
}

/// The schools of a trust, in the order in which they were entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SchoolTable {
    rows: Vec<Rc<SchoolRow>>,
    next: u32,
}

impl SchoolTable {
    /// Its rows.
    #[must_use]
    pub fn rows(&self) -> &[Rc<SchoolRow>] {
        &self.rows
    }

    /// Whether nothing is typed in any row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.is_empty())
    }

    /// Adds an empty row at the end.
    pub fn add(&mut self) -> RowId {
        let id = RowId(self.next);
        self.next += 1;
        self.rows.push(Rc::new(SchoolRow::new(id)));
        id
    }

    /// Adds a row with these cells at the end.
    pub fn add_row<'a>(&mut self, cells: impl IntoIterator<Item = (&'a Column, String)>) -> RowId {
        let mut row = SchoolRow::new(RowId(self.next));
        for (column, text) in cells {
            row.put(column, text);
        }
        self.next += 1;
        let id = row.id;
        self.rows.push(Rc::new(row));
        id
    }

    /// Takes a row away; whether it was there.
    pub fn remove(&mut self, id: RowId) -> bool {
        let count = self.rows.len();
        self.rows.retain(|row| row.id != id);
        self.rows.len() < count
    }

    /// A row.
    #[must_use]
    pub fn row(&self, id: RowId) -> Option<&Rc<SchoolRow>> {
        self.rows.get(self.place(id)?)
    }

    /// Where a row is in the list. Rows are only ever added at the end, so their numbers ascend; where none was taken away
    /// they are the places.
    fn place(&self, id: RowId) -> Option<usize> {
        let first = usize::try_from(id.0).ok()?;
        if self.rows.get(first).is_some_and(|row| row.id == id) {
            return Some(first);
        }
        self.rows.binary_search_by_key(&id, |row| row.id).ok()
    }

    /// What is typed in a cell; empty where nothing is or the row is not there.
    #[must_use]
    pub fn text(&self, id: RowId, column: &Column) -> &str {
        self.row(id).map_or("", |row| row.text(column))
    }

    /// Keeps `text` as what is typed in a cell, where the row is there.
    pub fn put(&mut self, id: RowId, column: &Column, text: impl Into<String>) {
        if let Some(row) = self.place(id).and_then(|place| self.rows.get_mut(place)) {
            Rc::make_mut(row).put(column, text);
        }
    }

    /// The outcomes for which any school has something typed, in the order of fields.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        let mut fields: Vec<Field> = Vec::new();
        for row in &self.rows {
            // Most schools have something typed for the same outcomes as those before them.
            if row.outcomes.iter().map(|(field, _)| field).eq(&fields) {
                continue;
            }
            for (field, _) in row.outcomes.iter() {
                if let Err(place) = fields.binary_search(field) {
                    fields.insert(place, field.clone());
                }
            }
        }
        fields
    }

    /// The years of which any school has something typed besides the latest, newest first.
    #[must_use]
    pub fn earlier_years(&self) -> Vec<AcademicYear> {
        let mut years: Vec<_> = self.fields().iter().filter_map(|field| field.year).collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        years
    }
}

/// The measure and group that a field's figure or pupils belong to, to read it with what stands beside it.
fn measure_of<'a>(field: &Field, measures: impl IntoIterator<Item = &'a Measure>) -> Option<&'a Measure> {
    measures.into_iter().find(|measure| match &field.entry {
        Entry::Figure(id) | Entry::MeasurePupils(id) => measure.id == *id,
        Entry::CohortPupils(cohort) => measure.shared_cohort() == *cohort,
        Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => false,
    })
}
