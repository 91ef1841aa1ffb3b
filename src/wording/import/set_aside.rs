//! Why cells that could be read are not taken.

use crate::import::SetAside;

impl SetAside {
    /// The reason, to follow a number of cells: "12: in columns that are not used".
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
