//! A figure with chance allowed for, in words. No chance is ever called certain.

use super::number_format::{counted, ends, sd_note, telling_decimals};
use crate::analysis::{BestEstimate, Finding, TrueSpread, quantile_decimals};
use crate::entry::Figure;
use crate::measures::{Direction, Precision, PupilGroup};
use crate::stats::{Level, Probability};

impl TrueSpread {
    /// Whose spread it is: "626 trusts".
    fn population(&self) -> String {
        counted(self.n, &self.noun)
    }
}

impl TrueSpread {
    /// The expected range of a gap with the pupils of a finding's two groups: "Expected for these pupils: 8 to 30 percentage
    /// points. You: 19." `None` of what is no gap.
    #[must_use]
    pub fn gap_sentence(&self, finding: &Finding) -> Option<String> {
        let limits = self.gap_limits(finding, Level::P95)?;
        let figure = finding.figure();
        let place = if limits.holds(figure.value) {
            ""
        } else {
            ", outside that range"
        };
        let decimals = telling_decimals(figure.value, limits, self.decimals.max(figure.decimals.min(2)));
        let (lower, upper) = ends(self.unit, limits, decimals);
        Some(format!(
            "Expected for these pupils: {lower} to {upper}. You: {}{place}.",
            self.unit.write(figure.value, decimals)
        ))
    }
}

impl BestEstimate {
    /// The estimate as a title: "Best estimate: 64.8%".
    #[must_use]
    pub fn headline(&self) -> String {
        let value = self.of.unit.write(self.value(), self.of.decimals.max(1));
        format!("Best estimate: {value}")
    }

    /// The estimate in a sentence or two: "Our best estimate is 59.2% (95% range 51.2% to 66.9%). …".
    #[must_use]
    pub fn sentence(&self) -> String {
        let (unit, decimals) = (self.of.unit, self.of.decimals.max(1));
        let (lower, upper) = ends(unit, self.interval(), decimals);
        let written = |value| unit.write(value, decimals);
        let figure = unit.write(
            self.figure.value,
            self.of.decimals.max(self.figure.decimals.min(2)),
        );
        format!(
            "Our best estimate is {} (95% range {lower} to {upper}). {} swing more by chance, so we move your {figure} ({}) \
             part of the way towards the average of {}, {}, {}. The fewer the pupils, the bigger the move.",
            written(self.value()),
            if self.of.group == PupilGroup::Gap {
                "Gaps between small groups"
            } else {
                "Small year groups"
            },
            self.pupils,
            self.of.population(),
            self.of.year,
            written(self.of.mean()),
        )
    }

    /// The chance of standing beyond the median: "The chance that it is really above the median of 626 trusts, 64%, is
    /// about 7 in 10."
    #[must_use]
    pub fn median_sentence(&self) -> Option<String> {
        let decimals = quantile_decimals(self.of.median(), self.of.decimals);
        let median = self.of.unit.write(self.of.median(), decimals);
        let what = format!("the median of {}, {median},", self.of.population());
        self.chance_sentence(self.of.median(), &what)
    }

    /// The same for a target of the person's own; `None` where that is not a number.
    #[must_use]
    pub fn target_sentence(&self, target: Figure) -> Option<String> {
        let decimals = self.of.decimals.max(target.decimals.min(2));
        let what = format!("your target, {},", self.of.unit.write(target.value, decimals));
        self.chance_sentence(target.value, &what)
    }

    fn chance_sentence(&self, benchmark: f64, what: &str) -> Option<String> {
        let side = match self.of.direction {
            Direction::LowerBetter => "below",
            Direction::HigherBetter | Direction::NotAgreed => "above",
        };
        let chance = in_words(self.chance_beyond(benchmark)?);
        Some(format!("The chance that it is really {side} {what} is {chance}."))
    }

    /// What the estimate takes for granted, and what it rests on where that is not of the year, not of the group or not
    /// published.
    #[must_use]
    pub fn caveats(&self) -> Vec<String> {
        let alike = format!(
            "This uses only your figure and pupil number. It treats your trust as any one of {}.",
            self.of.population()
        );
        let rests_on = self.of.pupil_sd.as_ref();
        let basis = rests_on.and_then(|sd| sd_note("The estimate rests", sd, self.of.group));
        std::iter::once(alike).chain(basis).collect()
    }
}

/// A chance in words: "about 7 in 10", "more than 99 in 100". It is never called certain.
fn in_words(chance: Probability) -> String {
    let whole = |value: f64| Precision::decimals(0).digits(value);
    match chance.value() {
        p if p < 0.01 => "less than 1 in 100".to_owned(),
        p if p > 0.99 => "more than 99 in 100".to_owned(),
        // What rounds to one or nine in ten is said so.
        p if !(0.095..=0.905).contains(&p) => format!("about {} in 100", whole(100.0 * p)),
        p => format!("about {} in 10", whole(10.0 * p)),
    }
}
