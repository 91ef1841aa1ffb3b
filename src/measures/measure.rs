//! One outcome that a trust can be compared on, as its data file describes it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Unit;

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

/// Where in a pupil's schooling a measure is taken; measures of a stage are entered together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// The end of primary school, age 11.
    #[serde(rename = "key_stage_2")]
    KeyStage2,
    /// GCSEs and their equivalents, age 16.
    #[serde(rename = "key_stage_4")]
    KeyStage4,
}

impl Stage {
    /// The identifier that fields and files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::KeyStage2 => "key_stage_2",
            Self::KeyStage4 => "key_stage_4",
        }
    }
}

/// Whose outcomes a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PupilGroup {
    /// Every pupil of the cohort.
    All,
    /// Pupils for whom schools receive the deprivation or looked-after pupil premium.
    Disadvantaged,
    /// Everybody else.
    Others,
    /// Not a group but the distance between two: others less disadvantaged pupils, in the measure's unit.
    Gap,
    /// Pupils eligible for free school meals.
    FreeSchoolMeals,
    /// Pupils who are not.
    NotFreeSchoolMeals,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalMethod {
    /// A proportion of pupils: Wilson's score interval.
    Wilson,
    /// A mean of pupils' scores: the national standard deviation between pupils over √n.
    PupilStandardDeviation,
}

/// One outcome: an entry of the catalogue.
///
/// Its stage, unit and interval are those that the page can ask for and draw, unless it says otherwise: the whole
/// evidence knows more of each (see [`super::EvidenceMeasure`]).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure<S = Stage, U = Unit, I = IntervalMethod> {
    /// How files, fields and links know it.
    pub id: MeasureId,
    /// Its full name in sentence case: "Reading, writing and maths, expected standard".
    pub name: String,
    /// A name that fits a heading or an axis: "Reading, writing and maths".
    pub short_name: String,
    /// What it counts, to follow a number: "of pupils reached the expected standard in reading, writing and maths".
    pub counts: String,
    /// Where in schooling it is taken.
    pub stage: S,
    /// Its unit, which also says how its values are written.
    pub unit: U,
    /// Which way it points.
    pub direction: Direction,
    /// The values it can take.
    pub range: ValidRange,
    /// How its interval is computed.
    pub interval: I,
    /// Who is in the cohort: "pupils at the end of key stage 2".
    pub cohort: String,
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
