//! What a column of a sheet holds, with an identifier by which a page's list of choices knows it.

use crate::entry::{Column, Entry, Field, SchoolFact};
use crate::measures::{AcademicYear, Measure, PupilGroup};

/// What a column of a sheet holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnMeaning {
    /// Nothing that is taken.
    NotUsed,
    /// The academic year of the row's results.
    Year,
    /// Something said of the school.
    Fact(SchoolFact),
    /// A figure, or the pupils that it counts. Its year is the one that the heading names; `None` where it names none,
    /// so that the row's year holds, or the latest.
    Outcome(Field),
    /// How many pupils reached what a figure counts in per cent: with its cohort it is that figure, exactly.
    Reached(Field),
}

impl ColumnMeaning {
    const NOT_USED: &'static str = "not-used";
    const YEAR: &'static str = "year";
    const REACHED: &'static str = "reached:";

    /// The identifier that a page's list of choices uses.
    #[must_use]
    pub fn id(&self) -> String {
        match (self, self.column()) {
            (Self::Year, _) => Self::YEAR.to_owned(),
            (Self::Reached(_), Some(column)) => format!("{}{}", Self::REACHED, column.name()),
            (_, Some(column)) => column.name(),
            (_, None) => Self::NOT_USED.to_owned(),
        }
    }

    /// The meaning with that identifier, among those that the measures have.
    ///
    /// ```
    /// use trust_benchmark::import::ColumnMeaning;
    /// use trust_benchmark::entry::SchoolFact;
    /// let urn = ColumnMeaning::Fact(SchoolFact::Urn);
    /// assert_eq!(ColumnMeaning::parse(&urn.id(), []), Some(urn));
    /// assert_eq!(ColumnMeaning::parse("rwm_expected", []), None);
    /// ```
    #[must_use]
    pub fn parse<'a>(id: &str, measures: impl IntoIterator<Item = &'a Measure>) -> Option<Self> {
        match id {
            Self::NOT_USED => Some(Self::NotUsed),
            Self::YEAR => Some(Self::Year),
            name => match name.strip_prefix(Self::REACHED) {
                Some(name) => match Column::parse(name, measures)? {
                    Column::Outcome(field) => Some(Self::Reached(field)),
                    Column::Fact(_) => None,
                },
                None => Column::parse(name, measures).map(Self::of_column),
            },
        }
    }

    fn of_column(column: Column) -> Self {
        match column {
            Column::Fact(fact) => Self::Fact(fact),
            Column::Outcome(field) => Self::Outcome(field),
        }
    }

    /// The table's column for it; `None` where it has none.
    #[must_use]
    pub fn column(&self) -> Option<Column> {
        match self {
            Self::NotUsed | Self::Year => None,
            Self::Fact(fact) => Some(Column::Fact(*fact)),
            Self::Outcome(field) | Self::Reached(field) => Column::of_school(field.clone()),
        }
    }

    /// The field of a figure or of pupils.
    #[must_use]
    pub const fn field(&self) -> Option<&Field> {
        match self {
            Self::Outcome(field) | Self::Reached(field) => Some(field),
            Self::NotUsed | Self::Year | Self::Fact(_) => None,
        }
    }

    /// The measure of a figure, by its identifier.
    pub(super) fn figure(&self) -> Option<&str> {
        match self {
            Self::Outcome(Field {
                entry: Entry::Figure(id),
                ..
            }) => Some(id.as_str()),
            _ => None,
        }
    }

    /// The same of another year, where it has one.
    #[must_use]
    pub fn in_year(self, year: Option<AcademicYear>) -> Self {
        match self {
            Self::Outcome(field) => Self::Outcome(field.in_year(year)),
            Self::Reached(field) => Self::Reached(field.in_year(year)),
            other => other,
        }
    }

    /// The same of a group of pupils, where it is of all and has a group.
    #[must_use]
    pub(super) fn of_group(self, group: PupilGroup) -> Self {
        match self {
            Self::Outcome(field) if field.group == PupilGroup::All => Self::Outcome(field.of_group(group)),
            Self::Reached(field) if field.group == PupilGroup::All => Self::Reached(field.of_group(group)),
            other => other,
        }
    }
}
