//! Numbers of pupils, and why one cannot be used.

use std::fmt;

use crate::entry::{Pupils, PupilsProblem};
use crate::measures::group_thousands;

impl fmt::Display for Pupils {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.count() == 1 { "pupil" } else { "pupils" };
        write!(f, "{} {noun}", group_thousands(u64::from(self.count())))
    }
}

impl fmt::Display for PupilsProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(problem) => problem.fmt(f),
            Self::None => f.write_str(
                "There must be at least one pupil. If no pupil was at this stage, leave this empty.",
            ),
            Self::Negative => f.write_str("A number of pupils cannot be negative."),
            Self::NotWhole => f.write_str("Enter how many pupils there were, as a whole number such as 182."),
            Self::MoreThanStage { own, stage } => write!(
                f,
                "{own} is more than {stage}: this counts only some pupils at this stage. Correct one of the two \
                 numbers."
            ),
            Self::MoreThanAll { group, part, all } => write!(
                f,
                "{part} is more than {all}: {} are only some of all pupils. Correct one of the two numbers.",
                group.name()
            ),
            Self::TooManyOnRoll(count) => write!(
                f,
                "{} pupils is more than any trust has. Enter the pupils of your own schools only.",
                group_thousands(u64::from(*count))
            ),
            Self::TooMany(count) => write!(
                f,
                "{} pupils is more than any trust has in one year group. Enter the pupils at this stage only.",
                group_thousands(u64::from(*count))
            ),
        }
    }
}
