//! The Department's bands of Progress 8, in its own words because trusts know them.

use std::fmt;

use crate::stats::Progress8Band;

impl fmt::Display for Progress8Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WellAbove => "Well above average",
            Self::Above => "Above average",
            Self::Average => "Average",
            Self::Below => "Below average",
            Self::WellBelow => "Well below average",
        })
    }
}
