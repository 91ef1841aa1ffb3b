//! The year of the results in the fields that name none. Pupils of a cohort are entered once, so a year belongs to a cohort;
//! most people have results of one summer and say it once, for every cohort without a year of its own.

use super::{Entries, Entry, Field};
use crate::measures::{AcademicYear, CohortId, Measure};

/// How many years are offered for the results.
const OFFERED: u16 = 8;

impl Entries {
    /// The year of a cohort's results in the fields that name none; `None` where it is not known.
    #[must_use]
    pub fn results_year(&self, cohort: &CohortId) -> Option<AcademicYear> {
        let known = self.iter().filter_map(|(field, text)| match &field.entry {
            Entry::ResultsYear(of) if of.as_ref().is_none_or(|of| of == cohort) => text.parse().ok(),
            _ => None,
        });
        // In the order of fields the one for all comes first.
        known.last()
    }

    /// Whether any cohort has a year of its own.
    #[must_use]
    pub fn has_results_years(&self) -> bool {
        self.iter()
            .any(|(field, _)| matches!(field.entry, Entry::ResultsYear(Some(_))))
    }

    /// Keeps `latest` as the year of what is about to be entered in `field`, unless a year is kept for its cohort or anything
    /// of it was entered without one. `others` are further fields in which something is entered.
    pub fn date_first_figure<'a>(
        &mut self,
        field: &Field,
        others: &[Field],
        measures: &(impl Iterator<Item = &'a Measure> + Clone),
        latest: AcademicYear,
    ) {
        let cohort_of = |field: &Field| dated_cohort(field, measures.clone());
        let Some(cohort) = cohort_of(field) else { return };
        if self.results_year(&cohort).is_some() {
            return;
        }
        let fields = self.iter().map(|(field, _)| field).chain(others);
        let dated: Vec<CohortId> = fields.filter_map(cohort_of).collect();
        if !dated.contains(&cohort) {
            // A year for every cohort would be that of figures entered without one as well.
            let cohort = (!dated.is_empty()).then_some(cohort);
            self.put(Field::results_year(cohort), latest.to_string());
        }
    }
}

/// The cohort whose results year is that of what is entered in a field; `None` where the field names its year, or has
/// none.
#[must_use]
pub fn dated_cohort<'a>(field: &Field, measures: impl IntoIterator<Item = &'a Measure>) -> Option<CohortId> {
    match &field.entry {
        _ if field.year.is_some() => None,
        Entry::Figure(id) | Entry::MeasurePupils(id) => {
            let measure = measures.into_iter().find(|measure| measure.id == *id)?;
            Some(measure.shared_cohort())
        }
        Entry::CohortPupils(cohort) => Some(cohort.clone()),
        Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => None,
    }
}

/// The years that are offered for results, the latest first, each as it is written: those of cancelled examinations are
/// left out.
#[must_use]
pub fn offered_results_years(latest: AcademicYear) -> Vec<(AcademicYear, String)> {
    let mut offered = Vec::new();
    for ago in 0..OFFERED {
        let year = AcademicYear::ending(latest.summer().saturating_sub(ago));
        if !year.is_cancelled() {
            offered.push((year, year.to_string()));
        }
    }
    offered
}
