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

    /// The conclusion and the place in one line, for where there is no room for more: the place never without the
    /// conclusion, which may be that it says nothing.
    #[must_use]
    pub fn result_line(&self) -> String {
        format!("{}: {}.", self.headline(), self.place_clause())
    }

    /// What is announced when the finding changes: it must be understood without the page around it.
    #[must_use]
    pub fn announcement(&self) -> String {
        format!(
            "{}: {}. {}",
            super::landscape::of_group(&self.measure.short_name, &self.distribution),
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
        let (than, other) = match self.measure.direction {
            Direction::LowerBetter => ("lower", "higher"),
            Direction::HigherBetter | Direction::NotAgreed => ("higher", "lower"),
        };
        let population = self.population_text();
        // Nothing is called all or none of them because a rounded number says so.
        match self.place.percentile.value() {
            value if value <= 0.0 => format!("{other} than all {population}"),
            value if value < 0.5 => format!("{than} than fewer than 1% of {population}"),
            value if value >= 100.0 => format!("{than} than all {population}"),
            value if value >= 99.5 => format!("{than} than more than 99% of {population}"),
            _ => format!(
                "{than} than about {}% of {population}",
                whole(self.place.percentile)
            ),
        }
    }

    /// The range of the place: "(range 25–82)".
    #[must_use]
    pub fn range_text(&self) -> String {
        format!("(range {}–{})", whole(self.place.lower), whole(self.place.upper))
    }

    /// The trust's figure as the measure writes it: with the decimals typed, and at least those published.
    #[must_use]
    pub fn value_text(&self) -> String {
        self.measure.unit.write(self.figure.value, self.value_decimals())
    }

    /// The same without words, as the picture labels it.
    #[must_use]
    pub fn value_label(&self) -> String {
        self.measure
            .unit
            .write_short(self.figure.value, self.value_decimals())
    }

    fn value_decimals(&self) -> u8 {
        let published = self.distribution.decimals();
        self.figure.decimals.clamp(published, published.max(2))
    }

    /// The interval as the measure writes it: "58–72".
    #[must_use]
    pub fn interval_text(&self) -> String {
        let (lower, upper) = (self.interval.lower(), self.interval.upper());
        self.measure.unit.range(lower, upper, self.interval_decimals)
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
            "With {}, chance alone makes the figure uncertain: {} goes with it (95% interval). The ends of that stand \
             at {} and {} among 100 {}, which is the range.{rounding}",
            self.pupils,
            self.interval_text(),
            whole(self.place.lower),
            whole(self.place.upper),
            self.distribution.population().noun_plural,
        )
    }

    /// The Department's own band, for Progress 8.
    #[must_use]
    pub fn band_text(&self) -> Option<String> {
        let band = self.band?;
        Some(format!(
            "The Department’s band compares with zero and not with the median trust: it would be “{band}”."
        ))
    }

    /// England beside it, which is another population and is called so.
    #[must_use]
    pub fn england_text(&self) -> Option<String> {
        let figures = self.england.figures(self.measure.unit)?;
        // Most series are so described; of the others their own description is repeated.
        let rule = &self.england.rule;
        let who = if rule.starts_with("all state-funded schools")
            && rule.contains("which include special schools")
        {
            "all state-funded schools, special schools among them"
        } else {
            rule
        };
        Some(format!(
            "England: {figures}. That counts {who}, so it is not the same group as these trusts."
        ))
    }

    /// England's figure of the same year, named as the picture labels it: "England 63%".
    #[must_use]
    pub fn england_label(&self) -> Option<(f64, String)> {
        self.england.label(self.measure.unit)
    }

    /// What the picture shows, under its title.
    #[must_use]
    pub fn drawn(&self) -> String {
        super::landscape::drawn(&self.measure, &self.distribution)
    }

    /// The picture in words, for those who do not see it. The sentence is not said again.
    #[must_use]
    pub fn picture_text(&self) -> String {
        let england = self.england.after(self.measure.unit);
        format!(
            "Picture of {} by their figure: your trust at {}, interval {}; median {}{england}. The table has the same \
             figures.",
            self.population_text(),
            self.value_text(),
            self.interval_text(),
            self.spread
                .write_median(self.measure.unit, self.distribution.decimals()),
        )
    }
}

fn whole(percentile: Percentile) -> String {
    Precision::decimals(0).digits(percentile.value())
}
