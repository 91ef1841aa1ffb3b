//! The marks of unusual measures, in words. An unmarked measure is not called usual, and which side is better is not said.

use crate::analysis::{Marks, Unusual};
use crate::measures::{PupilGroup, group_thousands};

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
    /// How many of the measures shown are tested, where that is more than one: "12 measures are tested for trust size. The
    /// marks allow for how many that is." One measure needs no such allowance, and none is said.
    #[must_use]
    pub fn sentence(&self) -> String {
        match (self.adjusted.len(), self.shown) {
            (_, 0) => "No measure is shown.".to_owned(),
            (0, _) => "We cannot test these for trust size.".to_owned(),
            (1, 1) => String::new(),
            (1, shown) => format!("1 of {} measures can be tested for trust size.", counted(shown)),
            (tested, shown) if tested == shown => format!(
                "{} measures are tested for trust size. The marks allow for how many that is.",
                counted(tested)
            ),
            (tested, shown) => format!(
                "{} of {} measures can be tested for trust size. The marks allow for how many that is.",
                counted(tested),
                counted(shown)
            ),
        }
    }

    /// How many are marked: "2 of them are unusual for a trust of this size." An unmarked measure is not called usual.
    #[must_use]
    pub fn tally(&self) -> String {
        match self.marked.len() {
            0 => "None is unusual for a trust this size.".to_owned(),
            1 => "1 is unusual for a trust this size.".to_owned(),
            more => format!("{more} are unusual for a trust this size."),
        }
    }
}

fn counted(count: usize) -> String {
    group_thousands(count as u64)
}
