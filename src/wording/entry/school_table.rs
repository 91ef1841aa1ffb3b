//! The table of schools: its headings, what a school without a name is called, and why a cell cannot be used.

use std::fmt;

use crate::entry::{Column, FactProblem, Refusal, SchoolFact, SchoolRow};
use crate::measures::Measure;

impl Column {
    /// The heading of the column; `measures` are those that the page knows.
    #[must_use]
    pub fn heading<'a>(&self, measures: impl IntoIterator<Item = &'a Measure>) -> String {
        match self {
            Self::Fact(fact) => fact.heading().to_owned(),
            Self::Outcome(field) => field.label(measures),
        }
    }
}

impl SchoolFact {
    /// The heading of its column.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Name => "School",
            Self::Urn => "URN",
            Self::Phase => "Phase",
            Self::OnRoll => "Pupils on roll",
            Self::Joined => "Year joined",
        }
    }
}

impl SchoolRow {
    /// The school's name, or what it is called where it has none: "School 3" for the third row.
    #[must_use]
    pub fn called(&self, place: usize) -> String {
        match self.fact(SchoolFact::Name).trim() {
            "" => format!("School {}", place + 1),
            name => name.to_owned(),
        }
    }
}

impl fmt::Display for FactProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAUrn => {
                f.write_str("A URN has six digits, such as 100049. Leave it empty if you do not know it.")
            }
            Self::Phase(problem) => problem.fmt(f),
            Self::OnRoll(problem) => problem.fmt(f),
            Self::NotAYear(text) => write!(
                f,
                "“{text}” is not a year. Enter the school year in which it joined, such as 2019/20."
            ),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(problem) => problem.fmt(f),
            Self::Field(problem) => problem.fmt(f),
            Self::OtherPhase { phase, measure } => write!(
                f,
                "A school with the phase “{}” has no figure for “{measure}”. Correct the phase, or leave this empty.",
                phase.name()
            ),
            Self::MoreThanOnRoll { pupils, on_roll } => write!(
                f,
                "{pupils} is more than the {on_roll} on roll. Correct one of the two numbers."
            ),
            Self::NoneThatYear(none) => write!(f, "{none} Leave this empty."),
            Self::Duplicate { name, other } => duplicate(f, name, format_args!("row {other}")),
        }
    }
}

/// That a school is listed twice; `other` is what the row is called that has it too.
pub(in crate::wording) fn duplicate(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    other: impl fmt::Display,
) -> fmt::Result {
    write!(
        f,
        "“{name}” is also in {other}. Remove one, or give each its own name or URN."
    )
}
