//! The words of a finding, in one file so that they can be read together and held to what may and may not be said. Every
//! sentence is true of the numbers in the finding and of no others.

use super::{Finding, Verdict};
use crate::measures::{Direction, Precision, group_thousands};
use crate::stats::Percentile;

impl Finding {
    /// The conclusion, as a title: "Too close to call with 182 pupils".
    #[must_use]
    pub fn headline(&self) -> String {
        match self.verdict {
            Verdict::TooFewPupils => "Too few pupils to say where this stands".to_owned(),
            Verdict::ClearlyHigher => "Clearly higher than the median trust".to_owned(),
            Verdict::ClearlyLower => "Clearly lower than the median trust".to_owned(),
            Verdict::TooClose => format!("Too close to call with {}", self.pupils),
        }
    }

    /// The whole finding in a sentence: "65% is higher than about 57% of 626 trusts (range 25–82), 2024/25."
    #[must_use]
    pub fn sentence(&self) -> String {
        format!("{} is {}.", self.value_text(), self.place_clause())
    }

    /// Where and when it stands, to follow the figure: "higher than about 57% of 626 trusts (range 25–82), 2024/25".
    #[must_use]
    pub fn place_clause(&self) -> String {
        format!("{}, {}", self.place_text(), self.distribution.year())
    }

    /// What is announced when the finding changes: it must be understood without the page around it.
    #[must_use]
    pub fn announcement(&self) -> String {
        format!(
            "{}: {}. {}",
            self.measure.short_name,
            self.headline(),
            self.sentence()
        )
    }

    /// Where it stands: "higher than about 57% of 626 trusts (range 25–82)".
    #[must_use]
    pub fn place_text(&self) -> String {
        format!("{} {}", self.standing(), self.range_text())
    }

    /// Where it stands, without the range that must follow it: "higher than about 57% of 626 trusts".
    #[must_use]
    pub fn standing(&self) -> String {
        let than = match self.measure.direction {
            Direction::LowerBetter => "lower",
            Direction::HigherBetter | Direction::NotAgreed => "higher",
        };
        format!(
            "{than} than {} of {}",
            share(self.place.percentile),
            self.population_text()
        )
    }

    /// The range of the place: "(range 25–82)".
    #[must_use]
    pub fn range_text(&self) -> String {
        format!("(range {}–{})", whole(self.place.lower), whole(self.place.upper))
    }

    /// The trust's figure as the measure writes it: with the decimals typed, and at least those published.
    #[must_use]
    pub fn value_text(&self) -> String {
        let published = self.distribution.decimals();
        self.measure.unit.write(
            self.figure.value,
            self.figure.decimals.clamp(published, published.max(2)),
        )
    }

    /// The interval as the measure writes it: "58–72".
    #[must_use]
    pub fn interval_text(&self) -> String {
        self.measure.unit.range(
            self.shown.lower(),
            self.shown.upper(),
            self.distribution.decimals(),
        )
    }

    /// How many stand in the population: "626 trusts".
    #[must_use]
    pub fn population_text(&self) -> String {
        let n = group_thousands(self.distribution.n() as u64);
        format!("{n} {}", self.distribution.population().noun_plural)
    }

    /// How sure it is, in words.
    #[must_use]
    pub fn how_sure(&self) -> String {
        let ranked = self.distribution.round(self.figure.value);
        let rounding = if (ranked - self.figure.value).abs() > f64::EPSILON {
            let ranked = self.measure.unit.write(ranked, self.distribution.decimals());
            format!(" It is ranked as {ranked}, because the figures of other trusts are published so.")
        } else {
            String::new()
        };
        format!(
            "Chance alone moves the results of {}. The 95% interval, {}, allows for that, and it gives the range of the \
             place, {}–{}.{rounding}",
            self.pupils,
            self.interval_text(),
            whole(self.place.lower),
            whole(self.place.upper)
        )
    }

    /// The Department's own band, for Progress 8.
    #[must_use]
    pub fn band_text(&self) -> Option<String> {
        let band = self.band?;
        Some(format!(
            "By the Department’s rule for Progress 8 the band would be “{band}”."
        ))
    }

    /// England beside it, which is another population and is called so.
    #[must_use]
    pub fn england_text(&self) -> Option<String> {
        let write = |value| self.measure.unit.write(value, self.england_decimals);
        let latest = self
            .england_latest
            .map(|latest| format!("{} in {}", write(latest.value), latest.year));
        let figures = match (self.england, latest) {
            (Some(england), Some(latest)) => {
                format!("{} in {} and {latest}", write(england.value), england.year)
            }
            (Some(england), None) => format!("{} in {}", write(england.value), england.year),
            (None, Some(latest)) => latest,
            (None, None) => return None,
        };
        Some(format!(
            "England: {figures}. That counts all state-funded schools, special schools among them, so it is another \
             population than these trusts."
        ))
    }

    /// England's figure of the same year, named as the picture labels it: "England 63%".
    #[must_use]
    pub fn england_label(&self) -> Option<(f64, String)> {
        super::landscape::england_label(&self.measure, self.england, self.england_decimals)
    }

    /// What the picture shows, under its title.
    #[must_use]
    pub fn drawn(&self) -> String {
        super::landscape::drawn(&self.measure, &self.distribution)
    }

    /// The picture in words, for those who do not see it.
    #[must_use]
    pub fn picture_text(&self) -> String {
        format!("{}. {} {}", self.headline(), self.sentence(), self.drawn())
    }
}

/// A share of the population in words. Nothing is called none or all of it from a rounded number.
fn share(percentile: Percentile) -> String {
    match percentile.value() {
        value if value < 0.5 => "fewer than 1%".to_owned(),
        value if value >= 99.5 => "more than 99%".to_owned(),
        _ => format!("about {}%", whole(percentile)),
    }
}

fn whole(percentile: Percentile) -> String {
    Precision::decimals(0).digits(percentile.value())
}
