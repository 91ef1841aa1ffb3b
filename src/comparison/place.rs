//! Where a figure stands among its peers, with the range that must go with it. Among trusts it is counted exactly; among
//! places that are known by quantiles only, beyond the outermost quantile nothing but "below the 5th" can be said, and
//! nothing more is.

use super::peers::Peers;
use crate::measures::Precision;
use crate::stats::{Interval, Percentile, QuantilePlace};

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

    /// The same counted from the other end, as a measure counts in which lower is better.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self {
            at: mirrored(self.at),
            lower: mirrored(self.upper),
            upper: mirrored(self.lower),
        }
    }

    /// How many of `population` it passes: "higher than about 57% of 626 trusts". Nothing is called all or none of them
    /// because a rounded number says so.
    pub(super) fn passes(&self, than: &str, other: &str, population: &str) -> String {
        match self.at {
            QuantilePlace::Below(level) => {
                format!("{than} than fewer than {}% of {population}", whole(level))
            }
            QuantilePlace::Above(level) => format!("{than} than more than {}% of {population}", whole(level)),
            QuantilePlace::At(percentile) => match percentile.value() {
                value if value <= 0.0 => format!("{other} than all {population}"),
                value if value < 0.5 => format!("{than} than fewer than 1% of {population}"),
                value if value >= 100.0 => format!("{than} than all {population}"),
                value if value >= 99.5 => format!("{than} than more than 99% of {population}"),
                _ => format!("{than} than about {}% of {population}", whole(percentile)),
            },
        }
    }

    /// The range, to stand in brackets: "range 25–82", "range below 5 to 24".
    pub(super) fn range(&self) -> String {
        if self.lower == self.upper && !matches!(self.lower, QuantilePlace::At(_)) {
            return format!("range wholly {}", rank(self.lower));
        }
        let both_counted = matches!(
            (self.lower, self.upper),
            (QuantilePlace::At(_), QuantilePlace::At(_))
        );
        let joint = if both_counted { "–" } else { " to " };
        format!("range {}{joint}{}", rank(self.lower), rank(self.upper))
    }

    /// The ends of the range among 100 peers: "at 25 and 82", "below 5 and at 24".
    pub(super) fn ends(&self) -> String {
        match (self.lower, self.upper) {
            (QuantilePlace::At(lower), QuantilePlace::At(upper)) => {
                format!("at {} and {}", whole(lower), whole(upper))
            }
            (lower, upper) if lower == upper => format!("both {}", rank(lower)),
            (lower, upper) => format!("{} and {}", preposition(lower), preposition(upper)),
        }
    }
}

fn preposition(place: QuantilePlace) -> String {
    match place {
        QuantilePlace::At(percentile) => format!("at {}", whole(percentile)),
        bound => rank(bound),
    }
}

/// "25", "below 5", "above 95".
fn rank(place: QuantilePlace) -> String {
    match place {
        QuantilePlace::Below(level) => format!("below {}", whole(level)),
        QuantilePlace::At(percentile) => whole(percentile),
        QuantilePlace::Above(level) => format!("above {}", whole(level)),
    }
}

const fn mirrored(place: QuantilePlace) -> QuantilePlace {
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

fn whole(percentile: Percentile) -> String {
    Precision::decimals(0).digits(percentile.value())
}
