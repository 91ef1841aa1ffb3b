//! The wider catalogue: every measure that the national evidence holds, of which the page's fields, charts and findings
//! know some.
//!
//! The split is deliberate. [`Measure`] names the stages that a person can enter, the units that a field can read and
//! the intervals that a finding can compute; an [`EvidenceMeasure`] is the same entry with every stage, unit and
//! interval that the Department's figures need. [`EvidenceMeasure::for_entry`] gives the narrow form where there is
//! one, so that a measure which the page cannot yet treat rightly (progress at key stage 2 has no Progress 8 bands)
//! cannot reach it by accident.

use serde::{Deserialize, Serialize};

use super::unit::write_number;
use super::{IntervalMethod, Measure, Stage, Unit};

/// A measure of the whole evidence.
pub type EvidenceMeasure = Measure<Topic, Quantity, Certainty>;

/// Which part of a trust's work a measure belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// The end of reception, age 5.
    #[serde(rename = "early_years")]
    EarlyYears,
    /// Checks on the way through primary school: phonics at 6, multiplication tables at 9.
    #[serde(rename = "primary_checks")]
    PrimaryChecks,
    /// The end of primary school, age 11.
    #[serde(rename = "key_stage_2")]
    KeyStage2,
    /// GCSEs and their equivalents, age 16.
    #[serde(rename = "key_stage_4")]
    KeyStage4,
    /// Sixth forms and colleges.
    #[serde(rename = "post_16")]
    Post16,
    /// Sessions missed.
    #[serde(rename = "attendance")]
    Attendance,
    /// Suspensions and permanent exclusions.
    #[serde(rename = "behaviour")]
    Behaviour,
    /// Teachers and their pupils.
    #[serde(rename = "workforce")]
    Workforce,
}

/// What a value is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// Per cent of the cohort's pupils, 0 to 100.
    Percentage,
    /// Progress 8: grades per subject slot, signed.
    ProgressGrades,
    /// Attainment 8 points, 0 to 90.
    Points,
    /// Progress at key stage 2: points of the scaled score against similar pupils, signed.
    ProgressPoints,
    /// Scaled scores of key stage 2 tests, 80 to 120.
    ScaledScore,
    /// Marks out of 25 in the multiplication tables check.
    Marks,
    /// Points of a grade, 0 to 9: the English Baccalaureate's average.
    GradePoints,
    /// Points an entry between 16 and 18: a C is 30, an A* is 60.
    PointsPerEntry,
    /// Per cent of possible sessions.
    Sessions,
    /// Events for every 100 pupils; one pupil can have several.
    Per100Pupils,
    /// Pupils for every full-time teacher.
    PupilsPerTeacher,
}

/// How sure a figure of a cohort is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
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

impl Topic {
    /// The stage at which the page asks for measures of this topic, where it asks for them.
    #[must_use]
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::KeyStage2 => Some(Stage::KeyStage2),
            Self::KeyStage4 => Some(Stage::KeyStage4),
            Self::EarlyYears
            | Self::PrimaryChecks
            | Self::Post16
            | Self::Attendance
            | Self::Behaviour
            | Self::Workforce => None,
        }
    }

    /// Its name, to head a list of measures.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EarlyYears => "Early years",
            Self::PrimaryChecks => "Phonics and multiplication tables",
            Self::KeyStage2 => "End of primary school",
            Self::KeyStage4 => "GCSEs",
            Self::Post16 => "16 to 18",
            Self::Attendance => "Attendance",
            Self::Behaviour => "Suspensions and exclusions",
            Self::Workforce => "Teachers",
        }
    }
}

impl Quantity {
    /// The unit in which the page's fields read such values, where they do.
    #[must_use]
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::Percentage => Some(Unit::Percentage),
            Self::ProgressGrades => Some(Unit::ProgressGrades),
            Self::Points => Some(Unit::Points),
            Self::ProgressPoints
            | Self::ScaledScore
            | Self::Marks
            | Self::GradePoints
            | Self::PointsPerEntry
            | Self::Sessions
            | Self::Per100Pupils
            | Self::PupilsPerTeacher => None,
        }
    }

    /// Whether nought divides its values, so that a sign belongs to them.
    #[must_use]
    pub const fn signed(self) -> bool {
        matches!(self, Self::ProgressGrades | Self::ProgressPoints)
    }

    /// Writes `value` with `decimals` places.
    ///
    /// ```
    /// use trust_benchmark::measures::Quantity;
    /// assert_eq!(Quantity::Sessions.write(7.15, 1), "7.2%");
    /// assert_eq!(Quantity::ProgressPoints.write(0.4, 1), "+0.4");
    /// assert_eq!(Quantity::ScaledScore.write(105.0, 0), "105");
    /// assert_eq!(Quantity::Per100Pupils.write(11.307, 1), "11.3 per 100 pupils");
    /// ```
    #[must_use]
    pub fn write(self, value: f64, decimals: u8) -> String {
        let number = self.number(value, decimals);
        match self {
            Self::Percentage | Self::Sessions => format!("{number}%"),
            Self::Per100Pupils => format!("{number} per 100 pupils"),
            _ => number,
        }
    }

    /// As [`Quantity::write`] without the unit: for ranges and axes.
    #[must_use]
    pub fn number(self, value: f64, decimals: u8) -> String {
        write_number(value, decimals, self.signed())
    }

    /// Writes a range, lower end first: "58–72", "−0.2 to +0.1".
    #[must_use]
    pub fn range(self, lower: f64, upper: f64, decimals: u8) -> String {
        let joint = if self.signed() { " to " } else { "–" };
        format!(
            "{}{joint}{}",
            self.number(lower, decimals),
            self.number(upper, decimals)
        )
    }
}

impl Certainty {
    /// The interval that findings compute for it, where they do.
    #[must_use]
    pub const fn interval(self) -> Option<IntervalMethod> {
        match self {
            Self::Wilson => Some(IntervalMethod::Wilson),
            Self::PupilStandardDeviation => Some(IntervalMethod::PupilStandardDeviation),
            Self::Rate | Self::Unknown => None,
        }
    }
}

impl EvidenceMeasure {
    /// The entry as the page's fields, charts and findings know it; `None` where its stage, unit or interval is none of
    /// theirs.
    #[must_use]
    pub fn for_entry(&self) -> Option<Measure> {
        let measure = self.clone();
        Some(Measure {
            stage: measure.stage.stage()?,
            unit: measure.unit.unit()?,
            interval: measure.interval.interval()?,
            id: measure.id,
            name: measure.name,
            short_name: measure.short_name,
            counts: measure.counts,
            direction: measure.direction,
            range: measure.range,
            cohort: measure.cohort,
            own_pupils: measure.own_pupils,
            why: measure.why,
            definition: measure.definition,
            caveats: measure.caveats,
            source: measure.source,
            next_release: measure.next_release,
            checked_by: measure.checked_by,
            checked_on: measure.checked_on,
        })
    }
}
