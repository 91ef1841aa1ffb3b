//! Two years' figures change places. Where results of the chosen year stand in its own fields already, the fields that name no
//! year would hold another year's under its name, and there would be two figures of one year.

use super::{Column, Entries, Entry, Field, SchoolTable, dated_cohort};
use crate::measures::{AcademicYear, CohortId, Measure};

/// The figures of a cohort move from the fields that name no year to those of `former`, and those of `chosen` to the fields
/// that name none.
#[derive(Debug, Clone, Copy)]
pub struct YearExchange<'a> {
    /// Whose figures.
    pub cohort: &'a CohortId,
    /// The year of the fields that name none, until now.
    pub former: AcademicYear,
    /// Their year from now on.
    pub chosen: AcademicYear,
}

impl YearExchange<'_> {
    /// Whether there are figures of the chosen year in its own fields; without them there is nothing to exchange.
    #[must_use]
    pub fn is_needed(&self, entries: &Entries, table: &SchoolTable, measures: &[&Measure]) -> bool {
        let is_it = |field: &Field| {
            matches!(field.entry, Entry::Figure(_))
                && field.year == Some(self.chosen)
                && self.moved(field, measures).is_some()
        };
        self.former != self.chosen
            && (entries.iter().any(|(field, _)| is_it(field)) || table.fields().iter().any(is_it))
    }

    /// Exchanges the trust's figures.
    pub fn of_trust(&self, entries: &mut Entries, measures: &[&Measure]) {
        let moving = self.moving(entries, measures);
        for (from, ..) in &moving {
            entries.put(from.clone(), "");
        }
        for (_, to, text) in moving {
            entries.put(to, text);
        }
    }

    /// Exchanges the figures of its schools.
    pub fn of_schools(&self, table: &mut SchoolTable, measures: &[&Measure]) {
        let rows = table.rows().iter();
        let moving: Vec<_> = rows
            .map(|row| (row.id(), self.moving(row.outcomes(), measures)))
            .collect();
        for (row, moving) in moving {
            for (from, ..) in &moving {
                table.put(row, &Column::Outcome(from.clone()), "");
            }
            for (_, to, text) in moving {
                table.put(row, &Column::Outcome(to), text);
            }
        }
    }

    /// What moves: from which field, to which, and what is typed there.
    fn moving(&self, entries: &Entries, measures: &[&Measure]) -> Vec<(Field, Field, String)> {
        let moved = |(field, text): (&Field, &str)| {
            Some((field.clone(), self.moved(field, measures)?, text.to_owned()))
        };
        entries.iter().filter_map(moved).collect()
    }

    /// Where a field's text belongs afterwards; `None` for fields of other years and cohorts.
    fn moved(&self, field: &Field, measures: &[&Measure]) -> Option<Field> {
        let undated = field.clone().in_year(None);
        let cohort = dated_cohort(&undated, measures.iter().copied())?;
        match field.year {
            _ if cohort != *self.cohort => None,
            None => Some(undated.in_year(self.former)),
            Some(year) if year == self.chosen => Some(undated),
            Some(_) => None,
        }
    }
}
