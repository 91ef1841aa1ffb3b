//! Why a figure that can be read is not compared, as a sentence.

use std::fmt;

use crate::analysis::NoComparison;

impl fmt::Display for NoComparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPeers(why) => why.fmt(f),
            Self::NoInterval => f.write_str(
                "Not ranked: we cannot measure how certain this figure is.",
            ),
            Self::Contradictory => f.write_str(
                "Not compared: the figures for all pupils and for disadvantaged pupils contradict each other. Check \
                 both.",
            ),
            Self::HalfReplaced => f.write_str(
                "No gap: one of its two figures is yours and the other is the published one. Enter your own for both.",
            ),
            Self::OtherPupils => f.write_str(
                "No gap: too few schools have a figure for both groups. The two totals count different schools.",
            ),
        }
    }
}
