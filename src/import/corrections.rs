//! What the person set otherwise than the sheet was read. Kept apart from the matching, which is derived anew from sheet
//! and corrections, so that one correction (which column has the names) changes what follows from it (which rows are totals).

use std::collections::BTreeMap;

use super::{ColumnMeaning, Scale, Shape};
use crate::measures::AcademicYear;

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
    pub(super) shape: Option<Shape>,
    pub(super) latest: Option<Chosen<AcademicYear>>,
    /// The year of the figures for which the sheet names none.
    pub(super) undated: Option<AcademicYear>,
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
            ..Self::default()
        }
    }
}
