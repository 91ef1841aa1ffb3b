//! What the person set otherwise than the sheet was read. Kept apart from the matching, which is derived anew from sheet
//! and corrections, so that one correction (which column has the names) changes what follows from it (which rows are totals).

use std::collections::BTreeMap;

use super::question::{Answer, PercentageAnswer, RowDoubt, UseAnswer};
use super::year_remark::StatedYear;
use super::{ColumnMeaning, Scale, Shape};
use crate::measures::{AcademicYear, PupilGroup};

/// What the person set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Corrections {
    pub(super) turned: Option<bool>,
    /// The row of the headings.
    pub(super) heading_row: Option<Chosen<usize>>,
    pub(super) meanings: BTreeMap<usize, ColumnMeaning>,
    pub(super) scales: BTreeMap<usize, Scale>,
    /// Rows by whether they are set aside.
    pub(super) aside: BTreeMap<usize, bool>,
    /// Rows that were asked about and answered, with what was asked.
    pub(super) asked: BTreeMap<usize, RowDoubt>,
    pub(super) shape: Option<Shape>,
    pub(super) latest: Option<Chosen<AcademicYear>>,
    /// The year of the figures for which the sheet names none.
    pub(super) undated: Option<AcademicYear>,
    /// The year that the sheet or the file's name states for them, where nobody chose another.
    pub(super) stated: StatedYear,
    /// The newest results that there can be: a name with a later year names none.
    pub(super) newest_results: Option<AcademicYear>,
    /// The year of rows whose own cannot be read.
    pub(super) row_year: Option<AcademicYear>,
    pub(super) hidden_rows: Option<UseAnswer>,
    pub(super) hidden_columns: Option<UseAnswer>,
    /// The value of a column by which rows of one school are chosen.
    pub(super) chosen_values: BTreeMap<usize, String>,
    pub(super) percentages: BTreeMap<usize, PercentageAnswer>,
    pub(super) zeros: BTreeMap<usize, UseAnswer>,
    pub(super) results: Option<UseAnswer>,
    pub(super) group: Option<PupilGroup>,
}

/// What a person chose where nothing can be chosen too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chosen<T> {
    /// Nothing.
    Nothing,
    /// This.
    One(T),
}

impl<T> Chosen<T> {
    /// What was chosen, if anything.
    pub(super) fn option(self) -> Option<T> {
        match self {
            Self::Nothing => None,
            Self::One(one) => Some(one),
        }
    }
}

impl<T> From<Option<T>> for Chosen<T> {
    fn from(chosen: Option<T>) -> Self {
        chosen.map_or(Self::Nothing, Self::One)
    }
}

impl Corrections {
    /// Only what holds whichever row has the headings, and whichever way the sheet lies.
    pub(super) fn of_whole_sheet(&self) -> Self {
        Self {
            turned: self.turned,
            shape: self.shape,
            latest: self.latest,
            undated: self.undated,
            stated: self.stated.clone(),
            newest_results: self.newest_results,
            row_year: self.row_year,
            results: self.results,
            group: self.group,
            ..Self::default()
        }
    }

    /// Keeps an answer.
    pub(super) fn keep(&mut self, answer: Answer) {
        match answer {
            Answer::Rows(rows, is_school) => self.aside.extend(rows.into_iter().map(|row| (row, !is_school))),
            Answer::HiddenRows(answer) => self.hidden_rows = Some(answer),
            Answer::HiddenColumns(answer) => self.hidden_columns = Some(answer),
            Answer::RowsOfOneSchool(column, value) => drop(self.chosen_values.insert(column, value)),
            Answer::Percentages(column, answer) => drop(self.percentages.insert(column, answer)),
            Answer::Zeros(column, answer) => drop(self.zeros.insert(column, answer)),
            Answer::RowYear(year) => self.row_year = Some(year),
            Answer::OneSchool(shape) => self.shape = Some(shape),
            Answer::Results(answer) => self.results = Some(answer),
            Answer::Group(group) => self.group = Some(group),
        }
    }
}
