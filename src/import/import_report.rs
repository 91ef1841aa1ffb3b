//! What became of every cell of a sheet. Nothing is lost: each cell in which anything stands is a heading, or set aside with
//! the reason, or taken, or a mark of the Department's, or refused with the reason.

use std::collections::BTreeMap;

use super::{Address, CellMark};
use crate::entry::{Doubt, Refusal, SuppressionCode};

/// Why cells that could be read are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetAside {
    /// Nothing that is taken is in their column.
    ColumnNotUsed,
    /// An earlier column holds the same.
    RepeatedColumn,
    /// Their row adds up others, or is a comparator.
    TotalRow,
    /// The file says that their row is of an authority or the country.
    OtherRecord,
    /// Their row is of another table below the first.
    OtherTable,
    /// Their row is hidden.
    HiddenRow,
    /// A question about them is not answered.
    Asked,
    /// The person left them out when asked.
    LeftOut,
    /// Their row is about other pupils, or says the same in another way.
    OtherValue,
    /// Their row is a remark.
    Remark,
    /// The person set their row aside.
    ChosenRow,
    /// Another cell says the same of the same school and year, or says it of a newer year.
    SaidElsewhere,
    /// They say something of a school, and these are figures of the whole trust.
    OfSchools,
}

/// A cell of the sheet and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// Where it stands in the sheet.
    pub address: Address,
    /// Its school; "Your trust" where the figures are the whole trust's.
    pub school: String,
    /// The heading of its column.
    pub heading: String,
    /// What stood there.
    pub text: String,
    /// What is to be said.
    pub what: T,
}

/// Why a cell of a sheet cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub enum CellProblem {
    /// It could not be used in the table or the fields either.
    Refused(Refusal),
    /// It is in the column of years and is none.
    NotAYear(String),
    /// It holds a formula that no program has calculated.
    FormulaWithoutResult,
    /// It is formatted as a date or a time, and holds this number.
    FormattedAsDate(String),
    /// The column was too narrow when it was copied.
    TooNarrow,
    /// It holds an error of the spreadsheet.
    SpreadsheetError,
    /// It holds more than a figure; this one seems to be meant.
    Proposed(String),
    /// Another cell says something else of the same school, figure and year.
    Contradiction(Address),
    /// A number of pupils who reached something, without the number of all of them.
    CountWithoutCohort,
    /// More pupils reached something than there are.
    CountAboveCohort(u32),
}

/// What became of every cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImportReport {
    /// Cells in which anything stands.
    pub filled: usize,
    /// Headings, and titles above them.
    pub headings: usize,
    /// Cells that are set aside, by reason.
    pub set_aside: BTreeMap<SetAside, usize>,
    /// Cells that hold something that can be true.
    pub taken: usize,
    /// Cells that hold one of the Department's marks.
    pub withheld: Vec<Placed<SuppressionCode>>,
    /// Cells that cannot be used, with the reason. They stand in the table all the same.
    pub refused: Vec<Placed<CellProblem>>,
    /// Cells taken that can be true but seldom are, with what to ask.
    pub doubts: Vec<Placed<Doubt>>,
    /// Cells taken with a mark beside the figure.
    pub marked: Vec<Placed<CellMark>>,
}

impl ImportReport {
    pub(super) fn set_aside(&mut self, why: SetAside, cells: usize) {
        if cells > 0 {
            *self.set_aside.entry(why).or_default() += cells;
        }
    }

    /// Cells that are set aside, for whatever reason.
    #[must_use]
    pub fn all_set_aside(&self) -> usize {
        self.set_aside.values().sum()
    }

    /// Whether every cell in which anything stands is accounted for once.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let known =
            self.headings + self.all_set_aside() + self.taken + self.withheld.len() + self.refused.len();
        self.filled == known
    }
}
