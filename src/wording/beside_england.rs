//! A figure beside England's, in words: higher than, lower than, or not distinguishable from it; never a percentile.

use super::caveats::sd_text;
use super::national_distribution::of_group;
use super::number_format::telling_decimals;
use super::source::{Cited, source_line};
use crate::analysis::{BesideEngland, EnglandVerdict, IntervalBasis};
use crate::stats::Interval;

impl BesideEngland {
    /// The conclusion, as a title: "Higher than England’s figure".
    #[must_use]
    pub fn headline(&self) -> String {
        match self.verdict {
            EnglandVerdict::Higher(_) => "Higher than England’s figure".to_owned(),
            EnglandVerdict::Lower(_) => "Lower than England’s figure".to_owned(),
            EnglandVerdict::NotDistinguishable(_) => "Too close to England’s figure to call".to_owned(),
            EnglandVerdict::AtLeastThisWide(_) => "Not tested: a pupil can count more than once".to_owned(),
            EnglandVerdict::TooFewPupils(_) => "Too few pupils to compare".to_owned(),
            EnglandVerdict::NoInterval => "Beside England’s figure".to_owned(),
        }
    }

    /// The figure and England's: "66% (60–71), 2025/26. England: 63%, 2024/25."
    #[must_use]
    pub fn sentence(&self) -> String {
        let interval = self
            .interval_text()
            .map_or_else(String::new, |interval| format!(" ({interval})"));
        let own_year = self.own_year.map(|year| format!(", {year}")).unwrap_or_default();
        format!(
            "{}{interval}{own_year}. England: {}, {}.",
            self.value_text(),
            self.england_value(),
            self.england.year
        )
    }

    /// The conclusion and England's figure in one line.
    #[must_use]
    pub fn result_line(&self) -> String {
        format!(
            "{}: {}, {}.",
            self.headline(),
            self.england_value(),
            self.england.year
        )
    }

    /// What is announced when it changes: it must be understood without the page around it.
    #[must_use]
    pub fn announcement(&self) -> String {
        let name = of_group(&self.measure.short_name, self.group);
        format!("{name}: {}. {}", self.headline(), self.sentence())
    }

    /// The pupils and the year of the trust's figure, for a row: "130 pupils, 2025/26".
    #[must_use]
    pub fn pupils_and_year(&self) -> String {
        let pupils = self.pupils.map(|pupils| pupils.to_string());
        let year = self.own_year.map(|year| year.to_string());
        let known: Vec<String> = pupils.into_iter().chain(year).collect();
        known.join(", ")
    }

    /// The trust's figure, with the decimals entered.
    #[must_use]
    pub fn value_text(&self) -> String {
        let decimals = self.figure.decimals.min(self.series.decimals().max(2));
        self.unit().write(self.figure.value, decimals)
    }

    /// Its 95% interval: "60–71", or "at least 10.1–14.2" where it cannot be narrower.
    #[must_use]
    pub fn interval_text(&self) -> Option<String> {
        let interval = self.interval()?;
        let decimals = self.interval_decimals(interval);
        let range = self.unit().range(interval.lower(), interval.upper(), decimals);
        Some(match self.verdict {
            EnglandVerdict::AtLeastThisWide(_) => format!("at least {range}"),
            _ => range,
        })
    }

    /// The decimals with which its interval is written: as many as show on which side of England's figure it is.
    pub(crate) fn interval_decimals(&self, interval: Interval) -> u8 {
        let published = self.series.decimals().max(self.figure.decimals.min(2));
        telling_decimals(self.england.value, interval, published)
    }

    /// England's figure, written.
    #[must_use]
    pub fn england_value(&self) -> String {
        self.unit().write(self.england.value, self.series.decimals())
    }

    /// Why it has no percentile, and what the interval is or why there is none.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let sure = match self.verdict {
            EnglandVerdict::NoInterval => {
                "We cannot measure how certain this figure is, so we do not say whether it differs from England’s."
            }
            EnglandVerdict::AtLeastThisWide(_) => {
                "One pupil can be counted more than once. The range is at least this wide, so we do not say whether the \
                 figure differs from England’s."
            }
            EnglandVerdict::NotDistinguishable(_) => {
                "The 95% range includes England’s figure. That does not mean they are the same."
            }
            EnglandVerdict::TooFewPupils(_) => "Fewer than 11 pupils are too few to compare.",
            EnglandVerdict::Higher(_) | EnglandVerdict::Lower(_) => {
                "The range is the 95% interval: how far chance could move this figure."
            }
        };
        let mut notes = vec![sure.to_owned()];
        if let Some(IntervalBasis::PupilSd(sd)) = &self.basis {
            notes.extend(sd_text(sd));
        }
        notes.push(
            "We hold no recent figures for trusts for this measure, so it has no percentile.".to_owned(),
        );
        notes.push(format!(
            "England’s figure counts {}.",
            self.series.population.rule
        ));
        notes
    }

    pub(crate) fn cited(&self) -> Cited {
        Cited::of_england(&self.series)
    }

    /// Where England's figure was published.
    #[must_use]
    pub fn source(&self) -> String {
        source_line(&self.series.provenance)
    }
}
