//! A place among peers, in words. Nothing is called all or none of them because a rounded number says so.

use crate::analysis::Place;
use crate::measures::{Precision, ValidRange};
use crate::stats::{Percentile, QuantilePlace};

impl Place {
    /// How many of `population` it passes: "higher than about 57% of 626 trusts". Nothing is called all or none of them
    /// because a rounded number says so.
    pub(crate) fn passes(&self, than: &str, other: &str, population: &str) -> String {
        match self.at {
            QuantilePlace::At(percentile) if percentile.value() <= 0.0 => {
                format!("{other} than all {population}")
            }
            QuantilePlace::At(percentile) if percentile.value() >= 100.0 => {
                format!("{than} than all {population}")
            }
            _ => format!("{than} than {} of {population}", self.share()),
        }
    }

    /// The same for under a heading that says of whom: "about 57%", "none", "fewer than 5%".
    pub(crate) fn share(&self) -> String {
        match self.at {
            QuantilePlace::Below(level) => format!("fewer than {}%", whole(level)),
            QuantilePlace::Above(level) => format!("more than {}%", whole(level)),
            QuantilePlace::At(percentile) => share(percentile),
        }
    }

    /// What is said instead of a figure beyond which there can be none ("0%"), unless it passes all others: half of those
    /// who share a figure count as passed, and of this one nobody is.
    pub(crate) fn at_edge(&self, value: f64, range: ValidRange, population: &str) -> Option<String> {
        let passes_all = matches!(self.at, QuantilePlace::At(at) if at.value() <= 0.0 || at.value() >= 100.0);
        let edge = if value <= range.lowest {
            "low"
        } else if value >= range.highest {
            "high"
        } else {
            return None;
        };
        (!passes_all).then(|| format!("as {edge} as any of {population}"))
    }

    /// The range, for between brackets: "range 25–82", "range below 5 to 24".
    pub(crate) fn range(&self) -> String {
        if self.lower == self.upper && !matches!(self.lower, QuantilePlace::At(_)) {
            return format!("range wholly {}", rank(self.lower));
        }
        let both_counted = matches!(
            (self.lower, self.upper),
            (QuantilePlace::At(_), QuantilePlace::At(_))
        );
        let (lower, upper) = (rank(self.lower), rank(self.upper));
        if both_counted && lower == upper {
            return format!("range {lower} at both ends");
        }
        let joint = if both_counted { "–" } else { " to " };
        format!("range {lower}{joint}{upper}")
    }

    /// The ends of the range among 100 peers: "at 25 and 82", "below 5 and at 24".
    pub(crate) fn ends(&self) -> String {
        ends(self.lower, self.upper)
    }

    /// The same with the upper end first: where places are counted from the other end than figures.
    pub(crate) fn ends_turned(&self) -> String {
        ends(self.upper, self.lower)
    }
}

/// How many are passed, in words; nothing is called all or none of them because a rounded number says so.
pub(crate) fn share(percentile: Percentile) -> String {
    match percentile.value() {
        value if value <= 0.0 => "none".to_owned(),
        value if value < 0.5 => "fewer than 1%".to_owned(),
        value if value >= 100.0 => "all".to_owned(),
        value if value >= 99.5 => "more than 99%".to_owned(),
        _ => format!("about {}%", whole(percentile)),
    }
}

fn ends(one: QuantilePlace, other: QuantilePlace) -> String {
    match (one, other) {
        (one, other) if rank(one) == rank(other) => format!("both {}", preposition(one)),
        (QuantilePlace::At(one), QuantilePlace::At(other)) => {
            format!("at {} and {}", whole(one), whole(other))
        }
        (one, other) => format!("{} and {}", preposition(one), preposition(other)),
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

fn whole(percentile: Percentile) -> String {
    Precision::decimals(0).digits(percentile.value())
}
