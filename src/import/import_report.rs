//! What became of every cell of a sheet. Nothing is lost: each cell in which anything stands is a heading, or set aside with
//! the reason, or taken, or a mark of the Department's, or refused with the reason.

use std::collections::BTreeMap;

use super::{Address, SheetLine};
use crate::entry::{Doubt, Refusal, SuppressionCode};

/// Why cells that could be read are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetAside {
    /// Nothing that is taken is in their column.
    ColumnNotUsed,
    /// An earlier column holds the same.
    RepeatedColumn,
    /// Their row sums up others.
    TotalRow,
    /// Their row is a remark.
    Remark,
    /// The person set their row aside.
    ChosenRow,
    /// Their row repeats a school, so it is counted in nothing.
    RepeatedRow,
    /// Another cell says the same of the same school and year, or says it of a newer year.
    SaidElsewhere,
    /// Their row has no year though there is a column for it.
    NoYear,
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
    /// Another line of the sheet has the same school.
    Duplicate {
        /// What the two have in common.
        name: String,
        /// The other line, as the sheet came.
        other: SheetLine,
    },
    /// It is in the column of years and is none.
    NotAYear(String),
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
