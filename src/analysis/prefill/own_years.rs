//! A published figure keeps its year. A person who says that their results are of another year means those that they enter,
//! so what was published moves to the fields of its own year and is still compared as of that year.

use super::{Filled, Prefill, has_year};
use crate::entry::{Entries, Entry, Field};
use crate::measures::{AcademicYear, CohortId};

impl Prefill {
    /// Makes room for results of `year` in the fields that name none, before that year is put: what was published of another
    /// year moves to the fields of its own year, and what was published of `year` comes back from there. `cohorts` are those
    /// whose year is chosen, all where none is named. Whether a figure moved to its own year.
    pub fn keep_years(&self, entries: &mut Entries, cohorts: &[CohortId], year: AcademicYear) -> bool {
        let is_meant = |one: &&Filled| {
            has_year(&one.field.entry) && (cohorts.is_empty() || cohorts.contains(&one.cohort))
        };
        let meant: Vec<&Filled> = self.filled.iter().filter(is_meant).collect();
        let mut moved: Vec<(&CohortId, AcademicYear)> = Vec::new();
        for one in meant.iter().copied().filter(|one| one.year != year) {
            let (undated, dated) = fields_of(one);
            let is_its_year = entries.results_year(&one.cohort) == Some(one.year);
            if !is_its_year || entries.text(&undated) != one.text {
                continue;
            }
            entries.put(undated, "");
            put_where_empty(entries, dated, &one.text);
            if matches!(one.field.entry, Entry::Figure(_)) {
                moved.push((&one.cohort, one.year));
            }
        }
        // A figure rests on the pupils with whom it was published, whatever number was entered since.
        let is_left_alone = |one: &&Filled| is_pupils(one) && moved.contains(&(&one.cohort, one.year));
        for one in meant.iter().copied().filter(is_left_alone) {
            put_where_empty(entries, fields_of(one).1, &one.text);
        }
        for one in meant.iter().copied().filter(|one| one.year == year) {
            let (undated, dated) = fields_of(one);
            let others = meant.iter().copied();
            let has_other_pupils = others
                .filter(|other| is_pupils(other) && other.year == year && other.cohort == one.cohort)
                .any(|other| {
                    let text = entries.text(&fields_of(other).0);
                    !text.is_empty() && text != other.text
                });
            if !has_other_pupils && entries.text(&undated).is_empty() && entries.text(&dated) == one.text {
                entries.put(dated, "");
                entries.put(undated, one.text.clone());
            }
        }
        !moved.is_empty()
    }
}

/// Where a published figure can be: in the field that names no year, and in that of its own year.
fn fields_of(one: &Filled) -> (Field, Field) {
    let undated = one.field.clone().in_year(None);
    (undated.clone(), undated.in_year(one.year))
}

const fn is_pupils(one: &Filled) -> bool {
    matches!(one.field.entry, Entry::CohortPupils(_) | Entry::MeasurePupils(_))
}

fn put_where_empty(entries: &mut Entries, field: Field, text: &str) {
    if entries.text(&field).is_empty() {
        entries.put(field, text);
    }
}
