//! England's trusts without the person's own among them: what a page shows before anything is entered.

use std::rc::Rc;

use super::england::EnglandBeside;
use super::finding::unit_of;
use super::{Peers, Spread};
use crate::measures::{Measure, PupilGroup, Unit};
use crate::national::EnglandSeries;

/// A measure's distribution as the country did in it.
#[derive(Debug, Clone, PartialEq)]
pub struct NationalDistribution {
    pub(crate) measure: Rc<Measure>,
    pub(crate) group: PupilGroup,
    pub(crate) peers: Rc<Peers>,
    pub(crate) spread: Spread,
    pub(crate) england: EnglandBeside,
}

/// What a page shows of a distribution by itself; `None` where it is empty.
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
}
