//! Years in which a measure was not produced, or produced so that nothing compares with it: a figure typed for such a
//! year is no figure. Only what the Department itself says is here; the same years are breaks of its series
//! (`national-data/sources/areas/local-authority-series.toml`).

use super::{AcademicYear, Measure, Topic};

/// There is no figure of a measure for a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoFigure {
    /// The measure's short name.
    pub measure: String,
    /// The year.
    pub year: AcademicYear,
    /// Why there is no figure.
    pub reason: NoFigureReason,
}

/// Why a measure has no figure for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFigureReason {
    /// Its key stage 2 tests were cancelled.
    TestsCancelled,
    /// The year is before the tests of the new curriculum.
    BeforeTodaysTests,
    /// Its pupils were not assessed at age 7.
    NoEarlierAssessments,
    /// Progress 8 was not produced in the pandemic.
    NotProduced,
    /// Its pupils took no key stage 2 tests.
    NoEarlierTests,
    /// Its examinations were cancelled.
    ExaminationsCancelled,
    /// The year is before grades 9 to 1 in English and maths.
    BeforeNumberGrades,
    /// The year is before the English Baccalaureate's average points.
    BeforeEbaccPoints,
    /// The early years profile was not collected.
    ProfileNotCollected,
    /// The year is before the multiplication tables check.
    BeforeTablesCheck,
    /// The check was not held.
    CheckNotHeld,
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

fn reason(measure: &Measure, summer: u16) -> Option<NoFigureReason> {
    let id = measure.id.as_str();
    let cancelled = CANCELLED.contains(&summer);
    let is_leavers = id.contains("destinations");
    Some(match measure.topic {
        Topic::KeyStage2 if cancelled => NoFigureReason::TestsCancelled,
        Topic::KeyStage2 if summer < 2016 => NoFigureReason::BeforeTodaysTests,
        Topic::KeyStage2 if id.ends_with("_progress") && [2024, 2025].contains(&summer) => {
            NoFigureReason::NoEarlierAssessments
        }
        Topic::KeyStage4 if id == "progress_8" && cancelled => NoFigureReason::NotProduced,
        Topic::KeyStage4 if id == "progress_8" && [2025, 2026].contains(&summer) => {
            NoFigureReason::NoEarlierTests
        }
        Topic::KeyStage4 | Topic::Post16 if cancelled && !is_leavers => NoFigureReason::ExaminationsCancelled,
        Topic::KeyStage4 if matches!(id, "english_maths_4" | "english_maths_5") && summer < 2017 => {
            NoFigureReason::BeforeNumberGrades
        }
        Topic::KeyStage4 if id == "ebacc_points" && summer < 2018 => NoFigureReason::BeforeEbaccPoints,
        Topic::EarlyYears if cancelled => NoFigureReason::ProfileNotCollected,
        Topic::PrimaryChecks if id.starts_with("multiplication") && summer < 2022 => {
            NoFigureReason::BeforeTablesCheck
        }
        Topic::PrimaryChecks if cancelled => NoFigureReason::CheckNotHeld,
        _ => return None,
    })
}
