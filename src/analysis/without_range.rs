//! A place of a figure whose certainty cannot be measured, such as a whole trust's absence or its pupils per teacher. It is
//! kept apart from findings, whose percentile always has a range, so that this one is never shown as if it had one too.

use std::rc::Rc;

use super::Peers;
use super::england::EnglandBeside;
use super::finding::counted_from_below;
use super::place::mirrored;
use crate::entry::{Entered, Figure};
use crate::measures::{AcademicYear, Measure, PupilGroup};
use crate::national::National;
use crate::stats::QuantilePlace;

/// A figure among peers that somebody chose by hand, without the range that we cannot measure.
#[derive(Debug, Clone, PartialEq)]
pub struct WithoutRange {
    pub(crate) measure: Rc<Measure>,
    pub(crate) group: PupilGroup,
    pub(crate) figure: Figure,
    pub(crate) own_year: Option<AcademicYear>,
    pub(crate) peers: Rc<Peers>,
    /// Counted from the better end where lower is better.
    pub(crate) at: QuantilePlace,
    pub(crate) england: EnglandBeside,
}

impl WithoutRange {
    /// The place of an entered figure for which no interval is known; `None` where one is, and where nothing is entered.
    #[must_use]
    pub fn of(
        measure: &Rc<Measure>,
        group: PupilGroup,
        national: &National,
        peers: &Rc<Peers>,
        entered: &Entered,
    ) -> Option<Self> {
        if measure.wants_pupils() || group == PupilGroup::Gap {
            return None;
        }
        let figure = *entered.figure.value()?;
        let at = peers.place(peers.round(figure.value))?;
        let england = national.england(&measure.id, group);
        Some(Self {
            measure: Rc::clone(measure),
            group,
            figure,
            own_year: entered.year,
            at: if counted_from_below(measure, group) {
                mirrored(at)
            } else {
                at
            },
            england: EnglandBeside::of(england.as_deref(), peers.year()),
            peers: Rc::clone(peers),
        })
    }

    /// Its place among the quantiles.
    #[must_use]
    pub const fn at(&self) -> QuantilePlace {
        self.at
    }

    /// Those it is compared with.
    #[must_use]
    pub fn peers(&self) -> &Peers {
        &self.peers
    }
}
