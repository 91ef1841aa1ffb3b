//! The words of a change: what the figure would be instead of what it is, and where that would stand. Places are given
//! side by side with their ranges and never subtracted.

mod before_and_after_table;
mod department;
mod school_move;

use std::fmt;

use crate::analysis::{Among, FEWEST_PUPILS, NoWhatIf, Pooled, WhatIf};
use crate::measures::{Direction, Precision, Unit, group_thousands};
use crate::stats::{Percentile, PercentileRange};
use crate::wording::place::share;

/// What it is not, to stand beside it.
pub const NO_FORECAST: &str = "This is arithmetic on today’s figures, not a forecast. It does not say how these or other pupils would do in \
     another trust. Whether the two ranges overlap is not a test of the difference. Look at the difference’s own \
     interval.";

impl fmt::Display for NoWhatIf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchSchool(why) => why.fmt(f),
            Self::NoFigure => f.write_str("No figure: no school of the trust has one."),
            Self::OtherKind { school } => {
                write!(f, "No figure: {school} and the measure are counted differently.")
            }
            Self::NoDistribution => {
                f.write_str("No figure: there are no national figures to compare it with.")
            }
        }
    }
}

impl WhatIf {
    /// The change, as a sentence begins: "With Ash".
    pub(super) fn what(&self) -> String {
        match (&self.leaves, &self.joins) {
            (None, Some(joins)) => format!("With {joins}"),
            (Some(leaves), None) => format!("Without {leaves}"),
            (Some(leaves), Some(joins)) if leaves == joins => format!("With {joins} as changed"),
            (Some(leaves), Some(joins)) => format!("With {joins} in place of {leaves}"),
            (None, None) => "With no change".to_owned(),
        }
    }

    /// The figure in two sentences: "With Ash, the trust’s figure would be 66.1% with 242 pupils instead of 64.8% with 182.
    /// That is 1.3 percentage points more (95% interval −2.1 to +4.4)."
    #[must_use]
    pub fn sentence(&self) -> String {
        let (what, decimals) = (self.what(), self.decimals);
        let precision = Precision::decimals(decimals);
        let (before, after) = (
            precision.round(self.before.value),
            precision.round(self.after.value),
        );
        if self.moves_nothing {
            return format!(
                "{}, the trust’s figure would stay {} with {}, because that school has none.",
                what,
                self.unit.write(before, decimals),
                pupils_text(self.before.pupils),
            );
        }
        let digits = precision.digits(after - before);
        let difference = if digits.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
            "no change when rounded".to_owned()
        } else {
            let way = if after < before { "less" } else { "more" };
            format!("{digits} {} {way}", self.unit.of_difference(&digits))
        };
        let interval = self.difference_interval;
        format!(
            "{}, the trust’s figure would be {} with {} instead of {} with {}. That is {difference} (95% interval \
             {}).",
            what,
            self.unit.write(after, decimals),
            pupils_text(self.after.pupils),
            self.unit.write(before, decimals),
            group_thousands(u64::from(self.before.pupils)),
            // Signed, whatever the measure: it is a difference.
            Unit::ProgressGrades.range(interval.lower(), interval.upper(), decimals),
        )
    }

    /// Where it would be: "It would be higher than about 55% of 626 trusts (range 38% to 71%) instead of about 40% (24% to
    /// 57%)." Both are counted from the side on which it would pass more.
    #[must_use]
    pub fn place_sentence(&self) -> String {
        let (than, other) = match self.direction {
            Direction::LowerBetter => ("lower", "higher"),
            Direction::HigherBetter | Direction::NotAgreed => ("higher", "lower"),
        };
        let population = format!("{} {}", group_thousands(self.n as u64), self.noun_plural);
        let Some(after) = self.after.place else {
            return format!("We cannot give it a place: {}", no_place(&self.after));
        };
        let passes_fewer = after.percentile.value() < 50.0;
        let than = if passes_fewer { other } else { than };
        let from_that_side = |place: PercentileRange| if passes_fewer { place.mirrored() } else { place };
        let after = from_that_side(after);
        let Some(before) = self.before.place.map(from_that_side) else {
            return format!(
                "It would be {than} than {} of {population} (range {}). We cannot give today’s figure a place: {}",
                share(after.percentile),
                ends(after),
                no_place(&self.before)
            );
        };
        let said = |place: PercentileRange| (share(place.percentile), ends(place));
        let ((at, range), (at_before, range_before)) = (said(after), said(before));
        if (&at, &range) == (&at_before, &range_before) {
            format!("It would stay {than} than {at} of {population} (range {range}).")
        } else if at == at_before {
            format!(
                "It would still be {than} than {at} of {population} (range {range} instead of {range_before})."
            )
        } else {
            format!(
                "It would be {than} than {at} of {population} (range {range}) instead of {at_before} ({range_before})."
            )
        }
    }

    /// What to know besides: schools without a figure, and rounding, before and after.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.leaves.is_some() && self.joins.is_some() && !self.moves_nothing {
            notes.push(
                "The interval of the difference assumes different pupils before and after. If they are the same \
                 pupils, it is wider than it need be."
                    .to_owned(),
            );
        }
        for (when, pooled) in [("Now", &self.before), ("After the change", &self.after)] {
            if let Some(missing) = missing_text(self.unit, self.decimals, pooled) {
                notes.push(format!("{when}, {missing}"));
            }
        }
        if self.before.rounding > 0.0 || self.after.rounding > 0.0 {
            let most = self.before.rounding.max(self.after.rounding);
            let most = Precision::decimals(self.decimals + 1).digits(most);
            let noun = self.unit.of_difference(&most);
            notes.push(format!(
                "Some schools’ figures are rounded, which can put the trust’s off by up to {most} {noun}."
            ));
        }
        notes
    }
}

impl Among<'_> {
    /// What is missing of a figure: "1 school with 8 pupils has no figure. The trust’s figure counts 95% of the pupils. For
    /// all of them it is between 74.7% and 79.7%." `None` where nothing is.
    #[must_use]
    pub fn missing_text(&self, pooled: &Pooled) -> Option<String> {
        missing_text(self.unit, self.decimals_written(), pooled)
    }
}

fn missing_text(unit: Unit, decimals: u8, pooled: &Pooled) -> Option<String> {
    let (schools, have) = match pooled.schools_missing {
        0 => return None,
        1 => ("1 school".to_owned(), "has"),
        many => (format!("{many} schools"), "have"),
    };
    let bounds = pooled.bounds.map_or_else(String::new, |bounds| {
        format!(
            ". For all of them it is between {} and {}",
            unit.write(bounds.lower(), decimals),
            unit.write(bounds.upper(), decimals)
        )
    });
    Some(format!(
        "{schools} with {} {have} no figure. The trust’s figure counts {}% of the pupils{bounds}.",
        pupils_text(pooled.pupils_missing),
        covered(pooled),
    ))
}

/// Why a figure has no place.
fn no_place(pooled: &Pooled) -> String {
    if pooled.pupils < FEWEST_PUPILS {
        return format!("it counts fewer than {FEWEST_PUPILS} pupils.");
    }
    format!(
        "{}% of the pupils have a figure, and we need 80%.",
        covered(pooled)
    )
}

fn pupils_text(count: u32) -> String {
    let noun = if count == 1 { "pupil" } else { "pupils" };
    format!("{} {noun}", group_thousands(u64::from(count)))
}

/// Per cent of pupils with a figure, rounded down, so that 79.6 is not 80.
fn covered(pooled: &Pooled) -> String {
    Precision::decimals(0).digits((100.0 * pooled.coverage() + 1e-9).floor())
}

/// The ends of a place's range: "24% to 80%".
fn ends(place: PercentileRange) -> String {
    let (lower, upper) = (whole(place.lower), whole(place.upper));
    if lower == upper {
        format!("{lower}%")
    } else {
        format!("{lower}% to {upper}%")
    }
}

fn whole(percentile: Percentile) -> String {
    Precision::decimals(0).digits(percentile.value())
}
