//! Why a figure that can be read is not compared, as a sentence.

use std::fmt;

use crate::analysis::NoComparison;

impl fmt::Display for NoComparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPeers(why) => why.fmt(f),
            Self::NoInterval => f.write_str(
                "No comparison: no interval is known for this measure, so nobody can say how sure a figure is.",
            ),
            Self::Contradictory => f.write_str(
                "No comparison: the figures of all pupils and of disadvantaged pupils do not go together. Look at both \
                 again.",
            ),
            Self::OtherPupils => f.write_str(
                "No gap: too few schools have a figure for both groups. The two totals count different schools.",
            ),
        }
    }
}
