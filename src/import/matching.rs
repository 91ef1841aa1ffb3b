//! How a sheet is understood, before anything is taken from it: where its headings are, what each column holds, which rows
//! are schools. All of it is shown, and all of it can be set otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::columns;
use super::corrections::{Chosen, Corrections};
use super::data_rows::{place_of, set_aside};
use super::dictionary::Dictionary;
use super::heading_year::read_results_year;
use super::headings::{Headings, find};
use super::name_year::read_name_year;
use super::sheet::{SheetView, is_filled};
use super::{Address, AsideRow, ColumnMatch, ColumnMeaning, RowAside, Scale, Shape, SheetLine};
use crate::entry::{Field, SchoolFact, dated_cohort};
use crate::measures::{AcademicYear, CohortId, Measure};

/// How a sheet is understood. Rows and columns are counted from zero as the sheet is looked at: where it is
/// [turned](Matching::is_turned), its columns are what stand as rows in the file.
///
/// ```
/// use trust_benchmark::import::{ColumnMeaning, Matching};
/// use trust_benchmark::entry::SchoolFact;
/// let rows = [["Our schools", ""], ["School", "URN"], ["Ashby", "100049"]].map(|row| row.map(str::to_owned).to_vec());
/// let matching = Matching::of(&rows, &[]);
/// assert_eq!(matching.heading_row(), Some(1));
/// assert_eq!(matching.columns()[1].meaning, ColumnMeaning::Fact(SchoolFact::Urn));
/// let import = matching.take(&rows, &[]);
/// assert_eq!(import.table.rows()[0].fact(SchoolFact::Name), "Ashby");
/// assert!(import.account.adds_up());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    headings: Headings,
    columns: Vec<ColumnMatch>,
    aside: Vec<AsideRow>,
    schools: usize,
    shape: Shape,
    years: Vec<AcademicYear>,
    latest: Option<AcademicYear>,
    /// The newest year that the sheet names for the figures of a cohort.
    newest: BTreeMap<CohortId, AcademicYear>,
    /// Cohorts with figures for which it names no year.
    undated: BTreeSet<CohortId>,
    corrections: Corrections,
}

impl Matching {
    /// Understands a sheet's text cells; `measures` are those that the page knows.
    #[must_use]
    pub fn of(rows: &[Vec<String>], measures: &[&Measure]) -> Self {
        Self::with(Corrections::default(), rows, measures)
    }

    /// The same; figures for which the sheet names no year are of `undated`.
    #[must_use]
    pub fn of_year(undated: AcademicYear, rows: &[Vec<String>], measures: &[&Measure]) -> Self {
        let corrections = Corrections {
            undated: Some(undated),
            ..Corrections::default()
        };
        Self::with(corrections, rows, measures)
    }

    fn with(corrections: Corrections, rows: &[Vec<String>], measures: &[&Measure]) -> Self {
        let dictionary = Dictionary::new(measures);
        let mut headings = find(rows, &dictionary, corrections.turned);
        if let Some(row) = corrections.heading_row {
            headings.row = row.option();
        }
        let sheet = SheetView::new(rows, headings.turned);
        let columns = columns(&sheet, headings.row, &dictionary, measures, &corrections);
        let first = headings.row.map_or(0, |row| row + 1);
        let (mut aside, mut schools) = set_aside(&sheet, first, &columns, &corrections);
        let only_the_trust = schools == 0 && aside.first().is_some_and(|row| row.why == RowAside::Total);
        if only_the_trust {
            aside.remove(0);
            schools = 1;
        }
        let mut matching = Self {
            headings,
            columns,
            aside,
            schools,
            shape: Shape::Schools,
            years: Vec::new(),
            latest: None,
            newest: BTreeMap::new(),
            undated: BTreeSet::new(),
            corrections,
        };
        let dates = matching.row_years(&sheet);
        let found = if only_the_trust || matching.is_of_whole_trust(&dates) {
            Shape::WholeTrust
        } else {
            Shape::Schools
        };
        matching.shape = matching.corrections.shape.unwrap_or(found);
        matching.find_years(&dates);
        matching.find_years_of_cohorts(&sheet, measures);
        matching
    }

    /// The years that the rows name in the column for them.
    fn row_years(&self, sheet: &SheetView<'_>) -> Vec<AcademicYear> {
        let Some(column) = self.year_column() else {
            return Vec::new();
        };
        let rows = self.data_rows(sheet);
        rows.filter_map(|row| read_results_year(sheet.text(row, column)))
            .collect()
    }

    /// Whether no row names a school, and no two can be told apart but by their year.
    fn is_of_whole_trust(&self, dates: &[AcademicYear]) -> bool {
        let names_schools = [SchoolFact::Name, SchoolFact::Urn]
            .into_iter()
            .any(|fact| place_of(&self.columns, fact).is_some());
        let different: BTreeSet<_> = dates.iter().collect();
        !names_schools && self.schools > 0 && (self.schools == 1 || different.len() == self.schools)
    }

    /// The newest year that the sheet names is the latest, unless the same figure stands beside it without a year.
    fn find_years(&mut self, dates: &[AcademicYear]) {
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
    fn find_years_of_cohorts(&mut self, sheet: &SheetView<'_>, measures: &[&Measure]) {
        let dated = self.year_column().map(|column| {
            let rows = self.data_rows(sheet);
            let year = |row| Some((row, read_results_year(sheet.text(row, column))?));
            rows.filter_map(year).collect::<Vec<_>>()
        });
        let mut newest = BTreeMap::new();
        let mut undated: Vec<(CohortId, &Field)> = Vec::new();
        let fields = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.is_used());
        let fields: Vec<_> = fields
            .filter_map(|(place, column)| {
                let field = column.meaning.field()?;
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

    /// The year that a title above the headings states.
    #[must_use]
    pub fn year_in_title(&self, rows: &[Vec<String>], latest: AcademicYear) -> Option<AcademicYear> {
        let sheet = SheetView::new(rows, self.is_turned());
        let above = 0..self.headings.row?;
        let mut cells = above.flat_map(|row| sheet.filled(row).map(|(_, text)| text).collect::<Vec<_>>());
        cells.find_map(|text| read_name_year(text, latest))
    }

    /// Sets it.
    pub fn set_undated(&mut self, year: AcademicYear, rows: &[Vec<String>], measures: &[&Measure]) {
        self.corrections.undated = Some(year);
        self.derive(rows, measures);
    }

    fn used_fields(&self) -> impl Iterator<Item = &Field> {
        let used = self.columns.iter().filter(|column| column.is_used());
        used.filter_map(|column| column.meaning.field())
    }

    /// The column with the year of each row's results.
    pub(super) fn year_column(&self) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.is_used() && column.meaning == ColumnMeaning::Year)
    }

    /// The rows below the headings that are not set aside, blank ones included.
    pub(super) fn data_rows(&self, sheet: &SheetView<'_>) -> impl Iterator<Item = usize> {
        let rows = self.first_data_row()..sheet.height();
        rows.filter(|row| self.why_aside(*row).is_none())
    }

    pub(super) fn first_data_row(&self) -> usize {
        self.headings.row.map_or(0, |row| row + 1)
    }

    pub(super) fn why_aside(&self, row: usize) -> Option<RowAside> {
        let place = self.aside.binary_search_by_key(&row, |aside| aside.row).ok()?;
        Some(self.aside[place].why)
    }

    /// Whether the sheet lies on its side: measures down the first column, schools across.
    #[must_use]
    pub const fn is_turned(&self) -> bool {
        self.headings.turned
    }

    /// Where a row is in the sheet as it came: a column where the sheet lies on its side.
    #[must_use]
    pub const fn row_line(&self, row: usize) -> SheetLine {
        if self.is_turned() {
            SheetLine::Column(row)
        } else {
            SheetLine::Row(row)
        }
    }

    /// Where a column is in the sheet as it came: a row where the sheet lies on its side.
    #[must_use]
    pub const fn column_line(&self, column: usize) -> SheetLine {
        if self.is_turned() {
            SheetLine::Row(column)
        } else {
            SheetLine::Column(column)
        }
    }

    /// Where a cell is in the sheet as it came.
    #[must_use]
    pub const fn address(&self, row: usize, column: usize) -> Address {
        if self.is_turned() {
            Address {
                row: column,
                column: row,
            }
        } else {
            Address { row, column }
        }
    }

    /// The row with the headings; `None` where none were found.
    #[must_use]
    pub const fn heading_row(&self) -> Option<usize> {
        self.headings.row
    }

    /// The columns, in the order of the sheet.
    #[must_use]
    pub fn columns(&self) -> &[ColumnMatch] {
        &self.columns
    }

    /// Rows that are set aside, from the top.
    #[must_use]
    pub fn aside(&self) -> &[AsideRow] {
        &self.aside
    }

    /// How many rows are taken.
    #[must_use]
    pub const fn rows_taken(&self) -> usize {
        self.schools
    }

    /// Whose figures the rows are.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        self.shape
    }

    /// The years that headings and rows name, newest first.
    #[must_use]
    pub fn years(&self) -> &[AcademicYear] {
        &self.years
    }

    /// Which named year is taken as the trust's latest; `None` where all that are named are earlier ones.
    #[must_use]
    pub const fn latest(&self) -> Option<AcademicYear> {
        self.latest
    }

    /// Sets what a column holds.
    pub fn set_meaning(
        &mut self,
        column: usize,
        meaning: ColumnMeaning,
        rows: &[Vec<String>],
        measures: &[&Measure],
    ) {
        self.corrections.meanings.insert(column, meaning);
        self.derive(rows, measures);
    }

    /// Sets what one stands for in a column of percentages.
    pub fn set_scale(&mut self, column: usize, scale: Scale, rows: &[Vec<String>], measures: &[&Measure]) {
        self.corrections.scales.insert(column, scale);
        self.derive(rows, measures);
    }

    /// Sets which row has the headings; what was set of columns and rows holds no longer.
    pub fn set_heading_row(&mut self, row: Option<usize>, rows: &[Vec<String>], measures: &[&Measure]) {
        self.corrections = self.corrections.of_whole_sheet();
        self.corrections.turned = Some(self.headings.turned);
        self.corrections.heading_row = Some(row.into());
        self.derive(rows, measures);
    }

    /// Sets whose figures the rows are.
    pub fn set_shape(&mut self, shape: Shape, rows: &[Vec<String>], measures: &[&Measure]) {
        self.corrections.shape = Some(shape);
        self.derive(rows, measures);
    }

    /// Sets whether a row is set aside.
    pub fn set_aside(&mut self, row: usize, aside: bool, rows: &[Vec<String>], measures: &[&Measure]) {
        self.corrections.aside.insert(row, aside);
        self.derive(rows, measures);
    }

    /// Sets which named year is the trust's latest; `None` for none of them.
    pub fn set_latest(&mut self, latest: Option<AcademicYear>, rows: &[Vec<String>], measures: &[&Measure]) {
        self.corrections.latest = Some(latest.into());
        self.derive(rows, measures);
    }

    /// Turns the sheet; what was set of columns and rows holds no longer.
    pub fn turn(&mut self, rows: &[Vec<String>], measures: &[&Measure]) {
        self.corrections = self.corrections.of_whole_sheet();
        self.corrections.turned = Some(!self.headings.turned);
        self.derive(rows, measures);
    }

    fn derive(&mut self, rows: &[Vec<String>], measures: &[&Measure]) {
        *self = Self::with(std::mem::take(&mut self.corrections), rows, measures);
    }
}
