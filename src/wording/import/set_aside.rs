//! Why cells that could be read are not taken.

use crate::import::SetAside;

impl SetAside {
    /// The reason, to follow a number of cells: "12: in columns that are not used".
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::ColumnNotUsed => "in columns that are not used",
            Self::RepeatedColumn => "in columns that repeat an earlier one",
            Self::TotalRow => "in rows for totals, averages and comparators",
            Self::OtherRecord => "in rows for authorities or England",
            Self::OtherTable => "in another table on the same sheet",
            Self::HiddenRow => "in hidden rows",
            Self::Asked => "waiting for your answer to a question",
            Self::LeftOut => "left out, as you answered",
            Self::OtherValue => "about other pupils, or the same in another form",
            Self::Remark => "in remarks",
            Self::ChosenRow => "in rows that you left out",
            Self::SaidElsewhere => "the same as another cell, or older than it",
            Self::OfSchools => "about a school, but these are whole-trust figures",
        }
    }
}
