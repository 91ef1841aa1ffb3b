//! The marks of unusual measures, in words. An unmarked measure is not called usual, and which side is better is not said.

use std::fmt;

use crate::analysis::{Marks, Unusual};
use crate::measures::group_thousands;

impl fmt::Display for Unusual {
    /// In words, as a mark's text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Higher => "Unusual for a trust of this size: higher than the limits",
            Self::Lower => "Unusual for a trust of this size: lower than the limits",
        })
    }
}

impl<K: PartialEq> Marks<K> {
    /// How many measures are shown, and that the marks allow for that: "12 measures are shown. About one in 20 would look
    /// unusual by chance; the marks allow for that."
    #[must_use]
    pub fn sentence(&self) -> String {
        let count = |count: usize| group_thousands(count as u64);
        let shown = match self.shown {
            0 => return "No measure is shown.".to_owned(),
            1 => "1 measure is shown".to_owned(),
            more => format!("{} measures are shown", count(more)),
        };
        let chance = "About one in 20 would look unusual by chance; the marks allow for that.";
        match (self.adjusted.len(), self.shown) {
            (0, _) => format!("{shown}. None has limits to judge it by, so none is marked."),
            (judged, shown_count) if judged < shown_count => {
                let have = if judged == 1 { "has" } else { "have" };
                format!(
                    "{shown}; {} of them {have} limits to judge by. {chance}",
                    count(judged)
                )
            }
            _ => format!("{shown}. {chance}"),
        }
    }

    /// How many are marked: "2 of them are unusual for a trust of this size." An unmarked measure is not called usual.
    #[must_use]
    pub fn tally(&self) -> String {
        match self.marked.len() {
            0 => "None is marked as unusual for a trust of this size.".to_owned(),
            1 => "1 is marked as unusual for a trust of this size.".to_owned(),
            more => format!("{more} are marked as unusual for a trust of this size."),
        }
    }
}
