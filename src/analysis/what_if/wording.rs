//! The words of a change: what the figure would be instead of what it is, and where that would stand. Places are given
//! side by side with their ranges and never subtracted.

use super::{Among, Pooled, WhatIf};
use crate::entry::School;
use crate::measures::{Direction, Precision, Unit, group_thousands};
use crate::stats::{Percentile, PercentileRange};
use crate::wording::place::share;

/// What it is not, to stand beside it.
pub const NO_FORECAST: &str = "This is arithmetic on today’s figures, not a forecast: it does not say how these pupils \
                               or others would do in another trust. Whether the two ranges overlap is no test of the \
                               difference; its own interval is what to look at.";

/// The change, as a sentence begins.
pub(super) fn what(leaves: Option<&School>, joins: Option<&School>) -> String {
    match (leaves, joins) {
        (None, Some(joins)) => format!("With {}", joins.name()),
        (Some(leaves), None) => format!("Without {}", leaves.name()),
        (Some(leaves), Some(joins)) if leaves.name() == joins.name() => {
            format!("With {} as changed", joins.name())
        }
        (Some(leaves), Some(joins)) => format!("With {} in place of {}", joins.name(), leaves.name()),
        (None, None) => "With no change".to_owned(),
    }
}

impl WhatIf<'_> {
    /// The figure in a sentence: "With Ash, the trust’s figure would be 66.1% of 242 pupils instead of 64.8% of 182, 1.3
    /// percentage points more (95% interval −2.1 to +4.4)."
    #[must_use]
    pub fn sentence(&self) -> String {
        let among = &self.among;
        let decimals = among.decimals_written();
        let precision = Precision::decimals(decimals);
        let (before, after) = (
            precision.round(self.before.value),
            precision.round(self.after.value),
        );
        if self.moves_nothing {
            return format!(
                "{}, the trust’s figure would stay {} with {}, because that school has none.",
                self.what,
                among.unit.write(before, decimals),
                pupils_text(self.before.pupils),
            );
        }
        let digits = precision.digits(after - before);
        let difference = if digits.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
            "no different as written".to_owned()
        } else {
            let way = if after < before { "less" } else { "more" };
            format!("{digits} {} {way}", among.unit.of_difference(&digits))
        };
        let interval = self.difference_interval;
        format!(
            "{}, the trust’s figure would be {} with {} instead of {} with {}, {difference} (95% interval {}).",
            self.what,
            among.unit.write(after, decimals),
            pupils_text(self.after.pupils),
            among.unit.write(before, decimals),
            group_thousands(u64::from(self.before.pupils)),
            // Signed, whatever the measure: it is a difference.
            Unit::ProgressGrades.range(interval.lower(), interval.upper(), decimals),
        )
    }

    /// Where it would stand: "It would be higher than about 55% of 626 trusts (range 38–71) instead of about 40% (24–57)."
    #[must_use]
    pub fn place_sentence(&self) -> String {
        let among = &self.among;
        let than = match among.direction {
            Direction::LowerBetter => "lower",
            Direction::HigherBetter | Direction::NotAgreed => "higher",
        };
        let n = group_thousands(among.ascending.len() as u64);
        let said = |place: PercentileRange| (share(place.percentile), ends(place));
        match (self.before.place, self.after.place) {
            (Some(before), Some(after)) if said(before) == said(after) => format!(
                "It would stay {than} than {} of {n} {} (range {}).",
                share(after.percentile),
                among.noun_plural,
                ends(after),
            ),
            (Some(before), Some(after)) if share(before.percentile) == share(after.percentile) => format!(
                "It would still be {than} than {} of {n} {} (range {} instead of {}).",
                share(after.percentile),
                among.noun_plural,
                ends(after),
                ends(before),
            ),
            (Some(before), Some(after)) => format!(
                "It would be {than} than {} of {n} {} (range {}) instead of {} ({}).",
                share(after.percentile),
                among.noun_plural,
                ends(after),
                share(before.percentile),
                ends(before),
            ),
            (_, None) => format!("No place can be given for it: {}", too_few(&self.after)),
            (None, Some(after)) => format!(
                "It would be {than} than {} of {n} {} (range {}). No place can be given for it as it is: {}",
                share(after.percentile),
                among.noun_plural,
                ends(after),
                too_few(&self.before)
            ),
        }
    }

    /// What to know besides: schools without a figure, and rounding, before and after.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.replaces && !self.moves_nothing {
            notes.push(
                "The interval of the difference takes the school’s pupils before and after to be different pupils. Where \
                 they are the same it is wider than it need be."
                    .to_owned(),
            );
        }
        for (when, pooled) in [("As it is", &self.before), ("As it would be", &self.after)] {
            if let Some(missing) = self.among.missing_text(pooled) {
                notes.push(format!("{when}, {missing}"));
            }
        }
        if self.before.rounding > 0.0 || self.after.rounding > 0.0 {
            let most = self.before.rounding.max(self.after.rounding);
            let most = Precision::decimals(self.among.decimals_written() + 1).digits(most);
            let noun = self.among.unit.of_difference(&most);
            notes.push(format!(
                "Some schools’ figures are rounded, which can put the trust’s off by up to {most} {noun}."
            ));
        }
        notes
    }
}

impl Among<'_> {
    /// The decimals with which a pooled figure is written: a percentage has one more than published ones, so that a small
    /// change is seen.
    #[must_use]
    pub fn decimals_written(&self) -> u8 {
        self.decimals.max(1)
    }

    /// What is missing of a figure: "1 school with 8 pupils has no figure: this is of 95% of the pupils, and of all of them
    /// it lies between 74.7% and 79.7%." `None` where nothing is.
    #[must_use]
    pub fn missing_text(&self, pooled: &Pooled) -> Option<String> {
        let (schools, have) = match pooled.schools_missing {
            0 => return None,
            1 => ("1 school".to_owned(), "has"),
            many => (format!("{many} schools"), "have"),
        };
        let decimals = self.decimals_written();
        let bounds = pooled.bounds.map_or_else(String::new, |bounds| {
            format!(
                ", and of all of them it lies between {} and {}",
                self.unit.write(bounds.lower(), decimals),
                self.unit.write(bounds.upper(), decimals)
            )
        });
        Some(format!(
            "{schools} with {} {have} no figure: the trust’s is of {}% of the pupils{bounds}.",
            pupils_text(pooled.pupils_missing),
            covered(pooled),
        ))
    }
}

fn too_few(pooled: &Pooled) -> String {
    format!(
        "{}% of the pupils have a figure, and it takes 80%.",
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

/// The ends of a place's range: "24–80", "0 at both ends".
pub(super) fn ends(place: PercentileRange) -> String {
    let (lower, upper) = (whole(place.lower), whole(place.upper));
    if lower == upper {
        format!("{lower} at both ends")
    } else {
        format!("{lower}–{upper}")
    }
}

fn whole(percentile: Percentile) -> String {
    Precision::decimals(0).digits(percentile.value())
}
