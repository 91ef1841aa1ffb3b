//! The country without a trust in it: what a page shows before anything is typed, and the words for what any picture of
//! a distribution draws.

use std::rc::Rc;

use super::england::EnglandBeside;
use super::finding::unit_of;
use super::table::quantile_decimals;
use super::{Peers, Spread};
use crate::measures::{Measure, PupilGroup, Unit, group_thousands};
use crate::national::EnglandSeries;

/// A measure's distribution as the country did in it.
#[derive(Debug, Clone, PartialEq)]
pub struct NationalDistribution {
    measure: Rc<Measure>,
    group: PupilGroup,
    peers: Rc<Peers>,
    spread: Spread,
    england: EnglandBeside,
}

/// The landscape of a distribution; `None` where it is empty.
#[must_use]
pub fn national_distribution(
    measure: &Rc<Measure>,
    group: PupilGroup,
    peers: &Rc<Peers>,
    england: Option<&EnglandSeries>,
) -> Option<NationalDistribution> {
    Some(NationalDistribution {
        measure: Rc::clone(measure),
        group,
        peers: Rc::clone(peers),
        spread: peers.spread()?,
        england: EnglandBeside::of(england, peers.year()),
    })
}

impl NationalDistribution {
    /// The measure.
    #[must_use]
    pub fn measure(&self) -> &Measure {
        &self.measure
    }

    /// What its figures are counted in.
    #[must_use]
    pub fn unit(&self) -> Unit {
        unit_of(&self.measure, self.group)
    }

    /// The population.
    #[must_use]
    pub fn peers(&self) -> &Peers {
        &self.peers
    }

    /// How the population is spread.
    #[must_use]
    pub const fn spread(&self) -> &Spread {
        &self.spread
    }

    /// England's figure of the same year, named: "England 63%".
    #[must_use]
    pub fn england_label(&self) -> Option<(f64, String)> {
        self.england.label(self.unit())
    }

    /// What the country did, as a title: "About half of 626 trusts lie between 58% and 69%".
    #[must_use]
    pub fn headline(&self) -> String {
        let unit = self.unit();
        let decimals = |value| quantile_decimals(value, self.peers.decimals());
        let (lower, upper) = (self.spread.lower_quartile, self.spread.upper_quartile);
        format!(
            "About half of {} {} lie between {} and {}",
            group_thousands(self.peers.n() as u64),
            self.peers.noun(),
            unit.write_short(lower, decimals(lower)),
            unit.write(upper, decimals(upper)),
        )
    }

    /// What is drawn.
    #[must_use]
    pub fn drawn(&self) -> String {
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
    format!(
        "{}, {}: {} {} by their figure. The middle half stands out.",
        of_group(&measure.name, group),
        peers.year(),
        group_thousands(peers.n() as u64),
        peers.noun()
    )
}
