//! A place among peers, in words. Nothing is called all or none of them because a rounded number says so.

use crate::analysis::Place;
use crate::measures::{Precision, ValidRange};
use crate::stats::{Percentile, QuantilePlace};

/// A percentile from which a whole number would be 100.
const NEARLY_ALL: f64 = 99.5;

impl Place {
    /// How many of `population` it passes, from the side on which it passes more: "higher than about 92% of 626 trusts", and
    /// not "lower than about 8%". Nothing is called all or none of them because a rounded number says so.
    pub(crate) fn passes(&self, than: &str, other: &str, population: &str) -> String {
        let (place, word) = self.seen_from_larger_side(than, other);
        match place.at {
            QuantilePlace::At(percentile) if percentile.value() >= NEARLY_ALL => {
                format!("{word} than {} {population}", share(percentile))
            }
            _ => format!("{word} than {} of {population}", place.share()),
        }
    }

    /// The place counted from the side on which it passes more, and which of the two words says so.
    pub(crate) fn seen_from_larger_side<'a>(&self, than: &'a str, other: &'a str) -> (Self, &'a str) {
        let passes_fewer = match self.at {
            QuantilePlace::Below(_) => true,
            QuantilePlace::At(percentile) => percentile.value() < 50.0,
            QuantilePlace::Above(_) => false,
        };
        if passes_fewer {
            (self.mirrored(), other)
        } else {
            (*self, than)
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
    pub(crate) fn at_edge(&self, value: f64, range: ValidRange) -> Option<String> {
        let passes_all = matches!(self.at, QuantilePlace::At(at) if at.value() <= 0.0 || at.value() >= 100.0);
        let edge = if value <= range.lowest {
            "low"
        } else if value >= range.highest {
            "high"
        } else {
            return None;
        };
        (!passes_all).then(|| format!("as {edge} as any"))
    }

    /// The range, for between brackets: "range 25% to 82%", "range under 5% to 24%".
    pub(crate) fn range(&self) -> String {
        let (lower, upper) = (rank(self.lower), rank(self.upper));
        if lower == upper {
            format!("range {lower}")
        } else {
            format!("range {lower} to {upper}")
        }
    }

    /// The range for a table whose text says what it is: "26–77", "under 5% to 24%".
    pub(crate) fn range_in_brief(&self) -> String {
        let [lower, upper] = self.ends();
        match (self.lower, self.upper) {
            _ if lower == upper => lower,
            (QuantilePlace::At(_), QuantilePlace::At(_)) if !lower.contains(' ') && !upper.contains(' ') => {
                format!("{}–{}", lower.trim_end_matches('%'), upper.trim_end_matches('%'))
            }
            _ => format!("{lower} to {upper}"),
        }
    }

    /// The ends of the range, to be said with words of their own: "25%", "82%".
    pub(crate) fn ends(&self) -> [String; 2] {
        [rank(self.lower), rank(self.upper)]
    }
}

/// How many are passed, in words; nothing is called all or none of them because a rounded number says so.
pub(crate) fn share(percentile: Percentile) -> String {
    match percentile.value() {
        value if value <= 0.0 => "none".to_owned(),
        value if value < 0.5 => "fewer than 1%".to_owned(),
        value if value >= 100.0 => "all".to_owned(),
        value if value >= NEARLY_ALL => "nearly all".to_owned(),
        _ => format!("about {}%", whole(percentile)),
    }
}

/// "25%", "under 5%", "over 99%": nothing is 0 or 100 because a rounded number says so.
fn rank(place: QuantilePlace) -> String {
    match place {
        QuantilePlace::Below(level) => format!("under {}%", whole(level)),
        QuantilePlace::At(percentile) => match percentile.value() {
            value if value > 0.0 && value < 0.5 => "under 1%".to_owned(),
            value if (NEARLY_ALL..100.0).contains(&value) => "over 99%".to_owned(),
            _ => format!("{}%", whole(percentile)),
        },
        QuantilePlace::Above(level) => format!("over {}%", whole(level)),
    }
}

fn whole(percentile: Percentile) -> String {
    Precision::decimals(0).digits(percentile.value())
}
