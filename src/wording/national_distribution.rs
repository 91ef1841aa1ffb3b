//! What a picture of a distribution says, with a trust in it or without one.

use crate::analysis::{NationalDistribution, Peers, quantile_decimals};
use crate::measures::{Measure, PupilGroup, group_thousands};

/// The parts of the work that the first picture of England can be of.
pub(crate) const PRIMARY: &str = "Primary";
pub(crate) const SECONDARY: &str = "Secondary";

impl NationalDistribution {
    /// England's figure of the same year, named: "England 63%".
    #[must_use]
    pub fn england_label(&self) -> Option<(f64, String)> {
        self.england.label(self.unit())
    }

    /// What the country did, as a title: "About half of 626 trusts are between 58% and 69%".
    #[must_use]
    pub fn headline(&self) -> String {
        let unit = self.unit();
        let decimals = |value| quantile_decimals(value, self.peers.decimals());
        let (lower, upper) = (self.spread.lower_quartile, self.spread.upper_quartile);
        format!(
            "About half of {} {} are between {} and {}",
            group_thousands(self.peers.n() as u64),
            self.peers.noun(),
            unit.write_short(lower, decimals(lower)),
            unit.write(upper, decimals(upper)),
        )
    }

    /// What is drawn.
    #[must_use]
    pub fn caption(&self) -> String {
        drawn(&self.measure, self.group, &self.peers)
    }

    /// The picture in words, for those who do not see it.
    #[must_use]
    pub fn picture_text(&self) -> String {
        let england = self.england.after(self.unit());
        let median = self.spread.write_median(self.unit(), self.peers.decimals());
        format!("Picture of the trusts by their figure: median {median}{england}.")
    }
}

/// What a distribution is of: the measure's name, and whose outcomes where they are not everybody's.
pub(crate) fn of_group(name: &str, group: PupilGroup) -> String {
    match group {
        PupilGroup::All => name.to_owned(),
        group => format!("{name}, {}", group.name()),
    }
}

/// The line under a picture's title: measure, year, who and how many.
pub(crate) fn drawn(measure: &Measure, group: PupilGroup, peers: &Peers) -> String {
    let each = if peers.trusts().is_some() {
        "Each dot is a trust. "
    } else {
        ""
    };
    format!(
        "{}, {}: {} {} by their figure. {each}The middle half is bolder.",
        of_group(&measure.name, group),
        peers.year(),
        group_thousands(peers.n() as u64),
        peers.noun()
    )
}
