//! What to ask about an entry that can be true but rarely is.

use std::fmt;

use crate::entry::Doubt;
use crate::measures::{Implausible, Precision, SubsetKind, group_thousands};

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MoreThanHalf { pupils, on_roll } => write!(
                f,
                "{pupils} of {on_roll} on roll is more than half of the school. Is this one year group?"
            ),
            Self::Implausible(Implausible::AverageGrade) => f.write_str(
                "This is lower than in any mainstream school. Is it an average grade? Attainment 8 is about ten times that.",
            ),
            Self::Implausible(Implausible::Attendance) => {
                f.write_str("This is more than in any school. Is it attendance? Enter the sessions missed.")
            }
            Self::Implausible(Implausible::FarFromAll) => {
                f.write_str("No mainstream school is this far from the others. Check this figure.")
            }
            Self::LessThanOnePupil(pupils) => write!(
                f,
                "This is less than one of {} pupils. Enter a percentage, such as 65 for 65%.",
                group_thousands(u64::from(pupils.count()))
            ),
            Self::NoneThatYear(none) => write!(f, "{none} Check its year."),
            Self::Contradicts {
                other,
                figure,
                is_higher,
                kind,
            } => {
                let (side, why) = match (is_higher, kind) {
                    (true, SubsetKind::SomePupils) => ("more", "counts all these pupils"),
                    (false, SubsetKind::SomePupils) => ("less", "counts only some of these pupils"),
                    (true, SubsetKind::SeldomMore) => ("more", "is nearly always higher"),
                    (false, SubsetKind::SeldomMore) => ("less", "is nearly always lower"),
                };
                let value = Precision::decimals(figure.decimals).digits(figure.value);
                write!(
                    f,
                    "This is {side} than “{other}” ({value}%), which {why}. Check both figures."
                )
            }
        }
    }
}
