//! What a mark beside a figure says. The figure is used.

use std::fmt;

use crate::import::CellMark;

impl fmt::Display for CellMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Provisional => "The sheet marks this figure as provisional. It is used.",
            Self::Revised => "The sheet marks this figure as revised. It is used.",
            Self::Estimated => "The sheet marks this figure as estimated. It is used.",
            Self::Forecast => "The sheet marks this figure as a forecast. It is used: check that you want it.",
            Self::Break => {
                "The sheet says that this figure cannot be compared with earlier years. It is used for its own year."
            }
            Self::LowReliability => "The sheet marks this figure as less reliable. It is used.",
            Self::Footnote => "This figure has a footnote. It is used: check what the footnote says.",
        })
    }
}
