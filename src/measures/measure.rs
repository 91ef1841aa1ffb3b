//! One outcome that a trust can be compared on, as its data file describes it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{CohortId, Topic, Unit};

/// The name by which files, fields and links know a measure, such as `rwm_expected`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeasureId(String);

impl MeasureId {
    /// An identifier as the data files write it.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The text of the identifier.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MeasureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which way a measure points, where people agree. "Better" and "worse" may only be said when they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Higher is better.
    HigherBetter,
    /// Lower is better.
    LowerBetter,
    /// People disagree, so the page says only higher and lower.
    NotAgreed,
}

/// The values a measure can take, both ends included, in its unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ValidRange {
    /// The lowest value that can be true.
    pub lowest: f64,
    /// The highest value that can be true.
    pub highest: f64,
}

impl ValidRange {
    /// Whether `value` can be true.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        (self.lowest..=self.highest).contains(&value)
    }
}

/// How sure a figure of a cohort is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalMethod {
    /// A proportion of pupils: Wilson's score interval.
    Wilson,
    /// A mean of pupils' scores: the national standard deviation between pupils over √n.
    PupilStandardDeviation,
    /// A rate of events that can repeat: Byar's interval for ten or more, else the exact Poisson interval. It is too
    /// narrow, because one pupil can be counted often.
    Rate,
    /// We know no interval for it, and give none.
    Unknown,
}

/// One outcome: an entry of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// How files, fields and links know it.
    pub id: MeasureId,
    /// Its full name in sentence case: "Reading, writing and maths, expected standard".
    pub name: String,
    /// A name that fits a heading or an axis: "Reading, writing and maths".
    pub short_name: String,
    /// What it counts, to follow a number: "of pupils reached the expected standard in reading, writing and maths".
    pub counts: String,
    /// Which part of a trust's work it belongs to; the files call it its stage.
    #[serde(rename = "stage")]
    pub topic: Topic,
    /// Its unit, which also says how its values are written.
    pub unit: Unit,
    /// Whether higher or lower figures are better, or neither is agreed.
    pub direction: Direction,
    /// The values it can take.
    pub range: ValidRange,
    /// How its interval is computed.
    pub interval: IntervalMethod,
    /// Who is in the cohort: "pupils at the end of key stage 2".
    pub cohort: String,
    /// Which cohort that is, where it is not its topic's; see [`Measure::shared_cohort`].
    #[serde(default)]
    pub cohort_id: Option<CohortId>,
    /// Who is counted where that is not everybody of the cohort, to follow a number: "pupils with a Progress 8 score".
    #[serde(default)]
    pub own_pupils: Option<String>,
    /// Why a trust would look at it, in a sentence or two.
    pub why: String,
    /// How the Department defines it.
    pub definition: String,
    /// What a reader should know before concluding anything.
    pub caveats: Vec<String>,
    /// Where its figures are published.
    pub source: String,
    /// The next figures that are due, in words.
    pub next_release: String,
    /// Who last checked this entry against the Department's own text.
    pub checked_by: String,
    /// When, as YYYY-MM-DD.
    pub checked_on: String,
}

impl Measure {
    /// The cohort whose pupils are typed for it, and for every other measure with the same one.
    #[must_use]
    pub fn shared_cohort(&self) -> CohortId {
        self.cohort_id.clone().unwrap_or_else(|| self.topic.cohort())
    }

    /// Whether a comparison can make use of the number of pupils: without a known interval it cannot.
    #[must_use]
    pub fn wants_pupils(&self) -> bool {
        self.interval != IntervalMethod::Unknown
    }

    /// Whether a percentage of at most one is nothing unusual for it, so that 0.6 is no sign of a fraction. In every other
    /// measure counted in per cent at least nine in ten schools and authorities have more; a test holds this to the published
    /// distributions.
    #[must_use]
    pub fn is_often_below_one(&self) -> bool {
        self.id.as_str().starts_with("severe_absence")
    }

    /// Whether its figures are shares, and a share of that many per cent, at most one, is unusual enough to be asked about.
    /// Where such shares are usual, only one below 0.1% is: one pupil of more than 1,000.
    #[must_use]
    pub fn asks_about_fraction(&self, per_cent: f64) -> bool {
        self.unit.per_cent_of().is_some() && (!self.is_often_below_one() || per_cent < 0.1)
    }
}
