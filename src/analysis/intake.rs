//! A figure given the intake: between which figures trusts with pupils like these lie. The range is that of a single
//! trust, not of the line through all of them, and it is read as a description: intake goes with part of how trusts
//! differ, and what is left is everything else that the files do not hold, chance among it. It is no measure of what
//! a trust does. Attainment at entry is left out on purpose: with it this would claim to be one.

use crate::entry::{Figure, Profile};
use crate::measures::{AcademicYear, Measure, PupilGroup, Unit, ValidRange};
use crate::national::{Distribution, TrustRecord};
use crate::stats::{Interval, Level, Regression};

/// Ten trusts for each of the line's four coefficients; with fewer it would follow single trusts.
pub(crate) const LEAST_TRUSTS: usize = 40;

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
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoIntake {
    /// It comes with figures that are not loaded yet.
    NotLoaded,
    /// The table has no intake at all.
    NotPublished {
        /// How many trusts have a figure.
        n: usize,
        /// What they are called.
        noun: String,
        /// The year of the table.
        year: AcademicYear,
    },
    /// Too few trusts have all three shares.
    TooFew {
        /// How many have all three.
        with_all: usize,
        /// How many have a figure.
        n: usize,
        /// What they are called.
        noun: String,
    },
    /// The trusts do not differ in their figures, or a share follows from the others.
    NoLine {
        /// How many have a figure.
        n: usize,
        /// What they are called.
        noun: String,
    },
}

/// One of the three shares that make an intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakeShare {
    /// Disadvantaged pupils.
    Disadvantaged,
    /// Pupils with English as an additional language.
    Eal,
    /// Pupils with special educational needs.
    Sen,
}

impl IntakeShare {
    /// All three, in the order of [`IntakeShares`].
    const ALL: [Self; 3] = [Self::Disadvantaged, Self::Eal, Self::Sen];
}

/// How figures go with intake among the trusts of a distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeLine {
    line: Regression,
    /// Lowest and highest of each share among the trusts.
    reach: [(f64, f64); 3],
    left_out: usize,
    pub(crate) unit: Unit,
    range: ValidRange,
    pub(crate) decimals: u8,
    /// What the measure is called.
    pub(crate) measure_name: String,
    pub(crate) group: PupilGroup,
    pub(crate) year: AcademicYear,
    pub(crate) noun: String,
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
    pub(crate) intake: &'a IntakeLine,
    pub(crate) figure: Figure,
    expected: f64,
    interval: Interval,
    beyond: Option<IntakeShare>,
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
        let (n, noun) = (distribution.n(), distribution.noun().to_owned());
        if rows.is_empty() {
            let year = distribution.year();
            return Err(NoIntake::NotPublished { n, noun, year });
        }
        if rows.len() < LEAST_TRUSTS {
            let with_all = rows.len();
            return Err(NoIntake::TooFew { with_all, n, noun });
        }
        let figures: Vec<_> = rows.iter().map(|(value, _)| *value).collect();
        let shares = [0, 1, 2].map(|which| rows.iter().map(|(_, shares)| shares[which]).collect::<Vec<_>>());
        let columns = shares.each_ref().map(Vec::as_slice);
        let Ok(line) = Regression::fit(&figures, &columns) else {
            return Err(NoIntake::NoLine { n, noun });
        };
        Ok(Self {
            line,
            reach: columns.map(reach),
            left_out: n - rows.len(),
            unit: measure.unit,
            range: measure.range,
            decimals: distribution.decimals(),
            measure_name: measure.name.clone(),
            group: distribution.group(),
            year: distribution.year(),
            noun,
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
            beyond: which.map(|which| IntakeShare::ALL[which]),
        })
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

    /// The share that no trust has so small or so large, so that the line is only prolonged; the sentence says so.
    #[must_use]
    pub const fn beyond(&self) -> Option<IntakeShare> {
        self.beyond
    }

    /// Whether there is such a share.
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
