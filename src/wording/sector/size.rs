//! Size against outcomes in words: bands, what they show, and what they are no evidence of.

use crate::analysis::quantile_decimals;
use crate::analysis::{BandSpread, Overlap, SizeAgainstOutcomes, SizeBy, Spread};
use crate::measures::{Topic, group_thousands};

use super::more_than_ten_schools;

impl SizeBy {
    pub(super) const fn noun(self) -> &'static str {
        match self {
            Self::Schools => "schools",
            Self::Pupils => "pupils",
        }
    }

    fn larger(self, topic: Topic) -> String {
        match self {
            Self::Schools => format!("with {}", more_than_ten_schools(Some(topic))),
            Self::Pupils => "with 120 pupils or more".to_owned(),
        }
    }

    pub(super) const fn smaller(self) -> &'static str {
        match self {
            Self::Schools => "with ten or fewer",
            Self::Pupils => "with fewer",
        }
    }
}

impl SizeAgainstOutcomes {
    /// Which trusts are the larger ones: "with more than ten schools with key stage 2 results".
    pub(super) fn larger_text(&self) -> String {
        self.by.larger(self.topic)
    }

    /// How the trusts are called, to follow a number.
    pub(super) fn noun_plural(&self) -> &str {
        &self.population.noun_plural
    }

    /// A band's name: "3–5 schools", "21 schools or more".
    #[must_use]
    pub fn band_label(&self, band: &BandSpread) -> String {
        let noun = self.by.noun();
        match band.to {
            Some(to) if band.from <= 1 => format!("{to} {noun} or fewer"),
            Some(to) => format!("{}–{to} {noun}", band.from),
            None => format!("{} {noun} or more", band.from),
        }
    }

    /// A band's figures: "median 61%, middle half 56–67, 116 trusts".
    #[must_use]
    pub fn band_text(&self, band: &BandSpread) -> String {
        format!(
            "median {}, middle half {}, {} {}",
            self.median(&band.spread),
            self.middle_half(&band.spread),
            group_thousands(band.n as u64),
            self.noun_plural()
        )
    }

    /// What the bands show.
    #[must_use]
    pub fn statement(&self) -> String {
        let (Some((many, larger)), Some((few, smaller))) = (self.larger, self.smaller) else {
            return format!(
                "All {} here are in one size group, so there is nothing to compare.",
                self.noun_plural()
            );
        };
        let overlap = Self::overlap(&larger, &smaller).map_or("cannot be compared", Overlap::text);
        format!(
            "{} {}, {}: the {} {} have a median of {}, the {} others {}. The middle halves, {} and {}, {overlap}.",
            group_thousands((many + few) as u64),
            self.noun_plural(),
            self.year,
            group_thousands(many as u64),
            self.larger_text(),
            self.median(&larger),
            group_thousands(few as u64),
            self.median(&smaller),
            self.middle_half(&larger),
            self.middle_half(&smaller),
        )
    }

    /// What the statement is no evidence of.
    pub const NO_CAUSE: &str = "This shows whether larger trusts have different results. It does not show that size makes them so. Large \
         and small trusts differ in where they are, who they teach and which schools joined them. Figures for few \
         pupils also vary more by chance.";

    pub(super) fn median(&self, spread: &Spread) -> String {
        spread.write_median(self.unit, self.decimals)
    }

    pub(super) fn middle_half(&self, spread: &Spread) -> String {
        let (lower, upper) = (spread.lower_quartile, spread.upper_quartile);
        let decimals = |value| quantile_decimals(value, self.decimals);
        self.unit
            .range(lower, upper, decimals(lower).max(decimals(upper)))
    }
}

impl Overlap {
    const fn text(self) -> &'static str {
        match self {
            Self::Nothing => "do not overlap",
            Self::NearlyAll => "overlap almost completely",
            Self::Most => "mostly overlap",
            Self::Part => "partly overlap",
            Self::Little => "barely overlap",
        }
    }
}
