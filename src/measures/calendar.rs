//! Years in which a measure was not produced, or produced so that nothing compares with it: a figure typed for such a
//! year is no figure. Only what the Department itself says is here; the same years are breaks of its series
//! (`national-data/sources/areas/local-authority-series.toml`).

use std::fmt;

use super::{AcademicYear, Measure, Topic};

/// Why there is no figure of a measure for a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoFigure {
    /// The measure's short name.
    pub measure: String,
    /// The year.
    pub year: AcademicYear,
    /// Why, as a clause.
    pub reason: &'static str,
}

impl fmt::Display for NoFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            measure,
            year,
            reason,
        } = self;
        write!(f, "There is no “{measure}” for {year}: {reason}.")
    }
}

/// The years of the pandemic's cancelled tests and examinations.
const CANCELLED: [u16; 2] = [2020, 2021];

/// Why a measure has no figure for a year that compares with those of other years; `None` where it has one, or where we
/// are not sure.
///
/// The sources are the Department's pages on coronavirus and accountability ("School and college performance measures":
/// no results of 2019/20 and 2020/21 were published by school or trust), its guide to Progress 8 (none for 2024/25 and
/// 2025/26, whose pupils took no key stage 2 tests), its guide to primary accountability (no progress for 2023/24 and
/// 2024/25, whose pupils were not assessed at age 7), and the dates from which a measure exists: the tests of the new
/// curriculum from 2015/16, grades 9 to 1 in English and maths from 2016/17, the English Baccalaureate's average points
/// from 2017/18, the multiplication tables check from 2021/22.
#[must_use]
pub fn why_none(measure: &Measure, year: AcademicYear) -> Option<NoFigure> {
    let reason = reason(measure, year.summer())?;
    Some(NoFigure {
        measure: measure.short_name.clone(),
        year,
        reason,
    })
}

fn reason(measure: &Measure, summer: u16) -> Option<&'static str> {
    let id = measure.id.as_str();
    let cancelled = CANCELLED.contains(&summer);
    let is_leavers = id.contains("destinations");
    Some(match measure.topic {
        Topic::KeyStage2 if cancelled => "key stage 2 tests were cancelled in the pandemic",
        Topic::KeyStage2 if summer < 2016 => "the tests of today’s curriculum began in 2015/16",
        Topic::KeyStage2 if id.ends_with("_progress") && [2024, 2025].contains(&summer) => {
            "its pupils took no assessments at age 7, which were cancelled in the pandemic"
        }
        Topic::KeyStage4 if id == "progress_8" && cancelled => "none was produced in the pandemic",
        Topic::KeyStage4 if id == "progress_8" && [2025, 2026].contains(&summer) => {
            "its pupils took no key stage 2 tests, which were cancelled in the pandemic"
        }
        Topic::KeyStage4 | Topic::Post16 if cancelled && !is_leavers => {
            "examinations were cancelled in the pandemic, and results of that year do not compare with others"
        }
        Topic::KeyStage4 if matches!(id, "english_maths_4" | "english_maths_5") && summer < 2017 => {
            "grades 9 to 1 began in 2016/17"
        }
        Topic::KeyStage4 if id == "ebacc_points" && summer < 2018 => "it began in 2017/18",
        Topic::EarlyYears if cancelled => "the profile was not collected in the pandemic",
        Topic::PrimaryChecks if id.starts_with("multiplication") && summer < 2022 => {
            "the multiplication tables check began in 2021/22"
        }
        Topic::PrimaryChecks if cancelled => "the check was not held in the pandemic",
        _ => return None,
    })
}
