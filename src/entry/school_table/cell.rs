//! Which column of the table a cell belongs to: something said of the school, or one of its outcomes, which are typed in
//! the same fields as the whole trust's.

use super::SchoolFact;
use crate::entry::{Entry, Field};
use crate::measures::Measure;

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Something said of the school.
    Fact(SchoolFact),
    /// A figure, or the pupils that it counts.
    Outcome(Field),
}

impl Column {
    /// Its name, unique among all columns.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Fact(fact) => fact.id().to_owned(),
            Self::Outcome(field) => field.name(),
        }
    }

    /// The column with this name, among those that the measures have. What is typed of a whole trust only (its region, its
    /// number of schools) is no column.
    #[must_use]
    pub fn parse<'a>(name: &str, measures: impl IntoIterator<Item = &'a Measure>) -> Option<Self> {
        let mut facts = SchoolFact::ALL.into_iter();
        if let Some(fact) = facts.find(|fact| fact.id() == name) {
            return Some(Self::Fact(fact));
        }
        Field::parse(name, measures).and_then(Self::of_school)
    }

    /// The column of a field; `None` where it is no school's.
    #[must_use]
    pub fn of_school(field: Field) -> Option<Self> {
        let of_school = match field.entry {
            Entry::Figure(_) | Entry::CohortPupils(_) | Entry::MeasurePupils(_) => field.can_be_typed(),
            Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => false,
        };
        of_school.then_some(Self::Outcome(field))
    }
}
