//! How a sheet is understood, before anything is used: where its headings are, what each column holds, which rows are
//! schools, and what must be asked. All of it is shown, and all of it can be set otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::cell_format::CellFormat;
use super::corrections::Corrections;
use super::data_rows::{DataRow, place_of};
use super::headings::Headings;
use super::long_table::LongTable;
use super::question::{Answer, Asked, Question, UseAnswer};
use super::row_notes::RowNote;
use super::sheet::SheetView;
use super::{Address, ColumnMatch, ColumnMeaning, Scale, Shape, SheetLine, UnusedReason, UnusedRow};
use crate::entry::{Field, SchoolFact};
use crate::measures::{AcademicYear, CohortId, Measure, MeasureId};
use crate::spreadsheet::{ReadingNote, Sheet};

/// How a sheet is understood. Rows and columns are counted from zero as the sheet is looked at: where it is
/// [turned](Matching::is_turned), its columns are the rows of the file.
///
/// ```
/// use trust_benchmark::import::{ColumnMeaning, Matching};
/// use trust_benchmark::entry::SchoolFact;
/// use trust_benchmark::spreadsheet::Sheet;
/// let rows = [["Our schools", ""], ["School", "URN"], ["Ashby", "100049"]].map(|row| row.map(str::to_owned).to_vec());
/// let sheet = Sheet::new("", rows.to_vec());
/// let matching = Matching::of(&sheet, &[]);
/// assert_eq!(matching.heading_row(), Some(1));
/// assert_eq!(matching.columns()[1].meaning, ColumnMeaning::Fact(SchoolFact::Urn));
/// assert!(matching.is_settled());
/// let import = matching.take(&sheet, &[]);
/// assert_eq!(import.table.rows()[0].fact(SchoolFact::Name), "Ashby");
/// assert!(import.account.adds_up());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    pub(super) headings: Headings,
    pub(super) columns: Vec<ColumnMatch>,
    /// How cells are read, by the kind of row and the column.
    pub(super) formats: Vec<Vec<CellFormat>>,
    pub(super) rows: Vec<DataRow>,
    pub(super) aside: Vec<UnusedRow>,
    pub(super) long: LongTable,
    pub(super) shape: Shape,
    /// The only school that the sheet names, and that in a title: all rows are its, unless they are the whole trust's.
    pub(super) one_school: Option<String>,
    pub(super) years: Vec<AcademicYear>,
    pub(super) latest: Option<AcademicYear>,
    /// The newest year that the sheet names for the figures of a cohort.
    pub(super) newest: BTreeMap<CohortId, AcademicYear>,
    /// Cohorts with figures for which it names no year.
    pub(super) undated: BTreeSet<CohortId>,
    pub(super) questions: Vec<Asked>,
    /// Texts outside the table that are not wholly understood, and that no question is about.
    pub(super) not_understood: Vec<String>,
    pub(super) row_notes: Vec<RowNote>,
    /// The first column of another table beside the first.
    pub(super) other_table: Option<usize>,
    /// What is to be said of how the sheet's text was read.
    pub(super) reading: Vec<ReadingNote>,
    /// The cohort of each measure.
    pub(super) cohorts: BTreeMap<MeasureId, CohortId>,
    pub(super) corrections: Corrections,
}

impl Matching {
    /// What must be asked before anything is used, and what was answered; the most important first.
    #[must_use]
    pub fn questions(&self) -> &[Asked] {
        &self.questions
    }

    /// Whether every question is answered, so that the figures can be used.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.corrections.results != Some(UseAnswer::LeftOut)
            && self.questions.iter().all(|asked| asked.is_answered)
    }

    /// Answers a question.
    pub fn answer(&mut self, answer: Answer, sheet: &Sheet, measures: &[&Measure]) {
        let asked = self.questions.iter().find_map(|asked| match &asked.question {
            Question::Rows(rows) => Some(rows),
            _ => None,
        });
        let asked: Vec<_> = asked
            .into_iter()
            .flatten()
            .map(|row| (row.row, row.why))
            .collect();
        self.corrections.asked.extend(asked);
        let is_of_rows = matches!(answer, Answer::Rows(..));
        self.corrections.keep(answer);
        self.derive(sheet, measures);
        if is_of_rows {
            self.take_year_of_whole_trust(sheet, measures);
        }
    }

    /// The year that the person gave rows whose own cannot be read.
    #[must_use]
    pub const fn row_year(&self) -> Option<AcademicYear> {
        self.corrections.row_year
    }

    /// What is to be said of how the sheet's text was read.
    #[must_use]
    pub fn reading(&self) -> &[ReadingNote] {
        &self.reading
    }

    /// The first column of another table beside the one that is used.
    #[must_use]
    pub const fn other_table_beside(&self) -> Option<usize> {
        self.other_table
    }

    /// The columns whose values say what each row of a school is about, and are understood.
    pub(crate) fn row_key_columns(&self) -> impl Iterator<Item = usize> {
        let columns = self.long.columns.iter();
        let read =
            columns.filter(|tag| tag.is_read && !self.corrections.chosen_values.contains_key(&tag.column));
        read.map(|tag| tag.column)
    }

    /// Whether no row names a school, and no two can be told apart but by their year and what they are about.
    pub(super) fn is_of_whole_trust(&self, sheet: &SheetView<'_>) -> bool {
        let names_schools = [SchoolFact::Name, SchoolFact::Urn]
            .into_iter()
            .any(|fact| place_of(&self.columns, fact).is_some());
        let kinds = self
            .rows
            .iter()
            .map(|data| (self.year_of(sheet, data.row).ok(), self.long.variant(data.row)));
        let different: BTreeSet<_> = kinds.collect();
        !names_schools && !self.rows.is_empty() && different.len() == self.rows.len()
    }

    /// Everything that is used, with its column.
    pub(super) fn used(&self) -> impl Iterator<Item = (usize, &ColumnMeaning)> {
        let formats = self.formats.iter().flat_map(|formats| formats.iter().enumerate());
        formats
            .filter(|(place, _)| self.columns.get(*place).is_some_and(ColumnMatch::is_used))
            .map(|(place, format)| (place, &format.meaning))
    }

    pub(super) fn used_fields(&self) -> impl Iterator<Item = &Field> {
        self.used().filter_map(|(_, meaning)| meaning.field())
    }

    /// How a cell is read.
    pub(super) fn format(&self, row: usize, column: usize) -> Option<&CellFormat> {
        self.formats.get(self.long.variant(row))?.get(column)
    }

    /// The column with the year of each row's results.
    pub(super) fn year_column(&self) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.is_used() && column.meaning == ColumnMeaning::Year)
    }

    /// The rows that are used.
    pub(super) fn data_rows(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().map(|data| data.row)
    }

    pub(super) fn first_data_row(&self) -> usize {
        self.headings.first_data_row()
    }

    /// The row of data at a place in the sheet.
    pub(super) fn data_row(&self, row: usize) -> Option<DataRow> {
        let place = self.rows.binary_search_by_key(&row, |data| data.row).ok()?;
        Some(self.rows[place])
    }

    pub(super) fn why_aside(&self, row: usize) -> Option<UnusedReason> {
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
    pub fn aside(&self) -> &[UnusedRow] {
        &self.aside
    }

    /// How many rows are taken.
    #[must_use]
    pub const fn rows_taken(&self) -> usize {
        self.rows.len()
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
        sheet: &Sheet,
        measures: &[&Measure],
    ) {
        self.corrections.meanings.insert(column, meaning);
        self.derive(sheet, measures);
    }

    /// Sets what one stands for in a column of percentages.
    pub fn set_scale(&mut self, column: usize, scale: Scale, sheet: &Sheet, measures: &[&Measure]) {
        self.corrections.scales.insert(column, scale);
        self.derive(sheet, measures);
    }

    /// Sets which row has the headings; what was set of columns and rows holds no longer.
    pub fn set_heading_row(&mut self, row: Option<usize>, sheet: &Sheet, measures: &[&Measure]) {
        self.corrections = self.corrections.of_whole_sheet();
        self.corrections.turned = Some(self.headings.turned);
        self.corrections.heading_row = Some(row.into());
        self.derive(sheet, measures);
    }

    /// Sets whose figures the rows are.
    pub fn set_shape(&mut self, shape: Shape, sheet: &Sheet, measures: &[&Measure]) {
        self.corrections.shape = Some(shape);
        self.derive(sheet, measures);
    }

    /// Sets whether a row is set aside.
    pub fn set_aside(&mut self, row: usize, aside: bool, sheet: &Sheet, measures: &[&Measure]) {
        self.corrections.aside.insert(row, aside);
        self.derive(sheet, measures);
    }

    /// Sets which named year is the trust's latest; `None` for none of them.
    pub fn set_latest(&mut self, latest: Option<AcademicYear>, sheet: &Sheet, measures: &[&Measure]) {
        self.corrections.latest = Some(latest.into());
        self.derive(sheet, measures);
    }

    /// Turns the sheet; what was set of columns and rows holds no longer.
    pub fn turn(&mut self, sheet: &Sheet, measures: &[&Measure]) {
        self.corrections = self.corrections.of_whole_sheet();
        self.corrections.turned = Some(!self.headings.turned);
        self.derive(sheet, measures);
    }

    /// Understands the sheet once more, with measures that were not known before; what was set and answered holds.
    pub fn understand_again(&mut self, sheet: &Sheet, measures: &[&Measure]) {
        self.derive(sheet, measures);
    }

    pub(super) fn derive(&mut self, sheet: &Sheet, measures: &[&Measure]) {
        *self = Self::with(std::mem::take(&mut self.corrections), sheet, measures);
    }
}
