//! The measures that are asked for first in each part of a trust's work. Others are added when they are wanted, so that nobody
//! meets thirty empty fields.

use super::Measure;

/// Those asked for first, a few of each topic.
const HEADLINE: [&str; 25] = [
    "good_level_of_development",
    "phonics",
    "multiplication_average",
    "rwm_expected",
    "rwm_higher",
    "reading_expected",
    "writing_expected",
    "maths_expected",
    "attainment_8",
    "progress_8",
    "english_maths_5",
    "english_maths_4",
    "ebacc_entry",
    "a_level_points",
    "a_level_best_3",
    "absence",
    "absence_primary",
    "absence_secondary",
    "persistent_absence",
    "persistent_absence_primary",
    "persistent_absence_secondary",
    "suspensions_primary",
    "suspensions_secondary",
    "pupils_per_teacher_primary",
    "pupils_per_teacher_secondary",
];

/// Those by which each stage's results are known: a paper or slide that leaves measures out keeps these.
const STAGE_RESULTS: [&str; 2] = ["rwm_expected", "attainment_8"];

impl Measure {
    /// Whether a stage's results are known by it, so that a board asks for it first.
    #[must_use]
    pub fn is_stage_result(&self) -> bool {
        STAGE_RESULTS.contains(&self.id.as_str())
    }

    /// Whether it is asked for before others of its topic.
    #[must_use]
    pub fn is_headline(&self) -> bool {
        HEADLINE.contains(&self.id.as_str())
    }
}
