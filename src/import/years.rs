//! Of which years a sheet's figures are: headings, rows, titles and names say so, or nothing does and the person chooses.

use std::collections::{BTreeMap, BTreeSet};

use super::corrections::{Chosen, Corrections};
use super::data_rows::place_of;
use super::heading_year::read_row_year;
use super::name_year::read_name_year;
use super::part_of_year::is_of_whole_year;
use super::sheet::{SheetView, is_filled};
use super::stated_year::stated_year;
use super::year_remark::{StatedYear, YearRemark};
use super::{Matching, Shape};
use crate::entry::{Entry, Field, SchoolFact, dated_cohort};
use crate::measures::{AcademicYear, CohortId, Measure};
use crate::spreadsheet::Sheet;

/// A row's year cannot be read, and nobody has said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoRowYear;

impl Matching {
    /// Understands a sheet of a file of that name. Figures for which neither headings nor rows name a year are of the year that
    /// its title states, or else its name or the file's; where nothing does, of the `latest` there are.
    #[must_use]
    pub fn of_file(sheet: &Sheet, file: &str, latest: AcademicYear, measures: &[&Measure]) -> Self {
        let corrections = Corrections {
            undated: Some(latest),
            newest_results: Some(latest),
            ..Corrections::default()
        };
        let mut matching = Self::with(corrections, sheet, measures);
        let view = SheetView::new(sheet, matching.is_turned());
        let stated = stated_year(&matching, &view, sheet.name(), file, latest);
        matching.corrections.undated = Some(stated.year.unwrap_or(latest));
        matching.corrections.stated = stated;
        matching.derive(sheet, measures);
        matching.take_year_of_whole_trust(sheet, measures);
        matching
    }

    /// A whole trust's only row can name its year: "Trust 2024", or a column with no other heading than "2024".
    pub(super) fn take_year_of_whole_trust(&mut self, sheet: &Sheet, measures: &[&Measure]) {
        let view = SheetView::new(sheet, self.is_turned());
        let (Shape::WholeTrust, [data]) = (self.shape, self.rows.as_slice()) else {
            return;
        };
        // A first column that holds figures or pupils names nothing.
        let first = self.columns.first().is_some_and(|column| !column.is_used());
        let name = place_of(&self.columns, SchoolFact::Name).or(first.then_some(0));
        let text = name.map_or("", |name| view.merged_text(data.row, name));
        let newest = self.corrections.newest_results;
        if let Some(year) = newest.and_then(|newest| read_name_year(text, newest)) {
            self.set_undated(year, sheet, measures);
        }
    }

    /// The year of a row; `None` where there is no column for it.
    pub(super) fn year_of(
        &self,
        sheet: &SheetView<'_>,
        row: usize,
    ) -> Result<Option<AcademicYear>, NoRowYear> {
        let Some(column) = self.year_column() else {
            return Ok(None);
        };
        let year = read_row_year(sheet, row, column).or(self.corrections.row_year);
        year.map(Some).ok_or(NoRowYear)
    }

    /// The rows whose own year cannot be read.
    pub(super) fn rows_without_year(&self, sheet: &SheetView<'_>) -> Vec<usize> {
        let Some(column) = self.year_column() else {
            return Vec::new();
        };
        let rows = self.data_rows();
        rows.filter(|row| read_row_year(sheet, *row, column).is_none())
            .collect()
    }

    /// The years that the rows name in the column for them.
    pub(super) fn row_years(&self, sheet: &SheetView<'_>) -> Vec<AcademicYear> {
        let rows = self.data_rows();
        rows.filter_map(|row| self.year_of(sheet, row).ok().flatten())
            .collect()
    }

    /// The newest year that the sheet names is the latest, unless the same figure stands beside it without a year.
    pub(super) fn find_years(&mut self, dates: &[AcademicYear]) {
        let named = self.used_fields().filter_map(|field| field.year);
        let all: BTreeSet<_> = named.chain(dates.iter().copied()).collect();
        self.years = all.into_iter().rev().collect();
        let newest = self.years.first().copied();
        let undated: BTreeSet<Field> = self
            .used_fields()
            .filter(|field| field.year.is_none())
            .cloned()
            .collect();
        let is_dated_row = self.year_column().is_some();
        let beside_undated = |field: &Field| {
            newest.is_some() && field.year == newest && undated.contains(&field.clone().in_year(None))
        };
        let stands_beside_undated = !is_dated_row && self.used_fields().any(beside_undated);
        let found = newest.filter(|_| !stands_beside_undated);
        self.latest = self.corrections.latest.map_or(found, Chosen::option);
    }

    /// The newest year of each cohort's figures, unless the same figure stands beside it without a year.
    pub(super) fn find_years_of_cohorts(&mut self, sheet: &SheetView<'_>, measures: &[&Measure]) {
        let dated = self.year_column().map(|_| {
            let year = |row| Some((row, self.year_of(sheet, row).ok()??));
            self.data_rows().filter_map(year).collect::<Vec<_>>()
        });
        let mut newest = BTreeMap::new();
        let mut undated: Vec<(CohortId, &Field)> = Vec::new();
        let fields: Vec<_> = self
            .used()
            .filter_map(|(place, meaning)| {
                let field = meaning.field()?;
                let cohort = dated_cohort(&field.clone().in_year(None), measures.iter().copied())?;
                Some((place, field, cohort))
            })
            .collect();
        for (place, field, cohort) in &fields {
            let of_rows = || {
                let rows = dated.iter().flatten();
                let filled = rows.filter(|(row, _)| is_filled(sheet.text(*row, *place)));
                filled.map(|(_, year)| *year).max()
            };
            match field.year.or_else(of_rows) {
                Some(year) => {
                    let known = newest.entry(cohort.clone()).or_insert(year);
                    *known = year.max(*known);
                }
                None if dated.is_none() => undated.push((cohort.clone(), field)),
                None => {}
            }
        }
        for (_, field, cohort) in &fields {
            let is_newest = field.year.is_some() && field.year == newest.get(cohort).copied();
            let beside = Field::clone(field).in_year(None);
            if is_newest && undated.iter().any(|(_, other)| **other == beside) {
                newest.remove(cohort);
            }
        }
        self.undated = undated
            .into_iter()
            .map(|(cohort, _)| cohort)
            .filter(|cohort| !newest.contains_key(cohort))
            .collect();
        self.newest = newest;
    }

    /// The named year of a cohort that is the latest of the trust; `None` where all that are named are earlier ones.
    pub(super) fn newest_of(&self, cohort: &CohortId) -> Option<AcademicYear> {
        let found = self.newest.get(cohort).copied();
        self.corrections.latest.map_or(found, Chosen::option)
    }

    /// The named years that are taken as the latest of a cohort, newest first.
    #[must_use]
    pub fn latest_years(&self) -> Vec<AcademicYear> {
        let found: BTreeSet<_> = self
            .newest
            .keys()
            .filter_map(|cohort| self.newest_of(cohort))
            .collect();
        found.into_iter().rev().collect()
    }

    /// The year of a cohort's figures in the fields that name none; `None` where it is not known.
    #[must_use]
    pub fn results_year(&self, cohort: &CohortId) -> Option<AcademicYear> {
        self.newest_of(cohort).or(self.corrections.undated)
    }

    /// The year of the figures for which the sheet names none, where there are such figures.
    #[must_use]
    pub fn undated(&self) -> Option<AcademicYear> {
        self.corrections.undated.filter(|_| !self.undated.is_empty())
    }

    /// The year that a title, the sheet's name or a line below the table states.
    #[must_use]
    pub const fn stated_year(&self) -> Option<AcademicYear> {
        self.corrections.stated.year
    }

    /// What is to be said of the year that a text of the sheet states.
    #[must_use]
    pub const fn year_remark(&self) -> Option<&YearRemark> {
        self.corrections.stated.remark.as_ref()
    }

    /// The newest year that headings, rows or titles name for absence and suspensions.
    pub(super) fn year_of_absence(&self) -> Option<AcademicYear> {
        let is_counted = |field: &&Field| match &field.entry {
            Entry::Figure(id) => is_of_whole_year(id.as_str()),
            _ => false,
        };
        let named = self
            .used_fields()
            .filter(is_counted)
            .filter_map(|field| field.year);
        let is_by_date = matches!(self.year_remark(), Some(YearRemark::ByDate(_)));
        named.max().or_else(|| self.stated_year().filter(|_| !is_by_date))
    }

    /// Sets the year of the figures for which the sheet names none.
    pub fn set_undated(&mut self, year: AcademicYear, sheet: &Sheet, measures: &[&Measure]) {
        self.corrections.stated = StatedYear::default();
        self.corrections.undated = Some(year);
        self.derive(sheet, measures);
    }
}
