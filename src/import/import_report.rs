//! What became of every cell of a sheet. Nothing is lost: each cell in which anything stands is a heading, or set aside with
//! the reason, or taken, or a mark of the Department's, or refused with the reason and the mend.

use std::collections::BTreeMap;

use super::Address;
use crate::entry::SuppressionCode;

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

impl SetAside {
    /// The reason, to follow a number of cells: "12 cells: no column of theirs is used".
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::ColumnNotUsed => "in columns that are not used",
            Self::RepeatedColumn => "in columns that repeat an earlier one",
            Self::TotalRow => "in rows that sum up others",
            Self::Remark => "in remarks",
            Self::ChosenRow => "in rows that you set aside",
            Self::RepeatedRow => "in rows that repeat a school",
            Self::SaidElsewhere => "said by another cell, or of a newer year",
            Self::NoYear => "in rows without a year",
            Self::OfSchools => "about a school, while these are figures of your whole trust",
        }
    }
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

/// What became of every cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
    /// Cells that cannot be used, with the reason and the mend. They stand in the table all the same.
    pub refused: Vec<Placed<String>>,
    /// Cells taken that can be true but seldom are, with what to ask.
    pub doubts: Vec<Placed<String>>,
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
