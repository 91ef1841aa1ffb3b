//! Columns that are called by a subject alone, "Reading", "Writing", "Maths": the tests at the end of primary school are one
//! thing that they can be of. Other year groups are assessed in the same subjects, and teachers' work is too.

use super::ColumnMeaning;
use super::column_match::ColumnMatch;
use super::columns::measure;
use super::heading_words::HeadingWords;
use super::number::{number, value};
use super::sheet::SheetView;
use crate::entry::Entry;
use crate::measures::{Measure, Topic};

/// "Reading" alone is the share at the expected standard where its numbers can be nothing else: percentages, and no scaled
/// scores, which are from 80 to 120. Beside GCSEs it is one of their subjects.
pub(super) fn settle_subjects(
    columns: &mut [ColumnMatch],
    headings: &[String],
    sheet: &SheetView<'_>,
    first: usize,
    measures: &[&Measure],
) {
    if !are_of_key_stage_2(columns, headings, sheet, first, measures) {
        return;
    }
    let of_gcses = ["attainment_8", "progress_8", "english_maths", "ebacc"];
    let is_of_key_stage_4 = |column: &ColumnMatch| match column.meaning.field().map(|field| &field.entry) {
        Some(Entry::CohortPupils(cohort)) => cohort.as_str() == "key_stage_4",
        _ => false,
    };
    let has_gcses = columns.iter().any(|column| {
        let id = column.meaning.figure().unwrap_or_default();
        // No test of primary schools is called "English".
        let is_english = column.heading.trim().eq_ignore_ascii_case("english") && column.filled > 0;
        of_gcses.iter().any(|begin| id.starts_with(begin)) || is_of_key_stage_4(column) || is_english
    });
    for (place, (column, heading)) in columns.iter_mut().zip(headings).enumerate() {
        let words = HeadingWords::of(heading);
        let is_subject = matches!(words.key.as_str(), "reading" | "writing" | "maths");
        // "Year 4" and "EYFS" over it are of other tests, and "KS2" says which it is of.
        let is_stage = words.stage.is_some_and(|stage| stage == Topic::KeyStage2);
        let is_year_6 = words
            .year_group
            .is_some_and(|cohort| cohort == Topic::KeyStage2.id());
        let names_other = words.stage.is_some() && !is_stage || words.year_group.is_some() && !is_year_6;
        let has_gcses = has_gcses && !is_stage && !is_year_6;
        let ([one], ColumnMeaning::NotUsed) = (column.candidates.as_slice(), &column.meaning) else {
            continue;
        };
        if !is_subject
            || names_other
            || has_gcses
            || !one.figure().is_some_and(|id| id.ends_with("_expected"))
        {
            continue;
        }
        let texts = (first..sheet.height()).map(|row| sheet.text(row, place));
        let numbers: Vec<(f64, bool)> = texts
            .filter_map(|text| Some((number(text)?.value, text.contains('%'))))
            .collect();
        let in_range = numbers.iter().all(|(number, _)| (0.0..=100.0).contains(number));
        let is_share = numbers
            .iter()
            .any(|(number, signed)| *signed || (5.0..80.0).contains(number));
        let is_small = numbers.iter().filter(|(number, _)| *number < 5.0).count() * 2 > numbers.len();
        if in_range && is_share && !is_small {
            column.meaning = one.clone();
            column.candidates.clear();
        }
    }
}

/// "Average score in reading" is the scaled score where its numbers are such as no other score has.
pub(super) fn settle_scaled_scores(columns: &mut [ColumnMatch], sheet: &SheetView<'_>, first: usize) {
    for (place, column) in columns.iter_mut().enumerate() {
        let ([one], ColumnMeaning::NotUsed) = (column.candidates.as_slice(), &column.meaning) else {
            continue;
        };
        let numbers: Vec<f64> = (first..sheet.height())
            .filter_map(|row| value(sheet, row, place))
            .collect();
        let are_scores = numbers.iter().all(|number| (80.0..=120.0).contains(number))
            && numbers.iter().any(|number| *number > 100.0);
        if are_scores && one.figure().is_some_and(|id| id.ends_with("_scaled")) {
            column.meaning = one.clone();
            column.candidates.clear();
        }
    }
}

/// Whether a sheet says that it is of key stage 2, or nothing in it says that it is of anything else: each other column of
/// numbers is understood, and none is of another year group.
fn are_of_key_stage_2(
    columns: &[ColumnMatch],
    headings: &[String],
    sheet: &SheetView<'_>,
    first: usize,
    measures: &[&Measure],
) -> bool {
    let filled = || {
        columns
            .iter()
            .zip(headings)
            .filter(|(column, _)| column.filled > 0)
    };
    let names_stage = |text: &str| {
        let words = HeadingWords::of(text);
        words.stage == Some(Topic::KeyStage2) || words.year_group == Some(Topic::KeyStage2.id())
    };
    let topic = |column: &ColumnMatch| match column.meaning.field().map(|field| &field.entry) {
        Some(Entry::Figure(id) | Entry::MeasurePupils(id)) => {
            measure(id, measures).map(|measure| measure.topic)
        }
        Some(Entry::CohortPupils(cohort)) => {
            Topic::ALL.into_iter().find(|topic| topic.id() == cohort.as_str())
        }
        _ => None,
    };
    let says_so = filled()
        .any(|(column, heading)| topic(column) == Some(Topic::KeyStage2) || names_stage(heading))
        || (0..first).any(|row| sheet.filled(row).any(|(_, text)| names_stage(text)));
    if says_so {
        return true;
    }
    let is_other = |(column, heading): (&ColumnMatch, &String)| {
        let words = HeadingWords::of(heading);
        let is_subject = matches!(words.key.as_str(), "reading" | "writing" | "maths");
        let names_other = words.stage.is_some() || words.year_group.is_some();
        let is_of_other = topic(column)
            .is_some_and(|topic| !matches!(topic, Topic::Attendance | Topic::Behaviour | Topic::KeyStage2));
        let is_understood =
            is_subject || column.meaning != ColumnMeaning::NotUsed || !column.candidates.is_empty();
        let has_numbers = column.samples.iter().any(|text| number(text).is_some());
        names_other || is_of_other || !is_understood && has_numbers
    };
    !filled().any(is_other)
}
