//! The marks of unusual measures, in words. An unmarked measure is not called usual, and which side is better is not said.

use crate::analysis::{Marks, StandingOut, Unusual};
use crate::measures::{PupilGroup, group_thousands};

/// Why a measure can stand out and not be unusual.
const STRICTER: &str = "That test is stricter: half of any group is in its highest or lowest quarter.";

impl Unusual {
    /// In words, as a mark's text. A gap is wide or narrow.
    #[must_use]
    pub const fn called(self, group: PupilGroup) -> &'static str {
        match (self, group) {
            (Self::Higher, PupilGroup::Gap) => "Unusually wide for a trust this size",
            (Self::Lower, PupilGroup::Gap) => "Unusually narrow for a trust this size",
            (Self::Higher, _) => "Unusually high for a trust this size",
            (Self::Lower, _) => "Unusually low for a trust this size",
        }
    }
}

impl<K: PartialEq> Marks<K> {
    /// How many of the measures shown can be tested for trust size, and how many of them are unusual, their number allowed
    /// for; `None` where no measure is placed. One measure alone needs no such allowance, and none is said. Where only some are
    /// shown, the number allowed for is that of all that were tested.
    #[must_use]
    pub fn sentence(&self) -> Option<String> {
        let allowed_for = self.adjusted.len();
        let tested = match (self.tested.len(), self.shown) {
            (_, 0) => return None,
            (0, _) => return Some("We cannot test these for trust size.".to_owned()),
            (1, 1) if allowed_for == 1 => return Some(self.tally()),
            (1, 1) => "This one measure is tested for trust size.".to_owned(),
            (1, shown) => format!("1 of {} measures can be tested for trust size.", counted(shown)),
            (tested, shown) if tested == shown => {
                format!("{} measures are tested for trust size.", counted(tested))
            }
            (tested, shown) => format!(
                "{} of {} measures can be tested for trust size.",
                counted(tested),
                counted(shown)
            ),
        };
        let number = if allowed_for == self.tested.len() {
            "that number".to_owned()
        } else {
            format!("all {} that were tested", counted(allowed_for))
        };
        Some(format!(
            "{tested} Allowing for {number}, {}",
            in_sentence(&self.tally())
        ))
    }

    /// The same beside measures of which some stand out: where none is unusual, the two tests would seem to contradict each
    /// other.
    #[must_use]
    pub fn sentence_beside(&self, standing_out: Option<&StandingOut>) -> Option<String> {
        let sentence = self.sentence()?;
        let differs = self.marked().next().is_none()
            && !self.tested.is_empty()
            && standing_out.is_some_and(|found| found.named().next().is_some());
        Some(if differs {
            format!("{sentence} {STRICTER}")
        } else {
            sentence
        })
    }

    /// How many are marked: "2 are unusual for a trust this size." An unmarked measure is not called usual.
    #[must_use]
    pub fn tally(&self) -> String {
        match self.marked().count() {
            0 => "None is unusual for a trust this size.".to_owned(),
            1 => "1 is unusual for a trust this size.".to_owned(),
            more => format!("{more} are unusual for a trust this size."),
        }
    }
}

fn in_sentence(tally: &str) -> String {
    tally.replacen("None", "none", 1)
}

fn counted(count: usize) -> String {
    group_thousands(count as u64)
}
