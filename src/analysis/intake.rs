//! A figure given the intake: between which figures trusts with pupils like these lie. The range is that of a single
//! trust, not of the line through all of them, and it is read as a description: intake goes with part of how trusts
//! differ, and what is left is everything else that the files do not hold, chance among it. It is no measure of what
//! a trust does. Attainment at entry is left out on purpose: with it this would claim to be one.

use thiserror::Error;

use super::national_distribution::of_group;
use crate::entry::{Figure, Profile};
use crate::measures::{Measure, Precision, Unit, ValidRange, group_thousands};
use crate::national::{Distribution, TrustRecord};
use crate::stats::{Interval, Level, Regression};
use crate::wording::number_format::{begun, counted, ends, telling_decimals};

/// Ten trusts for each of the line's four coefficients; with fewer it would follow single trusts.
const LEAST_TRUSTS: usize = 40;

/// Shares of a trust's pupils, in per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntakeShares {
    /// Disadvantaged pupils.
    pub disadvantaged: f64,
    /// Pupils with English as an additional language.
    pub eal: f64,
    /// Pupils with special educational needs.
    pub sen: f64,
}

impl IntakeShares {
    /// Those of a trust of the tables; `None` where one is suppressed.
    #[must_use]
    pub fn of(trust: &TrustRecord<'_>) -> Option<Self> {
        Some(Self {
            disadvantaged: trust.disadvantaged?,
            eal: trust.eal?,
            sen: trust.sen?,
        })
    }

    /// Those of the person's own trust; `None` where one is not known. None is guessed.
    #[must_use]
    pub fn of_own(trust: &Profile) -> Option<Self> {
        let [disadvantaged, eal, sen] = trust.intake()?;
        Some(Self {
            disadvantaged,
            eal,
            sen,
        })
    }

    const fn values(self) -> [f64; 3] {
        [self.disadvantaged, self.eal, self.sen]
    }
}

/// Why there is no comparison given the intake.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoIntake {
    /// It comes with figures that are not loaded yet.
    #[error("No comparison given the intake yet: who the pupils of other trusts are is not loaded.")]
    NotLoaded,
    /// The table has no intake at all.
    #[error("No comparison given the intake: it is not published for {population}, {year}.")]
    NotPublished {
        /// Who they are, with their number.
        population: String,
        /// The year.
        year: String,
    },
    /// Too few trusts have all three shares.
    #[error(
        "No comparison given the intake: all three shares are published for only {with_all} of {population}, and at least \
         {LEAST_TRUSTS} are needed."
    )]
    TooFew {
        /// How many have all three.
        with_all: usize,
        /// Who they are, with their number.
        population: String,
    },
    /// The trusts do not differ in their figures, or a share follows from the others.
    #[error("No comparison given the intake: {population} do not differ in a way that a line could follow.")]
    NoLine {
        /// Who they are, with their number.
        population: String,
    },
}

/// How figures go with intake among the trusts of a distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeLine {
    line: Regression,
    /// Lowest and highest of each share among the trusts.
    reach: [(f64, f64); 3],
    left_out: usize,
    pub(super) unit: Unit,
    range: ValidRange,
    pub(super) decimals: u8,
    pub(super) name: String,
    pub(super) year: String,
    pub(super) noun: String,
}

/// Where a figure lies against trusts with such an intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmongAlike {
    /// Below 95 in 100 of them.
    Below,
    /// Where 95 in 100 of them lie.
    Inside,
    /// Above 95 in 100 of them.
    Above,
}

/// A trust's figure beside those of trusts with an intake like its own.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeLens<'a> {
    pub(super) intake: &'a IntakeLine,
    pub(super) figure: Figure,
    expected: f64,
    interval: Interval,
    beyond: Option<&'static str>,
}

impl IntakeLine {
    /// The line through the figures of `distribution`'s trusts by their shares of disadvantaged pupils, of pupils with
    /// English as an additional language, and of pupils with special educational needs. Each trust counts once.
    ///
    /// # Errors
    /// [`NoIntake`] where there is no such line, and why.
    pub fn of(distribution: &Distribution, measure: &Measure) -> Result<Self, NoIntake> {
        if !distribution.context_is_loaded() {
            return Err(NoIntake::NotLoaded);
        }
        let rows: Vec<_> = distribution
            .trusts()
            .filter_map(|one| Some((one.value, IntakeShares::of(&one.trust)?.values())))
            .collect();
        let population = counted(distribution);
        if rows.is_empty() {
            return Err(NoIntake::NotPublished {
                population,
                year: distribution.year().to_string(),
            });
        }
        if rows.len() < LEAST_TRUSTS {
            return Err(NoIntake::TooFew {
                with_all: rows.len(),
                population,
            });
        }
        let figures: Vec<_> = rows.iter().map(|(value, _)| *value).collect();
        let shares = [0, 1, 2].map(|which| rows.iter().map(|(_, shares)| shares[which]).collect::<Vec<_>>());
        let columns = shares.each_ref().map(Vec::as_slice);
        let Ok(line) = Regression::fit(&figures, &columns) else {
            return Err(NoIntake::NoLine { population });
        };
        Ok(Self {
            line,
            reach: columns.map(reach),
            left_out: distribution.n() - rows.len(),
            unit: measure.unit,
            range: measure.range,
            decimals: distribution.decimals(),
            name: of_group(&measure.name, distribution.group()),
            year: distribution.year().to_string(),
            noun: distribution.noun().to_owned(),
        })
    }

    /// How many trusts the line goes through, N.
    #[must_use]
    pub fn n(&self) -> usize {
        self.line.n()
    }

    /// The share of the trusts' variance that goes with their intake, R², 0 to 1.
    #[must_use]
    pub const fn r_squared(&self) -> f64 {
        self.line.r_squared()
    }

    /// Trusts that have a figure and are left out, because a share of theirs is suppressed. It is never filled in.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// A figure beside those of trusts with such an intake; `None` where a share is not between 0 and 100.
    #[must_use]
    pub fn lens(&self, shares: IntakeShares, figure: Figure) -> Option<IntakeLens<'_>> {
        let at = shares.values();
        if !at.iter().all(|share| (0.0..=100.0).contains(share)) {
            return None;
        }
        let names = [
            "share of disadvantaged pupils",
            "share of pupils with English as an additional language",
            "share of pupils with special educational needs",
        ];
        let outside = |((lowest, highest), share): (&(f64, f64), f64)| share < *lowest || share > *highest;
        let which = self.reach.iter().zip(at).position(outside);
        let interval = self.line.prediction_interval(&at, Level::P95)?;
        Some(IntakeLens {
            intake: self,
            figure,
            expected: self
                .line
                .predict(&at)?
                .clamp(self.range.lowest, self.range.highest),
            interval: interval.within(self.range.lowest, self.range.highest),
            beyond: which.map(|which| names[which]),
        })
    }

    /// How much goes with intake and who is left out: "Intake explains 18% of the differences between 467 trusts; 159 are
    /// left out because one of their shares is suppressed."
    #[must_use]
    pub fn how_much(&self) -> String {
        let explained = Precision::decimals(0).digits(100.0 * self.r_squared());
        let n = group_thousands(self.n() as u64);
        let noun = &self.noun;
        let left_out = match self.left_out {
            0 => String::new(),
            1 => "; 1 is left out because one of its shares is suppressed".to_owned(),
            more => format!(
                "; {} are left out because one of their shares is suppressed",
                group_thousands(more as u64)
            ),
        };
        format!("Intake explains {explained}% of the differences between {n} {noun}{left_out}.")
    }

    /// What is compared: measure, year, and what intake is here.
    #[must_use]
    pub fn drawn(&self) -> String {
        format!(
            "{}, {}, by the shares of disadvantaged pupils, of pupils with English as an additional language, and of \
             pupils with special educational needs.",
            self.name, self.year
        )
    }

    /// What may not be concluded.
    #[must_use]
    pub fn caveat(&self) -> String {
        format!(
            "It describes {} and proves nothing: intake is only what the files hold of it, and what pupils knew when they \
             came is left out. Figures of few pupils vary more than the range shows.",
            self.noun
        )
    }
}

impl IntakeLens<'_> {
    /// The average figure of trusts with such an intake, in the measure's unit.
    #[must_use]
    pub const fn expected(&self) -> f64 {
        self.expected
    }

    /// Where 95 in 100 of them lie, in the measure's unit: the prediction interval of a single trust.
    #[must_use]
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// Where the figure lies.
    #[must_use]
    pub fn place(&self) -> AmongAlike {
        if self.figure.value < self.interval.lower() {
            AmongAlike::Below
        } else if self.figure.value > self.interval.upper() {
            AmongAlike::Above
        } else {
            AmongAlike::Inside
        }
    }

    /// "Trusts with an intake like yours: 95 in 100 lie between 52% and 74%. Yours, at 65%, is inside."
    #[must_use]
    pub fn sentence(&self) -> String {
        let (unit, decimals) = (self.intake.unit, self.decimals());
        let place = match self.place() {
            AmongAlike::Below => "is below that",
            AmongAlike::Inside => "is inside",
            AmongAlike::Above => "is above that",
        };
        let (lower, upper) = ends(unit, self.interval, decimals);
        let own = unit.write(self.figure.value, decimals);
        match self.beyond {
            None => format!(
                "{} with an intake like yours: 95 in 100 lie between {lower} and {upper}. Yours, at {own}, {place}.",
                begun(&self.intake.noun)
            ),
            Some(which) => format!(
                "None of the {} {} has a {which} like yours. If the line through them went on, 95 in 100 would lie \
                 between {lower} and {upper}. Yours, at {own}, {place}.",
                group_thousands(self.intake.n() as u64),
                self.intake.noun
            ),
        }
    }

    /// Names the range in the picture: "95 in 100 trusts with such an intake: 49% to 83%".
    #[must_use]
    pub fn range_label(&self) -> String {
        let (lower, upper) = ends(self.intake.unit, self.interval, self.decimals());
        let noun = &self.intake.noun;
        format!("95 in 100 {noun} with such an intake: {lower} to {upper}")
    }

    /// Names their average in the picture: "their average 66%".
    #[must_use]
    pub fn expected_label(&self) -> String {
        let IntakeLine { unit, decimals, .. } = self.intake;
        format!("their average {}", unit.write_short(self.expected, *decimals))
    }

    /// The decimals with which range and figure are printed, alike in sentence and picture.
    pub(super) fn decimals(&self) -> u8 {
        let given = self.intake.decimals.max(self.figure.decimals.min(2));
        telling_decimals(self.figure.value, self.interval, given)
    }

    /// Whether no trust has so small or so large a share, so that the line is only prolonged; the sentence says so.
    #[must_use]
    pub const fn is_beyond(&self) -> bool {
        self.beyond.is_some()
    }
}

fn reach(shares: &[f64]) -> (f64, f64) {
    shares
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &share| {
            (low.min(share), high.max(share))
        })
}
