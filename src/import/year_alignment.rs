//! Figures of one year beside those of another. The fields that name no year hold the newest of a cohort: where a sheet
//! brings newer ones, those that are there move to the fields of their year, and where it brings older ones, these go there.

use super::Import;
use crate::entry::{Column, Entries, Field, SchoolTable, dated_cohort};
use crate::measures::{AcademicYear, CohortId, Measure};

impl Import {
    /// Makes room for what was taken among what is there, so that no figure is displaced by one of another year, and says
    /// which years the fields that name none are of.
    pub fn settle(&mut self, entries: &mut Entries, table: &mut SchoolTable, measures: &[&Measure]) {
        for (cohort, new) in self.results_years.clone() {
            let is_its =
                |field: &Field| dated_cohort(field, measures.iter().copied()).as_ref() == Some(&cohort);
            let holds = entries.iter().any(|(field, _)| is_its(field)) || table.fields().iter().any(is_its);
            match entries.results_year(&cohort).filter(|_| holds) {
                Some(old) if old > new => {
                    date_fields(&mut self.whole, new, &is_its);
                    date_columns(&mut self.table, new, &is_its);
                    continue;
                }
                Some(old) if old < new => {
                    date_fields(entries, old, &is_its);
                    date_columns(table, old, &is_its);
                }
                _ => {}
            }
            put_year(entries, cohort, new);
        }
    }
}

/// Keeps the year of a cohort, unless it has that already.
fn put_year(entries: &mut Entries, cohort: CohortId, year: AcademicYear) {
    if entries.results_year(&cohort) != Some(year) {
        entries.put(Field::results_year(Some(cohort)), year.to_string());
    }
}

/// Moves what stands in fields without a year to those of `year`, where nothing stands there.
fn date_fields(entries: &mut Entries, year: AcademicYear, is_its: &dyn Fn(&Field) -> bool) {
    let held = entries.iter().filter(|(field, _)| is_its(field));
    let held: Vec<_> = held
        .map(|(field, text)| (field.clone(), text.to_owned()))
        .collect();
    for (field, text) in held {
        entries.put(field.clone(), "");
        let dated = field.in_year(year);
        if entries.text(&dated).is_empty() {
            entries.put(dated, text);
        }
    }
}

/// The same in every row of a table.
fn date_columns(table: &mut SchoolTable, year: AcademicYear, is_its: &dyn Fn(&Field) -> bool) {
    let rows = table.rows().iter();
    let held: Vec<_> = rows
        .flat_map(|row| {
            let cells = row.outcomes().iter().filter(|(field, _)| is_its(field));
            let of_row = cells.map(|(field, text)| (row.id(), field.clone(), text.to_owned()));
            of_row.collect::<Vec<_>>()
        })
        .collect();
    for (row, field, text) in held {
        table.put(row, &Column::Outcome(field.clone()), "");
        let dated = Column::Outcome(field.in_year(year));
        if table.text(row, &dated).is_empty() {
            table.put(row, &dated, text);
        }
    }
}
