//! Where a figure stands among its peers, with the range that must go with it. Among trusts it is counted exactly; among
//! places that are known by quantiles only, beyond the outermost quantile nothing but "below the 5th" can be said, and
//! nothing more is.

use super::peers::Peers;
use crate::stats::{Interval, QuantilePlace};

/// A place among peers and how far chance could move it. The range always holds the place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Where the figure stands.
    pub at: QuantilePlace,
    /// Where the lower end of its interval stands, at most `at`.
    pub lower: QuantilePlace,
    /// Where the upper end stands, at least `at`.
    pub upper: QuantilePlace,
}

impl Place {
    /// The place of a figure. It is ranked at the precision of its peers' figures, where it has ties; its interval keeps
    /// its own ends. `None` where nobody has a figure.
    #[must_use]
    pub fn of(peers: &Peers, value: f64, interval: Interval) -> Option<Self> {
        let at = peers.place(peers.round(value))?;
        let (lower, upper) = (peers.place(interval.lower())?, peers.place(interval.upper())?);
        Some(Self {
            at,
            lower: if order(lower) < order(at) { lower } else { at },
            upper: if order(upper) > order(at) { upper } else { at },
        })
    }

    /// A place whose range is not known, for the words that it shares with one whose is.
    pub(crate) const fn without_range(at: QuantilePlace) -> Self {
        Self {
            at,
            lower: at,
            upper: at,
        }
    }

    /// Where its range begins, where it is, and where its range ends, from 0 (below all peers) to 100 (above all of them).
    /// What lies beyond an outermost quantile is halfway between that and the end of the axis; its range goes to the end.
    #[must_use]
    pub const fn on_axis(&self) -> [f64; 3] {
        let lower = match self.lower {
            QuantilePlace::Below(_) => 0.0,
            QuantilePlace::At(level) | QuantilePlace::Above(level) => level.value(),
        };
        let at = match self.at {
            QuantilePlace::Below(level) => level.value() / 2.0,
            QuantilePlace::At(level) => level.value(),
            QuantilePlace::Above(level) => level.value() / 2.0 + 50.0,
        };
        let upper = match self.upper {
            QuantilePlace::Below(level) | QuantilePlace::At(level) => level.value(),
            QuantilePlace::Above(_) => 100.0,
        };
        [lower, at, upper]
    }

    /// The same counted from the other end, as a measure counts in which lower is better.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self {
            at: mirrored(self.at),
            lower: mirrored(self.upper),
            upper: mirrored(self.lower),
        }
    }
}

pub(super) const fn mirrored(place: QuantilePlace) -> QuantilePlace {
    match place {
        QuantilePlace::Below(level) => QuantilePlace::Above(level.mirrored()),
        QuantilePlace::At(percentile) => QuantilePlace::At(percentile.mirrored()),
        QuantilePlace::Above(level) => QuantilePlace::Below(level.mirrored()),
    }
}

/// Lower places first; what lies beyond an outermost quantile beyond all that is counted.
fn order(place: QuantilePlace) -> f64 {
    match place {
        QuantilePlace::Below(_) => -1.0,
        QuantilePlace::At(percentile) => percentile.value(),
        QuantilePlace::Above(_) => 101.0,
    }
}
