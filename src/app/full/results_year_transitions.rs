//! The years of the results in the fields that name none: what is shown of them, and what changes them.

use super::state::State;
use super::state::change::{Change, Changed};
use super::state::chunk_loading::NeedsChunk;
use crate::entry::{Field, YearExchange, dated_cohort};
use crate::measures::{AcademicYear, CohortId, Measure};
use crate::wording::interface::results_year as wording;

impl State {
    /// The one year of the results of these cohorts: the latest there can be before anything is entered; `None` where it is
    /// not known, or there are several.
    pub(crate) fn results_year_of(&self, cohorts: &[CohortId]) -> Option<AcademicYear> {
        let known = |cohort: &CohortId| {
            let year = self.entries().results_year(cohort);
            (year.is_some() || self.has_results_of(cohort)).then_some(year)
        };
        let mut years: Vec<_> = cohorts.iter().filter_map(known).collect();
        years.sort_unstable();
        years.dedup();
        match years.as_slice() {
            [] => Some(self.latest_results),
            [one] => *one,
            _ => None,
        }
    }

    /// Whether anything is entered of a cohort in the fields that name no year.
    fn has_results_of(&self, cohort: &CohortId) -> bool {
        let is_its = |field: &Field| dated_cohort(field, self.each_measure()).as_ref() == Some(cohort);
        self.whole_trust_has_results_of(cohort) || self.entry.table.fields().iter().any(is_its)
    }

    /// The same for the whole trust alone.
    pub(super) fn whole_trust_has_results_of(&self, cohort: &CohortId) -> bool {
        let mut fields = self.entries().iter().map(|(field, _)| field);
        fields.any(|field| dated_cohort(field, self.each_measure()).as_ref() == Some(cohort))
    }

    /// The cohorts of some measures, each once.
    pub(crate) fn cohorts_of<'a>(measures: impl Iterator<Item = &'a Measure>) -> Vec<CohortId> {
        let mut cohorts = Vec::new();
        for cohort in measures.map(Measure::shared_cohort) {
            if !cohorts.contains(&cohort) {
                cohorts.push(cohort);
            }
        }
        cohorts
    }

    /// Something is about to be entered in a field: its cohort gets a year, if it needs one.
    pub(super) fn date(&mut self, field: &Field) {
        let others = self.entry.table.fields();
        let measures: Vec<&Measure> = self.evidence.each_measure().collect();
        let entries = &mut self.entry.core.entries;
        entries.date_first_figure(field, &others, &measures.iter().copied(), self.latest_results);
    }

    /// Says that the results of these cohorts, or of all where none is named, are of `year`. What was published of another
    /// year keeps it, which is the chunk's to do.
    pub(super) fn choose_results_year(
        &mut self,
        cohorts: Vec<CohortId>,
        year: AcademicYear,
        before: &Self,
    ) -> Changed {
        if self.entry.prefill.is_some() || self.directory.filled().is_some() {
            return self.by_chunk(NeedsChunk::ResultsYear(cohorts, year), before);
        }
        self.entry.core.remember(before.snapshot());
        let exchanged = self.exchange_years(&cohorts, year);
        self.put_results_year(cohorts, year, !exchanged.is_empty())
    }

    /// The same where there are published figures.
    pub(crate) fn choose_year_beside_published(
        &mut self,
        cohorts: Vec<CohortId>,
        year: AcademicYear,
        before: &Self,
    ) -> Changed {
        self.entry.core.remember(before.snapshot());
        let exchanged = self.exchange_years(&cohorts, year);
        let mut others = self.each_of(&cohorts);
        others.retain(|cohort| !exchanged.contains(cohort));
        let kept = !others.is_empty() && self.keep_published_years(&others, year);
        let changed = self.put_results_year(cohorts, year, !exchanged.is_empty());
        if kept {
            self.last_change = Change::Announced(wording::chosen_beside_published(year));
        }
        changed
    }

    /// These cohorts, or every one where none is named.
    fn each_of(&self, cohorts: &[CohortId]) -> Vec<CohortId> {
        if cohorts.is_empty() {
            Self::cohorts_of(self.each_measure())
        } else {
            cohorts.to_vec()
        }
    }

    /// Lets figures that are there for `year` already take the place of those that are shown as the latest, which keep their
    /// own year. Of which cohorts there were any.
    fn exchange_years(&mut self, cohorts: &[CohortId], year: AcademicYear) -> Vec<CohortId> {
        let mut exchanged = self.each_of(cohorts);
        let measures: Vec<&Measure> = self.evidence.each_measure().collect();
        let entry = &mut self.entry;
        exchanged.retain(|cohort| {
            let Some(former) = entry.core.entries.results_year(cohort) else {
                return false;
            };
            let exchange = YearExchange {
                cohort,
                former,
                chosen: year,
            };
            let is_needed = exchange.is_needed(&entry.core.entries, &entry.table, &measures);
            if is_needed {
                exchange.of_trust(&mut entry.core.entries, &measures);
                exchange.of_schools(&mut entry.table, &measures);
            }
            is_needed
        });
        if self.table_view.year == Some(year) && !exchanged.is_empty() {
            self.table_view.year = None;
        }
        exchanged
    }

    fn put_results_year(&mut self, cohorts: Vec<CohortId>, year: AcademicYear, exchanged: bool) -> Changed {
        let said = if exchanged {
            wording::exchanged(year)
        } else {
            wording::chosen(year)
        };
        self.last_change = Change::Announced(said);
        let entries = &mut self.entry.core.entries;
        if cohorts.is_empty() {
            entries.put_results_year(year.to_string());
        } else {
            for cohort in cohorts {
                entries.put(Field::results_year(Some(cohort)), year.to_string());
            }
        }
        Changed::Figures
    }

    /// Moves what was published of the trust and its schools out of the way of results of `year`; whether anything was.
    fn keep_published_years(&mut self, cohorts: &[CohortId], year: AcademicYear) -> bool {
        let measures: Vec<&Measure> = self.evidence.each_measure().collect();
        let entry = &mut self.entry;
        // Before the fields: these say of which year the columns are.
        let of_schools = self.directory.filled().is_some_and(|listed| {
            let entries = &entry.core.entries;
            listed.keep_years(&mut entry.table, entries, (cohorts, year), &measures)
        });
        let of_trust = entry
            .prefill
            .as_deref()
            .is_some_and(|published| published.keep_years(&mut entry.core.entries, cohorts, year));
        of_schools || of_trust
    }
}
