//! The trust's own schools in one measure, as the person's table has them: what it would take and the result of a change
//! are asked of these. They are the schools that the table's total is made of, each known by its row, so that a school
//! that was chosen stays the same one while the table is edited around it.

use crate::entry::{
    Attained, Figure, MeasureSchools, RowId, School, SchoolOutcome, SchoolTable, Schools, WithoutPupils,
};
use crate::measures::{AcademicYear, Measure, PupilGroup, Unit};

/// The schools of a trust with what each has in one measure, for a group of pupils and a year.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolResults {
    gathered: MeasureSchools,
    pub(crate) unit: Unit,
}

impl SchoolResults {
    /// The schools of `table` in a measure; `None` where none of them has both a figure and pupils, so that the trust's
    /// figure is not made of theirs.
    #[must_use]
    pub fn of(
        table: &SchoolTable,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> Option<Self> {
        if !measure.wants_pupils() {
            return None;
        }
        let gathered = table.schools_of_measure(measure, group, year);
        let known = |school: &School| matches!(school.outcome(), SchoolOutcome::Known(_));
        gathered.schools.list().iter().any(known).then_some(Self {
            gathered,
            unit: measure.unit,
        })
    }

    /// Those whose pupils are known, with a figure or without, in the order of the table.
    #[must_use]
    pub const fn schools(&self) -> &Schools {
        &self.gathered.schools
    }

    /// Schools with a figure but no number of pupils. They are not part of the trust's figure.
    #[must_use]
    pub fn without_pupils(&self) -> &[WithoutPupils] {
        &self.gathered.without_pupils
    }

    /// Each of [`SchoolResults::schools`] with its row.
    pub fn rows(&self) -> impl Iterator<Item = (RowId, &School)> {
        let rows = self.gathered.rows.iter().copied();
        rows.zip(self.gathered.schools.list())
    }

    /// Where a row is among the schools; `None` where it is not one of them, because it was taken away or has no pupils.
    #[must_use]
    pub fn place(&self, row: RowId) -> Option<usize> {
        self.gathered.rows.iter().position(|other| *other == row)
    }

    /// The school of a row.
    #[must_use]
    pub fn school(&self, row: RowId) -> Option<&School> {
        self.gathered.schools.list().get(self.place(row)?)
    }

    /// A school's pupils and figure as a person would type them; no figure where it has none.
    #[must_use]
    pub fn as_typed(&self, row: RowId) -> Option<(String, String)> {
        let school = self.school(row)?;
        let figure = match school.outcome() {
            SchoolOutcome::Known(attained) => figure_of(attained, school).as_typed(self.unit),
            SchoolOutcome::Suppressed(_) => String::new(),
        };
        Some((school.pupils().count().to_string(), figure))
    }
}

/// A school's figure, in the measure's unit; of a count, to a decimal.
pub(crate) fn figure_of(attained: Attained, school: &School) -> Figure {
    match attained {
        Attained::Percentage(figure) | Attained::Mean(figure) => figure,
        Attained::Count(_) => Figure {
            value: attained.value(school.pupils()),
            decimals: 1,
        },
    }
}
