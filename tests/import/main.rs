//! Sheets as people have them, and what comes of every cell.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod adversary;
mod ambiguous_rows;
mod any_sheet;
mod calendar;
mod cases;
mod correcting;
mod headings;
mod import_summary;
mod merge;
mod preparing_a_sheet;
mod questions;
mod realistic;
mod round_trip;
mod said_outside;
#[path = "../support/whole_country.rs"]
mod whole_country;
mod years;

use std::sync::OnceLock;

use trust_benchmark::import::{Answer, Matching, PercentageAnswer, Question, UseAnswer};
use trust_benchmark::measures::{AcademicYear, Measure, PupilGroup};
use trust_benchmark::spreadsheet::Sheet;
use whole_country::whole_country;

/// Every measure of the catalogue, decoded once: it takes longer than most of what is tested with it.
fn every_measure() -> Vec<Measure> {
    static MEASURES: OnceLock<Vec<Measure>> = OnceLock::new();
    MEASURES
        .get_or_init(|| whole_country().measures().to_vec())
        .clone()
}

fn refs(measures: &[Measure]) -> Vec<&Measure> {
    measures.iter().collect()
}

/// A sheet, of lines with "|" between cells.
fn sheet(text: &str) -> Sheet {
    let lines = text.trim_matches('\n').lines();
    let rows = lines.map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect());
    Sheet::new("", rows.collect())
}

/// A sheet whose every question is answered as somebody does who means what the sheet says: rows are schools, what is hidden
/// is used, and numbers are as they are written.
fn settled(sheet: &Sheet, measures: &[&Measure]) -> Matching {
    let mut matching = Matching::of(sheet, measures);
    let doubtful: Vec<_> = matching
        .columns()
        .iter()
        .enumerate()
        .filter(|(_, column)| column.doubt.is_some())
        .map(|(place, column)| (place, column.candidates[0].clone()))
        .collect();
    for (place, meaning) in doubtful {
        matching.set_meaning(place, meaning, sheet, measures);
    }
    for _ in 0..20 {
        let open = matching.questions().iter().find(|asked| !asked.is_answered);
        let Some(asked) = open else { break };
        let answer = match &asked.question {
            Question::Rows(rows) => Answer::Rows(rows.iter().map(|row| row.row).collect(), true),
            Question::HiddenRows { .. } => Answer::HiddenRows(UseAnswer::Used),
            Question::HiddenColumns { .. } => Answer::HiddenColumns(UseAnswer::Used),
            Question::RowsOfOneSchool { column, values, .. } => {
                Answer::RowsOfOneSchool(*column, values[0].clone())
            }
            Question::Percentages { column, .. } => Answer::Percentages(*column, PercentageAnswer::AsWritten),
            Question::Zeros { column, .. } => Answer::Zeros(*column, UseAnswer::Used),
            Question::RowYears(_) => Answer::RowYear(AcademicYear::ending(2025)),
            Question::Results { .. } => Answer::Results(UseAnswer::Used),
            Question::OneSchool { .. } => Answer::OneSchool(trust_benchmark::import::Shape::Schools),
            Question::Group { .. } => Answer::Group(PupilGroup::All),
        };
        matching.answer(answer, sheet, measures);
    }
    assert!(matching.is_settled(), "{:?}", matching.questions());
    matching
}
